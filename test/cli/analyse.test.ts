import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { readCsv } from '#export/csv/csv-text.ts';
import { type AnalysisJson, analysisJsonSchema } from '#export/json/analysis-json.schema.ts';
import { readWorkbook } from '#export/xlsx/workbook.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';
import { ANNOTATIONS, HOURS, SAMPLE } from './sample.ts';

function prepare(folder: string): void {
  writeFileSync(path.join(folder, 'aufnahme.bpmn'), SAMPLE);
  writeFileSync(path.join(folder, 'angaben.json'), JSON.stringify(ANNOTATIONS));
}

const withSample = <T>(work: (folder: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder((folder) => {
    prepare(folder);
    return work(folder);
  });

function parse(out: string): AnalysisJson {
  const read = analysisJsonSchema.safeParse(JSON.parse(out));
  expect(read.error).toBeUndefined();
  return read.data!;
}

const ANALYSE = ['analyse', 'aufnahme.bpmn', '--annotations', 'angaben.json'];

describe('analyse', () => {
  test('counts a process by its shares and minutes', () =>
    withSample(async (folder) => {
      const { code, out, err } = await runCli(folder, ANALYSE);
      expect([code, err]).toEqual([0, '']);
      const [process] = parse(out).files[0]!.processes;
      expect(process).toMatchObject({ id: 'P', name: 'Aufnahme', casesPerYear: 200 });
      expect(process!.elements['T3']!.executionsPerCase).toBeCloseTo(0.25, 9);
      for (const [id, hours] of Object.entries(HOURS)) expect(process!.elements[id]!.annualHours, id).toBeCloseTo(hours, 9);
      expect(process!.totals.annualHours).toBeCloseTo(HOURS.T1 + HOURS.T2 + HOURS.T3, 9);
      expect(process!.totals.complete).toBe(true);
      // 15 + 0.75 x 60 + 0.25 x 10 minutes; the simulation draws with a standard error of about 0.4
      expect(process!.cycleTime!.meanMinutes).toBeGreaterThan(60.5);
      expect(process!.cycleTime!.meanMinutes).toBeLessThan(64.5);
      expect(process!.findings).toContainEqual(expect.objectContaining({ code: 'PROB_FILLED_AS_REMAINDER' }));
    }));

  test('without annotations knows nothing, and says null instead of 0', () =>
    withSample(async (folder) => {
      const [process] = parse((await runCli(folder, ['analyse', 'aufnahme.bpmn'])).out).files[0]!.processes;
      expect(process!.elements['T1']).toMatchObject({ annualHours: null, annualCost: null, tag: 'open' });
      expect(process!.casesPerYear).toBeNull();
    }));

  test('has the same numbers in JSON, CSV and Excel', () =>
    withSample(async (folder) => {
      const json = parse((await runCli(folder, ANALYSE)).out);
      const csv = readCsv((await runCli(folder, [...ANALYSE, '--format', 'csv'])).out);
      const sheets = await readWorkbook((await runCli(folder, [...ANALYSE, '--format', 'xlsx'])).bytes);
      const elements = json.files[0]!.processes[0]!.elements;
      const numbers: readonly (readonly [string, keyof (typeof elements)[string]])[] = [
        ['Ausführungen je Fall (berechnet)', 'executionsPerCase'],
        ['Ausführungen pro Jahr', 'annualExecutions'],
        ['Stunden pro Jahr', 'annualHours'],
        ['davon Wiederholung (h/Jahr)', 'reworkHours'],
      ];
      for (const rows of [csv, sheets[1]!.rows]) {
        const at = (row: readonly unknown[], title: string): unknown => row[rows[0]!.indexOf(title as never)];
        for (const row of rows.slice(1)) {
          const element = elements[String(at(row, 'Schritt-ID'))]!;
          for (const [title, field] of numbers)
            expect(Number(String(at(row, title)).replace(',', '.'))).toBeCloseTo(Number(element[field]), 10);
        }
        expect(rows).toHaveLength(1 + 3);
      }
      const [useCases] = sheets;
      const net = useCases!.rows[0]!.indexOf('Netto (h/Jahr)');
      const id = useCases!.rows[0]!.indexOf('Kennung');
      expect(useCases!.rows.slice(1).map((row) => [row[id], row[net]])).toEqual(
        json.candidates.map((candidate) => [candidate.id, candidate.hours.net ?? '?']),
      );
      expect(json.candidates.length).toBeGreaterThan(0);
    }));

  test('gives the same bytes twice, and other chances with another seed at most', () =>
    withSample(async (folder) => {
      const [once, again, other] = [
        await runCli(folder, ANALYSE),
        await runCli(folder, ANALYSE),
        await runCli(folder, [...ANALYSE, '--seed', '5']),
      ];
      expect(again!.out).toBe(once!.out);
      expect(parse(other!.out).seed).toBe(5);
      const elements = (out: string) => parse(out).files[0]!.processes[0]!.elements;
      expect(elements(other!.out)).toEqual(elements(once!.out));
    }));

  test('one broken file is one line on the error output; the others finish', () =>
    withSample(async (folder) => {
      mkdirSync(path.join(folder, 'alle/tief'), { recursive: true });
      writeFileSync(path.join(folder, 'alle/gut.bpmn'), SAMPLE);
      writeFileSync(path.join(folder, 'alle/tief/kaputt.bpmn'), SAMPLE.slice(0, 900));
      writeFileSync(path.join(folder, 'alle/leer.bpmn'), '');
      writeFileSync(path.join(folder, 'alle/notiz.txt'), 'kein Prozess');
      const { code, out, err } = await runCli(folder, ['analyse', 'alle', 'fehlt.bpmn', '--annotations', 'angaben.json']);
      expect(code).toBe(1);
      expect(err.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^alle\/leer\.bpmn: Die Datei ist leer\./),
        expect.stringMatching(/^alle\/tief\/kaputt\.bpmn: Das XML ist beschädigt: Zeile \d+, Spalte \d+/),
        expect.stringMatching(/^fehlt\.bpmn: „fehlt\.bpmn“ wurde nicht gefunden\./),
      ]);
      const json = parse(out);
      expect(json.files.map(({ file, problems, processes }) => [file, problems.length, processes.length])).toEqual([
        ['alle/gut.bpmn', 0, 1],
        ['alle/leer.bpmn', 1, 0],
        ['alle/tief/kaputt.bpmn', 1, 0],
        ['fehlt.bpmn', 1, 0],
      ]);
      expect(json.files[0]!.processes[0]!.elements['T1']!.annualHours).toBeCloseTo(50, 9);
    }));

  test('names ids no file has, and still ends well', () =>
    withSample(async (folder) => {
      writeFileSync(path.join(folder, 'fremd.json'), JSON.stringify({ nodes: { T99: { handlingMinutes: 5 } } }));
      const { code, err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--annotations', 'fremd.json']);
      expect(code).toBe(0);
      expect(err).toContain('„T99“');
    }));

  test.each([
    ['{ "nodes": ', 'JSON'],
    ['{ "nodes": [1] }', 'nodes'],
    ['Name;Minuten\nErfassen;5\n', 'Schritt-ID'],
    ['PK\u0003\u0004 no workbook', ''],
  ])('annotations %j that cannot be read stop everything with one line', (content, detail) =>
    withSample(async (folder) => {
      writeFileSync(path.join(folder, 'schlecht.json'), content);
      const { code, out, err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--annotations', 'schlecht.json']);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^schlecht\.json: Die Datei mit den Angaben/);
      expect(err).toContain(detail);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }),
  );

  test('reads a Mappe with its estimates and criteria', () =>
    withSample(async (folder) => {
      const annotated = await runCli(folder, ['annotate', 'aufnahme.bpmn', '--annotations', 'angaben.json', '--out', 'fertig.bpmn']);
      expect(annotated.code).toBe(0);
      const bpmn = readFileSync(path.join(folder, 'fertig.bpmn'), 'utf8');
      writeFileSync(path.join(folder, 'mappe.kompass'), writeMappe(mappeFromBpmn('fertig.bpmn', bpmn)));
      const json = parse((await runCli(folder, ['analyse', 'mappe.kompass'])).out);
      expect(json.files[0]!.processes[0]!.elements['T2']!.annualHours).toBeCloseTo(300, 9);
      const id = json.candidates[0]!.id;
      const mappe = mappeFromBpmn('fertig.bpmn', bpmn);
      writeFileSync(
        path.join(folder, 'mappe.kompass'),
        writeMappe({ ...mappe, useCases: new Map([[id, { title: 'Erfassung neu', estimates: { coverage: '1' } }]]) }),
      );
      expect(parse((await runCli(folder, ['analyse', 'mappe.kompass'])).out).candidates.map(({ title }) => title)).toContain(
        'Erfassung neu',
      );
    }));

  test('writes into a file, or into a folder under its own name', () =>
    withSample(async (folder) => {
      expect((await runCli(folder, [...ANALYSE, '--out', 'neu/ergebnis.json'])).out).toBe('');
      parse(readFileSync(path.join(folder, 'neu/ergebnis.json'), 'utf8'));
      await runCli(folder, [...ANALYSE, '--out', 'neu/liste.XLSX']);
      expect(readFileSync(path.join(folder, 'neu/liste.XLSX')).subarray(0, 2).toString()).toBe('PK');
      await runCli(folder, [...ANALYSE, '--format', 'csv', '--out', 'neu']);
      expect(readFileSync(path.join(folder, 'neu/aufnahme.csv'), 'utf8')).toContain('Schritt-ID');
    }));

  test('says where it cannot write', () =>
    withSample(async (folder) => {
      writeFileSync(path.join(folder, 'datei'), '');
      const { code, err } = await runCli(folder, [...ANALYSE, '--out', 'datei/ergebnis.json']);
      expect(code).toBe(1);
      expect(err).toMatch(/lässt sich nicht schreiben|nicht gefunden/);
    }));

  test('shows progress on a terminal and wipes it away', () =>
    withSample(async (folder) => {
      writeFileSync(path.join(folder, 'zwei.bpmn'), SAMPLE);
      const { err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', 'zwei.bpmn', '--out', 'x.json'], true);
      expect(err).toContain('[2/2]');
      expect(err.endsWith('\r\u001B[K')).toBe(true);
    }));

  test('damaged files and annotations end with a sentence, never with a stack trace', { timeout: 60_000 }, () =>
    withSample(async (folder) => {
      const damage = (text: string) =>
        fc
          .tuple(
            fc.nat(text.length),
            fc.nat(80),
            fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<', '"', '&', '</', 'id="T1"', '[', '{"', 'null', '-1')),
          )
          .map(([at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length));
      await fc.assert(
        fc.asyncProperty(damage(SAMPLE), damage(JSON.stringify(ANNOTATIONS)), async (bpmn, annotations) => {
          writeFileSync(path.join(folder, 'x.bpmn'), bpmn);
          writeFileSync(path.join(folder, 'x.json'), annotations);
          for (const argv of [
            ['analyse', 'x.bpmn', '--annotations', 'x.json'],
            ['annotate', 'x.bpmn', '--annotations', 'angaben.json', '--out', 'y.bpmn'],
            ['annotate', 'aufnahme.bpmn', '--annotations', 'x.json', '--out', 'y.bpmn'],
          ]) {
            const { code, err } = await runCli(folder, argv);
            expect([0, 1]).toContain(code);
            expect(err).not.toMatch(/Fehler im Programm|^\s+at /m);
          }
        }),
        { numRuns: 60 },
      );
    }),
  );
});
