import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { evaluateUseCase } from '#core/guard-rails/evaluate-use-case.ts';
import type { FactInput } from '#core/guard-rails/facts.ts';
import { type Assignments, measuresFor } from '#core/guard-rails/measures.ts';
import { openItemsFor } from '#core/guard-rails/open-items.ts';
import { kompassFor } from '#core/kompass/kompass-for.ts';
import type { ItemState, KompassFacts, KompassUseCase } from '#core/kompass/kompass-point.ts';
import { kompassTasks } from '#core/kompass/kompass-tasks.ts';
import { checklistItem, KOMPASS_POINTS } from '#core/kompass/points.ts';

const TODAY = '2026-11-22';
const profile = { org_type: 'frei', staff_rep: 'betriebsrat', sector: 'pflege' };
const harmless = {
  personal_data: false,
  child_affected: false,
  person_assessment: false,
  human_review: true,
  staff_affected: false,
  outward: false,
  external_processor: false,
  media_capture: false,
};

interface Case {
  readonly facts?: Readonly<Record<string, FactInput>>;
  readonly tag?: KompassUseCase['tag'];
  readonly useCase?: Partial<KompassUseCase>;
  readonly around?: Partial<KompassFacts>;
  readonly assignments?: Assignments;
  readonly profile?: Readonly<Record<string, FactInput>>;
}

function situation({
  facts = harmless,
  tag = 'automatable',
  useCase = {},
  around = {},
  assignments = new Map(),
  profile: own = profile,
}: Case) {
  const technology = useCase.technology === undefined ? 'Schnittstelle/Integration' : useCase.technology;
  const guardRails = evaluateUseCase(pack, own, { steps: [{ id: 's1', name: 'Schritt', tag, answers: facts }], answers: {}, technology });
  const measures = measuresFor(pack, guardRails, assignments, TODAY);
  const whole: KompassUseCase = {
    tag,
    technology,
    technologyQuestion: false,
    documents: ['Dienstplan'],
    systems: [{ name: 'Vivendi', access: 'api' }],
    problems: 2,
    hoursKnown: true,
    savingKnown: true,
    kpis: 2,
    ...useCase,
  };
  const everything: KompassFacts = {
    today: TODAY,
    answers: new Map(),
    guardRails,
    measures,
    reviewDate: '2027-03-01',
    process: { steps: 12, tagged: 12, timed: 12, casesKnown: true, hasTarget: true },
    ...around,
  };
  return { points: kompassFor(whole, everything), guardRails, measures };
}

const stateOf = (given: Case, id: string): ItemState =>
  situation(given)
    .points.flatMap(({ items }) => items)
    .find((item) => item.id === id)!.state;
const pointOf = (given: Case, point: number) => situation(given).points[point - 1]!;
const allAnswered = new Map(KOMPASS_POINTS.flatMap(({ checklist }) => checklist).map(({ id }) => [id, 'yes' as const]));

describe('the ten points', () => {
  it('are ten, in order, each in a file of its number, with unique ids and both languages', () => {
    expect(KOMPASS_POINTS.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const files = readdirSync(new URL('../../../src/core/kompass/points', import.meta.url)).toSorted();
    expect(files.map((file) => Number(file.slice(0, 2)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const items = KOMPASS_POINTS.flatMap(({ point, checklist }) => checklist.map((item) => ({ point, ...item })));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { point, id, text, todo } of items) {
      expect(id.startsWith(`${point}.`)).toBe(true);
      for (const part of [text.de, text.en, todo.de, todo.en]) expect(part).toMatch(/^[A-ZÄÖÜ„].{15,}\.$/u);
      expect(text.de).not.toBe(text.en);
      expect(checklistItem(id)?.id).toBe(id);
    }
  });

  it('all ready when everything is answered and nothing stands against it', () => {
    const { points } = situation({ around: { answers: allAnswered } });
    expect(points.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'ready'));
    expect(points.every(({ openItems }) => openItems.length === 0)).toBe(true);
  });

  it('none ready by itself: without answers every point people must answer is open, and unknown never counts as yes', () => {
    const { points } = situation({
      facts: {},
      profile: {},
      useCase: { technology: null, documents: [], systems: [], problems: 0, kpis: 1 },
    });
    expect(points.filter(({ state }) => state === 'ready')).toEqual([]);
    expect(points.filter(({ state }) => state === 'blocked')).toEqual([]);
  });

  it('a No blocks only where the item says so', () => {
    const no = (id: string) => ({ around: { answers: new Map([...allAnswered, [id, 'no' as const]]) } });
    expect(pointOf(no('9.leadership'), 9)).toMatchObject({ state: 'blocked', openItems: ['9.leadership'], blockedBy: ['9.leadership'] });
    expect(pointOf(no('3.exit'), 3)).toMatchObject({ state: 'open', openItems: ['3.exit'], blockedBy: [] });
  });

  it('"weiß nicht" keeps a point open', () => {
    expect(pointOf({ around: { answers: new Map([...allAnswered, ['8.help', 'unknown' as const]]) } }, 8)).toMatchObject({
      state: 'open',
      openItems: ['8.help'],
    });
  });
});

describe('what is computed', () => {
  const monitored = {
    ...harmless,
    personal_data: true,
    art9_data: false,
    secret_data: false,
    staff_affected: true,
    staff_monitoring: true,
  };
  const done = (...rules: readonly string[]): Assignments =>
    new Map(rules.map((rule) => [`rule:${rule}`, { owner: 'A', due: '2027-01-01', done: true }]));
  const assigned = (...rules: readonly string[]): Assignments =>
    new Map(rules.map((rule) => [`rule:${rule}`, { owner: 'A', due: '2027-01-01', done: false }]));

  it.each<[string, Case, ItemState]>([
    ['1.assigned', { facts: monitored }, 'no'],
    ['1.assigned', { facts: monitored, assignments: assigned('ARB-01') }, 'yes'],
    ['1.assigned', {}, 'notApplicable'],
    ['1.stops', { facts: { ...monitored, media_capture: true } }, 'no'],
    [
      '1.stops',
      { facts: { ...monitored, media_capture: true, emotion_biometric: false, biometric_id: false }, assignments: done('STR-02') },
      'yes',
    ],
    ['1.stops', { facts: monitored }, 'notApplicable'],
    ['1.stops', { facts: { ...harmless, media_capture: undefined } }, 'unknown'],
    ['1.documents', { facts: monitored }, 'no'],
    ['1.documents', {}, 'notApplicable'],
    ['2.supervision', {}, 'notApplicable'],
    [
      '2.supervision',
      { tag: 'aiSupported', facts: { ...monitored, person_assessment: true, decision_kind: ['aufnahme'], human_review: false } },
      'no',
    ],
    ['2.supervision', { tag: 'aiSupported', facts: { ...monitored, person_assessment: true, decision_kind: ['aufnahme'] } }, 'unknown'],
    [
      '2.supervision',
      {
        tag: 'aiSupported',
        facts: { ...monitored, person_assessment: true, decision_kind: ['aufnahme'] },
        assignments: done('DSG-04', 'FACH-11'),
      },
      'yes',
    ],
    [
      '2.supervision',
      { tag: 'humanOnly', facts: { ...monitored, person_assessment: true, decision_kind: ['inobhutnahme'] } },
      'notApplicable',
    ],
    ['4.sources', { useCase: { documents: [], systems: [] } }, 'unknown'],
    ['4.sources', {}, 'yes'],
    ['4.classes', { facts: { personal_data: true } }, 'unknown'],
    ['4.classes', {}, 'yes'],
    ['4.interfaces', { useCase: { systems: [{ name: 'A', access: null }] } }, 'unknown'],
    ['4.interfaces', { useCase: { systems: [{ name: 'A', access: 'none' }] } }, 'no'],
    ['4.interfaces', {}, 'yes'],
    ['5.decided', { useCase: { technology: 'offen: Regeln klären' } }, 'unknown'],
    ['5.decided', { useCase: { technologyQuestion: true } }, 'unknown'],
    ['5.decided', { useCase: { technology: null } }, 'unknown'],
    ['5.decided', {}, 'yes'],
    ['5.simpler', {}, 'notApplicable'],
    ['5.simpler', { tag: 'aiSupported' }, 'unknown'],
    ['5.place', {}, 'yes'],
    ['5.place', { facts: { ...harmless, external_processor: undefined } }, 'unknown'],
    ['6.baseline', { useCase: { hoursKnown: false } }, 'unknown'],
    ['6.expectation', { useCase: { savingKnown: false } }, 'unknown'],
    ['6.kpis', { useCase: { kpis: 0 } }, 'no'],
    ['6.review', { around: { reviewDate: null } }, 'unknown'],
    ['6.review', { around: { reviewDate: '2026-11-21' } }, 'no'],
    ['6.review', { around: { reviewDate: TODAY } }, 'yes'],
    ['7.representation', { profile: {} }, 'unknown'],
    ['7.representation', {}, 'yes'],
    ['7.involved', {}, 'notApplicable'],
    ['7.involved', { tag: 'aiSupported' }, 'no'],
    ['7.involved', { tag: 'aiSupported', assignments: done('ARB-02', 'ARB-03') }, 'yes'],
    ['7.consent', { facts: monitored }, 'no'],
    ['7.consent', { facts: monitored, assignments: done('ARB-01') }, 'yes'],
    ['7.consent', { facts: { ...monitored, staff_monitoring: undefined } }, 'unknown'],
    ['7.noMonitoring', {}, 'yes'],
    ['7.noMonitoring', { facts: monitored }, 'unknown'],
    ['7.noMonitoring', { facts: { ...monitored, staff_monitoring: undefined } }, 'unknown'],
    ['7.noMonitoring', { tag: 'humanOnly' }, 'notApplicable'],
    ['8.training', { tag: 'aiSupported' }, 'no'],
    ['8.training', { tag: 'aiSupported', assignments: done('KIV-02') }, 'yes'],
    ['8.training', { tag: 'humanOnly' }, 'notApplicable'],
    ['9.prohibition', {}, 'yes'],
    [
      '9.prohibition',
      { tag: 'aiSupported', facts: { ...monitored, person_assessment: true, cross_context_scoring: true, decision_kind: [] } },
      'no',
    ],
    ['9.prohibition', { tag: 'aiSupported', facts: { ...monitored, person_assessment: true, decision_kind: [] } }, 'unknown'],
    ['9.ceiling', {}, 'yes'],
    ['9.ceiling', { facts: { ...monitored, person_assessment: true, decision_kind: ['teilhabe'] } }, 'no'],
    ['9.ceiling', { facts: { ...harmless, person_assessment: undefined, decision_kind: undefined } }, 'unknown'],
    [
      '9.ceiling',
      { tag: 'aiSupported', facts: { ...monitored, person_assessment: true, decision_kind: ['teilhabe'], cross_context_scoring: false } },
      'yes',
    ],
    ['10.tags', { around: { process: { steps: 12, tagged: 11, timed: 12, casesKnown: true, hasTarget: true } } }, 'no'],
    ['10.tags', { around: { process: { steps: 0, tagged: 0, timed: 0, casesKnown: true, hasTarget: true } } }, 'unknown'],
    ['10.times', { around: { process: { steps: 12, tagged: 12, timed: 12, casesKnown: false, hasTarget: true } } }, 'no'],
    ['10.times', {}, 'yes'],
    ['10.problems', { useCase: { problems: 0 } }, 'unknown'],
    ['10.target', { around: { process: { steps: 12, tagged: 12, timed: 12, casesKnown: true, hasTarget: null } } }, 'unknown'],
    ['10.target', { around: { process: { steps: 12, tagged: 12, timed: 12, casesKnown: true, hasTarget: false } } }, 'no'],
  ])('%s with %o is %s', (id, given, wanted) => {
    expect(stateOf(given, id)).toBe(wanted);
  });

  it('missing consent blocks point 7, a prohibition and a marking above the ceiling block point 9', () => {
    expect(pointOf({ facts: monitored }, 7)).toMatchObject({ state: 'blocked', blockedBy: ['7.consent'] });
    const scoring = { ...monitored, person_assessment: true, cross_context_scoring: true, decision_kind: [] };
    expect(pointOf({ tag: 'aiSupported', facts: scoring }, 9).blockedBy).toEqual(['9.prohibition', '9.ceiling']);
  });

  it('an answer of people fills in where nothing can be computed, and never overrules what is', () => {
    const answers = new Map([
      ['3.scope', 'yes' as const],
      ['7.consent', 'yes' as const],
    ]);
    expect(stateOf({ facts: monitored, around: { answers } }, '3.scope')).toBe('yes');
    expect(stateOf({ facts: monitored, around: { answers } }, '7.consent')).toBe('no');
  });
});

describe('tasks', () => {
  it('gather checklist, guard rails and missing answers, blocking ones first, with owner and date', () => {
    const facts = {
      ...harmless,
      personal_data: true,
      art9_data: 'unknown',
      secret_data: false,
      staff_affected: true,
      staff_monitoring: true,
    };
    const assignments: Assignments = new Map([
      ['kompass:7.guidelines', { owner: 'Leitung', due: '2027-02-01', done: false }],
      ['rule:ARB-01', { owner: 'Personal', due: '2026-12-01', done: false }],
      ['answer:art9_data', { owner: 'Datenschutz', due: null, done: true }],
    ]);
    const { points, measures, guardRails } = situation({ facts, assignments });
    const tasks = kompassTasks(points, measures, openItemsFor(pack, guardRails, new Set(['art9_data']), assignments), assignments);
    const byId = new Map(tasks.map((task) => [task.id, task]));
    expect(byId.get('kompass:7.guidelines')).toMatchObject({ owner: 'Leitung', due: '2027-02-01', point: 7, source: 'checklist' });
    expect(byId.get('rule:ARB-01')).toMatchObject({ owner: 'Personal', severity: 'stopp', blocking: true, source: 'guardRail' });
    expect(byId.get('answer:art9_data')).toMatchObject({ owner: 'Datenschutz', done: false, todo: null, source: 'answer' });
    const firstFree = tasks.findIndex(({ blocking }) => !blocking);
    expect(tasks.slice(firstFree).every(({ blocking }) => !blocking)).toBe(true);
    expect(firstFree).toBeGreaterThan(0);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });
});
