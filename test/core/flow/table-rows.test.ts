import { describe, expect, test } from 'vitest';
import { evaluateFlow, evaluateFlows } from '#core/flow/evaluate-flow.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import {
  activity,
  and,
  annotate,
  boundary,
  buildModel,
  call,
  end,
  event,
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

type Said = Parameters<typeof annotate>[1];
const count = (nodes: readonly NodeDraft[], flows: readonly string[], said: Said = {}): FlowResult => {
  const model = buildModel({ P: scope(nodes, ...flows) });
  return evaluateFlow(model, annotate(model, said));
};
const visits = (result: FlowResult, ...ids: readonly string[]) => ids.map((id) => result.nodes.get(id)?.executionsPerCase);
const codes = (result: FlowResult) => result.findings.map(({ code, element }) => `${code} ${element}`).toSorted();
const close = (actual: readonly (number | null | undefined)[], expected: readonly (number | null)[]): void => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, index) => {
    if (value === null || !Number.isFinite(value)) expect(actual[index]).toBe(value);
    else
      expect(Math.abs((actual[index] ?? Number.NaN) - value), `${index}: ${actual[index]} instead of ${value}`).toBeLessThanOrEqual(1e-9);
  });
};
const S = start('S');
const E = end('E');

describe('exclusive choice', () => {
  const fork = (said: Record<string, number>, kind = xor('X')) =>
    count([S, kind, ...tasks('A', 'B', 'C'), E], ['S > X', 'a: X > A', 'b: X > B', 'c: X > C', 'A > E', 'B > E', 'C > E'], { flows: said });
  const abc = (result: FlowResult) => visits(result, 'A', 'B', 'C');

  test('an event-based gateway is a choice too', () => {
    const result = fork({ a: 0.5, b: 0.3, c: 0.2 }, gateway('X', 'EventBasedGateway'));
    close(abc(result), [0.5, 0.3, 0.2]);
    expect(codes(result)).toEqual([]);
  });
  test.each([
    [{ a: 0.5, b: 0.2 }, [0.5, 0.2, 0.3], 'PROB_FILLED_AS_REMAINDER X'],
    [{ a: 0.5 }, [0.5, 0.25, 0.25], 'PROB_ASSUMED_EQUAL X'],
    [{}, [1 / 3, 1 / 3, 1 / 3], 'PROB_ASSUMED_EQUAL X'],
    [{ a: 0.6, b: 0.4 }, [0.6, 0.4, 0], 'PROB_FILLED_AS_REMAINDER X'],
    [{ a: 0.6, b: 0.6, c: 0.3 }, [0.4, 0.4, 0.2], 'PROB_SUM_NOT_ONE X'],
    [{ a: 0.9, b: 0.6 }, [0.6, 0.4, 0], 'PROB_SUM_NOT_ONE X'],
    [{ a: 0.33, b: 0.33, c: 0.33 }, [1 / 3, 1 / 3, 1 / 3], 'PROB_SUM_ROUNDING X'],
    [{ a: 0, b: 0, c: 0 }, [1 / 3, 1 / 3, 1 / 3], 'PROB_SUM_ZERO X'],
  ])('shares %j become %j with %s', (said, expected, finding) => {
    const result = fork(said as Record<string, number>);
    close(abc(result), expected);
    expect(codes(result)).toEqual([finding]);
  });
  test('a share of 0 is a known zero, also for what follows, and needs no time', () => {
    const result = count([S, xor('X'), ...tasks('A', 'B', 'C'), E], ['S > X', 'a: X > A > E', 'b: X > B', 'B > C > E'], {
      flows: { a: 1, b: 0 },
      nodes: { A: { handlingMinutes: 6 } },
      processes: { P: 10 },
    });
    close(visits(result, 'A', 'B', 'C'), [1, 0, 0]);
    expect(result.nodes.get('C')?.annualHours).toBe(0);
    expect(result.totals).toMatchObject({ annualHours: 1, complete: true });
  });
});

describe('repetition', () => {
  const rework = (said: Record<string, number | { probability: number; probabilityRepeat: number }>) =>
    count([S, xor('J'), task('A'), xor('X'), E], ['S > J > A > X', 'back: X > J', 'on: X > E'], {
      flows: said,
      processes: { P: 100 },
      nodes: { A: { handlingMinutes: 60 } },
    });

  test.each([
    [0.8, 0.2, 2],
    [0.3, 0, 1.3],
    [0.5, 0.5, 2],
    [0, 0.9, 1],
  ])('first %d, then %d gives 1 + p / (1 - pRepeat) = %d', (probability, probabilityRepeat, expected) => {
    const result = rework({ back: { probability, probabilityRepeat }, on: 1 - probability });
    close(visits(result, 'A', 'E'), [expected, 1]);
    close([result.nodes.get('A')?.reworkHours, result.nodes.get('A')?.reachProbability], [100 * (expected - 1), 1]);
    close([result.flows.get('back')?.share], [(expected - 1) / expected]);
  });
  test('a repeat probability of 0.999999 keeps its digits', () => {
    const result = rework({ back: 0.999999, on: 0.000001 });
    expect(Math.abs((result.nodes.get('A')?.executionsPerCase ?? 0) / 1e6 - 1)).toBeLessThan(1e-9);
  });
  test('never leaving is endless only from the second time on', () => {
    const result = rework({ back: { probability: 0.5, probabilityRepeat: 1 }, on: 0.5 });
    close(visits(result, 'A', 'E'), [Infinity, 0.5]);
    expect(codes(result)).toEqual(['ENDLESS_LOOP P']);
  });
  test('an endless branch does not stop the work beside it', () => {
    const result = count([S, and('G'), xor('J'), ...tasks('A', 'B', 'C'), E], ['S > G > J > A > J', 'G > B > C > E']);
    close(visits(result, 'S', 'A', 'B', 'C', 'E'), [1, Infinity, 1, 1, 1]);
    expect(codes(result)).toEqual(['ENDLESS_LOOP P']);
  });
  test('what waits for an endless branch is unknown and no deadlock of its own', () => {
    const result = count(
      [S, and('G'), xor('J'), ...tasks('A', 'B', 'C'), and('H'), xor('X'), E],
      ['S > G > J > A > X', 'back: X > J', 'on: X > H', 'G > B > H > C > E'],
      {
        flows: { back: 1, on: 0 },
      },
    );
    close(visits(result, 'B', 'A', 'C'), [1, Infinity, null]);
    expect(codes(result)).toEqual(['ENDLESS_LOOP P']);
  });
  test('rework is what goes beyond the first time, in nested loops and sub-processes too', () => {
    const result = count(
      [
        S,
        xor('J'),
        sub(
          'B',
          scope([start('s'), xor('j'), task('a'), xor('x'), task('b'), end('e')], 's > j > a > x', 'again: x > j', 'fine: x > b > e'),
        ),
        xor('X'),
        E,
      ],
      ['S > J > B > X', 'back: X > J', 'on: X > E'],
      {
        flows: { back: 0.2, on: 0.8, again: 0.5, fine: 0.5 },
        processes: { P: 60 },
        nodes: { a: { handlingMinutes: 1 }, b: { handlingMinutes: 1 } },
      },
    );
    close(visits(result, 'B', 'a', 'b'), [1.25, 2.5, 1.25]);
    close([result.nodes.get('a')?.reworkHours, result.nodes.get('b')?.reworkHours], [1.5, 0.25]);
  });
  test('a step behind a choice inside a repeated sub-process: reached with 1 - E[(1 - g)^K]', () => {
    const result = count(
      [
        S,
        xor('J'),
        sub('B', scope([start('s'), xor('x'), ...tasks('a', 'b'), end('e')], 's > x', 'yes: x > a > e', 'no: x > b > e')),
        xor('X'),
        E,
      ],
      ['S > J > B > X', 'back: X > J', 'on: X > E'],
      { flows: { back: 0.2, on: 0.8, yes: 0.25, no: 0.75 } },
    );
    // misses per round 0.75, another round 0.2: P(never) = 0.75 * 0.8 / (1 - 0.75 * 0.2)
    close([result.nodes.get('a')?.reachProbability], [1 - (0.75 * 0.8) / (1 - 0.15)]);
  });
  test('the end of a failing sub-process is always reached in the end: outcome and routing hang together', () => {
    const inside = scope(
      [start('s'), task('a'), xor('x'), task('b'), end('fine'), end('bad', 'error', 'F')],
      's > a > x',
      'ok: x > b > fine',
      'nok: x > bad',
    );
    const result = count(
      [S, xor('J'), sub('U', inside), boundary('BE', 'U', 'error', { ref: 'F' }), task('N'), E],
      ['S > J > U > E', 'BE > N > J'],
      {
        flows: { ok: 0.8, nok: 0.2 },
      },
    );
    close(visits(result, 'U', 'b', 'BE', 'E'), [1.25, 1, 0.25, 1]);
    close(
      ['a', 'b', 'N'].map((id) => result.nodes.get(id)?.reachProbability),
      [1, 1, 0.2],
    );
  });
});

describe('parallel and inclusive', () => {
  test('a parallel join counts what follows once', () => {
    const result = count([S, and('G'), ...tasks('A', 'B', 'C', 'D'), and('H'), E], ['S > G > A > H', 'G > B > H', 'G > C > H > D > E']);
    close(visits(result, 'A', 'B', 'C', 'D', 'E'), [1, 1, 1, 1, 1]);
    expect(codes(result)).toEqual([]);
  });
  const inclusive = (said: Record<string, number>, byDefault: string | null = null, join = or('H')) =>
    count(
      [S, or('G', byDefault), ...tasks('A', 'B', 'C', 'D'), join, E],
      ['S > G', 'a: G > A', 'b: G > B', 'c: G > C', 'A > H', 'B > H', 'C > H', 'H > D > E'],
      { flows: said },
    );

  test('three branches with marginals', () => {
    const result = inclusive({ a: 0.9, b: 0.5, c: 0.1 });
    close(visits(result, 'A', 'B', 'C', 'D'), [0.9, 0.5, 0.1, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('a sum of exactly 1 is a choice of one', () => {
    close(visits(inclusive({ a: 0.5, b: 0.3, c: 0.2 }), 'A', 'B', 'C', 'D'), [0.5, 0.3, 0.2, 1]);
  });
  test('nothing known: every non-empty subset equally likely', () => {
    const result = inclusive({});
    close(visits(result, 'A', 'B', 'C', 'D'), [4 / 7, 4 / 7, 4 / 7, 1]);
    expect(codes(result)).toEqual(['OR_MARGINAL_ASSUMED G']);
  });
  test('a sum below 1 is scaled up, because some path must be taken', () => {
    const result = inclusive({ a: 0.2, b: 0.2, c: 0.1 });
    close(visits(result, 'A', 'B', 'C', 'D'), [0.4, 0.4, 0.2, 1]);
    expect(codes(result)).toEqual(['OR_SUM_BELOW_ONE G']);
  });
  test('the default flow is taken when no other is', () => {
    const result = inclusive({ a: 0.5, b: 0.4 }, 'c');
    close(visits(result, 'A', 'B', 'C', 'D'), [0.5, 0.4, 0.3, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('a complex gateway counts as inclusive and says so', () => {
    const result = inclusive({ a: 0.9, b: 0.5, c: 0.1 }, null, gateway('H', 'ComplexGateway'));
    close(visits(result, 'D'), [1]);
    expect(codes(result)).toEqual(['COMPLEX_AS_INCLUSIVE H']);
  });
  test('more branches than can be listed still have their marginals', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `T${index}`);
    const said = Object.fromEntries(ids.map((id, index) => [`G>${id}`, (index + 1) / 20]));
    const result = count([S, or('G'), ...tasks(...ids), or('H'), E], ['S > G', ...ids.map((id) => `G > ${id} > H`), 'H > E'], {
      flows: said,
    });
    close(visits(result, ...ids, 'E'), [...Object.values(said), 1]);
  });
  test('joining parallel branches without waiting runs what follows twice', () => {
    const result = count([S, task('A'), ...tasks('B', 'C', 'D'), E], ['S > A > B > D > E', 'A > C > D']);
    close(visits(result, 'B', 'C', 'D', 'E'), [1, 1, 2, 2]);
    expect(codes(result)).toEqual(['LACK_OF_SYNC D']);
  });
  test('only the first merge that fails to wait is named', () => {
    const result = count(
      [S, and('G'), ...tasks('A', 'B', 'C', 'D'), xor('J'), xor('X'), xor('K'), E],
      ['S > G > A > J', 'G > B > J > X', 'c: X > C', 'd: X > D', 'C > K', 'D > K', 'K > E'],
      {
        flows: { c: 0.5, d: 0.5 },
      },
    );
    close(visits(result, 'J', 'C', 'K'), [2, 1, 2]);
    expect(codes(result)).toEqual(['LACK_OF_SYNC J']);
  });
  test('a loop around a parallel block is no lack of waiting', () => {
    const result = count(
      [S, xor('J'), and('G'), ...tasks('A', 'B'), and('H'), xor('X'), E],
      ['S > J > G > A > H', 'G > B > H > X', 'back: X > J', 'on: X > E'],
      {
        flows: { back: 0.5, on: 0.5 },
      },
    );
    close(visits(result, 'A', 'B', 'E'), [2, 2, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('conditional flows at a task are independent; the default is taken if none is', () => {
    const result = count(
      [S, task('A', { default: 'd' }), ...tasks('B', 'C', 'D'), E],
      ['S > A', 'b? A > B', 'c? A > C', 'd: A > D', 'B > E', 'C > E', 'D > E'],
      {
        flows: { b: 0.5, c: 0.4 },
      },
    );
    close(visits(result, 'B', 'C', 'D', 'E'), [0.5, 0.4, 0.3, 1.2]);
    expect(codes(result)).toEqual([]);
  });
  test('an unconditional flow beside a conditional one is always taken', () => {
    const result = count([S, task('A'), ...tasks('B', 'C'), E, end('F')], ['S > A', 'b? A > B', 'A > C', 'B > E', 'C > F'], {
      flows: { b: 0.25 },
    });
    close(visits(result, 'B', 'C'), [0.25, 1]);
  });
});

describe('joins that wait', () => {
  test('a parallel join behind a choice never fires; what lies behind is unknown', () => {
    const result = count(
      [S, task('A'), xor('X'), ...tasks('B', 'C', 'D'), and('H'), E],
      ['S > A > X', 'b: X > B', 'c: X > C', 'B > H', 'C > H', 'H > D > E'],
      {
        flows: { b: 0.5, c: 0.5 },
        processes: { P: 60 },
        nodes: Object.fromEntries(['A', 'B', 'C', 'D'].map((id) => [id, { handlingMinutes: 10 }])),
      },
    );
    close(visits(result, 'A', 'B', 'C', 'D', 'E'), [1, 0.5, 0.5, null, null]);
    expect(codes(result)).toEqual(['DEADLOCK H']);
    expect(result.totals).toMatchObject({ annualHours: 20, complete: false });
  });
  test('getting stuck only sometimes leaves what lies behind unknown and the rest valid', () => {
    const result = count(
      [S, and('G'), ...tasks('A', 'B', 'C', 'D'), xor('X'), and('H'), E, end('F')],
      ['S > G > A > H', 'G > B > X', 'x: X > H', 'y: X > C > F', 'H > D > E'],
      {
        flows: { x: 0.9, y: 0.1 },
      },
    );
    close(visits(result, 'A', 'B', 'C', 'D'), [1, 1, 0.1, null]);
    expect(result.findings).toMatchObject([{ code: 'DEADLOCK', element: 'H', params: { share: 0.1 } }]);
  });
  test('an inclusive join awaits a branch that still loops', () => {
    const result = count(
      [S, and('G'), xor('J'), ...tasks('A', 'B', 'C'), xor('X'), or('H'), E],
      ['S > G > J > A > X', 'back: X > J', 'on: X > H', 'G > B > H > C > E'],
      {
        flows: { back: 0.5, on: 0.5 },
      },
    );
    close(visits(result, 'A', 'B', 'C', 'E'), [2, 1, 1, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('an inclusive merge at the head of a loop does not wait for itself', () => {
    const result = count([S, or('H'), task('A'), xor('X'), E], ['S > H > A > X', 'back: X > H', 'on: X > E'], {
      flows: { back: 0.25, on: 0.75 },
    });
    close(visits(result, 'A', 'E'), [4 / 3, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('two inclusive joins that wait for each other are let go, with a finding', () => {
    const result = count(
      [S, and('G'), or('H'), or('I'), ...tasks('A', 'B'), xor('X'), xor('Y'), E, end('F')],
      ['S > G', 'G > H', 'G > I', 'H > A > X', 'I > B > Y', 'xi: X > I', 'xe: X > E', 'yh: Y > H', 'yf: Y > F'],
      { flows: { xi: 0.5, xe: 0.5, yh: 0.5, yf: 0.5 } },
    );
    expect(codes(result)).toContain('OR_JOIN_CYCLE H');
    expect(codes(result)).toContain('OR_JOIN_CYCLE I');
    const [a, b] = visits(result, 'A', 'B');
    expect(a).toBeCloseTo(b ?? Number.NaN, 12);
    expect(a).toBeGreaterThan(1);
  });
  test('a terminate end beside parallel work is an upper bound', () => {
    const result = count([S, and('G'), ...tasks('A', 'B'), end('T', 'terminate'), E], ['S > G > A > T', 'G > B > E']);
    close(visits(result, 'A', 'B'), [1, 1]);
    expect(codes(result)).toEqual(['TERMINATE_UPPER_BOUND T']);
  });
  test('a terminate end with nothing beside it is an end like any other', () => {
    expect(codes(count([S, and('G'), ...tasks('A', 'B'), and('H'), end('T', 'terminate')], ['S > G > A > H', 'G > B > H > T']))).toEqual(
      [],
    );
  });
});

describe('events at the border', () => {
  test('a non-interrupting event adds work', () => {
    const result = count(
      [S, task('A'), boundary('B', 'A', 'timer', { interrupting: false }), task('C'), E, end('F')],
      ['S > A > E', 'B > C > F'],
      { nodes: { B: { probability: 0.3 } } },
    );
    close(visits(result, 'A', 'B', 'C', 'E'), [1, 0.3, 0.3, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('it may happen more than once per execution, also often', () => {
    for (const probability of [1.5, 12.25]) {
      const result = count(
        [S, task('A'), boundary('B', 'A', 'timer', { interrupting: false }), xor('J'), task('C'), xor('X'), E, end('F')],
        ['S > A > E', 'B > J > C > X', 'back: X > J', 'on: X > F'],
        {
          nodes: { B: { probability } },
          flows: { back: 0.5, on: 0.5 },
        },
      );
      close(visits(result, 'A', 'B', 'C', 'E'), [1, probability, 2 * probability, 1]);
      expect(codes(result)).toEqual([]);
    }
  });
  test('merging back into the main path without waiting is named', () => {
    const result = count(
      [S, task('A'), boundary('B', 'A', 'timer', { interrupting: false }), ...tasks('C', 'D'), E],
      ['S > A > D > E', 'B > C > D'],
      { nodes: { B: { probability: 0.5 } } },
    );
    close(visits(result, 'D'), [1.5]);
    expect(codes(result)).toEqual(['LACK_OF_SYNC D']);
  });
  test('interrupting events above 100 % together leave nothing for the normal exit', () => {
    const result = count(
      [S, task('A'), boundary('B', 'A'), boundary('C', 'A', 'message'), E, end('F'), end('G')],
      ['S > A > E', 'B > F', 'C > G'],
      { nodes: { B: { probability: 0.9 }, C: { probability: 0.6 } } },
    );
    close(visits(result, 'B', 'C', 'E'), [0.6, 0.4, 0]);
    expect(codes(result)).toEqual(['BOUNDARY_SUM_ABOVE_ONE A']);
  });
  test('compensation is nothing the flow leads to, and nobody is asked for it', () => {
    const result = count([S, task('A'), boundary('B', 'A', 'compensate'), task('C', { isForCompensation: true }), E], ['S > A > E']);
    close(visits(result, 'A', 'B', 'C', 'E'), [1, null, null, 1]);
    expect(codes(result)).toEqual(['UNREACHABLE C']);
  });
  const failing = (ref: string | undefined) =>
    scope([start('s'), xor('x'), end('fine'), end('bad', 'error', ref)], 's > x', 'ok: x > fine', 'nok: x > bad');
  test.each([
    ['the event that names the error', 'F', ['F', undefined], [0.1, 0]],
    ['the event that catches all', 'F', ['G', undefined], [0, 0.1]],
    ['any event, if the error has no name', undefined, ['F', 'G'], [0.1, 0]],
  ])('an error end feeds %s', (_, thrown, [first, second], expected) => {
    const result = count(
      [
        S,
        sub('U', failing(thrown)),
        boundary('B', 'U', 'error', first === undefined ? {} : { ref: first }),
        boundary('C', 'U', 'error', second === undefined ? {} : { ref: second }),
        E,
        end('F'),
        end('G'),
      ],
      ['S > U > E', 'B > F', 'C > G'],
      { flows: { ok: 0.9, nok: 0.1 }, nodes: expected[1] === 0 ? { C: { probability: 0 } } : { B: { probability: 0 } } },
    );
    close(visits(result, 'B', 'C', 'E'), [...expected, 0.9]);
  });
  test('an own probability beats what is thrown inside', () => {
    const result = count([S, sub('U', failing('F')), boundary('B', 'U', 'error', { ref: 'F' }), E, end('F')], ['S > U > E', 'B > F'], {
      flows: { ok: 0.9, nok: 0.1 },
      nodes: { B: { probability: 0.4 } },
    });
    close(visits(result, 'B', 'E', 'bad'), [0.4, 0.6, 0.1]);
    expect(codes(result)).toEqual([]);
  });
  test('an error passes through a sub-process that does not catch it', () => {
    const result = count(
      [
        S,
        sub('O', scope([start('s2'), sub('U', failing('F')), task('after'), end('e2')], 's2 > U > after > e2')),
        boundary('B', 'O', 'error', { ref: 'F' }),
        E,
        end('F'),
      ],
      ['S > O > E', 'B > F'],
      {
        flows: { ok: 0.9, nok: 0.1 },
      },
    );
    close(visits(result, 'U', 'after', 'B', 'E'), [1, 0.9, 0.1, 0.9]);
    expect(codes(result)).toEqual(['BOUNDARY_PROB_DERIVED B']);
  });
  test('a cancelled transaction leaves by its cancel event', () => {
    const inside = scope([start('s'), xor('x'), end('fine'), end('cancelled', 'cancel')], 's > x', 'ok: x > fine', 'nok: x > cancelled');
    const result = count([S, sub('U', inside, {}, 'Transaction'), boundary('B', 'U', 'cancel'), E, end('F')], ['S > U > E', 'B > F'], {
      flows: { ok: 0.7, nok: 0.3 },
    });
    close(visits(result, 'B', 'E'), [0.3, 0.7]);
  });
  test('a non-interrupting escalation adds its path as often as it is raised', () => {
    const inside = scope(
      [start('s'), xor('j'), task('a'), event('up', 'IntermediateThrowEvent', 'escalation', { ref: 'X' }), xor('x'), end('e')],
      's > j > a > up > x',
      'again: x > j',
      'done: x > e',
    );
    const result = count(
      [S, sub('U', inside), boundary('B', 'U', 'escalation', { ref: 'X', interrupting: false }), task('C'), E, end('F')],
      ['S > U > E', 'B > C > F'],
      { flows: { again: 0.5, done: 0.5 } },
    );
    close(visits(result, 'up', 'B', 'C', 'E'), [2, 2, 2, 1]);
    expect(codes(result)).toEqual(['BOUNDARY_PROB_DERIVED B']);
  });
  const eventSub = (kind: 'message' | 'error', interrupting: boolean) =>
    sub('V', scope([event('v', 'StartEvent', kind, { interrupting }), task('w'), end('z')], 'v > w > z'), { triggeredByEvent: true });
  test('an event sub-process runs as often as expected per case', () => {
    const result = count([S, task('A'), E, eventSub('message', false)], ['S > A > E'], { nodes: { v: { probability: 1.4 } } });
    close(visits(result, 'A', 'V', 'w', 'E'), [1, 1.4, 1.4, 1]);
    expect(codes(result)).toEqual([]);
  });
  test('inside a repeated sub-process it counts per execution of that', () => {
    const result = count(
      [S, sub('U', scope([start('s'), task('a'), end('e'), eventSub('message', false)], 's > a > e'), { loop: multiple('3') }), E],
      ['S > U > E'],
      { nodes: { v: { probability: 0.5 } } },
    );
    close(visits(result, 'U', 'w'), [3, 1.5]);
  });
  test('without a number it is unknown', () => {
    const result = count([S, task('A'), E, eventSub('message', false)], ['S > A > E']);
    close(visits(result, 'V', 'w', 'E'), [null, null, 1]);
    expect(codes(result)).toEqual(['BOUNDARY_PROB_MISSING v']);
  });
  test('an error event sub-process takes over from the error end in its scope', () => {
    const result = count([S, xor('X'), E, end('bad', 'error', 'F'), eventSub('error', true)], ['S > X', 'ok: X > E', 'nok: X > bad'], {
      flows: { ok: 0.8, nok: 0.2 },
    });
    close(visits(result, 'E', 'bad', 'w'), [0.8, 0.2, 0.2]);
    expect(codes(result)).toEqual(['BOUNDARY_PROB_DERIVED v']);
  });
});

describe('nesting and repetition markers', () => {
  test('a collapsed sub-process is a step of its own, an expanded one is not', () => {
    const result = count([S, sub('C', scope([])), sub('U', scope([start('s'), task('a'), end('e')], 's > a > e')), E], ['S > C > U > E'], {
      processes: { P: 60 },
      nodes: { C: { handlingMinutes: 10 }, U: { handlingMinutes: 99 }, a: { handlingMinutes: 5 } },
    });
    expect([result.nodes.get('C')?.annualHours, result.nodes.get('U')?.annualHours, result.totals.annualHours]).toEqual([10, 5, 15]);
  });
  test('an ad-hoc sub-process counts each step per activation', () => {
    const result = count([S, sub('H', scope(tasks('a', 'b', 'c')), {}, 'AdHocSubProcess'), E], ['S > H > E'], {
      nodes: { a: { perActivation: 2.5 }, b: { perActivation: 0 } },
    });
    close(visits(result, 'H', 'a', 'b', 'c', 'E'), [1, 2.5, 0, 1, 1]);
    expect(codes(result)).toEqual(['ADHOC_COUNT_ASSUMED_ONE c']);
  });
  test.each([
    ['a stated number of instances', { loop: multiple() }, { repetitions: 2.5 }, 2.5, []],
    ['the cardinality of the model', { loop: multiple('4') }, {}, 4, []],
    ['what people say before the cardinality', { loop: multiple('4') }, { repetitions: 3 }, 3, []],
    ['a cardinality that is an expression is unknown', { loop: multiple('${n}') }, {}, null, ['MI_COUNT_MISSING A']],
    ['iterations of a loop', { loop: looping }, { repetitions: 3 }, 3, []],
    ['1 / (1 - r)', { loop: looping }, { repeatProbability: 0.75 }, 4, []],
    ['a loop nobody said anything about', { loop: looping }, {}, null, ['LOOP_COUNT_MISSING A']],
    ['a loop that always goes on', { loop: looping }, { repeatProbability: 1 }, Infinity, ['ENDLESS_LOOP A']],
  ])('%s', (_, more, said, expected, findings) => {
    const result = count([S, task('A', more), E], ['S > A > E'], { nodes: { A: said } });
    close(visits(result, 'A'), [expected]);
    expect(codes(result)).toEqual(findings);
    if (expected !== Infinity) close(visits(result, 'E'), [1]);
    else expect(result.nodes.get('E')?.executionsPerCase).toBeNull();
  });
  test('instances of a multi-instance step are no rework, rounds of a loop are', () => {
    const hours = (loop: NonNullable<Parameters<typeof task>[1]>['loop']) =>
      count([S, task('A', { loop: loop ?? null }), E], ['S > A > E'], {
        processes: { P: 60 },
        nodes: { A: { handlingMinutes: 1, repetitions: 3 } },
      }).nodes.get('A')?.reworkHours;
    close([hours(multiple()), hours(looping)], [0, 2]);
  });
  test('a link event is one flow', () => {
    const link = (id: string, type: 'IntermediateThrowEvent' | 'IntermediateCatchEvent') => event(id, type, 'link', { ref: 'L' });
    const result = count(
      [
        S,
        xor('X'),
        ...tasks('A', 'B'),
        link('t1', 'IntermediateThrowEvent'),
        link('t2', 'IntermediateThrowEvent'),
        link('c', 'IntermediateCatchEvent'),
        E,
      ],
      ['S > X', 'a: X > A', 'b: X > B', 'A > t1', 'B > t2', 'c > E'],
      { flows: { a: 0.3, b: 0.7 } },
    );
    close(visits(result, 't1', 't2', 'c', 'E'), [0.3, 0.7, 1, 1]);
    expect(codes(result)).toEqual([]);
  });
});

describe('where cases begin', () => {
  test('without a start event everything without incoming flow starts', () => {
    const result = count([...tasks('A', 'B', 'C')], ['A > C', 'B']);
    close(visits(result, 'A', 'B', 'C'), [1, 1, 1]);
    expect(codes(result)).toEqual(['NO_START_EVENT P']);
  });
  const twoStarts = [start('S1'), start('S2'), ...tasks('A', 'B'), E];
  const ways = ['S1 > A > E', 'S2 > B > E'];
  test('several starts without volumes are assumed equal', () => {
    const result = count(twoStarts, ways);
    close(visits(result, 'A', 'B'), [0.5, 0.5]);
    expect(codes(result)).toEqual(['START_SHARES_ASSUMED_EQUAL P']);
  });
  test('one known start and the total leave the rest for the other', () => {
    const result = count(twoStarts, ways, { processes: { P: 100 }, nodes: { S1: { casesPerYear: 80 } } });
    close(visits(result, 'A', 'B'), [0.8, 0.2]);
    expect(codes(result)).toEqual([]);
  });
  test('the sum of the starts is the volume', () => {
    expect(count(twoStarts, ways, { nodes: { S1: { casesPerYear: 30 }, S2: { casesPerYear: 10 } } }).processes.get('P')).toMatchObject({
      casesPerYear: 40,
      casesBasis: 'startEvents',
    });
  });
  test('a loose step may be counted by hand; what hangs on it stays unknown', () => {
    const result = count([S, task('A'), E, ...tasks('U', 'V')], ['S > A > E', 'U > V'], {
      nodes: { U: { executionsPerCase: 0.5, handlingMinutes: 60 } },
      processes: { P: 10 },
    });
    close(visits(result, 'U', 'V'), [0.5, null]);
    expect(result.nodes.get('U')?.annualHours).toBe(5);
    expect(codes(result)).toEqual(['UNREACHABLE V']);
  });
});

describe('several processes', () => {
  test('a called process gets the executions of its callers on top of its own cases', () => {
    const model = buildModel({
      P: scope([S, task('A'), call('C', 'Q'), E], 'S > A > C > E'),
      Q: scope([start('S2'), task('B'), end('E2')], 'S2 > B > E2'),
    });
    const own = { A: { handlingMinutes: 6 }, B: { handlingMinutes: 30 }, C: { handlingMinutes: 99 } };
    const derived = evaluateFlow(model, annotate(model, { processes: { P: 40 }, nodes: own }));
    expect(derived.processes.get('Q')).toMatchObject({ casesPerYear: 40, casesBasis: 'derived' });
    expect(derived.nodes.get('C')?.annualHours).toBe(0);
    expect(derived.totals).toMatchObject({ annualHours: 24, complete: true });
    expect(codes(derived)).toEqual(['VOLUME_DERIVED Q']);
    expect(evaluateFlow(model, annotate(model, { processes: { P: 40, Q: 10 }, nodes: own })).processes.get('Q')?.casesPerYear).toBe(50);
  });
  test('calls lead across the files of a document', () => {
    const caller = buildModel({ P: scope([S, call('C', 'Q'), E], 'S > C > E') });
    const called = buildModel({ Q: scope([start('S2'), task('B'), end('E2')], 'S2 > B > E2') });
    const results = evaluateFlows([
      { model: caller, annotations: annotate(caller, { processes: { P: 30 } }) },
      { model: called, annotations: annotate(called, { nodes: { B: { handlingMinutes: 20 } } }) },
    ]);
    expect(results[1]?.totals.annualHours).toBe(10);
    expect(results[0]?.findings).toEqual([]);
    const alone = evaluateFlow(caller, annotate(caller, { processes: { P: 30 } }));
    expect(codes(alone)).toEqual(['CALL_TARGET_MISSING C']);
    expect(alone.totals.complete).toBe(false);
    const linked = evaluateFlow(called, annotate(called, { nodes: { B: { handlingMinutes: 20 } } }), {
      linked: [{ model: caller, annotations: annotate(caller, { processes: { P: 30 } }) }],
    });
    expect(linked.processes.get('Q')?.casesPerYear).toBe(30);
  });
  test('recursion is an error and hangs nothing', () => {
    const model = buildModel({
      P: scope([S, call('C', 'Q'), E], 'S > C > E'),
      Q: scope([start('S2'), call('D', 'P'), end('E2')], 'S2 > D > E2'),
    });
    const result = evaluateFlow(model, annotate(model, { processes: { P: 10 } }));
    expect(codes(result)).toEqual(['CALL_RECURSION C', 'CALL_RECURSION D']);
    expect(result.processes.get('Q')?.casesPerYear).toBeNull();
    expect(result.processes.get('P')?.casesPerYear).toBe(10);
  });
  test('an error nobody catches in the called process wakes the event at the call', () => {
    const model = buildModel({
      P: scope([S, call('C', 'Q'), boundary('B', 'C', 'error', { ref: 'F' }), task('N'), E, end('G')], 'S > C > E', 'B > N > G'),
      Q: scope([start('S2'), xor('X'), end('fine'), end('bad', 'error', 'F')], 'S2 > X', 'ok: X > fine', 'nok: X > bad'),
    });
    const result = evaluateFlow(model, annotate(model, { processes: { P: 10 }, flows: { ok: 0.75, nok: 0.25 } }));
    close(visits(result, 'N', 'E'), [0.25, 0.75]);
  });
  test('a message to a pool starts its only start; a stated number of cases wins', () => {
    const processes = {
      P: scope([S, activity('A', 'SendTask'), E], 'S > A > E'),
      Q: scope([start('S2', 'message'), task('B'), end('E2')], 'S2 > B > E2'),
    };
    const model = buildModel(processes, {
      participants: [{ id: 'pool', name: null, process: 'Q' }],
      messageFlows: [{ id: 'm', name: null, source: 'A', target: 'pool' }],
    });
    expect(evaluateFlow(model, annotate(model, { processes: { P: 12 } })).processes.get('Q')).toMatchObject({
      casesPerYear: 12,
      casesBasis: 'derived',
    });
    expect(evaluateFlow(model, annotate(model, { processes: { P: 12, Q: 5 } })).processes.get('Q')).toMatchObject({
      casesPerYear: 5,
      casesBasis: 'entered',
    });
    expect(evaluateFlow(model, annotate(model, {})).processes.get('Q')?.casesPerYear).toBeNull();
  });
  test('two pools that only write to each other stay unknown', () => {
    const model = buildModel(
      {
        P: scope([start('S', 'message'), task('A'), E], 'S > A > E'),
        Q: scope([start('S2', 'message'), task('B'), end('E2')], 'S2 > B > E2'),
      },
      {
        messageFlows: [
          { id: 'm', name: null, source: 'A', target: 'S2' },
          { id: 'n', name: null, source: 'B', target: 'S' },
        ],
      },
    );
    expect([...evaluateFlow(model, annotate(model, {})).processes.values()].map((one) => one.casesPerYear)).toEqual([null, null]);
  });
});
