import { describe, expect, it } from 'vitest';
import { analyse } from '#core/analyse.ts';
import type { Assignments } from '#core/guard-rails/measures.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { type PlanInput, roadmapFor, tasksOf } from '#core/kompass/plan-of.ts';
import { exactly, fileFrom, modelFromText } from '../use-cases/model-from-text.ts';

const estimates = {
  coverage: '0.8',
  timeSaving: '0.5',
  reviewMinutes: '1',
  operationHoursPerYear: '5',
  days: '0',
  quality: '3',
  people: '3',
  personDays: '2',
  technology: '1',
  legal: '0',
  change: '1',
};
const file = fileFrom(
  modelFromText('Start > A > B > H > C > D > End'),
  {
    A: { tag: 'automatable', handlingMinutes: exactly(30) },
    B: { tag: 'automatable', handlingMinutes: exactly(30) },
    H: { tag: 'humanOnly', handlingMinutes: exactly(30) },
    C: { tag: 'aiSupported', handlingMinutes: exactly(30) },
    D: { tag: 'aiSupported', handlingMinutes: exactly(30) },
  },
  500,
);
const profile = new Map([['staff_rep', 'betriebsrat']]);
const base = { criteria: DEFAULT_CRITERIA, profile, today: '2026-11-22', draws: 50 };
const first = analyse({ ...base, files: [file], useCases: new Map() });
const [auto, ai] = ['A', 'C'].map((step) => first.candidates.find(({ steps }) => steps.includes(step))!.id);

const planned = (answers: Readonly<Record<string, string>>, assignments: PlanInput['assignments'] = new Map()) => {
  const useCases = new Map([
    [auto!, { estimates }],
    [ai!, { estimates, answers }],
  ]);
  const analysis = analyse({ ...base, files: [file], useCases, assignments });
  return { analysis, plan: { profile, useCases, assignments, today: base.today } satisfies PlanInput };
};
const useCase = (analysis: ReturnType<typeof analyse>, id: string) => analysis.candidates.find((candidate) => candidate.id === id)!;

describe('tasks of a use case', () => {
  it('come from its guard rails, its open answers and the ten points; "weiß nicht" is one of them', () => {
    const { analysis, plan } = planned({ personal_data: 'unknown' });
    const tasks = tasksOf(useCase(analysis, ai!), plan);
    expect(new Set(tasks.map(({ source }) => source))).toEqual(new Set(['guardRail', 'answer', 'checklist']));
    expect(tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(['answer:personal_data', 'kompass:1.steering', 'rule:KIV-02']));
  });

  it('carry who and when, also what was assigned for the whole document', () => {
    const assignments = new Map<string, Assignments>([
      ['', new Map([['kompass:1.steering', { owner: 'Leitung', due: '2027-01-15', done: false }]])],
      [ai!, new Map([['rule:KIV-02', { owner: 'Fachberatung', due: null, done: true }]])],
    ]);
    const { analysis, plan } = planned({}, assignments);
    const task = (id: string, of: string) => tasksOf(useCase(analysis, of), plan).find((entry) => entry.id === id);
    expect(task('kompass:1.steering', ai!)).toMatchObject({ owner: 'Leitung', due: '2027-01-15' });
    expect(task('kompass:1.steering', auto!)).toMatchObject({ owner: 'Leitung' });
    expect(task('rule:KIV-02', ai!)).toMatchObject({ owner: 'Fachberatung', done: true });
  });
});

describe('the roadmap of a document', () => {
  it('pilots what uses AI, names the groundwork, and asks to clarify what has no place', () => {
    const { analysis, plan } = planned({});
    expect(analysis.ranking.order).toEqual(expect.arrayContaining([auto!, ai!]));
    const roadmap = roadmapFor(analysis, plan);
    const waveOf = (id: string) => roadmap.waves.find(({ items }) => items.some((item) => item.id === id))?.kind;
    expect(waveOf(ai!)).toBe('pilots');
    expect(roadmap.foundations.find(({ kind }) => kind === 'training')?.for).toContain(ai!);
    expect(roadmapFor(first, { ...plan, useCases: new Map() }).clarifyFirst).toEqual(first.ranking.clarifyFirst);
  });

  it('drops groundwork that is done', () => {
    const training = analyse({ ...base, files: [file], useCases: new Map([[ai!, { estimates }]]) });
    const done = new Map(
      useCase(training, ai!).guardRailDetails!.fires.map((rule) => [`rule:${rule}`, { owner: null, due: null, done: true }] as const),
    );
    const { analysis, plan } = planned({}, new Map([[ai!, done]]));
    expect(roadmapFor(analysis, plan).foundations.find(({ kind }) => kind === 'training')?.for ?? []).not.toContain(ai!);
  });

  it('leaves out what a prohibition excludes', () => {
    const { analysis, plan } = planned({
      personal_data: 'true',
      person_assessment: 'true',
      cross_context_scoring: 'true',
      staff_affected: 'true',
      media_capture: 'true',
      emotion_biometric: 'true',
    });
    const excluded = analysis.candidates.filter(({ guardRailDetails }) => guardRailDetails?.excluded).map(({ id }) => id);
    expect(excluded).toContain(ai!);
    expect(roadmapFor(analysis, plan).excluded).toEqual(excluded);
  });
});
