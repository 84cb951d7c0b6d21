import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, runCli } from './run-cli.ts';

const sample = readFileSync(path.resolve(import.meta.dirname, '../../samples/kita-anmeldung.bpmn'));
const mappe = readFileSync(path.resolve(import.meta.dirname, '../../samples/aufnahme-stationaere-jugendhilfe.kompass'));
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('picture', () => {
  test('writes the drawing with lens and title, self-contained', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'kita.bpmn'), sample);
      const { code, err } = await runCli(folder, ['picture', 'kita.bpmn', '--out', 'kita.svg', '--lens', 'hours', '--title']);
      expect([code, err]).toEqual([0, '']);
      const svg = readFileSync(path.join(folder, 'kita.svg'), 'utf8');
      expect(textsIn(svg)[0]).toBe('Kita-Anmeldung, Platzvergabe und Eingewöhnung');
      expect(textsIn(svg)).toContain('Stunden im Jahr:');
      expect(svg).not.toMatch(/<script|<style|<image|<use|href|url\(|on\w+=/);
    }));

  test('counts problem fields, ranks use cases and reads guard rails as the window does', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.kompass'), mappe);
      const wordsOf = async (lens: string) => {
        expect((await runCli(folder, ['picture', 'a.kompass', '--out', 'a.svg', '--lens', lens])).code).toBe(0);
        return textsIn(readFileSync(path.join(folder, 'a.svg'), 'utf8'));
      };
      expect(await wordsOf('problems')).toEqual(expect.arrayContaining(['Problemfelder je Schritt:', '2 Problemfelder', 'Schreibaufwand']));
      expect(await wordsOf('guardRails')).toEqual(expect.arrayContaining(['Leitplanken:', 'Fragen offen', 'Antworten fehlen']));
      const ranks = await wordsOf('useCases');
      expect(ranks).toEqual(expect.arrayContaining(['Rang der Use Cases:', '–', 'erst klären', '5 · 6']));
    }));

  test('takes the format from the ending, and says what size the pixels are meant to be', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'kita.bpmn'), sample);
      expect((await runCli(folder, ['picture', 'kita.bpmn', '--out', 'k.png', '--scale', '1'])).code).toBe(0);
      const bytes = readFileSync(path.join(folder, 'k.png'));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.subarray(37, 41).toString()).toBe('pHYs');
      expect((await runCli(folder, ['picture', 'kita.bpmn', '--out', 'k.pdf', '--paper', 'a2'])).code).toBe(0);
      expect(readFileSync(path.join(folder, 'k.pdf')).toString('latin1')).toMatch(/^%PDF[\s\S]*MediaBox\s*\[0 0 1683\.\d+ 1190\.\d+\]/);
    }));

  test('puts many into a folder that keeps its tree; a broken file is a line, the others finish', () =>
    inTemporaryFolder(async (folder) => {
      mkdirSync(path.join(folder, 'ein/tief'), { recursive: true });
      writeFileSync(path.join(folder, 'ein/a.bpmn'), sample);
      writeFileSync(path.join(folder, 'ein/tief/b.bpmn'), sample);
      writeFileSync(path.join(folder, 'ein/kaputt.bpmn'), '<x>');
      const { code, err } = await runCli(folder, ['picture', 'ein', '--out', 'aus']);
      expect(code).toBe(1);
      expect(err).toContain('kaputt.bpmn');
      expect(readdirSync(path.join(folder, 'aus')).toSorted()).toEqual(['a.svg', 'tief']);
      expect(readdirSync(path.join(folder, 'aus/tief'))).toEqual(['b.svg']);
    }));

  test('does not put several drawings into one file, nor scales beyond reason', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.bpmn'), sample);
      writeFileSync(path.join(folder, 'b.bpmn'), sample);
      const { code, err } = await runCli(folder, ['picture', 'a.bpmn', 'b.bpmn', '--out', 'x.svg']);
      expect(code).toBe(2);
      expect(err).toContain('einen Ordner');
      expect((await runCli(folder, ['picture', 'a.bpmn', '--out', 'x.png', '--scale', '40'])).code).toBe(2);
    }));
});
