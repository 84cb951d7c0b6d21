import { describe, expect, test } from 'vitest';
import { estimateSheet, type SheetCell } from '#export/xlsx/estimate-sheet.ts';
import { makeReport, sampleReport } from './sample-report.ts';

type Values = Readonly<Record<string, number | string | null>>;

/** The few functions of the sheet as Excel calculates them; cells by name. */
function calculate(formula: string, cells: Values): number | string {
  const range = formula.replaceAll(/([A-Z])(\d+):([A-Z])\2/g, (_, from: string, row: string, to: string) =>
    Array.from(
      { length: to.charCodeAt(0) - from.charCodeAt(0) + 1 },
      (_unused, at) => String.fromCharCode(from.charCodeAt(0) + at) + row,
    ).join(','),
  );
  const code = range.replaceAll(/\b[A-Z]\d+\b/g, (name) => `cell(${JSON.stringify(name)})`).replaceAll(/(?<![<>])=(?=\d)/g, '===');
  const run = new Function('cell', 'IF', 'COUNT', 'ISNUMBER', 'MIN', 'MAX', `return ${code};`) as (...parts: unknown[]) => number | string;
  const isNumber = (value: unknown): boolean => typeof value === 'number';
  return run(
    (name: string) => cells[name] ?? null,
    (condition: boolean, yes: unknown, no: unknown) => (condition ? yes : no),
    (...values: unknown[]) => values.filter(isNumber).length,
    isNumber,
    Math.min,
    Math.max,
  );
}

/** A row calculated from left to right, with some inputs typed over. */
function calculateRow(row: readonly SheetCell[], number: number, typed: Values = {}): readonly (number | string | null)[] {
  const cells: Record<string, number | string | null> = {};
  return row.map((cell, index) => {
    const name = `${String.fromCharCode(65 + index)}${number}`;
    const value = name in typed ? typed[name]! : typeof cell === 'object' && cell !== null ? calculate(cell.formula, cells) : cell;
    cells[name] = value;
    return value;
  });
}

const [NET, BENEFIT, EFFORT, PRIORITY] = [8, 17, 18, 19] as const;

describe('the formulas of the estimates', () => {
  test('give the hours, benefit, effort and priority of the core', () => {
    const ranked = sampleReport().useCases.filter(({ rank }) => rank !== null);
    const { rows } = estimateSheet(sampleReport(), 'de');
    expect(rows).toHaveLength(ranked.length);
    for (const [index, { candidate }] of ranked.entries()) {
      const row = calculateRow(rows[index]!, index + 2);
      if (candidate.hours.net === null) expect(row[NET]).toBe('?');
      else expect(row[NET]).toBeCloseTo(candidate.hours.net, 8);
      expect(row[BENEFIT]).toBeCloseTo(candidate.benefit!, 8);
      expect(row[EFFORT]).toBeCloseTo(candidate.effort!, 8);
      expect(row[PRIORITY]).toBeCloseTo(candidate.priority!, 8);
    }
  });

  test('follow a changed estimate as the core does', () => {
    const { rows } = estimateSheet(sampleReport(), 'de');
    const before = sampleReport().useCases.filter(({ rank }) => rank !== null);
    const after = new Map(makeReport(25).useCases.map(({ candidate }) => [candidate.id, candidate]));
    const changeable = [...before.entries()].filter(([index]) => typeof rows[index]![7] === 'number');
    expect(changeable.length).toBeGreaterThan(1);
    for (const [index, { candidate }] of changeable) {
      const number = index + 2;
      const operation = rows[index]![7] as number;
      const row = calculateRow(rows[index]!, number, { [`H${number}`]: operation + 25 });
      const changed = after.get(candidate.id)!;
      if (changed.hours.net !== null) expect(row[NET]).toBeCloseTo(changed.hours.net, 8);
      expect(row[PRIORITY]).toBeCloseTo(changed.priority!, 8);
    }
  });
});
