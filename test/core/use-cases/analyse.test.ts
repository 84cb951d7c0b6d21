import { EMPTY_MODEL } from '#core/process/empty-model.ts';
import { describe, expect, test } from 'vitest';
import { analyse } from '#core/analyse.ts';
import type { AnalyseFile, AnalyseInput, Analysis } from '#core/analysis.ts';
import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import type { NodeAnnotation, ProblemField } from '#core/annotation/annotation.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { exactly, fileFrom, modelFromText } from './model-from-text.ts';

type Notes = Readonly<Record<string, Partial<NodeAnnotation>>>;
const auto = (minutes?: number): Partial<NodeAnnotation> => ({
  tag: 'automatable',
  ...(minutes === undefined ? {} : { handlingMinutes: exactly(minutes) }),
});
const ki = (minutes?: number): Partial<NodeAnnotation> => ({
  tag: 'aiSupported',
  ...(minutes === undefined ? {} : { handlingMinutes: exactly(minutes) }),
});
const human = (minutes?: number): Partial<NodeAnnotation> => ({
  tag: 'humanOnly',
  ...(minutes === undefined ? {} : { handlingMinutes: exactly(minutes) }),
});
const problem = (kind: ProblemField, severity: 0 | 1 | 2 | 3 | 4 | null = null) => ({ kind, severity, text: '' });

const FULL = {
  coverage: '0.8',
  timeSaving: '0.5',
  reviewMinutes: '1',
  operationHoursPerYear: '2',
  days: '1',
  quality: '2',
  people: '2',
  personDays: '10',
  technology: '1',
  legal: '1',
  change: '1',
};

function run(
  files: readonly AnalyseFile[],
  useCases: Readonly<Record<string, UseCaseEdit>> = {},
  more: Partial<AnalyseInput> = {},
): Analysis {
  return analyse({
    files,
    useCases: new Map(Object.entries(useCases)),
    criteria: DEFAULT_CRITERIA,
    profile: new Map(),
    today: '2026-11-22',
    draws: 500,
    ...more,
  });
}

const LINE = 'S > A > B > C > D > E';
const line = (notes: Notes, cases: number | Quantity = 100) => fileFrom(modelFromText(LINE), notes, cases);
const ids = ({ candidates }: Analysis) => candidates.map(({ id }) => id).toSorted();

describe('finding candidates', () => {
  test('a human step separates what is automated before it from what is automated after it', () => {
    expect(ids(run([line({ A: auto(), B: human(), C: auto(), D: auto() })]))).toEqual(['section-automatable:A', 'section-automatable:C+D']);
  });

  test('an untagged step separates as well', () => {
    expect(ids(run([line({ A: auto(), C: auto() })]))).toEqual(['section-automatable:A', 'section-automatable:C']);
  });

  test('gateways, events and boundary events connect, parallel branches do not', () => {
    const model = modelFromText('S > A > X1 > B > E; X1 > P1 > C > P2 > E2; P1 > D > P2; A ! BT; BT > F > E3');
    const notes = { A: auto(), B: auto(), C: auto(), D: auto(), F: auto() };
    expect(ids(run([fileFrom(model, notes)]))).toEqual(['section-automatable:A+B+C+D+F']);
    expect(ids(run([fileFrom(model, { ...notes, A: human() })]))).toEqual([
      'section-automatable:B',
      'section-automatable:C',
      'section-automatable:D',
      'section-automatable:F',
    ]);
  });

  test('a theme needs the problem on two steps; severity 0 is no problem', () => {
    const waiting = { problems: [problem('waiting')] };
    expect(ids(run([line({ A: waiting, B: { problems: [problem('waiting', 0)] } })]))).toEqual([]);
    expect(ids(run([line({ A: waiting, C: waiting })]))).toEqual(['theme-waiting:A+C']);
  });

  test('the same steps found by several rules are one candidate that remembers all of them', () => {
    const both = { ...auto(), problems: [problem('paper'), problem('errorProne')] };
    const [candidate, ...others] = run([line({ A: both, B: both })]).candidates;
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({ id: 'section-automatable:A+B', kind: 'section' });
    expect(candidate!.rules.map(({ subject }) => subject)).toEqual(['automatable', 'errorProne', 'paper']);
  });

  test('a document or system named alike on two steps connects them, but not where only people work', () => {
    const uses = (name: string) => ({ documents: [{ name, direction: null }], systems: [{ name: 'Ablage', access: null }] });
    expect(ids(run([line({ A: uses('Akte'), C: uses(' akte ') })]))).toEqual(['document-akte:A+C']);
    expect(ids(run([line({ A: { ...uses('Akte'), tag: 'humanOnly' }, C: { ...uses('Akte'), tag: 'humanOnly' } })]))).toEqual([]);
  });

  test('repeated work is a redesign of its own from a rework share of 0.3', () => {
    const model = modelFromText('S > X1 > A > X2 > B > E; X2 > X1');
    const back = (share: number) => {
      const file = fileFrom(model, { A: auto(10), B: human(5) }, 10);
      const flows = new Map([['X2-X1', { probability: exactly(share), probabilityRepeat: { kind: 'unknown' as const } }]]);
      return run([{ ...file, annotations: { ...file.annotations, flows } }]).candidates.flatMap(({ rules }) =>
        rules.map(({ subject }) => subject),
      );
    };
    expect(back(0.29)).toEqual(['automatable']);
    // a loop with repeat probability p repeats p of all executions
    expect(back(0.3)).toEqual(['automatable', 'rework']);
    const byPeople = run([fileFrom(model, { A: human(10) }, 10)]);
    expect(byPeople.candidates.map(({ id, technology }) => [id, technology.first])).toEqual([
      ['withoutTechnology-rework:A', 'Prozess neu denken'],
    ]);
  });

  test('long waiting, "neu denken" and results nobody needs are redesigns', () => {
    const notes: Notes = {
      A: { waitingHours: exactly(100) },
      B: { waitingHours: exactly(4) },
      C: { rethink: true },
      D: { facets: new Map([['needed', 'nein']]) },
    };
    const found = run([line(notes)])
      .candidates.map(({ id, technology }) => [id, technology.first])
      .toSorted();
    expect(found).toEqual([
      ['withoutTechnology-notNeeded:D', 'weglassen/zusammenlegen'],
      ['withoutTechnology-rethink:C', 'Prozess neu denken'],
      ['withoutTechnology-waiting:A', 'Prozess neu denken'],
    ]);
  });

  test('themes run across the processes of one document, sections do not; ids tell the files apart', () => {
    const double = { ...auto(), problems: [problem('doubleEntry')] };
    const files = ['x', 'y'].map((key) => ({ ...fileFrom(modelFromText('S > A > E'), { A: double }, 10, `${key}.bpmn`), key }));
    expect(ids(run(files, {}, { oneDocument: true }))).toEqual([
      'section-automatable:x/A',
      'section-automatable:y/A',
      'theme-doubleEntry:x/A+y/A',
    ]);
    expect(ids(run(files))).toEqual(['section-automatable:x/A', 'section-automatable:y/A']);
    const theme = run(files, {}, { oneDocument: true }).candidates.find(({ kind }) => kind === 'theme')!;
    expect(theme.members).toEqual([
      { file: 'x.bpmn', process: 'P', step: 'A' },
      { file: 'y.bpmn', process: 'P', step: 'A' },
    ]);
  });

  test('ids that mean something in JavaScript are ids like any other', () => {
    const model = modelFromText('S > __proto__ > constructor > E');
    expect(ids(run([fileFrom(model, { ['__proto__']: auto(), constructor: auto() })]))).toEqual([
      'section-automatable:__proto__+constructor',
    ]);
  });
});

describe('what people worked on', () => {
  const before: Notes = { A: auto(10), B: auto(20), C: human(5), D: ki(30) };
  const id = 'section-automatable:A+B';

  test('a title and estimates stay when nothing changes', () => {
    const { candidates } = run([line(before)], { [id]: { title: 'Erfassen', estimates: FULL } });
    expect(candidates.find((candidate) => candidate.id === id)).toMatchObject({
      title: 'Erfassen',
      changed: null,
      provenance: { kind: 'rule' },
    });
  });

  test('a retagged step changes the steps, not the id, and shows it', () => {
    const after = { ...before, C: auto(5) };
    const { candidates } = run([line(after)], { [id]: { title: 'Erfassen', estimates: FULL } });
    expect(ids({ candidates } as Analysis)).toEqual([id, 'section-aiSupported:D'].toSorted());
    expect(candidates.find((candidate) => candidate.id === id)).toMatchObject({
      steps: ['A', 'B', 'C'],
      changed: { added: ['C'], removed: [] },
      title: 'Erfassen',
    });
  });

  test('when no rule proposes it any more it is kept with the steps that are left', () => {
    const after = { ...before, A: human(10), B: human(20) };
    const { candidates, lostEdits } = run([line(after)], { [id]: { title: 'Erfassen' } });
    expect(candidates.find((candidate) => candidate.id === id)).toMatchObject({ provenance: { kind: 'kept' }, steps: ['A', 'B'] });
    expect(lostEdits).toEqual([]);
  });

  test('when its steps are gone from the process the edit is named as lost, not deleted in silence', () => {
    const { lostEdits, candidates } = run([line(before)], { 'section-automatable:Q+R': { title: 'Alt' } });
    expect(lostEdits).toEqual(['section-automatable:Q+R']);
    expect(ids({ candidates } as Analysis)).toContain(id);
  });

  test('dropped candidates leave the list and can be found again', () => {
    const { candidates, dropped } = run([line(before)], { [id]: { dropped: true, title: 'Nein' } });
    expect(ids({ candidates } as Analysis)).toEqual(['section-aiSupported:D']);
    expect(dropped).toEqual([{ id, title: 'Nein', rules: [{ rule: 'section', subject: 'automatable' }], steps: ['A', 'B'] }]);
  });

  test('merging replaces its sources, in flow order', () => {
    const { candidates } = run([line(before)], { 'own:1': { mergedFrom: ['section-aiSupported:D', id], title: 'Alles' } });
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({ id: 'own:1', steps: ['A', 'B', 'D'], title: 'Alles', provenance: { kind: 'merged' } });
  });

  test('splitting takes steps out of the source; with all steps taken the source is gone', () => {
    const one = run([line(before)], { 'own:1': { splitFrom: id, steps: ['A'] } });
    expect(one.candidates.map((candidate) => [candidate.id, candidate.steps]).toSorted()).toEqual([
      ['own:1', ['A']],
      ['section-aiSupported:D', ['D']],
      [id, ['B']],
    ]);
    const both = run([line(before)], { 'own:1': { splitFrom: id, steps: ['A'] }, 'own:2': { splitFrom: id, steps: ['B'] } });
    expect(ids(both)).toEqual(['own:1', 'own:2', 'section-aiSupported:D']);
  });

  test('an own candidate of any steps, human ones included, tells which of them have gone', () => {
    const { candidates } = run([line(before)], { 'own:1': { steps: ['C', 'A', 'Q'], title: 'Eigenes' } });
    expect(candidates.find((candidate) => candidate.id === 'own:1')).toMatchObject({
      steps: ['A', 'C'],
      provenance: { kind: 'own' },
      changed: { added: [], removed: ['Q'] },
      touchesHuman: true,
    });
  });

  test('estimates for one step beat those for the whole use case', () => {
    const estimates = { ...FULL, operationHoursPerYear: '0', reviewMinutes: '0', 'coverage@A': '0.5', 'timeSaving@A': '0.2' };
    const { candidates } = run([line(before, 60)], { [id]: { estimates } });
    // A: 60 x 10 / 60 = 10 h x 0.5 x 0.2 = 1 h; B: 20 h x 0.8 x 0.5 = 8 h
    expect(candidates.find((candidate) => candidate.id === id)!.hours.net).toBeCloseTo(9, 9);
  });

  test('an estimate outside its range or unreadable counts as unknown', () => {
    const { candidates } = run([line(before)], { [id]: { estimates: { ...FULL, coverage: '1.5', quality: 'viel' } } });
    expect(candidates.find((candidate) => candidate.id === id)!.missing).toEqual(['coverage', 'quality']);
  });
});

describe('what is not known', () => {
  test('a first list without estimates: ordered by today’s hours, with reason and gaps, nothing filled in', () => {
    const { candidates, ranking } = run([line({ A: auto(10), B: human(5), C: auto(50), D: ki() })]);
    expect(ranking.order).toEqual([]);
    expect(ranking.clarifyFirst).toEqual(['section-automatable:C', 'section-automatable:A', 'section-aiSupported:D']);
    const [first, , last] = candidates;
    expect(first!.hours).toMatchObject({
      today: expect.closeTo(83.333, 3),
      todayComplete: true,
      gross: null,
      review: null,
      operation: null,
      net: null,
      netRange: null,
    });
    expect(first).toMatchObject({
      benefit: null,
      effort: null,
      priority: null,
      quadrant: null,
      reason: { code: 'CLARIFY_BY_HOURS_TODAY' },
    });
    expect(first!.missing).toContain('timeSaving');
    expect(last).toMatchObject({ hours: { today: null, todayComplete: false }, reason: { code: 'CLARIFY_HOURS_UNKNOWN' } });
    expect(last!.definition.openPoints.map(({ code }) => code)).toContain('STEPS_WITHOUT_MINUTES');
  });

  test('some steps without minutes: today’s hours are a lower bound and say so', () => {
    const [candidate] = run([line({ A: auto(10), B: auto() })]).candidates;
    expect(candidate).toMatchObject({
      hours: { today: expect.closeTo(16.667, 3), todayComplete: false, net: null },
      reason: { code: 'CLARIFY_BY_HOURS_AT_LEAST' },
    });
  });

  test('half of the inputs known is enough for a place, one less is not', () => {
    const half = Object.fromEntries(Object.entries(FULL).slice(0, 5));
    const less = Object.fromEntries(Object.entries(FULL).slice(0, 4));
    const place = (estimates: Record<string, string>) => run([line({ A: auto(10) })], { 'section-automatable:A': { estimates } });
    expect(place(half).candidates[0]).toMatchObject({ completeness: 0.5, priority: expect.any(Number) });
    expect(place(less).candidates[0]).toMatchObject({ completeness: expect.closeTo(5 / 12, 12), priority: null });
  });

  test('human-only and protected time save nothing whatever is estimated', () => {
    const own = { 'own:1': { steps: ['A', 'B'], estimates: FULL } };
    const { candidates } = run([line({ A: human(60), B: { ...ki(60), coreService: true } })], own);
    expect(candidates.find(({ id }) => id === 'own:1')).toMatchObject({ hours: { today: 200, gross: 0, net: 0 }, flags: ['HUMAN_ONLY'] });
  });

  test('negative net hours stay visible, are worth nothing and are flagged', () => {
    const { candidates } = run([line({ A: auto(6) })], {
      'section-automatable:A': { estimates: { ...FULL, coverage: '1', timeSaving: '0.3', reviewMinutes: '3', operationHoursPerYear: '8' } },
    });
    expect(candidates[0]!.hours.net).toBeCloseTo(-10, 9);
    expect(candidates[0]!.flags).toContain('NEGATIVE_NET');
  });

  test('a loop without exit is named, not counted as a saving', () => {
    const model = modelFromText('S > A > B > A');
    const { candidates } = run([fileFrom(model, { A: auto(10), B: auto(10) }, 10)], { 'section-automatable:A+B': { estimates: FULL } });
    expect(candidates[0]).toMatchObject({ hours: { net: null } });
  });
});

describe('the whole analysis', () => {
  test('sensitive data raise the legal effort to 3, unless it certainly stays in house', () => {
    const answers = new Map([
      ['personal_data', 'true'],
      ['art9_data', 'true'],
    ]);
    const legalOf = (more: ReadonlyMap<string, string>) => {
      const notes = { A: { ...ki(60), problems: [problem('writingLoad')], answers: new Map([...answers, ...more]) } };
      const [candidate] = run([line(notes)], { 'section-aiSupported:A': { estimates: FULL } }).candidates;
      return { flags: candidate!.flags, operation: candidate!.technology.operation, after: candidate!.technology.afterClarification };
    };
    expect(legalOf(new Map())).toEqual({
      flags: ['LEGAL_RAISED'],
      operation: 'inHouseOrAfterClarification',
      after: ['LLM-Entwurf mit Freigabe'],
    });
  });

  test('what a guard rail rules out gets no place, says why, and waits under "erst klären"', () => {
    const answers = new Map([
      ['emotion_biometric', 'true'],
      ['media_capture', 'true'],
      ['staff_affected', 'true'],
    ]);
    const { candidates, ranking } = run([line({ A: { ...ki(60), answers }, C: ki(60) })], {
      'section-aiSupported:A': { estimates: FULL },
      'section-aiSupported:C': { estimates: FULL },
    });
    expect(ranking).toMatchObject({ order: ['section-aiSupported:C'], clarifyFirst: ['section-aiSupported:A'] });
    const excluded = candidates.find(({ id }) => id === 'section-aiSupported:A')!;
    expect(excluded).toMatchObject({ priority: null, reason: { code: 'EXCLUDED', params: { rules: 'KIV-03' } } });
    expect(excluded.guardRails!.fires).toContain('KIV-03');
  });

  test('every candidate has its state in the ten points', () => {
    const [candidate] = run([line({ A: ki(60) })], {
      'section-aiSupported:A': { estimates: FULL, answers: { '7.guidelines': 'yes' } },
    }).candidates;
    expect(candidate!.kompass!.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('a theme that touches a human step is offered without technology first', () => {
    const waiting = { problems: [problem('waiting')] };
    const [theme] = run([line({ A: { ...auto(), ...waiting }, C: { ...human(), ...waiting } })]).candidates.filter(
      ({ kind }) => kind === 'theme',
    );
    expect(theme!.technology).toMatchObject({
      first: 'kein Technikeinsatz',
      alternatives: ['Workflow (Fristen, Status, Vertretung)'],
      reason: 'touchesHumanStep',
    });
  });

  test('uncertain shares are counted anew: who stands behind an unknown gateway is less sure than who stands before it', () => {
    const model = modelFromText('S > A > X > B > E; X > C > E2');
    const file = fileFrom(model, { A: auto(30), B: ki(60), C: human(10) }, 200);
    const estimates = { ...FULL, coverage: '1', timeSaving: '1', reviewMinutes: '0', operationHoursPerYear: '0' };
    const edits = { 'section-automatable:A': { estimates }, 'section-aiSupported:B': { estimates } };
    const sure = run([file], edits, { draws: 4000 });
    const p = sure.ranking.pairwise.get('section-aiSupported:B')!.get('section-automatable:A')!;
    // 100 h before the gateway against 200 h x share: more where share > 0.5
    expect(p).toBeGreaterThan(0.48);
    expect(p).toBeLessThan(0.52);
    const flows = new Map([['X-B', { probability: exactly(0.6), probabilityRepeat: { kind: 'unknown' as const } }]]);
    const known = run([{ ...file, annotations: { ...file.annotations, flows } }], edits);
    expect(known.ranking.pairwise.get('section-aiSupported:B')!.get('section-automatable:A')).toBe(1);
  });

  test('the same input gives the same analysis, and it survives the way to a worker', () => {
    const input = [line({ A: auto(10), B: ki(30) })];
    const edits = {
      'section-automatable:A': { estimates: { ...FULL, timeSaving: '0.2;0.5;0.8' } },
      'section-aiSupported:B': { estimates: FULL },
    };
    const first = run(input, edits);
    expect(run(input, edits)).toEqual(first);
    expect(structuredClone(first)).toEqual(first);
  });

  test('a broken file keeps its problem and its place beside the good ones', () => {
    const broken: AnalyseFile = {
      ...fileFrom({ ...modelFromText(LINE) }, {}),
      file: 'kaputt.bpmn',
      model: EMPTY_MODEL,
      problems: [{ code: 'FILE_EMPTY' }],
    };
    const { files } = run([line({ A: auto(10) }), broken]);
    expect(files.map(({ file, problems, progress }) => [file, problems.length, progress])).toEqual([
      ['test.bpmn', 0, { steps: 4, tagged: 1, timed: 1 }],
      ['kaputt.bpmn', 1, { steps: 0, tagged: 0, timed: 0 }],
    ]);
  });
});
