import { describe, expect, test } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import type { Column } from '#core/flow/draws/column.ts';
import { drawVisits } from '#core/ranking/draw-visits.ts';
import {
  type NodeDraft,
  type ScopeDraft,
  annotate,
  boundary,
  buildModel,
  end,
  scope,
  start,
  task,
  tasks,
  xor,
} from '../flow/build-model.ts';

type Said = Parameters<typeof annotate>[1];

const DRAWS = 20_000;

/** Executions per case of the steps in every draw. */
function drawn(inside: ScopeDraft, said: Said, steps: readonly string[], seed = 1, draws = DRAWS): ReadonlyMap<string, Column> {
  const model = buildModel({ P: inside });
  const annotations = annotate(model, said);
  const flow = evaluateFlow(model, annotations);
  const keys = new Map(steps.map((id) => [id, `f/${id}`]));
  const ratios = drawVisits([[{ name: 'f', model, annotations, flow, keys }]], draws, seed);
  return new Map(
    [...ratios].map(([key, ratio]) => {
      const id = key.slice(2);
      const usual = flow.nodes.get(id)!.executionsPerCase!;
      return [id, typeof ratio === 'number' ? ratio * usual : ratio.map((one) => one * usual)];
    }),
  );
}

const columnOf = (columns: ReadonlyMap<string, Column>, step: string): Float64Array => {
  const column = columns.get(step);
  if (!(column instanceof Float64Array)) throw new Error(`${step} does not vary`);
  return column;
};
const mean = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0) / column.length;
const covariance = (a: Float64Array, b: Float64Array): number => {
  const [middleA, middleB] = [mean(a), mean(b)];
  return a.reduce((sum, value, at) => sum + (value - middleA) * (b[at]! - middleB), 0) / a.length;
};
const correlation = (a: Float64Array, b: Float64Array): number => covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
const share = (min: number, likely: number, max: number) => ({ probability: { min, likely, max } });

/** S > X1 > A1|B1 > J1 > X2 > A2|B2 > J2 > E */
const twoChoices = scope(
  [start('S'), ...tasks('A1', 'B1', 'A2', 'B2'), xor('X1'), xor('J1'), xor('X2'), xor('J2'), end('E')],
  'S > X1 > A1 > J1 > X2 > A2 > J2 > E',
  'X1 > B1 > J1',
  'X2 > B2 > J2',
);

describe('shares nobody knows', () => {
  const three = scope([start('S'), ...tasks('A', 'B', 'C'), xor('X'), xor('J'), end('E')], 'S > X > A > J > E', 'X > B > J', 'X > C > J');

  test('three open branches are drawn from the flat Dirichlet distribution: mean 1/3, variance 1/18, together always one case', () => {
    const columns = drawn(three, {}, ['A', 'B', 'C']);
    const [a, b, c] = ['A', 'B', 'C'].map((step) => columnOf(columns, step)) as [Float64Array, Float64Array, Float64Array];
    for (const column of [a, b, c]) {
      expect(mean(column)).toBeCloseTo(1 / 3, 2);
      expect(covariance(column, column)).toBeCloseTo(1 / 18, 2);
    }
    expect(correlation(a, b)).toBeCloseTo(-1 / 2, 1);
    expect(Math.max(...a.map((one, at) => Math.abs(one + b[at]! + c[at]! - 1)))).toBeLessThan(1e-9);
  });

  test('what is entered stays as entered in every draw; the open branches share what it leaves', () => {
    const columns = drawn(three, { flows: { 'X>A': share(0.4, 0.5, 0.6) } }, ['A', 'B', 'C']);
    const [a, b, c] = ['A', 'B', 'C'].map((step) => columnOf(columns, step)) as [Float64Array, Float64Array, Float64Array];
    expect(Math.min(...a)).toBeGreaterThanOrEqual(0.4);
    expect(Math.max(...a)).toBeLessThanOrEqual(0.6);
    expect(covariance(a, a)).toBeCloseTo(0.1 ** 2 / 6, 3);
    expect(Math.max(...a.map((one, at) => Math.abs(one + b[at]! + c[at]! - 1)))).toBeLessThan(1e-9);
  });

  test('two gateways are drawn apart, and every draw has a value of its own', () => {
    const columns = drawn(twoChoices, {}, ['A1', 'B1', 'A2']);
    expect(Math.abs(correlation(columnOf(columns, 'A1'), columnOf(columns, 'A2')))).toBeLessThan(0.03);
    expect(correlation(columnOf(columns, 'A1'), columnOf(columns, 'B1'))).toBeCloseTo(-1, 6);
    expect(new Set(columnOf(columns, 'A1')).size).toBeGreaterThan(0.99 * DRAWS);
  });
});

describe('shares with three points', () => {
  test('both shares of a gateway are drawn by themselves and normalised in every draw', () => {
    const said = { flows: { 'X1>A1': share(0.2, 0.5, 0.8), 'X1>B1': share(0.2, 0.5, 0.8), 'X2>A2': 0.5 } };
    const columns = drawn(twoChoices, said, ['A1', 'B1', 'A2']);
    const [a, b] = [columnOf(columns, 'A1'), columnOf(columns, 'B1')];
    expect(Math.max(...a.map((one, at) => Math.abs(one + b[at]! - 1)))).toBeLessThan(1e-9);
    expect(Math.min(...a)).toBeGreaterThanOrEqual(0.2);
    expect(Math.max(...a)).toBeLessThanOrEqual(0.8);
    expect(columns.has('A2')).toBe(false);
  });

  test('a loop is solved anew in every draw: the mean of 1 / (1 - r), not the value at the mean of r', () => {
    const loop = scope([start('S'), task('T'), xor('J'), xor('X'), end('E')], 'S > J > T > X > E', 'X > J');
    const [min, likely, max] = [0.1, 0.3, 0.8] as const;
    const columns = drawn(loop, { flows: { 'X>J': share(min, likely, max) } }, ['T']);
    const density = (r: number): number =>
      r < likely ? (2 * (r - min)) / ((max - min) * (likely - min)) : (2 * (max - r)) / ((max - min) * (max - likely));
    const pieces = 100_000;
    const width = (max - min) / pieces;
    const exact = Array.from({ length: pieces }, (_, at) => min + (at + 0.5) * width).reduce(
      (sum, r) => sum + (density(r) / (1 - r)) * width,
      0,
    );
    expect(mean(columnOf(columns, 'T'))).toBeCloseTo(exact, 1);
    expect(exact - 1 / (1 - (min + likely + max) / 3)).toBeGreaterThan(0.05);
    expect(Math.min(...columnOf(columns, 'T'))).toBeGreaterThanOrEqual(1 / (1 - min));
    expect(Math.max(...columnOf(columns, 'T'))).toBeLessThanOrEqual(1 / (1 - max));
  });
});

describe('what does not depend on chance', () => {
  const said: Said = { flows: { 'X1>A1': 0.25, 'X2>A2': 0.5 }, processes: { P: 100 } };

  test('where every share is certain nothing is drawn', () => {
    expect(drawn(twoChoices, said, ['A1', 'B1', 'A2', 'B2']).size).toBe(0);
  });

  test('the same seed draws the same, another one does not; who else asks changes nothing', () => {
    const all = drawn(twoChoices, {}, ['A1', 'B1', 'A2', 'B2'], 7, 500);
    const one = drawn(twoChoices, {}, ['A2'], 7, 500);
    expect(one.get('A2')).toEqual(all.get('A2'));
    expect(drawn(twoChoices, {}, ['A2'], 8, 500).get('A2')).not.toEqual(one.get('A2'));
  });

  test('no draw leaves the range of the hours, where all that is uncertain acts one after the other', () => {
    const uncertain: Said = {
      processes: { P: 100 },
      flows: { 'X1>A1': share(0.1, 0.2, 0.6), 'X2>A2': share(0.3, 0.5, 0.6) },
      nodes: { A1: { handlingMinutes: 60 }, A2: { handlingMinutes: 60 }, B2: { handlingMinutes: 60 } },
    };
    const model = buildModel({ P: twoChoices });
    const { nodes } = evaluateFlow(model, annotate(model, uncertain));
    const columns = drawn(twoChoices, uncertain, ['A1', 'A2', 'B2']);
    for (const step of ['A1', 'A2', 'B2']) {
      const [low, high] = nodes.get(step)!.annualHoursRange!;
      const hours = columnOf(columns, step).map((executions) => executions * 100);
      expect(Math.min(...hours)).toBeGreaterThanOrEqual(low - 1e-9);
      expect(Math.max(...hours)).toBeLessThanOrEqual(high + 1e-9);
      // and comes near its ends
      expect((Math.max(...hours) - Math.min(...hours)) / (high - low)).toBeGreaterThan(0.9);
    }
  });
});

test('a side path that wakes itself again has no fixed calculation: it is counted draw by draw', () => {
  // expected 1.5 times per execution, and back into the loop around its own step
  const nodes: readonly NodeDraft[] = [
    start('S'),
    task('T'),
    boundary('B', 'T', 'timer', { interrupting: false }),
    task('N'),
    xor('J'),
    xor('X'),
    end('E'),
  ];
  const inside = scope(nodes, 'S > J > T > X > E', 'X > J', 'B > N > X');
  const said: Said = { flows: { 'X>J': share(0.1, 0.2, 0.3) }, nodes: { B: { probability: 1.5 } } };
  const columns = drawn(inside, said, ['T', 'N'], 1, 400);
  const [step, woken] = [columnOf(columns, 'T'), columnOf(columns, 'N')];
  for (const [at, executions] of step.entries()) {
    expect(woken[at]! / executions).toBeCloseTo(1.5, 9);
    // T = 1 + r (T + 1.5 T)
    const back = (1 - 1 / executions) / 2.5;
    expect(back).toBeGreaterThan(0.1);
    expect(back).toBeLessThan(0.3);
  }
  expect(new Set(step).size).toBe(400);
});
