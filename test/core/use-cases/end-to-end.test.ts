import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { analyse } from '#core/analyse.ts';
import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { exactly } from './model-from-text.ts';
import { type SampleProcess, fileFromSample } from './sample-process.ts';

const shared = path.resolve(import.meta.dirname, '../../../../shared');
const input = { criteria: DEFAULT_CRITERIA, profile: new Map<string, string>(), today: '2026-11-22', draws: 200 };

interface EndToEndCase {
  readonly id: string;
  readonly inputs: { readonly steps: Record<string, { a: number; k: number; r: number }>; readonly operationHoursPerYear: number };
  readonly expected: {
    readonly annualHours: Record<string, number>;
    readonly grossHours: number;
    readonly reviewHours: number;
    readonly netHours: number;
  };
}
interface CountedCase {
  readonly id: string;
  readonly file: string;
  readonly inputs: {
    readonly processes: Record<string, { casesPerYear: number }>;
    readonly flows: Record<string, { p: number }>;
    readonly nodes: Record<string, Record<string, number>>;
  };
}

describe('from the file to the net hours', () => {
  if (!existsSync(shared)) {
    test.skip(`skipped: ${shared} is not there`, () => undefined);
    return;
  }
  const cases = JSON.parse(readFileSync(path.join(shared, 'cases/cases.json'), 'utf8')) as (EndToEndCase & CountedCase)[];
  const e01 = cases.find(({ id }) => id === 'E01')!;
  const d34 = cases.find(({ id }) => id === 'D34')!;

  test('E01: the section {T6, T7} of D34 with its assumptions', () => {
    const opened = openBpmn(readFileSync(path.join(shared, 'cases', d34.file)));
    if (!opened.ok) throw new Error(opened.problem.code);
    const nodes = new Map<string, NodeAnnotation>();
    for (const [id, { minutes, persons, instances, probability, waitHours }] of Object.entries(d34.inputs.nodes)) {
      const known = (value: number | undefined) => (value === undefined ? UNKNOWN : exactly(value));
      const tag = id === 'T6' || id === 'T7' ? 'aiSupported' : 'open';
      nodes.set(id, {
        ...EMPTY_NODE,
        tag,
        handlingMinutes: known(minutes),
        persons: known(persons),
        repetitions: known(instances),
        probability: known(probability),
        waitingHours: known(waitHours),
      });
    }
    const annotations = {
      processes: new Map(
        Object.entries(d34.inputs.processes).map(([id, { casesPerYear }]) => [
          id,
          { casesPerYear: exactly(casesPerYear), hoursPerDay: UNKNOWN },
        ]),
      ),
      flows: new Map(Object.entries(d34.inputs.flows).map(([id, { p }]) => [id, { probability: exactly(p), probabilityRepeat: UNKNOWN }])),
      nodes,
      lanes: new Map(),
    };
    const estimates: Record<string, string> = { operationHoursPerYear: String(e01.inputs.operationHoursPerYear) };
    for (const [step, { a, k, r }] of Object.entries(e01.inputs.steps)) {
      Object.assign(estimates, {
        [`coverage@${step}`]: String(a),
        [`timeSaving@${step}`]: String(k),
        [`reviewMinutes@${step}`]: String(r),
      });
    }
    const id = 'section-aiSupported:T6+T7';
    const { candidates } = analyse({
      ...input,
      files: [{ file: 'D34.bpmn', model: opened.value.model, annotations, issues: [], problems: [] }],
      useCases: new Map([[id, { estimates }]]),
    });
    const { hours } = candidates.find((candidate) => candidate.id === id)!;
    const today = Object.values(e01.expected.annualHours).reduce((sum, value) => sum + value, 0);
    expect(hours.today).toBeCloseTo(today, 9);
    expect(hours.gross).toBeCloseTo(e01.expected.grossHours, 9);
    expect(hours.review).toBeCloseTo(e01.expected.reviewHours, 9);
    expect(hours.net).toBeCloseTo(e01.expected.netHours, 9);
  });

  test('the admission process yields what a practitioner would bundle', () => {
    const { processes } = JSON.parse(readFileSync(path.join(shared, 'domain/processes.json'), 'utf8')) as { processes: SampleProcess[] };
    const { candidates } = analyse({ ...input, files: [fileFromSample(processes[0]!)], useCases: new Map() });
    const stepsOf = (rule: string, subject: string) =>
      candidates
        .filter(({ rules }) => rules.some((own) => own.rule === rule && own.subject === subject))
        .map(({ steps }) => steps.toSorted().join(' '));
    // enter master data once
    expect(stepsOf('theme', 'doubleEntry')).toEqual(['a01 a20 a24 a31 a32']);
    // prepare the file
    expect(stepsOf('section', 'aiSupported')).toContain('a06 a07 a08');
    // draft texts
    expect(stepsOf('theme', 'writingLoad')).toEqual([expect.stringContaining('a07 a12 a14')]);
    // deadlines and proofs
    expect(stepsOf('theme', 'deadlineRisk')).toEqual(['a18 a33 a40']);
    // find a date
    expect(stepsOf('section', 'automatable')).toContain('a10');
    // invoice
    expect(stepsOf('section', 'automatable')).toContain('a34');
    expect(candidates.every(({ steps, technology }) => steps.length > 0 && technology.first.length > 0)).toBe(true);
  });

  test('every process of the domain is analysed; a human-only step is nowhere a saving', () => {
    const { processes } = JSON.parse(readFileSync(path.join(shared, 'domain/processes.json'), 'utf8')) as { processes: SampleProcess[] };
    for (const process of processes) {
      const { candidates, files } = analyse({ ...input, files: [fileFromSample(process)], useCases: new Map() });
      expect(candidates.length).toBeGreaterThan(2);
      for (const candidate of candidates.filter(({ tag }) => tag === 'humanOnly'))
        expect(candidate.hours).toMatchObject({ gross: 0, net: 0 });
      expect(files[0]!.progress.tagged).toBe(files[0]!.progress.steps);
    }
  }, 30_000);
});
