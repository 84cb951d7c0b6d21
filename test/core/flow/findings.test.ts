import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Annotations, RawAnnotations } from '#core/annotation/annotation.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { patchRaw } from '#core/annotation/merge-raw.ts';
import { EMPTY_RAW } from '#core/annotation/empty-annotation.ts';
import { writeQuantity } from '#core/annotation/quantity-text.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import type { FindingFix } from '#core/flow/findings/finding-definition.ts';
import { FINDINGS } from '#core/flow/findings/registry.ts';
import { writeFinding } from '#core/flow/findings/write-finding.ts';
import type { FindingCode } from '#core/flow/flow-result.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import {
  and,
  annotate,
  boundary,
  buildModel,
  call,
  end,
  gateway,
  looping,
  multiple,
  type NodeDraft,
  or,
  scope,
  start,
  sub,
  task,
  tasks,
  xor,
} from './build-model.ts';

interface Example {
  readonly nodes: readonly NodeDraft[];
  readonly flows: readonly string[];
  readonly said?: Parameters<typeof annotate>[1];
  readonly stateCap?: number;
}
const S = start('S');
const E = end('E');
const choice = (flows: Record<string, number>, split = xor('X')): Example => ({
  nodes: [S, split, ...tasks('A', 'B'), E],
  flows: ['S > X', 'a: X > A', 'b: X > B', 'A > E', 'B > E'],
  said: { flows },
});
const inclusive = (flows: Record<string, number>): Example => ({
  nodes: [S, or('X'), ...tasks('A', 'B'), or('H'), E],
  flows: ['S > X', 'a: X > A', 'b: X > B', 'A > H', 'B > H', 'H > E'],
  said: { flows },
});
const parallel = (join: NodeDraft): Example => ({
  nodes: [S, and('G'), ...tasks('A', 'B', 'C'), join, E],
  flows: ['S > G > A > H', 'G > B > H > C > E'],
});
const exclusive = (join: NodeDraft): Example => ({
  nodes: [S, xor('X'), ...tasks('A', 'B'), join, E],
  flows: ['S > X', 'a: X > A', 'b: X > B', 'A > H', 'B > H', 'H > E'],
  said: { flows: { a: 0.5, b: 0.5 } },
});
const event = (said: Record<string, number>): Example => ({
  nodes: [S, task('A'), boundary('B', 'A'), boundary('C', 'A'), E, end('F'), end('G')],
  flows: ['S > A > E', 'B > F', 'C > G'],
  said: { nodes: Object.fromEntries(Object.entries(said).map(([id, probability]) => [id, { probability }])) },
});
const failing: Example = {
  nodes: [
    S,
    sub('U', scope([start('s'), xor('x'), end('fine'), end('bad', 'error')], 's > x', 'ok: x > fine', 'nok: x > bad')),
    boundary('B', 'U', 'error'),
    E,
    end('F'),
  ],
  flows: ['S > U > E', 'B > F'],
  said: { flows: { ok: 0.5, nok: 0.5 } },
};
const plain: Example = { nodes: [S, task('A'), E], flows: ['S > A > E'] };
const repeated = (loop: typeof looping | ReturnType<typeof multiple>, repetitions?: number): Example => ({
  nodes: [S, task('A', { loop }), E],
  flows: ['S > A > E'],
  ...(repetitions === undefined ? {} : { said: { nodes: { A: { repetitions } } } }),
});
const adHoc = (perActivation?: number): Example => ({
  nodes: [S, sub('U', scope([task('a')]), {}, 'AdHocSubProcess'), E],
  flows: ['S > U > E'],
  ...(perActivation === undefined ? {} : { said: { nodes: { a: { perActivation } } } }),
});
const starts = (a: number, b?: number): Example => ({
  nodes: [start('S'), start('S2'), E],
  flows: ['S > E', 'S2 > E'],
  said: { nodes: { S: { casesPerYear: a }, ...(b === undefined ? {} : { S2: { casesPerYear: b } }) } },
});
const loop = (back: number): Example => ({
  nodes: [S, xor('J'), task('A'), xor('X'), E],
  flows: ['S > J > A > X', 'back: X > J', 'on: X > E'],
  said: { flows: { back, on: 1 - back } },
});
const circle = (joins: (id: string) => NodeDraft): Example => ({
  nodes: [S, and('G'), joins('H'), joins('I'), xor('X'), xor('Y'), E, end('F')],
  flows: ['S > G', 'G > H', 'G > I', 'H > X', 'I > Y', 'xi: X > I', 'xe: X > E', 'yh: Y > H', 'yf: Y > F'],
  said: { flows: { xi: 0.5, xe: 0.5, yh: 0.5, yf: 0.5 } },
});

/** For every code one process that shows it and one close to it that does not. */
const EXAMPLES: Readonly<Record<FindingCode, { readonly fires: Example; readonly silent: Example }>> = {
  PROB_FILLED_AS_REMAINDER: { fires: choice({ a: 0.3 }), silent: choice({ a: 0.3, b: 0.7 }) },
  PROB_ASSUMED_EQUAL: { fires: choice({}), silent: choice({ a: 0.3 }) },
  PROB_SUM_ROUNDING: { fires: choice({ a: 0.33, b: 0.66 }), silent: choice({ a: 0.3, b: 0.6 }) },
  PROB_SUM_NOT_ONE: { fires: choice({ a: 0.3, b: 0.6 }), silent: choice({ a: 0.33, b: 0.66 }) },
  PROB_SUM_ZERO: { fires: choice({ a: 0, b: 0 }), silent: choice({ a: 0, b: 1 }) },
  OR_MARGINAL_ASSUMED: { fires: inclusive({ a: 0.6 }), silent: inclusive({ a: 0.6, b: 0.7 }) },
  OR_SUM_BELOW_ONE: { fires: inclusive({ a: 0.3, b: 0.5 }), silent: inclusive({ a: 0.3, b: 0.7 }) },
  OR_JOIN_CYCLE: { fires: circle(or), silent: circle(xor) },
  BOUNDARY_PROB_MISSING: { fires: event({ B: 0.1 }), silent: event({ B: 0.1, C: 0 }) },
  BOUNDARY_PROB_DERIVED: { fires: failing, silent: { ...failing, said: { ...failing.said, nodes: { B: { probability: 0.1 } } } } },
  BOUNDARY_SUM_ABOVE_ONE: { fires: event({ B: 0.6, C: 0.6 }), silent: event({ B: 0.4, C: 0.6 }) },
  START_SHARES_ASSUMED_EQUAL: { fires: starts(10), silent: starts(10, 20) },
  NO_START_EVENT: { fires: { nodes: tasks('A'), flows: [] }, silent: plain },
  UNREACHABLE: { fires: { ...plain, nodes: [...plain.nodes, task('B')] }, silent: plain },
  DEADLOCK: { fires: exclusive(and('H')), silent: exclusive(xor('H')) },
  LACK_OF_SYNC: { fires: parallel(xor('H')), silent: parallel(and('H')) },
  ENDLESS_LOOP: { fires: loop(1), silent: loop(0.9) },
  TERMINATE_UPPER_BOUND: {
    fires: { nodes: [S, and('G'), end('T', 'terminate'), E], flows: ['S > G > T', 'G > E'] },
    silent: { nodes: [S, and('G'), end('T'), E], flows: ['S > G > T', 'G > E'] },
  },
  MI_COUNT_MISSING: { fires: repeated(multiple()), silent: repeated(multiple(), 3) },
  LOOP_COUNT_MISSING: { fires: repeated(looping), silent: repeated(looping, 3) },
  ADHOC_COUNT_ASSUMED_ONE: { fires: adHoc(), silent: adHoc(2) },
  VOLUME_DERIVED: {
    fires: { nodes: [S, call('C', 'Q'), E], flows: ['S > C > E'], said: { processes: { P: 3 } } },
    silent: { nodes: [S, call('C', 'Q'), E], flows: ['S > C > E'] },
  },
  CALL_RECURSION: {
    fires: { nodes: [S, call('C', 'P'), E], flows: ['S > C > E'] },
    silent: { nodes: [S, call('C', 'Q'), E], flows: ['S > C > E'] },
  },
  CALL_TARGET_MISSING: {
    fires: { nodes: [S, call('C', 'nowhere'), E], flows: ['S > C > E'] },
    silent: { nodes: [S, call('C', 'Q'), E], flows: ['S > C > E'] },
  },
  COMPLEX_AS_INCLUSIVE: { fires: parallel(gateway('H', 'ComplexGateway')), silent: parallel(or('H')) },
  APPROXIMATION: { fires: { ...parallel(and('H')), stateCap: 3 }, silent: parallel(and('H')) },
};

const modelOf = ({ nodes, flows }: Example): ProcessModel =>
  buildModel({ P: scope(nodes, ...flows), Q: scope([start('S3'), end('E3')], 'S3 > E3') });
function evaluate(example: Example) {
  const model = modelOf(example);
  const annotations = annotate(model, example.said ?? {});
  return {
    model,
    annotations,
    result: evaluateFlow(model, annotations, example.stateCap === undefined ? {} : { stateCap: example.stateCap }),
  };
}

/** What the app's one click does, on plain data. */
function applyFix(fix: FindingFix, model: ProcessModel, annotations: Annotations): { model: ProcessModel; annotations: Annotations } {
  const raw = new Map<string, typeof EMPTY_RAW>(
    [...annotations.flows].map(([id, said]) => [
      id,
      {
        attributes: new Map(
          [
            ['probability', writeQuantity(said.probability)],
            ['probabilityRepeat', writeQuantity(said.probabilityRepeat)],
          ].filter((entry): entry is [string, string] => entry[1] !== null),
        ),
        children: [],
      },
    ]),
  );
  for (const { element, patch } of fix.patches) raw.set(element, patchRaw(raw.get(element) ?? EMPTY_RAW, patch));
  const { changeType } = fix;
  const flowNodes = model.flowNodes.map((node) =>
    changeType !== null && node.id === changeType.element && node.kind === 'gateway' ? { ...node, type: changeType.type } : node,
  );
  const changed = { ...model, flowNodes };
  const read = readAnnotations(changed, raw as RawAnnotations);
  expect(read.issues).toEqual([]);
  return {
    model: changed,
    annotations: { ...annotations, flows: read.annotations.flows, nodes: new Map([...annotations.nodes, ...read.annotations.nodes]) },
  };
}

const codes = Object.keys(EXAMPLES) as FindingCode[];

describe('every kind of finding', () => {
  test('is one registered file named after its code', () => {
    const folder = path.resolve(import.meta.dirname, '../../../src/core/flow/findings');
    const files = readdirSync(folder).filter((name) => name.endsWith('.finding.ts'));
    expect(files.toSorted()).toEqual(codes.map((code) => `${code.toLowerCase().replaceAll('_', '-')}.finding.ts`).toSorted());
    for (const code of codes) expect(FINDINGS[code].code).toBe(code);
  });

  test.each(codes)('%s fires, stays silent, reads well and its fix removes it', (code) => {
    const { model, annotations, result } = evaluate(EXAMPLES[code].fires);
    const finding = result.findings.find((one) => one.code === code);
    expect(finding, `fires: ${JSON.stringify(result.findings)}`).toBeDefined();
    expect(evaluate(EXAMPLES[code].silent).result.findings.map((one) => one.code)).not.toContain(code);
    for (const language of ['de', 'en'] as const) {
      const written = writeFinding(finding!, model, annotations, language);
      expect(written.sentence).toMatch(/[.?]$/);
      expect(written.sentence).not.toMatch(/undefined|null|NaN|\?\s|\[object|\{|\}/);
      expect(`${written.title} ${written.sentence}`).not.toMatch(/rechtssicher|konform|zulässig|zulaessig|unbedenklich/i);
      if (written.fix === null) continue;
      expect(written.fix.label[language].length).toBeGreaterThan(3);
      const fixed = applyFix(written.fix, model, annotations);
      const after = evaluateFlow(fixed.model, fixed.annotations);
      expect(after.findings.filter((one) => one.code === code && one.element === finding!.element)).toEqual([]);
    }
  });

  test('what people call the elements is in the sentence', () => {
    const { model, annotations, result } = evaluate(choice({ a: 0.3 }));
    const named = {
      ...model,
      flowNodes: model.flowNodes.map((node) =>
        node.id === 'X' ? { ...node, name: 'Passt der Platz?' } : node.id === 'B' ? { ...node, name: 'Absage schreiben' } : node,
      ),
    };
    const written = writeFinding(result.findings[0]!, named, annotations, 'de');
    expect(written.sentence).toBe('Bei „Passt der Platz?“ fehlt der Anteil von „Absage schreiben“. Gerechnet wird mit dem Rest: 70 %.');
    expect(written.fix?.patches).toEqual([{ element: 'b', patch: { attributes: { probability: '0.7', probabilityBasis: 'assumed' } } }]);
  });
});
