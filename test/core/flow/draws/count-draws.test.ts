import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { countCases } from '#core/flow/case-counts.ts';
import { countDraws } from '#core/flow/draws/count-draws.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import {
  and,
  annotate,
  boundary,
  buildModel,
  call,
  end,
  event,
  looping,
  multiple,
  scope,
  start,
  sub,
  task,
  tasks,
  xor,
} from '../build-model.ts';
import { givenCases, readGivenCase } from '../given-cases.ts';
import { randomModel } from '../random-model.ts';
import { expectAsCountedAlone, quantitiesOf, requestFor } from './vary.ts';
import type { FlowInput } from '#core/flow/prepare-files.ts';
import { meanOf } from '#core/annotation/quantity.ts';

const DRAWS = 6;
const generatorFor = (seed: number) => {
  const rng = xoroshiro128plus(seed);
  return (): number => uniformFloat64(rng);
};

/** Around every number there is; the first draw takes the numbers themselves, one the lower and one the upper end. */
function varied({ model, annotations }: FlowInput, random: () => number) {
  const columns = new Map(
    quantitiesOf(annotations).map(({ quantity, most }) => {
      const value = meanOf(quantity)!;
      const column = Float64Array.from({ length: DRAWS }, (_, draw) =>
        draw === 0 ? value : Math.min(most, value * (draw === 1 ? 0 : draw === 2 ? 1.4 : 0.5 + random())),
      );
      return [quantity, column] as const;
    }),
  );
  return requestFor([{ model, annotations }], columns, DRAWS);
}

describe('all draws at once give what each draw gives alone', () => {
  const seeds = Array.from({ length: 26 }, (_, index) => 7000 + index);
  test.each([0, 0.3].flatMap((wildness) => seeds.map((seed) => [wildness, seed] as const)))('wildness %d, process %i', (wildness, seed) => {
    const random = generatorFor(seed);
    const drawn = randomModel(random, 6 + (seed % 14), wildness);
    const model = buildModel({ P: drawn.scope });
    const annotations = annotate(model, { processes: { P: 100 }, flows: drawn.flows, nodes: drawn.nodes });
    const request = varied({ model, annotations }, random);
    const { expected } = request;
    // beyond the state cap nothing is exact, and the door says so
    const isSimulated = expected.files.some((file) =>
      [...file.scopes.keys()].some((id) => expected.scope(file, id)?.counts.chain === null),
    );
    if (isSimulated) expect(countDraws(request)).toBeNull();
    else expect(expectAsCountedAlone(request)).toBeGreaterThan(0);
  });
});

describe.skipIf(givenCases.length === 0)('the given processes, every number varied', () => {
  test.each(givenCases.map((given) => [given.id, given] as const))('%s', async (_, given) => {
    const input = await readGivenCase(given);
    expectAsCountedAlone(varied(input, generatorFor(3)));
  });
});

test('nothing that varies, nothing that changes: plain numbers come back', () => {
  const drawn = randomModel(generatorFor(5), 15, 0);
  const model = buildModel({ P: drawn.scope });
  const annotations = annotate(model, { processes: { P: 100 }, flows: drawn.flows, nodes: drawn.nodes });
  const counted = countDraws(requestFor([{ model, annotations }], new Map(), 50))!;
  expect(counted.length).toBeGreaterThan(10);
  expect(counted.every((column) => column === null || typeof column === 'number')).toBe(true);
});

describe('what is rare in a drawing', () => {
  const all = (input: FlowInput, more: FlowInput[] = []) => {
    const random = generatorFor(11);
    const inputs = [input, ...more];
    const columns = new Map(inputs.flatMap((one) => [...varied(one, random).columns]));
    return requestFor(inputs, columns, DRAWS);
  };

  test('errors thrown inside, caught outside, by events and by event sub-processes', () => {
    const thrower = scope(
      [start('s'), task('W'), xor('x'), end('fine'), end('bad', 'error', 'E1'), end('signal', 'escalation', 'E2')],
      's > W > x > fine',
      'x > bad',
      'x > signal',
    );
    const handler = scope([event('h', 'StartEvent', 'escalation', { interrupting: false, ref: 'E2' }), task('H'), end('he')], 'h > H > he');
    const model = buildModel({
      P: scope(
        [
          start('S'),
          sub('U', thrower, { loop: multiple() }),
          boundary('B', 'U', 'error', { ref: 'E1' }),
          ...tasks('A', 'N'),
          sub('V', handler, { triggeredByEvent: true }),
          end('E'),
          end('F'),
        ],
        'S > U > A > E',
        'B > N > F',
      ),
    });
    const annotations = annotate(model, {
      processes: { P: 100 },
      flows: { 'x>bad': 0.2, 'x>signal': 0.3 },
      nodes: { U: { repetitions: 2 } },
    });
    expect(expectAsCountedAlone(all({ model, annotations }))).toBeGreaterThan(20);
  });

  test('calls into another file, volumes from there and from messages, several start events', () => {
    const caller = buildModel({ P: scope([start('S'), xor('X'), task('T'), call('C', 'Q'), end('E')], 'S > X > T > E', 'X > C > E') });
    const called = buildModel({ Q: scope([start('S1'), start('S2'), ...tasks('A', 'B', 'D'), end('E')], 'S1 > A > D > E', 'S2 > B > D') });
    const [from, to] = [
      { model: caller, annotations: annotate(caller, { processes: { P: 100 }, flows: { 'X>C': 0.3 } }) },
      { model: called, annotations: annotate(called, { nodes: { S1: { casesPerYear: 10 }, S2: { casesPerYear: 40 } } }) },
    ];
    expect(expectAsCountedAlone(all(from, [to]))).toBeGreaterThan(20);
  });

  test('ad-hoc counts, stated executions, loop markers', () => {
    const model = buildModel({
      P: scope(
        [start('S'), sub('U', scope(tasks('A', 'B')), {}, 'AdHocSubProcess'), task('L', { loop: looping }), task('T'), end('E')],
        'S > U > L > T > E',
      ),
    });
    const annotations = annotate(model, {
      processes: { P: 100 },
      nodes: { A: { perActivation: 2 }, L: { repeatProbability: 0.4 }, T: { executionsPerCase: 3 } },
    });
    expect(expectAsCountedAlone(all({ model, annotations }))).toBeGreaterThan(12);
  });

  test('a draw that closes the only way out of a loop is endless there, as it is alone', () => {
    const model = buildModel({ P: scope([start('S'), task('T'), xor('J'), xor('X'), end('E')], 'S > J > T > X > E', 'X > J') });
    const annotations = annotate(model, { flows: { 'X>J': 0.5 } });
    const { probability } = annotations.flows.get('X>J')!;
    const request = requestFor([{ model, annotations }], new Map([[probability, Float64Array.of(0.5, 1, 0)]]), 3);
    const [, column] = request.wanted.map(([, { id }], at) => [id, countDraws(request)![at]] as const).find(([id]) => id === 'T')!;
    expect(column).toEqual(Float64Array.of(2, Infinity, 1));
  });

  test('more states than the cap: the door says so instead of guessing', () => {
    const branches = Array.from({ length: 8 }, (_, at) => `T${at}`);
    const model = buildModel({
      P: scope(
        [start('S'), xor('X'), and('G'), ...tasks(...branches), and('H'), end('E')],
        'S > X > G',
        'X > E',
        ...branches.map((id) => `G > ${id} > H`),
        'H > E',
      ),
    });
    const annotations = annotate(model, { flows: { 'X>G': 0.5 } });
    const random = generatorFor(1);
    expect(countDraws(varied({ model, annotations }, random))).not.toBeNull();
    const request = varied({ model, annotations }, random);
    const limits = { seed: 1, stateCap: 4 };
    expect(countDraws({ ...request, limits, expected: countCases(request.files, limits) })).toBeNull();
  });
});

test('more than 24 uncertain numbers: each moves by itself, none hides behind another', () => {
  // both shares of every gateway are uncertain: moved together they would cancel each other out
  const gateways = Array.from({ length: 20 }, (_, at) => at);
  const model = buildModel({
    P: scope(
      [start('S'), end('E'), ...gateways.flatMap((at) => [xor(`X${at}`), xor(`J${at}`), ...tasks(`A${at}`, `B${at}`)])],
      ...gateways.flatMap((at) => [
        `${at === 0 ? 'S' : `J${at - 1}`} > X${at} > A${at} > J${at}${at === 19 ? ' > E' : ''}`,
        `X${at} > B${at} > J${at}`,
      ]),
    ),
  });
  const share = { probability: { min: 0.4, likely: 0.5, max: 0.6 } };
  const { nodes } = evaluateFlow(
    model,
    annotate(model, {
      processes: { P: 60 },
      flows: Object.fromEntries(gateways.flatMap((at) => [`A${at}`, `B${at}`].map((id) => [`X${at}>${id}`, share]))),
      nodes: Object.fromEntries(gateways.map((at) => [`A${at}`, { handlingMinutes: 60 }])),
    }),
  );
  for (const at of gateways) {
    const [low, high] = nodes.get(`A${at}`)!.annualHoursRange!;
    // 60 cases, 1 hour, share 0.5: own share down to 0.4 / 0.9, the other's up to 0.5 / 1.1; upwards likewise
    expect(low).toBeCloseTo(30 * (0.4 / 0.9 / 0.5) * (0.5 / 1.1 / 0.5), 9);
    expect(high).toBeCloseTo(30 * (0.6 / 1.1 / 0.5) * (0.5 / 0.9 / 0.5), 9);
  }
});
