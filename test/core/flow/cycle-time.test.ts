import { describe, expect, test } from 'vitest';
import { simulateCycleTime } from '#core/flow/cycle-time.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import {
  type NodeDraft,
  and,
  annotate,
  boundary,
  buildModel,
  call,
  end,
  event,
  looping,
  multiple,
  or,
  scope,
  start,
  sub,
  task,
  tasks,
  xor,
} from './build-model.ts';
import { allGivenCases, givenCases, readGivenCase } from './given-cases.ts';

const S = start('S');
const E = end('E');
const minutes = (...ids: readonly string[]) => Object.fromEntries(ids.map((id, index) => [id, { handlingMinutes: 10 * (index + 1) }]));
type Said = Parameters<typeof annotate>[1];
const simulate = (nodes: readonly NodeDraft[], flows: readonly string[], said: Said, seed = 7) => {
  const model = buildModel({ P: scope(nodes, ...flows) });
  return simulateCycleTime(model, annotate(model, said), { seed }).get('P');
};
const expectMean = (found: ReturnType<typeof simulate>, expected: number): void => {
  expect(found).not.toBeNull();
  expect(Math.abs(found!.meanMinutes - expected), `${found!.meanMinutes} instead of ${expected}`).toBeLessThanOrEqual(
    4.5 * found!.standardErrorMinutes + 1e-9,
  );
};

describe.skipIf(givenCases.length === 0)('cycle times of the given processes', () => {
  test.each(givenCases.filter((given) => given.expected.meanCycleTimeMinutes !== undefined).map((given) => [given.id, given] as const))(
    '%s',
    async (_, given) => {
      const { model, annotations } = await readGivenCase(given);
      for (const seed of [1, 2])
        expectMean(simulateCycleTime(model, annotations, { seed }).get(model.processes[0]!.id), given.expected.meanCycleTimeMinutes!);
    },
  );
});

describe.skipIf(allGivenCases.length === 0)('rework and reproducibility as given', () => {
  test('M23: repeats per case are executions beyond the first', async () => {
    const given = allGivenCases.find((one) => one.id === 'M23')!.expected as {
      repeatsPerCase: Record<string, number>;
      'D34.annualReworkHours': Record<string, number>;
    };
    for (const [name, repeats] of Object.entries(given.repeatsPerCase)) {
      const [file, node] = name.split('.') as [string, string];
      const { model, annotations } = await readGivenCase(givenCases.find((one) => one.id === file)!);
      const figures = evaluateFlow(model, annotations).nodes.get(node)!;
      expect(figures.executionsPerCase! - figures.reachProbability!).toBeCloseTo(repeats, 9);
      const hours = given[`${file}.annualReworkHours` as 'D34.annualReworkHours']?.[node];
      if (hours !== undefined) expect(figures.reworkHours).toBeCloseTo(hours, 9);
    }
  });
});

describe('cycle time', () => {
  test('parallel branches take as long as the longest, in every case', () => {
    const found = simulate([S, and('G'), ...tasks('A', 'B'), and('H'), E], ['S > G > A > H', 'G > B > H > E'], {
      nodes: minutes('A', 'B'),
    });
    expect(found).toMatchObject({ meanMinutes: 20, p50Minutes: 20, p90Minutes: 20, standardErrorMinutes: 0, complete: true });
  });
  test('an inclusive join waits for what is still being worked on', () => {
    const found = simulate([S, or('G'), ...tasks('A', 'B', 'C'), or('H'), E], ['S > G > A > H', 'G > B > H > C > E'], {
      nodes: minutes('A', 'B', 'C'),
      flows: { 'G>A': 1, 'G>B': 0.5 },
    });
    expectMean(found, 30 + 0.5 * 10 + 10);
    expect([found!.p50Minutes, found!.p90Minutes].every((value) => value === 40 || value === 50)).toBe(true);
  });
  test('waiting counts in full, for steps and events, people do not shorten', () => {
    const found = simulate([S, task('A'), event('M', 'IntermediateCatchEvent', 'message'), E], ['S > A > M > E'], {
      nodes: { A: { handlingMinutes: 30, waitingHours: 2, persons: 3 }, M: { waitingHours: 24 } },
    });
    expect(found!.meanMinutes).toBe(30 + 120 + 1440);
  });
  test('parallel instances take as long as one, sequential ones and loops add up', () => {
    const time = (loop: ReturnType<typeof multiple> | typeof looping) =>
      simulate([S, task('A', { loop }), E], ['S > A > E'], { nodes: { A: { handlingMinutes: 10, repetitions: 3 } } })!.meanMinutes;
    expect([time(multiple()), time(multiple(null, true)), time(looping)]).toEqual([10, 30, 30]);
  });
  test('a loop with a probability of another round', () => {
    expectMean(
      simulate([S, task('A', { loop: looping }), E], ['S > A > E'], { nodes: { A: { handlingMinutes: 10, repeatProbability: 0.5 } } }),
      20,
    );
  });
  test('a three-point estimate is drawn from its triangle', () => {
    const found = simulate([S, task('A'), E], ['S > A > E'], { nodes: { A: { handlingMinutes: { min: 5, likely: 8, max: 14 } } } })!;
    expectMean(found, 9);
    expect(found.standardErrorMinutes * Math.sqrt(found.runs)).toBeCloseTo(Math.sqrt(3.5), 1);
    expect(found.p50Minutes).toBeCloseTo(8.8038, 0);
    expect(found.p90Minutes).toBeCloseTo(11.6762, 0);
  });
  test('what a failing sub-process took and where it went on hang together', () => {
    const inside = scope(
      [start('s'), xor('x'), ...tasks('fast', 'slow'), end('fine'), end('bad', 'error', 'F')],
      's > x',
      'ok: x > fast > fine',
      'nok: x > slow > bad',
    );
    const found = simulate(
      [S, sub('U', inside), boundary('B', 'U', 'error', { ref: 'F' }), task('N'), E, end('F')],
      ['S > U > E', 'B > N > F'],
      {
        flows: { ok: 0.5, nok: 0.5 },
        nodes: { fast: { handlingMinutes: 1 }, slow: { handlingMinutes: 100 }, N: { handlingMinutes: 1000 } },
      },
    )!;
    expectMean(found, 0.5 * 1 + 0.5 * 1100);
    expect([1, 1100]).toContain(found.p50Minutes);
    expect(found.p90Minutes).toBe(1100);
  });
  test('a terminate end really ends the case', () => {
    expect(
      simulate([S, and('G'), ...tasks('A', 'B'), end('T', 'terminate'), E], ['S > G > A > T', 'G > B > E'], { nodes: minutes('A', 'B') })!
        .meanMinutes,
    ).toBe(10);
  });
  test('a called process takes its own time', () => {
    const model = buildModel({
      P: scope([S, call('C', 'Q'), E], 'S > C > E'),
      Q: scope([start('S2'), task('A'), end('E2')], 'S2 > A > E2'),
    });
    expect(simulateCycleTime(model, annotate(model, { nodes: minutes('A') }), { seed: 1 }).get('P')?.meanMinutes).toBe(10);
  });
  test('unknown times make a lower bound, no time at all or no end makes none', () => {
    expect(simulate([S, ...tasks('A', 'B'), E], ['S > A > B > E'], { nodes: minutes('A') })).toMatchObject({
      meanMinutes: 10,
      complete: false,
    });
    expect(simulate([S, task('A'), E], ['S > A > E'], {})).toBeNull();
    expect(simulate([S, xor('J'), task('A')], ['S > J > A > J'], { nodes: minutes('A') })).toBeNull();
    expect(
      simulate([S, xor('X'), ...tasks('A', 'B'), and('H'), E], ['S > X > A > H', 'X > B > H > E'], { nodes: minutes('A', 'B') }),
    ).toBeNull();
  });
  test('the same seed gives the same numbers, down to the last digit', () => {
    const draw = (seed: number) =>
      simulate([S, xor('J'), task('A'), xor('X'), E], ['S > J > A > X > J', 'X > E'], { nodes: minutes('A'), flows: { 'X>J': 0.4 } }, seed);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    // the very numbers every machine must give
    expect(draw(42)).toMatchInlineSnapshot(`
      {
        "complete": true,
        "meanMinutes": 16.95500000000003,
        "p50Minutes": 10,
        "p90Minutes": 30,
        "runs": 4000,
        "standardErrorMinutes": 0.1770658968659925,
      }
    `);
  });
});
