import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completenessOf } from '#core/ranking/completeness.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { netRangeOf, savingsAt, scoreAt, atMean } from '#core/ranking/evaluate-score.ts';
import { agreementOf, fleissKappa } from '#core/ranking/fleiss-kappa.ts';
import { netHours } from '#core/ranking/net-hours.ts';
import { paretoLayers } from '#core/ranking/pareto-layers.ts';
import { portfolioOf } from '#core/ranking/portfolio.ts';
import { relationOf } from '#core/ranking/priority-groups.ts';
import { readinessOf } from '#core/ranking/readiness.ts';
import { rocWeights } from '#core/ranking/roc-weights.ts';
import { quadrantOf } from '#core/ranking/score.ts';
import { scalesOf } from '#core/ranking/score-model.ts';
import { tornado } from '#core/ranking/tornado.ts';
import { valueOf } from '#core/ranking/value-of.ts';
import { between, modelWith } from './model-with.ts';

const scales = scalesOf(DEFAULT_CRITERIA);

describe('rank order centroid weights', () => {
  test('four criteria in order: 25/48, 13/48, 7/48, 3/48', () => {
    expect(rocWeights(['a', 'b', 'c', 'd'])).toEqual([25 / 48, 13 / 48, 7 / 48, 3 / 48].map((weight) => expect.closeTo(weight, 12)));
  });

  test('tied criteria share the weights of their ranks', () => {
    expect(rocWeights(['a', ['b', 'c'], 'd'])).toEqual([25 / 48, 10 / 48, 10 / 48, 3 / 48].map((weight) => expect.closeTo(weight, 12)));
    expect(rocWeights([['a', 'b', 'c', 'd']])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('weights sum to 1 and never rise down the order', () => {
    const orders = fc.array(fc.array(fc.constant('x'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(orders, (order) => {
        const weights = rocWeights(order);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        weights.forEach((weight, at) => expect(weight).toBeLessThanOrEqual((weights[at - 1] ?? 1) + 1e-12));
      }),
    );
  });
});

describe('value functions', () => {
  test('the same anchors as points and as two columns give the same value', () => {
    const columns = [
      [0, 50, 150],
      [0, 25, 50],
    ];
    const points = [
      [0, 0],
      [50, 25],
      [150, 50],
    ];
    for (const x of [-5, 0, 20, 50, 99, 150, 900]) expect(valueOf(points, x)).toBe(valueOf(columns, x));
  });

  test('two points are read as points, also falling ones', () => {
    expect(
      valueOf(
        [
          [0, 100],
          [10, 0],
        ],
        2.5,
      ),
    ).toBe(75);
  });

  test('anchors that do not ascend are a bug of the caller', () => {
    expect(() =>
      valueOf(
        [
          [1, 0],
          [1, 100],
          [2, 100],
        ],
        1,
      ),
    ).toThrow(/ascending/);
  });

  test('anchors that do not ascend in a document fall back to those of the method', () => {
    const broken = {
      ...DEFAULT_CRITERIA,
      anchors: {
        ...DEFAULT_CRITERIA.anchors,
        days: [
          [3, 0],
          [3, 100],
        ] as const,
      },
    };
    expect(scalesOf(broken)).toEqual(scales);
  });

  test('more is never worth less', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 2000, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), (x, more) => {
        const points = DEFAULT_CRITERIA.anchors.netHours;
        expect(valueOf(points, x + more)).toBeGreaterThanOrEqual(valueOf(points, x));
      }),
    );
  });
});

describe('net hours', () => {
  test('an unknown input leaves its part and the net unknown, the other parts known', () => {
    const result = netHours({ annualHours: 100, annualExecutions: 60, coverage: 0.5, timeSaving: 0.4, operationHoursPerYear: 3 });
    expect(result).toEqual({ grossHours: 20, reviewHours: null, operationHours: 3, netHours: null, flag: null });
  });

  test('endless hours are not a saving', () => {
    expect(netHours({ annualHours: Infinity, coverage: 1, timeSaving: 1 }).grossHours).toBeNull();
  });

  test('protected steps save nothing whatever is typed', () => {
    const model = { ...modelWith('a', 100, {}), steps: [] };
    expect(savingsAt(model, atMean)).toEqual({ gross: 0, review: 0, operation: 0, net: 0 });
  });

  test('the net range holds every combination of ends', () => {
    const model = modelWith('a', 120, {
      coverage: between(0.4, 0.6, 0.9),
      timeSaving: between(0.1, 0.3, 0.5),
      reviewMinutes: between(5, 20, 60),
      operationHoursPerYear: between(1, 2, 6),
    });
    const [low, high] = netRangeOf(model)!;
    const nets = [0.4, 0.9].flatMap((a) =>
      [0.1, 0.5].flatMap((k) => [5, 60].flatMap((r) => [1, 6].map((o) => 120 * a * k - (100 * a * r) / 60 - o))),
    );
    expect(low).toBeCloseTo(Math.min(...nets), 9);
    expect(high).toBeCloseTo(Math.max(...nets), 9);
  });
});

describe('scores with gaps', () => {
  test('an unknown scale counts with the middle and shows its whole range', () => {
    const known = { days: 1, quality: 2, people: 2, personDays: 20, technology: 2, legal: 2 };
    const { effort, benefit } = scoreAt(modelWith('a', 50, known), scales);
    expect(benefit.low).toBe(benefit.high);
    expect(effort.mean).toBeCloseTo(50, 9);
    expect([effort.low, effort.high]).toEqual([37.5, 62.5].map((value) => expect.closeTo(value, 9)));
  });

  test('unknown net hours lie between nothing and what all hours would be worth', () => {
    const model = modelWith('a', 150, {});
    const unknownReview = { ...model, steps: model.steps.map((step) => ({ ...step, reviewMinutes: { kind: 'unknown' as const } })) };
    expect(scoreAt(unknownReview, scales).values.get('netHours')).toEqual({ low: 0, mean: 25, high: 50 });
  });

  test('sensitive data raise the legal effort to 3, also where it is unknown', () => {
    const low = { ...modelWith('a', 10, { legal: 1 }), legalFloor: 3 };
    expect(scoreAt(low, scales).values.get('legal')!.mean).toBe(75);
    const unknown = { ...modelWith('a', 10, {}), legalFloor: 3 };
    expect(scoreAt(unknown, scales).values.get('legal')).toEqual({ low: 75, mean: 87.5, high: 100 });
  });

  test('better in one criterion is never ranked lower', () => {
    const scale = fc.double({ min: 0, max: 4, noNaN: true });
    const estimates = fc.record({
      days: fc.double({ min: 0, max: 40, noNaN: true }),
      quality: scale,
      people: scale,
      personDays: fc.double({ min: 0, max: 200, noNaN: true }),
      technology: scale,
      legal: scale,
      change: scale,
    });
    fc.assert(
      fc.property(
        estimates,
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.constantFrom('days', 'quality', 'people', 'personDays', 'technology', 'legal', 'change'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (known, hours, name, more) => {
          const before = scoreAt(modelWith('a', hours, known), scales).priority.mean;
          const after = scoreAt(modelWith('a', hours, { ...known, [name]: known[name as 'days'] + more }), scales).priority.mean;
          const isBenefit = name === 'days' || name === 'quality' || name === 'people';
          if (isBenefit) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
          else expect(after).toBeLessThanOrEqual(before + 1e-9);
        },
      ),
    );
  });
});

test('quadrants: 50 is much benefit and much effort, and rounding does not decide', () => {
  expect([quadrantOf(50, 49), quadrantOf(50, 50), quadrantOf(49, 49), quadrantOf(49, 50)]).toEqual(['first', 'plan', 'alongside', 'later']);
  expect(quadrantOf(49.99999999999999, 49.99999999999999)).toBe('plan');
});

test('Pareto layers: nobody in a layer is beaten by its own or a later one', () => {
  const points = [
    { id: 'a', benefit: 80, effort: 60 },
    { id: 'b', benefit: 60, effort: 20 },
    { id: 'c', benefit: 55, effort: 30 },
    { id: 'd', benefit: 80, effort: 70 },
    { id: 'e', benefit: 10, effort: 90 },
  ];
  expect(paretoLayers(points)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('the tornado finds the input that moves most, with its ends', () => {
  const model = modelWith('a', 400, {
    coverage: 1,
    timeSaving: between(0.1, 0.2, 0.6),
    reviewMinutes: 0,
    operationHoursPerYear: 0,
    days: between(1, 1, 3),
    quality: 2,
    people: 2,
    personDays: 20,
    technology: 2,
    legal: 2,
    change: 2,
  });
  const [first, second, third] = tornado(model, scales);
  // 40 h are worth 20, 240 h are worth 59: a quarter of the benefit, half of the priority
  expect(first).toMatchObject({ input: 'timeSaving', known: true });
  expect(first!.swing).toBeCloseTo(((59 - 20) / 4) * 0.5, 9);
  expect(second).toMatchObject({ input: 'days' });
  expect(second!.swing).toBeCloseTo((25 / 4) * 0.5, 9);
  expect(third).toBeUndefined();
});

test('the portfolio counts a step hour once and leaves out what is unknown', () => {
  const a = modelWith('a', 100, { timeSaving: 0.5 });
  const b = modelWith('b', 100, { timeSaving: 0.4, operationHoursPerYear: 4 });
  const shared = { ...b, steps: b.steps.map((step) => ({ ...step, key: a.steps[0]!.key })) };
  expect(portfolioOf([a, shared])).toEqual({
    gross: expect.closeTo(70, 9),
    naiveGross: expect.closeTo(90, 9),
    review: 0,
    operation: 4,
    net: expect.closeTo(66, 9),
    complete: true,
  });
  const unknown = { ...a, id: 'c', estimates: new Map() };
  expect(portfolioOf([a, unknown])).toMatchObject({ gross: 50, complete: false });
  expect(portfolioOf([])).toMatchObject({ net: null });
});

test('completeness counts today’s hours once, in proportion to the steps known', () => {
  const model = modelWith('a', 10, { days: 1, quality: 1, people: 1 });
  expect(completenessOf(model, 1, 2)).toEqual({
    share: (0.5 + 7) / 12,
    missing: ['annualHours', 'personDays', 'technology', 'legal', 'change'],
  });
  const human = { ...model, steps: [] };
  expect(completenessOf(human, 2, 2).share).toBeCloseTo(4 / 8, 12);
});

test('readiness is the mean of five answers and gives no light before all are known', () => {
  const all = new Map([
    ['regelbasiert', 5],
    ['digital', 4],
    ['strukturiert', 3],
    ['stabil', 4],
    ['dokumentiert', 2],
  ]);
  expect(readinessOf(all)).toEqual({ score: expect.closeTo(3.6, 12), suitability: 4, stability: 3, light: 'yellow', missing: [] });
  expect(readinessOf(new Map([['digital', 5]]))).toMatchObject({ score: 5, light: 'unknown', stability: null });
});

describe("Fleiss' kappa", () => {
  test('the table of Fleiss 1971 style: 10 subjects, 14 raters, 5 categories gives 0.210', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const { observed, expected } = agreementOf(table);
    expect(observed).toBeCloseTo(0.378, 3);
    expect(expected).toBeCloseTo(0.213, 3);
    expect(fleissKappa(table)).toBeCloseTo(0.21, 3);
  });

  test('full agreement is 1; where everybody always says the same it is not defined', () => {
    expect(
      fleissKappa([
        [3, 0],
        [0, 3],
      ]),
    ).toBe(1);
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toBeNull();
    expect(
      agreementOf([
        [1, 0],
        [3, 0],
        [0, 3],
      ]).perRow,
    ).toEqual([null, 1, 1]);
  });
});

test('relations: gleichauf below 0.65, eher vor below 0.9, klar vor from there', () => {
  expect([0.5, 0.649, 0.65, 0.899, 0.9].map(relationOf)).toEqual(['level', 'level', 'ratherBefore', 'ratherBefore', 'clearlyBefore']);
});
