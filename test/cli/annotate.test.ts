import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { readCsv, writeCsv } from '#export/csv/csv-text.ts';
import { readWorkbook, writeWorkbook } from '#export/xlsx/workbook.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';
import { ANNOTATIONS, SAMPLE } from './sample.ts';

const annotated = (work: (folder: string) => Promise<void>): Promise<void> =>
  inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, 'a.bpmn'), SAMPLE);
    writeFileSync(path.join(folder, 'a.json'), JSON.stringify(ANNOTATIONS));
    const { code, err } = await runCli(folder, ['annotate', 'a.bpmn', '--annotations', 'a.json', '--out', 'b.bpmn']);
    expect([code, err]).toEqual([0, '']);
    await work(folder);
  });

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const elementsOf = async (folder: string, name: string) => {
  const { out } = await runCli(folder, ['analyse', name]);
  return (JSON.parse(out) as { files: { processes: { elements: Record<string, Record<string, unknown>> }[] }[] }).files[0]!.processes[0]!
    .elements;
};

describe('annotate', () => {
  test('writes what is said and keeps everything else', () =>
    annotated(async (folder) => {
      const text = read(folder, 'b.bpmn');
      expect(text).toContain('<!-- kept as it is -->');
      expect(text).toContain("zz:colour='blue'");
      for (const line of SAMPLE.split('\n').filter((each) => each.includes('sequenceFlow') && !each.includes('id="ja"')))
        expect(text).toContain(line);
      expect((await elementsOf(folder, 'b.bpmn'))['T2']).toMatchObject({ tag: 'humanOnly', annualHours: 300 });
    }));

  test('with nothing to say gives the same bytes', () =>
    annotated(async (folder) => {
      writeFileSync(path.join(folder, 'nichts.json'), '{}');
      await runCli(folder, ['annotate', 'b.bpmn', '--annotations', 'nichts.json', '--out', 'c.bpmn']);
      expect(read(folder, 'c.bpmn')).toBe(read(folder, 'b.bpmn'));
      await runCli(folder, ['annotate', 'b.bpmn', '--annotations', 'a.json', '--out', 'd.bpmn']);
      expect(read(folder, 'd.bpmn')).toBe(read(folder, 'b.bpmn'));
    }));

  test.each(LANGUAGES)('an exported list in %s that nobody edited changes no byte', (language) =>
    annotated(async (folder) => {
      for (const format of ['csv', 'xlsx']) {
        await runCli(folder, ['analyse', 'b.bpmn', '--format', format, '--lang', language, '--out', `liste.${format}`]);
        const { code, err } = await runCli(folder, ['annotate', 'b.bpmn', '--annotations', `liste.${format}`, '--out', 'c.bpmn']);
        expect([code, err]).toEqual([0, '']);
        expect(read(folder, 'c.bpmn'), format).toBe(read(folder, 'b.bpmn'));
      }
    }),
  );

  test('export, edit as CSV, import: what was edited arrives, what was not stays', () =>
    annotated(async (folder) => {
      await runCli(folder, ['analyse', 'b.bpmn', '--format', 'csv', '--out', 'liste.csv']);
      const rows = readCsv(read(folder, 'liste.csv')).map((row) => [...row]);
      const column = (title: string): number => rows[0]!.indexOf(title);
      const row = (id: string): string[] => rows.find((cells) => cells[column('Schritt-ID')] === id)!;
      row('T1')[column('Bearbeitungszeit (min)')] = '7,5';
      row('T3')[column('Einordnung')] = 'KI-gestützt';
      row('T2')[column('Personen')] = '';
      // as Excel saves "CSV (Trennzeichen-getrennt)": windows-1252, no mark
      const text = writeCsv(rows, 'de')
        .slice(1)
        .replaceAll(/[■◆●◌]/g, '?');
      writeFileSync(path.join(folder, 'liste.csv'), Buffer.from(text, 'latin1'));

      const { code } = await runCli(folder, ['annotate', 'b.bpmn', '--annotations', 'liste.csv', '--out', 'c.bpmn']);
      expect(code).toBe(0);
      const elements = await elementsOf(folder, 'c.bpmn');
      expect(elements['T1']).toMatchObject({ annualHours: 25, name: 'Anfrage erfassen' });
      expect(elements['T3']).toMatchObject({ tag: 'aiSupported' });
      expect(elements['T2']).toMatchObject({ annualHours: 150 });
      expect(read(folder, 'c.bpmn')).toContain('zweimal');
    }));

  test('export, edit in Excel, import', () =>
    annotated(async (folder) => {
      await runCli(folder, ['analyse', 'b.bpmn', '--format', 'xlsx', '--out', 'liste.xlsx']);
      const sheets = await readWorkbook(readFileSync(path.join(folder, 'liste.xlsx')));
      const steps = sheets.find(({ name }) => name === 'Schritte')!.rows.map((row) => [...row]);
      const column = (title: string): number => steps[0]!.indexOf(title);
      steps.find((cells) => cells[column('Schritt-ID')] === 'T1')![column('Bearbeitungszeit (min)')] = 30;
      const columns = steps[0]!.map((title) => ({ title: String(title), width: 10, decimals: 0 }));
      const bytes = await writeWorkbook({
        title: 'x',
        date: '2026-11-22',
        creator: 'Excel',
        sheets: [
          { title: 'Übersicht', columns: [{ title: 'Notizen', width: 10, decimals: 0 }], rows: [] },
          { title: 'Tabelle1', columns, rows: steps.slice(1) },
        ],
      });
      writeFileSync(path.join(folder, 'liste.xlsx'), bytes);
      await runCli(folder, ['annotate', 'b.bpmn', '--annotations', 'liste.xlsx', '--out', 'c.bpmn']);
      expect((await elementsOf(folder, 'c.bpmn'))['T1']).toMatchObject({ annualHours: 100 });
    }));

  test('refuses a file of a newer schema', () =>
    annotated(async (folder) => {
      writeFileSync(path.join(folder, 'neu.bpmn'), read(folder, 'b.bpmn').replace('schemaVersion="1"', 'schemaVersion="2"'));
      const { code, err } = await runCli(folder, ['annotate', 'neu.bpmn', '--annotations', 'a.json', '--out', 'c.bpmn']);
      expect(code).toBe(1);
      expect(err).toContain('neueren Version');
    }));
});
