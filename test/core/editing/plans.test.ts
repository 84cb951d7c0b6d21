import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDelete } from '#core/editing/plan-delete.ts';
import { planUnwrap } from '#core/editing/plan-unwrap.ts';
import { planWrap } from '#core/editing/plan-wrap.ts';
import { refusalText } from '#core/editing/refusal-text.ts';
import { planMove, planShift, sequenceAround } from '#core/editing/sequence.ts';
import { and, boundary, buildModel, end, start, sub, task, tasks, xor, type NodeDraft } from '../flow/build-model.ts';

const build = (nodes: readonly NodeDraft[], flows: readonly string[]) => buildModel({ P: { nodes, flows } });
const line = () => build([start('s'), ...tasks('A', 'B', 'C', 'D'), end('e')], ['s > A > B > C > D > e']);
const choice = () =>
  build(
    [start('s'), task('A'), xor('g'), ...tasks('B', 'C'), xor('m'), task('D'), end('e')],
    ['s > A > g', 'yes: g > B > m', 'no: g > C > m', 'm > D > e'],
  );

const valueOf = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }): string | undefined => result.problem?.code;

describe('deleting steps', () => {
  test('joins what led to a step with what followed it; the way in keeps its id', () => {
    expect(valueOf(planDelete(line(), ['B']))).toEqual([
      { node: 'B', joints: [{ kept: 'A>B', first: 'A>B', second: 'B>C' }], dropped: ['B>C'] },
    ]);
  });

  test('goes on from what is left when neighbours go together', () => {
    const [, second] = valueOf(planDelete(line(), ['B', 'C']));
    expect(second).toEqual({ node: 'C', joints: [{ kept: 'A>B', first: 'A>B', second: 'C>D' }], dropped: ['C>D'] });
  });

  test('keeps the branch of a decision with its words', () => {
    expect(valueOf(planDelete(choice(), ['B']))[0]!.joints).toEqual([{ kept: 'yes', first: 'yes', second: 'B>m' }]);
  });

  test('leads every way in to the one way on', () => {
    const model = build([start('s'), xor('g'), ...tasks('A', 'B', 'C'), end('e')], ['s > g', 'a: g > A > C', 'b: g > B > C', 'C > e']);
    expect(valueOf(planDelete(model, ['C']))[0]!.joints.map(({ kept }) => kept)).toEqual(['A>C', 'B>C']);
  });

  test('is refused where the meaning would change', () => {
    const model = build(
      [start('s'), xor('g'), ...tasks('A', 'B', 'X', 'C', 'D'), end('e')],
      ['s > g', 'g > A > X', 'g > B > X', 'X > C > e', 'X > D > e'],
    );
    expect(codeOf(planDelete(model, ['X']))).toBe('CROSSROADS');
    const split = build(
      [start('s'), xor('g'), ...tasks('X', 'C', 'D', 'N'), end('e')],
      ['s > g', 'g > X', 'g > N > e', 'X > C > e', 'X > D > e'],
    );
    expect(codeOf(planDelete(split, ['X']))).toBe('SPLIT_AFTER_DECISION');
    const loop = build([start('s'), xor('g'), task('X'), end('e')], ['s > g > X > g', 'g > e']);
    expect(codeOf(planDelete(loop, ['X']))).toBe('EMPTY_LOOP');
    const timed = build([start('s'), task('A'), boundary('t', 'A'), end('e'), end('late')], ['s > A > e', 't > late']);
    expect(codeOf(planDelete(timed, ['A']))).toBe('BOUNDARY_EVENTS');
  });

  test('splits may move to a step or a parallel gateway before', () => {
    const behindStep = build([start('s'), ...tasks('A', 'X', 'C', 'D'), end('e')], ['s > A > X', 'X > C > e', 'X > D > e']);
    expect(valueOf(planDelete(behindStep, ['X']))[0]!.joints.map(({ kept }) => kept)).toEqual(['X>C', 'X>D']);
    const behindFork = build(
      [start('s'), and('f'), ...tasks('X', 'C', 'D', 'N'), end('e')],
      ['s > f > X', 'f > N > e', 'X > C > e', 'X > D > e'],
    );
    expect(planDelete(behindFork, ['X']).ok).toBe(true);
  });

  test('never leaves a way without an end, whatever is deleted from a line', () => {
    fc.assert(
      fc.property(fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }), (ids) => {
        const model = line();
        const ways = new Map(model.sequenceFlows.map((flow) => [flow.id, [flow.source, flow.target] as const]));
        for (const { joints, dropped } of valueOf(planDelete(model, ids))) {
          const joined = joints.map(({ kept, first, second }) => [kept, [ways.get(first)![0], ways.get(second)![1]] as const] as const);
          for (const id of dropped) ways.delete(id);
          for (const [id, ends] of joined) ways.set(id, ends);
        }
        const left = ['s', 'A', 'B', 'C', 'D', 'e'].filter((id) => !ids.includes(id));
        expect([...ways.values()].map(([from, to]) => `${from}>${to}`)).toEqual(left.slice(1).map((to, index) => `${left[index]}>${to}`));
      }),
    );
  });
});

describe('the order of steps', () => {
  test('is a matter of sequence between gateways and events', () => {
    expect(sequenceAround(line(), 'C')).toEqual({ steps: ['A', 'B', 'C', 'D'], before: 'start', after: 'end' });
    expect(sequenceAround(choice(), 'A')).toEqual({ steps: ['A'], before: 'start', after: 'gateway' });
  });

  test('changes by one place, as a block', () => {
    expect(valueOf(planShift(line(), ['B'], 'after')).after).toEqual(['A', 'C', 'B', 'D']);
    expect(valueOf(planShift(line(), ['C', 'B'], 'before')).after).toEqual(['B', 'C', 'A', 'D']);
    expect(valueOf(planMove(line(), ['A'], 'D', 'before')).after).toEqual(['B', 'C', 'A', 'D']);
  });

  test('ends where something else begins, and says what', () => {
    const model = choice();
    const named = { ...model, flowNodes: model.flowNodes.map((node) => ({ ...node, name: node.id })) };
    const refused = planShift(named, ['A'], 'after');
    expect(refused.ok ? '' : refusalText(refused.problem, 'de')).toBe(
      'Nach „A“ steht eine Verzweigung. Darüber hinweg ist es keine Frage der Reihenfolge; das ändert nur die Zeichnung.',
    );
    expect(codeOf(planMove(choice(), ['A'], 'D', 'after'))).toBe('OTHER_SEQUENCE');
    expect(codeOf(planShift(line(), ['D'], 'after'))).toBe('NO_FURTHER');
  });

  test('a ring of steps ends', () => {
    const ring = build(tasks('A', 'B'), ['A > B > A']);
    expect(sequenceAround(ring, 'A').steps).toHaveLength(2);
  });
});

describe('a sub-process around steps', () => {
  test('takes neighbouring steps with one way in and one way out', () => {
    expect(valueOf(planWrap(line(), ['C', 'B']))).toEqual({
      nodes: ['C', 'B'],
      entry: 'B',
      entering: ['A>B'],
      leaving: ['C>D'],
      exit: 'D',
    });
  });

  test('takes the gateways between its steps along', () => {
    const { nodes, entry, exit } = valueOf(planWrap(choice(), ['A', 'B', 'C', 'D']));
    expect(nodes.toSorted()).toEqual(['A', 'B', 'C', 'D', 'g', 'm']);
    expect([entry, exit]).toEqual(['A', 'e']);
  });

  test('leaves a way back outside that is not needed inside', () => {
    const model = build([start('s'), ...tasks('A', 'B'), xor('g'), end('e')], ['s > A > B > g', 'again: g > A', 'g > e']);
    expect(valueOf(planWrap(model, ['A', 'B']))).toMatchObject({ nodes: ['A', 'B'], entering: ['s>A', 'again'], exit: 'g' });
  });

  test('names the steps that are missing between the chosen ones', () => {
    const refused = planWrap(line(), ['A', 'C']);
    expect(refused.ok ? null : refused.problem).toEqual({ code: 'NOT_TOGETHER', between: [''] });
    expect(codeOf(planWrap(choice(), ['B', 'C']))).toBe('SEVERAL_ENTRIES');
  });
});

describe('a sub-process taken apart', () => {
  const inside = { nodes: [start('si'), ...tasks('A', 'B'), end('ei')], flows: ['si > A > B > ei'] };

  test('puts its inside into its place', () => {
    const model = build([start('s'), sub('S', inside), end('e')], ['s > S > e']);
    expect(valueOf(planUnwrap(model, 'B'))).toEqual({
      subProcess: 'S',
      nodes: ['A', 'B'],
      dropped: ['si', 'ei'],
      entry: 'A',
      entering: ['s>S'],
      leaving: ['B>ei'],
      loose: [],
      exit: { way: 'S>e', target: 'e' },
    });
  });

  test('is refused where it says more than the order', () => {
    const timed = build([start('s'), sub('S', inside), boundary('t', 'S'), end('e'), end('late')], ['s > S > e', 't > late']);
    expect(codeOf(planUnwrap(timed, 'A'))).toBe('SUB_PROCESS_SPECIAL');
    const parallel = { nodes: [start('si'), and('f'), ...tasks('A', 'B'), end('e1'), end('e2')], flows: ['si > f > A > e1', 'f > B > e2'] };
    expect(codeOf(planUnwrap(build([start('s'), sub('S', parallel), end('e')], ['s > S > e']), 'A'))).toBe('SUB_PROCESS_SPECIAL');
    expect(codeOf(planUnwrap(line(), 'A'))).toBe('NO_SUB_PROCESS');
  });
});
