import { describe, expect, test } from 'vitest';
import type { AnalyseFile, FileAnalysis } from '#core/analysis.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { simulateCycleTime } from '#core/flow/cycle-time.ts';
import { compareWithTarget } from '#core/report/target-comparison.ts';
import { annotate, buildModel, end, scope, start, task, xor } from '../flow/build-model.ts';

type Said = Parameters<typeof annotate>[1];

const fileOf = (name: string, model: ReturnType<typeof buildModel>, said: Said): AnalyseFile => ({
  file: name,
  model,
  annotations: annotate(model, said),
  issues: [],
  problems: [],
});
const counted = (file: AnalyseFile): FileAnalysis => ({ ...file, flow: evaluateFlow(file.model, file.annotations) }) as FileAnalysis;

/** Today: 100 cases, A 30 min, B 12 min human, C 60 min in half of the cases, back to A in 20 %. */
const today = counted(
  fileOf(
    'ist',
    buildModel({
      P: scope(
        [start('S'), task('A'), task('B'), task('C'), xor('X'), xor('J'), xor('Y'), end('E')],
        'S > J > A > B > X > C > Y > E',
        'X > Y',
        'Y > J',
      ),
    }),
    {
      processes: { P: 100 },
      flows: { 'X>C': 0.5, 'Y>J': 0.2 },
      nodes: {
        A: { handlingMinutes: 30, tag: 'automatable' },
        B: { handlingMinutes: 12, tag: 'humanOnly' },
        C: { handlingMinutes: 60, tag: 'aiSupported', waitingHours: 8 },
      },
    },
  ),
);
/** Wanted: A takes 10 min and is right the first time, C is gone, D is new. */
const target = {
  ...fileOf('soll', buildModel({ P: scope([start('S'), task('A'), task('B'), task('D'), end('E')], 'S > A > B > D > E') }), {
    processes: { P: 100 },
    nodes: {
      A: { handlingMinutes: 10, tag: 'automatable' },
      B: { handlingMinutes: 12, tag: 'humanOnly' },
      D: { handlingMinutes: 6, tag: 'humanOnly', waitingHours: 2 },
    },
  }),
  of: 'ist',
};
const cycles = simulateCycleTime(today.model, today.annotations, { seed: 7 });
const compared = compareWithTarget(today, cycles, target, 7);
const sides = (measure: string) => {
  const found = compared.figures.find((one) => one.measure === measure);
  return found === undefined ? null : [found.today, found.target];
};

describe('today beside what it shall become', () => {
  test('hours of all steps and by tag, rework and waiting follow the same rules on both sides', () => {
    // 1.25 passes today: A 62.5 h, B 25 h, C 62.5 h
    const [before, after] = sides('annualHours') as [number, number];
    expect(before).toBeCloseTo(150, 9);
    expect(after).toBeCloseTo((100 * (10 + 12 + 6)) / 60, 9);
    expect(sides('automatableHours')!.map((hours) => Math.round(hours! * 100) / 100)).toEqual([62.5, 16.67]);
    expect(sides('humanOnlyHours')!.map((hours) => Math.round(hours! * 100) / 100)).toEqual([25, 30]);
    expect(sides('aiSupportedHours')).toEqual([62.5, 0]);
    expect(sides('openHours')).toBeNull();
    expect(sides('reworkHours')![0]).toBeGreaterThan(20);
    expect(sides('reworkHours')![1]).toBe(0);
    expect(sides('waitingHoursPerCase')).toEqual([5, 2]);
    for (const { measure, complete } of compared.figures)
      if (measure.endsWith('Hours')) expect(complete, measure).toEqual({ today: true, target: true });
    // nobody said how long A and B lie still
    expect(compared.figures.find(({ measure }) => measure === 'waitingHoursPerCase')!.complete).toEqual({ today: false, target: false });
  });

  test('cycle times are those of the simulation, in hours', () => {
    expect(sides('cycleHalf')![0]).toBe(cycles.get('P')!.p50Minutes / 60);
    expect(sides('cycleHalf')![1]).toBeCloseTo(2 + 28 / 60, 9);
    expect(sides('cycleNineOfTen')![1]).toBeCloseTo(2 + 28 / 60, 9);
  });

  test('steps are told apart by id: what stays, what changes, what is new, what goes', () => {
    const { same, changed, added, removed } = compared.steps;
    expect(same).toBe(1);
    expect(changed.map(({ today: { id } }) => id)).toEqual(['A']);
    expect(added.map(({ id }) => id)).toEqual(['D']);
    expect(removed.map(({ id }) => id)).toEqual(['C']);
  });

  test('a time nobody knows makes the sums lower bounds, on its side only', () => {
    const open = { ...target, annotations: annotate(target.model, { processes: { P: 100 }, nodes: { A: { handlingMinutes: 10 } } }) };
    const comparison = compareWithTarget(today, cycles, open, 7);
    expect(comparison.figures.find(({ measure }) => measure === 'annualHours')!.complete).toEqual({ today: true, target: false });
    expect(comparison.figures.map(({ measure }) => measure)).toContain('openHours');
  });
});
