import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, runCli } from './run-cli.ts';
import { SAMPLE } from './sample.ts';

describe('convert', () => {
  test('gives every file back byte by byte and keeps the folders', () =>
    inTemporaryFolder(async (folder) => {
      const files = new Map<string, Buffer>([
        ['eins.bpmn', Buffer.from(SAMPLE)],
        ['unter/zwei.bpmn', Buffer.from(SAMPLE.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').replaceAll('\n', '\r\n'), 'latin1')],
        ['unter/tief/Drei Ä.bpmn', Buffer.from(`\uFEFF${SAMPLE}`, 'utf16le')],
        ['unter/mit-mark.bpmn', Buffer.from(`\uFEFF${SAMPLE}`)],
      ]);
      for (const [name, bytes] of files) {
        mkdirSync(path.dirname(path.join(folder, 'ein', name)), { recursive: true });
        writeFileSync(path.join(folder, 'ein', name), bytes);
      }
      writeFileSync(path.join(folder, 'ein/unter/kaputt.bpmn'), '<bpmn:definitions');
      const { code, err } = await runCli(folder, ['convert', 'ein', '--out', 'aus']);
      expect(code).toBe(1);
      expect(err).toMatch(/^ein\/unter\/kaputt\.bpmn: .*\n$/);
      for (const [name, bytes] of files) expect(Buffer.compare(readFileSync(path.join(folder, 'aus', name)), bytes), name).toBe(0);
      expect(readdirSync(path.join(folder, 'aus'), { recursive: true }).filter((name) => String(name).endsWith('.bpmn'))).toHaveLength(
        files.size,
      );
    }));

  test('takes one file to one file, or into a folder that is there', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.bpmn'), SAMPLE);
      mkdirSync(path.join(folder, 'da'));
      expect((await runCli(folder, ['convert', 'a.bpmn', '--out', 'b.bpmn'])).code).toBe(0);
      expect((await runCli(folder, ['convert', 'a.bpmn', '--out', 'da'])).code).toBe(0);
      expect(readFileSync(path.join(folder, 'b.bpmn'), 'utf8')).toBe(SAMPLE);
      expect(readFileSync(path.join(folder, 'da/a.bpmn'), 'utf8')).toBe(SAMPLE);
    }));

  test('leaves nothing behind for a file it refuses', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.bpmn'), '<html></html>');
      const { code, err } = await runCli(folder, ['convert', 'a.bpmn', '--out', 'b.bpmn']);
      expect(code).toBe(1);
      expect(err).toContain('kein BPMN 2.0');
      expect(existsSync(path.join(folder, 'b.bpmn'))).toBe(false);
    }));

  test('never lets two files of the same name overwrite each other', () =>
    inTemporaryFolder(async (folder) => {
      for (const sub of ['x', 'y']) {
        mkdirSync(path.join(folder, sub));
        writeFileSync(path.join(folder, sub, 'a.bpmn'), SAMPLE.replace('Aufnahme', sub));
      }
      const { code, err } = await runCli(folder, ['convert', 'x', 'y', '--out', 'aus']);
      expect(code).toBe(1);
      expect(err).toContain('y/a.bpmn');
      expect(readFileSync(path.join(folder, 'aus/a.bpmn'), 'utf8')).toContain('name="x"');
    }));

  test('a folder of files does not fit into a file', () =>
    inTemporaryFolder(async (folder) => {
      mkdirSync(path.join(folder, 'x'));
      writeFileSync(path.join(folder, 'x/a.bpmn'), SAMPLE);
      writeFileSync(path.join(folder, 'datei'), 'bleibt');
      const { code } = await runCli(folder, ['convert', 'x', '--out', 'datei']);
      expect(code).toBe(2);
      expect(readFileSync(path.join(folder, 'datei'), 'utf8')).toBe('bleibt');
    }));

  test('an empty folder is said and ends with 1', () =>
    inTemporaryFolder(async (folder) => {
      mkdirSync(path.join(folder, 'leer'));
      const { code, err } = await runCli(folder, ['convert', 'leer', '--out', 'aus']);
      expect(code).toBe(1);
      expect(err).toContain('keine BPMN-Datei');
    }));
});
