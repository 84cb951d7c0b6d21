import { describe, expect, test, vi } from 'vitest';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import { LANGUAGES } from '#core/language.ts';
import { methodTable } from '#core/report/method-table.ts';
import { exporterOf } from '#export/exporters.ts';
import { analysisJsonSchema } from '#export/json/analysis-json.schema.ts';
import { readWorkbook } from '#export/xlsx/workbook.ts';
import { oddReport } from './odd-analysis.ts';

vi.setConfig({ testTimeout: 60_000 });

const rules = { ...defaultRulePack, version: '7.7-test', as_of: '2026-03-04', review_due: '2026-09-10' };
const reportOn = (date: string) => ({ ...oddReport(), rules, date });
const write = (id: string, date: string, language: 'de' | 'en' = 'de') => exporterOf(id)!.write(reportOn(date), { language });
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe.each(LANGUAGES)('the status of the rules in %s', (language) => {
  const footer = language === 'de' ? 'Orientierung, keine Rechtsberatung' : 'not legal advice';

  test('is in the JSON, with the disclaimer', async () => {
    const { rules: said } = analysisJsonSchema.parse(JSON.parse(textOf(await write('json', '2026-05-01', language))));
    expect(said).toMatchObject({ schema: rules.schema, version: '7.7-test', asOf: '2026-03-04', reviewDue: '2026-09-10', overdue: false });
    expect(said!.disclaimer).toContain(footer);
  });

  test('is overdue from the day of the review on, and the longer warning goes with it', async () => {
    const saidOn = async (date: string) => analysisJsonSchema.parse(JSON.parse(textOf(await write('json', date, language)))).rules!;
    expect((await saidOn('2026-09-09')).overdue).toBe(false);
    const late = await saidOn('2026-09-10');
    expect(late.overdue).toBe(true);
    expect(late.disclaimer.length).toBeGreaterThan((await saidOn('2026-05-01')).disclaimer.length);
  });

  test('is on the method sheet of the workbook', async () => {
    const { title } = methodTable(reportOn('2026-10-01'), language);
    const sheet = (await readWorkbook(await write('xlsx', '2026-10-01', language))).find(({ name }) => name === title)!;
    const text = sheet.rows.flat().map(String).join('\n');
    for (const expected of ['7.7-test', '2026-03-04', '2026-09-10', footer]) expect(text).toContain(expected);
    const overdueRows = (date: string) =>
      methodTable(reportOn(date), language).rows.filter(([, value, note]) => value === '2026-09-10' && note !== null);
    expect(overdueRows('2026-10-01')).toHaveLength(1);
    expect(overdueRows('2026-05-01')).toHaveLength(0);
  });

  test.each(['html', 'md'])('is on the pages of %s', async (id) => {
    const text = textOf(await write(id, '2026-05-01', language));
    expect(text).toContain(footer);
    expect(text).toContain('7.7-test');
  });

  test('comes with what is still to come into force after the day of the report, and what is legally open', async () => {
    const text = textOf(await write('md', '2027-06-01', language));
    const what = (date: string) => {
      const entry = rules.timeline.find((candidate) => candidate.date === date)!;
      return language === 'de' ? entry.what_de : entry.what_en!;
    };
    expect(text).toContain(what('2027-12-02'));
    expect(text).toContain(language === 'de' ? '02.12.2027 (in 184 Tagen)' : '2 December 2027 (in 184 days)');
    expect(text).not.toContain(what('2025-02-02'));
    expect(text).toContain(language === 'de' ? 'Rechtlich noch offen' : 'Legal questions still open');
  });

  test.each(['csv', 'csv-use-cases'])('is not in %s, which is data only', async (id) => {
    expect(textOf(await write(id, '2026-05-01', language))).not.toContain('7.7-test');
  });
});
