import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, runCli } from './run-cli.ts';
import { SAMPLE } from './sample.ts';

const STEPS = [
  { id: 'a', name: 'Rechnung versenden', type: 'bpmn:ServiceTask' },
  { id: '__proto__', name: 'Elterngespräch führen', lane: 'Bezugsbetreuung', documentation: null, extra: 1 },
  { id: 7, name: 'Sachbericht schreiben', type: 'Unbekannt' },
];

describe('suggest', () => {
  test('answers a list of steps with tag, confidence, scores and reasons, in its order', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 's.json'), `\uFEFF${JSON.stringify(STEPS)}`);
      const { code, out } = await runCli(folder, ['suggest', 's.json']);
      expect(code).toBe(0);
      const list = JSON.parse(out) as Record<string, unknown>[];
      expect(list.map(({ id, tag, confidence }) => [id, tag, confidence])).toEqual([
        ['a', 'automatable', 'sure'],
        ['__proto__', 'humanOnly', 'sure'],
        [7, 'aiSupported', 'sure'],
      ]);
      expect(Object.keys(list[0]!)).toEqual(['id', 'tag', 'confidence', 'scores', 'reasons']);
      expect(out).toContain('spricht für „menschlich“');
    }));

  test('reads a BPMN file, writes CSV for people and leaves the file alone', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.bpmn'), SAMPLE);
      const { code, out } = await runCli(folder, ['suggest', 'a.bpmn', '--format', 'csv', '--lang', 'en', '--out', 'v.csv']);
      expect([code, out]).toEqual([0, '']);
      const [title, ...rows] = readFileSync(path.join(folder, 'v.csv'), 'utf8').trim().split('\r\n');
      expect(title).toContain('Suggestion,Confidence');
      expect(rows.length).toBeGreaterThan(0);
      expect(readFileSync(path.join(folder, 'a.bpmn'), 'utf8')).toBe(SAMPLE);
    }));

  test.each([
    ['[{"name":"x"}]', 'Eintrag 1: id'],
    ['[{"id":"a","name":"x"},{"id":"b","name":3}]', 'Eintrag 2: name'],
    ['[3]', 'Eintrag 1'],
    ['[', 'Liste der Schritte'],
    ['', 'leer'],
  ])('names what is wrong with %s', (text, sentence) =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 's.json'), text);
      const { code, out, err } = await runCli(folder, ['suggest', 's.json']);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(sentence);
    }),
  );
});
