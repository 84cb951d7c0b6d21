import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseBatch } from '#app/batch/analyse-batch.ts';
import { ok } from '#core/problem/problem.ts';
import { buildReport } from '#core/report/build-report.ts';
import { titleOfReport } from '#core/report/document/title-of-file.ts';
import { analysisJsonSchema } from '#export/json/analysis-json.schema.ts';
import { jsonExporter } from '#export/json/json.exporter.ts';
import { mdExporter } from '#export/md/md.exporter.ts';

const name = 'ambulante-pflege-neuaufnahme.kompass';
const bytes = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../samples', name)));

function reportOf(without: readonly string[] = []) {
  const batch = analyseBatch([{ name, content: ok(bytes) }], { annotations: null, seed: null, today: '2026-11-22', without });
  const { analysis, criteria, plan, drawings, targets } = batch;
  return buildReport(analysis, { title: titleOfReport(analysis.files, name), date: '2026-11-22', criteria, plan, drawings, targets });
}
const options = { language: 'de', loadAsset: () => Promise.reject(new Error('no asset is needed')) } as const;

describe('a Mappe with a Soll', () => {
  const report = reportOf();

  test('counts only the process of today, and sets the other one beside it', () => {
    expect(report.analysis.files.map(({ file }) => file)).toEqual([`${name}#process-1`]);
    const [comparison, ...others] = report.comparisons;
    expect(others).toEqual([]);
    const figures = new Map(comparison!.figures.map(({ measure, today, target }) => [measure, [today!, target!] as const]));
    for (const measure of ['annualHours', 'automatableHours', 'aiSupportedHours', 'cycleHalf'] as const) {
      const [today, target] = figures.get(measure)!;
      expect(target, measure).toBeLessThan(today);
    }
    // what people do for people is not what is saved
    const [before, after] = figures.get('humanOnlyHours')!;
    expect(after).toBeCloseTo(before, 9);
    expect(comparison!.steps.added.map(({ id }) => id)).toEqual(['n01']);
    expect(comparison!.steps.removed).toEqual([]);
  });

  test('is told in the report, in numbers and with the drawing of the Soll', async () => {
    const markdown = new TextDecoder().decode(await mdExporter.write(report, options));
    expect(markdown).toContain('Ist und Soll: Neuaufnahme in der ambulanten Pflege');
    expect(markdown).toMatch(/Schritte vom Ist zum Soll: \d+ unverändert, \d+ geändert, 1 neu, 0 entfallen\./u);
    expect(markdown).toContain('davon in menschlichen Schritten');
  });

  test('is in the data for other programs, as their schema says', async () => {
    const json: unknown = JSON.parse(new TextDecoder().decode(await jsonExporter.write(report, options)));
    const { comparisons } = analysisJsonSchema.parse(json);
    expect(comparisons).toHaveLength(1);
    expect(comparisons![0]).toMatchObject({ today: `${name}#process-1`, target: `${name}#process-2`, steps: { added: ['n01'] } });
  });

  test('says nothing of a Soll that is left out', () => {
    expect(reportOf(['process-2']).comparisons).toEqual([]);
  });
});
