import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { stepTable } from '#core/report/step-table/step-table.ts';
import { textOfCell } from '#core/report/table.ts';
import { useCaseTable } from '#core/report/use-case-table.ts';
import { readCsv } from '#export/csv/csv-text.ts';
import { EXPORTERS, exporterOf } from '#export/exporters.ts';
import { analysisJsonSchema } from '#export/json/analysis-json.schema.ts';
import { readWorkbook } from '#export/xlsx/workbook.ts';
import { loadAsset } from '#cli/load-asset.ts';
import { oddAnalysis, oddReport } from './odd-analysis.ts';

// engines start slowly beside other work
vi.setConfig({ testTimeout: 120_000 });

const FORBIDDEN = /rechtssicher|konform|zul(?:ä|ae)ssig|unbedenklich/i;
const write = (id: string, language: 'de' | 'en' = 'de') => exporterOf(id)!.write(oddReport(), { language, loadAsset });
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe.each(EXPORTERS)('the format $id', (exporter) => {
  test('is one file of its own, called after its id', () => {
    expect(exporterOf(exporter.id)).toBe(exporter);
    expect(EXPORTERS.filter(({ id }) => id === exporter.id)).toHaveLength(1);
    expect(existsSync(path.resolve(import.meta.dirname, `../../src/export/${exporter.id}/${exporter.id}.exporter.ts`))).toBe(true);
  });

  test('has its texts in every language', () => {
    for (const language of LANGUAGES) {
      for (const text of [exporter.title[language], exporter.description[language]]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(FORBIDDEN);
      }
    }
    expect(exporter.extension).toMatch(/^[a-z0-9]+$/);
    expect(exporter.mime).toMatch(/^[a-z]+\/[\w.+-]+/);
  });

  test.each(LANGUAGES)('writes the same bytes for the same report in %s, whatever the clock says', async (language) => {
    const once = await exporter.write(oddReport(), { language, loadAsset });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    const again = await exporter.write(oddReport(), { language, loadAsset });
    vi.useRealTimers();
    expect(Buffer.compare(once, again)).toBe(0);
    expect(once.length).toBeGreaterThan(100);
  });

  test('writes a report without any file', async () => {
    const empty = { ...oddReport(), steps: [], useCases: [], analysis: { ...oddAnalysis(), files: [], candidates: [] } };
    expect((await exporter.write(empty, { language: 'de', loadAsset })).length).toBeGreaterThan(0);
  });
});

describe('the step list', () => {
  test.each(LANGUAGES)('in %s has the same numbers in CSV and Excel as in the report', async (language) => {
    const table = stepTable(oddReport(), language);
    const csv = readCsv(textOf(await write('csv', language)));
    const sheet = (await readWorkbook(await write('xlsx', language)))[1]!;
    const titles = table.columns.map(({ title }) => title);
    expect(csv[0]).toEqual(titles);
    expect(sheet.rows[0]).toEqual(titles);
    expect(csv).toHaveLength(1 + oddReport().steps.length);
    for (const [row, cells] of table.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const inSheet = sheet.rows[row + 1]?.[column] ?? null;
        const inCsv = csv[row + 1]![column]!;
        if (typeof cell === 'number') {
          expect(inSheet).toBe(cell);
          expect(Number(inCsv.replace(',', '.'))).toBeCloseTo(cell, 12);
        } else {
          const text = cell === null ? '' : textOfCell(cell);
          expect(inSheet ?? '').toBe(text);
          expect(inCsv).toBe(text);
        }
      }
    }
  });

  test('says unknown and endless in words, never 0', () => {
    const { columns, rows } = stepTable(oddReport(), 'de');
    const hours = columns.findIndex(({ title }) => title === 'Stunden pro Jahr');
    expect(rows.map((row) => row[hours])).toEqual([15.3, 135, '?', 'endlos']);
  });

  test('carries the tag as sign and word', () => {
    const csv = readCsv(tagTexts(stepTable(oddReport(), 'de').rows));
    expect(csv.flat()).toEqual(expect.arrayContaining(['■ automatisierbar', '● menschlich', '◆ KI-gestützt', '◌ offen']));
  });

  test('keeps every title apart from every other', () => {
    for (const language of LANGUAGES) {
      const titles = stepTable(oddReport(), language).columns.map(({ title }) => title.toLowerCase());
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

/** The texts of a table as one column. */
const tagTexts = (rows: ReturnType<typeof stepTable>['rows']): string =>
  rows.flatMap((row) => row.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.text] : []))).join('\n');

describe('Excel', () => {
  test('has the ranked use cases, the steps and the method, each with a frozen header and a filter', async () => {
    const { openXlsx } = await import('hucre/xlsx');
    const bytes = await write('xlsx');
    const sheets = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Use Cases', 'Schritte', 'Methode und Annahmen', 'Schätzungen', 'Problemfelder']);
    const workbook = await openXlsx(bytes);
    for (const sheet of workbook.sheets) {
      expect(sheet.freezePane).toMatchObject({ rows: 1 });
      expect(sheet.autoFilter?.range).toMatch(/^A1:[A-Z]{1,2}\d+$/);
    }
  });

  test('ranks the use cases as the analysis does, unknown ones last', async () => {
    const [useCases] = await readWorkbook(await write('xlsx'));
    const { columns } = useCaseTable(oddReport(), 'de');
    const column = (title: string): number => columns.findIndex((candidate) => candidate.title === title);
    expect(useCases!.rows.slice(1).map((row) => [row[column('Rang')], row[column('Kennung')]])).toEqual([
      [1, 'section:__proto__'],
      ['erst klären', '__proto__'],
    ]);
    expect(useCases!.rows[1]![column('Netto (h/Jahr)')]).toBe(60.15);
    expect(useCases!.rows[2]![column('Netto (h/Jahr)')]).toBe('endlos');
    expect(useCases!.rows[2]![column('Ersparnis brutto (h/Jahr)')]).toBe('?');
  });

  test('keeps foreign texts texts: no formula, no escape of the format', async () => {
    const { openXlsx } = await import('hucre/xlsx');
    const workbook = await openXlsx(await write('xlsx'));
    for (const sheet of workbook.sheets.filter(({ name }) => name !== 'Schätzungen'))
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    const report = oddReport();
    const steps = report.steps.map((step) => ({ ...step, process: 'a_x0041_b\u000B' }));
    const [, sheet] = await readWorkbook(await exporterOf('xlsx')!.write({ ...report, steps }, { language: 'de' }));
    expect(sheet!.rows[1]![1]).toBe('a_x0041_b');
  });

  test('repeats the header on every printed page, with sheet names quoted as Excel wants them', async () => {
    const { unzipSync } = await import('fflate');
    const workbook = textOf(unzipSync(await write('xlsx'))['xl/workbook.xml']!);
    const names = Array.from(
      workbook.matchAll(/<definedName name="_xlnm\.Print_Titles" localSheetId="(\d)">([^<]*)</g),
      ([, sheet, range]) => [sheet, range],
    );
    expect(names).toEqual([
      ['0', "'Use Cases'!$A:$C,'Use Cases'!$1:$1"],
      ['1', "'Schritte'!$D:$D,'Schritte'!$1:$1"],
      ['2', "'Methode und Annahmen'!$1:$1"],
      ['3', "'Schätzungen'!$A:$B,'Schätzungen'!$1:$1"],
      ['4', "'Problemfelder'!$1:$1"],
    ]);
  });

  test('names what was not read on the sheet of the method', async () => {
    const [, , method] = await readWorkbook(await write('xlsx'));
    const text = JSON.stringify(method!.rows);
    expect(text).toContain('Zeile 3, Spalte 7');
    expect(text).toContain('Stunden bekannt bei 2 von 4 Schritten');
    expect(text).not.toMatch(FORBIDDEN);
  });
});

describe('JSON', () => {
  test('follows its schema and keeps ids like __proto__', async () => {
    const text = textOf(await write('json'));
    const json: unknown = JSON.parse(text);
    expect(analysisJsonSchema.safeParse(json).error).toBeUndefined();
    const { elements } = (json as { files: { processes: { elements: object }[] }[] }).files[0]!.processes[0]!;
    expect(Object.keys(elements)).toEqual(['S', '__proto__', 'constructor', 'T3', 'T4', 'E']);
  });

  test('has null for unknown and a word for endless', async () => {
    const json = JSON.parse(textOf(await write('json'))) as {
      files: { processes: { elements: Record<string, Record<string, unknown>>; findings: unknown[] }[] }[];
      candidates: { hours: unknown }[];
    };
    const { elements, findings } = json.files[0]!.processes[0]!;
    expect(elements['T4']).toMatchObject({ executionsPerCase: 'Infinity', annualHours: 'Infinity', tag: 'open', lane: null });
    expect(elements['T3']).toMatchObject({ executionsPerCase: null, annualHours: null });
    expect(findings).toEqual([{ steps: 1, code: 'ENDLESS_LOOP', element: 'T4' }]);
    expect(json.candidates[1]!.hours).toEqual({ today: 'Infinity', gross: null, review: null, operation: null, net: '-Infinity' });
  });

  test('is what it was', async () => {
    await expect(textOf(await write('json'))).toMatchFileSnapshot('../golden/odd-analysis.json');
  });
});
