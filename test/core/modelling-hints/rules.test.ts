import { describe, expect, it } from 'vitest';
import { EMPTY_ANNOTATIONS } from '#core/annotation/empty-annotation.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import type { Bounds } from '#core/layout/geometry.ts';
import { findHints, runRules, USUAL_HINTS } from '#core/modelling-hints/find-hints.ts';
import type { Hint, HintCode } from '#core/modelling-hints/hint.ts';
import { HINTS } from '#core/modelling-hints/registry.ts';
import { fixLabel, fixOfFinding, hintsBesideFindings, hintText, hintTitle } from '#core/modelling-hints/write-hint.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import {
  activity,
  and,
  boundary,
  buildModel,
  end,
  event,
  gateway,
  or,
  scope,
  start,
  sub,
  task,
  xor,
  type ScopeDraft,
} from '../flow/build-model.ts';

const flowOf = (inside: ScopeDraft): ProcessModel => buildModel({ P: inside });
/** Flows by their text id get names. */
const withFlowNames = (model: ProcessModel, names: Readonly<Record<string, string>>): ProcessModel => ({
  ...model,
  sequenceFlows: model.sequenceFlows.map((flow) => ({ ...flow, name: names[flow.id] ?? flow.name })),
});
const named = (id: string, name: string) => task(id, { name });
const row = (...ids: readonly string[]): ProcessModel =>
  flowOf(scope([start('S'), ...ids.map((id) => named(id, id)), end('E')], ['S', ...ids, 'E'].join(' > ')));
const link = (id: string, type: 'IntermediateThrowEvent' | 'IntermediateCatchEvent', ref: string) => event(id, type, 'link', { ref });
const plan = { ...row('a'), lanes: [{ id: 'L', name: 'Verwaltung', process: 'P', parent: null }] };
const boxes = (...all: readonly (readonly [string, Bounds])[]): ReadonlyMap<string, Bounds> => new Map(all);
const choice = (name: string | null): ProcessModel =>
  flowOf(scope([start('S'), { ...xor('X'), node: { ...xor('X').node, name } }, end('E'), end('F')], 'S > X', 'ja: X > E', 'nein: X > F'));
const answered = withFlowNames(choice('Vollständig?'), { ja: 'ja', nein: 'nein' });

interface Example {
  readonly model: ProcessModel;
  readonly boxes?: ReadonlyMap<string, Bounds>;
  /** Elements told, and the kind of their fix. */
  readonly told?: readonly string[];
  readonly fix?: NonNullable<Hint['fix']>['kind'] | null;
}

/** Of every rule: where it must speak, and where it must stay silent. */
const EXAMPLES: Readonly<Record<HintCode, { readonly speaks: readonly Example[]; readonly silent: readonly Example[] }>> = {
  'step-unnamed': {
    speaks: [
      { model: flowOf(scope([start('S'), task('a'), task('b', { name: ' ' }), end('E')], 'S > a > b > E')), told: ['a', 'b'], fix: null },
    ],
    silent: [{ model: row('a') }],
  },
  'gateway-unnamed': {
    speaks: [{ model: choice(null), told: ['X'], fix: null }],
    silent: [
      { model: choice('Vollständig?') },
      { model: flowOf(scope([start('S'), and('A'), and('B'), end('E')], 'S > A', 'x: A > B', 'y: A > B', 'B > E')) },
    ],
  },
  'branch-unlabelled': {
    speaks: [
      { model: choice('Vollständig?'), told: ['X', 'X'], fix: null },
      { model: withFlowNames(choice('Vollständig?'), { ja: 'ja' }), told: ['X'], fix: 'setDefault' },
    ],
    silent: [
      { model: answered },
      { model: choice(null) },
      {
        model: withFlowNames(
          flowOf(
            scope(
              [start('S'), { ...xor('X', 'nein'), node: { ...xor('X', 'nein').node, name: 'Vollständig?' } }, end('E'), end('F')],
              'S > X',
              'ja: X > E',
              'nein: X > F',
            ),
          ),
          {
            ja: 'ja',
          },
        ),
      },
      {
        model: flowOf(
          scope(
            [start('S'), { ...xor('X'), node: { ...xor('X').node, name: 'Vollständig?' } }, end('E'), end('F')],
            'S > X',
            'ja? X > E',
            'nein? X > F',
          ),
        ),
      },
    ],
  },
  'event-unnamed': {
    speaks: [{ model: row('a'), told: ['S', 'E'], fix: null }],
    silent: [{ model: flowOf(scope([named('a', 'a'), sub('U', scope([start('s'), end('e')], 's > e'))], 'a > U')) }],
  },
  'start-missing': {
    speaks: [
      { model: flowOf(scope([task('a'), end('E')], 'a > E')), told: ['P'], fix: 'addStart' },
      { model: flowOf(scope([task('a'), task('b'), end('E')], 'a > E', 'b > E')), told: ['P'], fix: null },
    ],
    silent: [
      { model: row('a') },
      { model: flowOf(scope([start('S'), sub('U', scope([task('a')]), {}, 'AdHocSubProcess'), end('E')], 'S > U > E')) },
    ],
  },
  'end-missing': {
    speaks: [{ model: flowOf(scope([start('S'), task('a')], 'S > a')), told: ['P'], fix: 'addEnd' }],
    silent: [{ model: row('a') }],
  },
  disconnected: {
    speaks: [{ model: flowOf(scope([start('S'), task('a'), end('E')], 'S > E')), told: ['a'], fix: null }],
    silent: [
      { model: row('a') },
      { model: flowOf(scope([task('a')])) },
      {
        model: flowOf(
          scope([start('S'), sub('U', scope([start('s', 'message'), end('e')], 's > e'), { triggeredByEvent: true }), end('E')], 'S > E'),
        ),
      },
      { model: flowOf(scope([start('S'), task('c', { isForCompensation: true }), end('E')], 'S > E')) },
    ],
  },
  'implicit-start': {
    speaks: [{ model: flowOf(scope([start('S'), task('a'), end('E')], 'S > E', 'a > E')), told: ['a'], fix: null }],
    silent: [{ model: row('a') }, { model: flowOf(scope([task('a'), end('E')], 'a > E')) }],
  },
  'implicit-end': {
    speaks: [
      { model: flowOf(scope([start('S'), xor('X'), task('a'), end('E')], 'S > X > E', 'X > a')), told: ['a'], fix: 'addEnd' },
      { model: flowOf(scope([start('S'), task('a'), boundary('B', 'a'), end('E')], 'S > a > E')), told: ['B'], fix: 'addEnd' },
    ],
    silent: [{ model: row('a') }, { model: flowOf(scope([start('S'), task('a')], 'S > a')) }],
  },
  'implicit-split': {
    speaks: [
      { model: flowOf(scope([start('S'), task('a'), end('E'), end('F')], 'S > a > E', 'a > F')), told: ['a'], fix: 'insertGateway' },
      { model: flowOf(scope([start('S'), task('a'), end('E'), end('F')], 'S > a > E', 'x? a > F')), told: ['a'], fix: null },
    ],
    silent: [{ model: row('a') }, { model: answered }],
  },
  'fake-join': {
    speaks: [
      {
        model: flowOf(scope([start('S'), xor('X'), task('a'), end('E')], 'S > X', 'x: X > a', 'y: X > a', 'a > E')),
        told: ['a'],
        fix: 'insertGateway',
      },
    ],
    silent: [
      { model: flowOf(scope([start('S'), task('a'), xor('X'), end('E')], 'S > a > X > E', 'X > a')) },
      { model: row('a') },
      { model: flowOf(scope([start('S'), xor('X'), end('E')], 'S > X', 'x: X > E', 'y: X > E')) },
    ],
  },
  'superfluous-gateway': {
    speaks: [{ model: flowOf(scope([start('S'), xor('X'), end('E')], 'S > X > E')), told: ['X'], fix: 'bridge' }],
    silent: [{ model: answered }, { model: flowOf(scope([xor('X'), end('E')], 'X > E')) }],
  },
  'superfluous-terminate': {
    speaks: [{ model: flowOf(scope([start('S'), task('a'), end('E', 'terminate')], 'S > a > E')), told: ['E'], fix: 'plainEvent' }],
    silent: [
      { model: flowOf(scope([start('S'), and('A'), task('a'), end('E', 'terminate'), end('F')], 'S > A > a > E', 'A > F')) },
      {
        model: flowOf(
          scope(
            [start('S'), task('a'), boundary('B', 'a', 'timer', { interrupting: false }), end('E', 'terminate'), end('F')],
            'S > a > E',
            'B > F',
          ),
        ),
      },
      { model: row('a') },
    ],
  },
  'gateway-joins-and-splits': {
    speaks: [
      {
        model: flowOf(scope([start('S'), start('T'), xor('X'), end('E'), end('F')], 'S > X > E', 'T > X > F')),
        told: ['X'],
        fix: 'insertGateway',
      },
      {
        model: flowOf(scope([start('S'), start('T'), gateway('X', 'ComplexGateway'), end('E'), end('F')], 'S > X > E', 'T > X > F')),
        told: ['X'],
        fix: null,
      },
    ],
    silent: [{ model: answered }],
  },
  'several-blank-starts': {
    speaks: [{ model: flowOf(scope([start('S'), start('T'), end('E')], 'S > E', 'T > E')), told: ['P'], fix: null }],
    silent: [{ model: flowOf(scope([start('S'), start('T', 'message'), end('E')], 'S > E', 'T > E')) }],
  },
  'duplicate-flow': {
    speaks: [
      { model: flowOf(scope([start('S'), task('a'), end('E')], 'S > a', 'x: a > E', 'y: a > E')), told: ['y'], fix: 'removeFlow' },
      {
        model: withFlowNames(flowOf(scope([start('S'), xor('a'), end('E')], 'S > a', 'x: a > E', 'y: a > E')), { x: 'ja', y: 'nein' }),
        told: ['y'],
        fix: null,
      },
    ],
    silent: [{ model: answered }],
  },
  'sub-process-typed-start': {
    speaks: [
      {
        model: flowOf(scope([start('S'), sub('U', scope([start('s', 'message'), end('e')], 's > e')), end('E')], 'S > U > E')),
        told: ['s'],
        fix: 'plainEvent',
      },
    ],
    silent: [{ model: flowOf(scope([start('S', 'message'), sub('U', scope([start('s'), end('e')], 's > e')), end('E')], 'S > U > E')) }],
  },
  'event-sub-process-blank-start': {
    speaks: [
      { model: flowOf(scope([sub('U', scope([start('s'), end('e')], 's > e'), { triggeredByEvent: true })])), told: ['s'], fix: null },
    ],
    silent: [{ model: flowOf(scope([sub('U', scope([start('s', 'timer'), end('e')], 's > e'), { triggeredByEvent: true })])) }],
  },
  'ad-hoc-with-events': {
    speaks: [
      {
        model: flowOf(scope([sub('U', scope([start('s'), task('a'), end('e')], 's > a > e'), {}, 'AdHocSubProcess')])),
        told: ['s', 'e'],
        fix: null,
      },
    ],
    silent: [{ model: flowOf(scope([sub('U', scope([task('a')]), {}, 'AdHocSubProcess')])) }],
  },
  'event-gateway-target': {
    speaks: [
      {
        model: flowOf(
          scope(
            [start('S'), gateway('G', 'EventBasedGateway'), task('a'), event('m', 'IntermediateCatchEvent', 'message')],
            'S > G > a',
            'G > m',
          ),
        ),
        told: ['G'],
        fix: null,
      },
    ],
    silent: [
      {
        model: flowOf(
          scope(
            [start('S'), gateway('G', 'EventBasedGateway'), activity('a', 'ReceiveTask'), event('m', 'IntermediateCatchEvent', 'message')],
            'S > G > a',
            'G > m',
          ),
        ),
      },
    ],
  },
  'link-without-partner': {
    speaks: [
      {
        model: flowOf(
          scope(
            [start('S'), link('t', 'IntermediateThrowEvent', 'A'), link('c', 'IntermediateCatchEvent', 'B'), end('E')],
            'S > t',
            'c > E',
          ),
        ),
        told: ['t', 'c'],
        fix: null,
      },
    ],
    silent: [
      {
        model: flowOf(
          scope(
            [start('S'), link('t', 'IntermediateThrowEvent', 'A'), link('c', 'IntermediateCatchEvent', 'A'), end('E')],
            'S > t',
            'c > E',
          ),
        ),
      },
    ],
  },
  'complex-gateway': {
    speaks: [{ model: flowOf(scope([start('S'), gateway('X', 'ComplexGateway'), end('E')], 'S > X > E')), told: ['X'], fix: null }],
    silent: [{ model: answered }],
  },
  'inclusive-gateway': {
    speaks: [{ model: flowOf(scope([start('S'), or('X'), end('E'), end('F')], 'S > X > E', 'X > F')), told: ['X'], fix: null }],
    silent: [{ model: answered }, { model: flowOf(scope([start('S'), or('X'), end('E')], 'S > X > E')) }],
  },
  overlapping: {
    speaks: [
      {
        model: row('a', 'b'),
        boxes: boxes(['a', { x: 0, y: 0, width: 100, height: 80 }], ['b', { x: 90, y: 40, width: 100, height: 80 }]),
        told: ['a'],
        fix: null,
      },
    ],
    silent: [
      { model: row('a', 'b'), boxes: boxes(['a', { x: 0, y: 0, width: 100, height: 80 }], ['b', { x: 99, y: 0, width: 100, height: 80 }]) },
      {
        model: flowOf(scope([start('S'), task('a'), boundary('B', 'a'), end('E')], 'S > a > E', 'B > E')),
        boxes: boxes(['a', { x: 0, y: 0, width: 100, height: 80 }], ['B', { x: 40, y: 62, width: 36, height: 36 }]),
      },
    ],
  },
  'noun-for-step': {
    speaks: [
      { model: row('Antragsprüfung'), told: ['Antragsprüfung'], fix: 'rename' },
      { model: row('Interne Prüfung'), told: ['Interne Prüfung'], fix: null },
    ],
    silent: [{ model: row('Antrag prüfen', 'Wohnung', 'Check application') }],
  },
  'gateway-not-a-question': {
    speaks: [
      { model: choice('Angaben vollständig'), told: ['X'], fix: 'rename' },
      { model: choice('Angaben prüfen'), told: ['X'], fix: null },
    ],
    silent: [{ model: answered }, { model: choice(null) }],
  },
  'several-steps-in-one': {
    speaks: [
      {
        model: row('Gespräch führen, protokollieren und Protokoll versenden'),
        told: ['Gespräch führen, protokollieren und Protokoll versenden'],
        fix: 'splitStep',
      },
    ],
    silent: [
      {
        model: row(
          'Schulanmeldung ausfüllen und versenden',
          'Vorbericht mit jungem Menschen und Eltern durchgehen',
          'Ziele und Wünsche besprechen',
        ),
      },
    ],
  },
  'step-without-lane': {
    speaks: [{ model: plan, told: ['a'], fix: null }],
    silent: [{ model: row('a') }, { model: { ...plan, flowNodes: plan.flowNodes.map((node) => ({ ...node, lane: 'L' })) } }],
  },
  'name-too-long': {
    speaks: [{ model: row('ä'.repeat(81)), told: ['ä'.repeat(81)], fix: null }],
    silent: [{ model: row('ä'.repeat(80)) }],
  },
  'same-name-twice': {
    speaks: [
      {
        model: flowOf(scope([start('S'), named('a', 'Antrag prüfen'), named('b', ' antrag  prüfen '), end('E')], 'S > a > b > E')),
        told: ['b'],
        fix: null,
      },
    ],
    silent: [{ model: row('a', 'b') }, { model: flowOf(scope([named('a', 'x'), sub('U', scope([named('b', 'x')]))], 'a > U')) }],
  },
  'process-too-large': {
    speaks: [{ model: row(...Array.from({ length: 49 }, (_, at) => `a${at}`)), told: ['P'], fix: null }],
    silent: [{ model: row(...Array.from({ length: 48 }, (_, at) => `a${at}`)) }],
  },
};

const only = (code: HintCode, { model, boxes: drawn }: Example): readonly Hint[] => {
  const { hints, issues } = findHints(model, { codes: new Set([code]), ...(drawn === undefined ? {} : { boxes: drawn }) });
  expect(issues).toEqual([]);
  return hints;
};

describe.each(Object.entries(EXAMPLES) as readonly [HintCode, (typeof EXAMPLES)[HintCode]][])('%s', (code, { speaks, silent }) => {
  it('speaks where it must, in both languages, with the fix that helps', () => {
    for (const example of speaks) {
      const hints = only(code, example);
      expect(hints.map(({ element }) => element).toSorted()).toEqual([...example.told!].toSorted());
      for (const hint of hints) {
        expect(hint.fix?.kind ?? null).toBe(example.fix);
        for (const language of ['de', 'en'] as const) {
          expect(hintText(hint, example.model, language)).toMatch(/\S.*[.!?]$/u);
          if (hint.fix !== null) expect(fixLabel(hint.fix, language).length).toBeGreaterThan(5);
        }
        expect(hintText(hint, example.model, 'de')).not.toMatch(/undefined|„\?“|rechtssicher|konform|zul(?:ä|ae)ssig|unbedenklich/u);
      }
    }
  });

  it('stays silent where nothing is to say', () => {
    for (const example of silent) expect(only(code, example)).toEqual([]);
  });

  it('says what it asks for', () => expect(hintTitle(code, 'de')).not.toBe(hintTitle(code, 'en')));
});

describe('hints as a whole', () => {
  it('has every rule under its own name', () => {
    expect([...HINTS.keys()].toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
    for (const [code, definition] of HINTS) expect(definition.code).toBe(code);
  });

  it('asks only the usual rules by default', () => {
    expect(USUAL_HINTS.has('inclusive-gateway')).toBe(false);
    const { model } = EXAMPLES['inclusive-gateway'].speaks[0]!;
    expect(findHints(model).hints.map(({ code }) => code)).not.toContain('inclusive-gateway');
  });

  it('goes on when a rule fails, and tells which', () => {
    const broken = {
      ...HINTS.get('overlapping')!,
      find: () => {
        throw new Error('broken');
      },
    };
    const { hints, issues } = runRules([broken, HINTS.get('step-unnamed')!], EXAMPLES['step-unnamed'].speaks[0]!.model);
    expect(hints).toHaveLength(2);
    expect(issues).toEqual([{ code: 'RULE_FAILED', element: null, params: { rule: 'overlapping', detail: 'Error: broken' } }]);
  });

  it('says nothing twice: where the counting speaks, the hint lends its fix', () => {
    const { model } = EXAMPLES['start-missing'].speaks[0]!;
    const { findings } = evaluateFlow(model, EMPTY_ANNOTATIONS);
    const { hints } = findHints(model);
    expect(hints.map(({ code }) => code)).toContain('start-missing');
    expect(hintsBesideFindings(hints, findings).map(({ code }) => code)).not.toContain('start-missing');
    expect(
      fixOfFinding(
        findings.find(({ code }) => code === 'NO_START_EVENT')!,
        hints,
      )?.kind,
    ).toBe('addStart');
  });

  it('offers waiting for each other where parallel ways run together', () => {
    const model = flowOf(
      scope([start('S'), and('A'), named('a', 'a'), named('b', 'b'), named('c', 'c'), end('E')], 'S > A > a > c > E', 'A > b > c'),
    );
    const { findings } = evaluateFlow(model, EMPTY_ANNOTATIONS);
    const fix = fixOfFinding(
      findings.find(({ code }) => code === 'LACK_OF_SYNC')!,
      findHints(model).hints,
    );
    expect(fix).toEqual({ kind: 'insertGateway', node: 'c', side: 'join', type: 'ParallelGateway' });
  });
});
