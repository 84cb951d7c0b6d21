import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BenefitCriterion } from '#core/ranking/criteria.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { startDraws } from '#core/ranking/draw-columns.ts';
import { drawAllWeights, drawPriority } from '#core/ranking/draw-priorities.ts';
import { drawWeights } from '#core/ranking/draw-weights.ts';
import { scoreAt } from '#core/ranking/evaluate-score.ts';
import { rankCandidates } from '#core/ranking/rank-candidates.ts';
import { rocWeights } from '#core/ranking/roc-weights.ts';
import { scalesOf, type ScoreModel } from '#core/ranking/score-model.ts';
import { smaa } from '#core/ranking/smaa.ts';
import { between, exactly, modelWith } from './model-with.ts';

const mean = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0) / column.length;
const none = () => new Map<string, number>();

describe('weights', () => {
  test.each([[['a', 'b', 'c', 'd']], [['a', ['b', 'c'], 'd']], [[['a', 'b', 'c', 'd']]], [[['a', 'b'], ['c']]]])(
    'the mean of drawn weights for %j is the ROC weight',
    (order) => {
      const columns = drawWeights(order, 40_000, 3, 'w');
      rocWeights(order).forEach((weight, at) => expect(Math.abs(mean(columns[at]!) - weight)).toBeLessThan(0.005));
    },
  );

  test('every draw respects the order and sums to 1', () => {
    const [a, b, c] = drawWeights(['a', ['b', 'c']], 2_000, 3, 'w') as [Float64Array, Float64Array, Float64Array];
    for (let draw = 0; draw < 2_000; draw += 1) {
      expect(a[draw]).toBeGreaterThanOrEqual(Math.max(b[draw]!, c[draw]!));
      expect(a[draw]! + b[draw]! + c[draw]!).toBeCloseTo(1, 12);
    }
  });
});

describe('SMAA-2 against closed forms', () => {
  // with w1 = t uniform on 0-1: A = t, B = 1 - t, C = 0.6
  const triangle = { A: [1, 0], B: [0, 1], C: [0.6, 0.6] };

  test('two criteria on the whole simplex', () => {
    const { rankAcceptability, pairwise } = smaa({ criteria: ['x', 'y'], alternatives: triangle, draws: 100_000, seed: 5 });
    expect(Math.abs(rankAcceptability['A']![0]! - 0.4)).toBeLessThan(0.005);
    expect(Math.abs(rankAcceptability['C']![1]! - 0.8)).toBeLessThan(0.005);
    expect(rankAcceptability['C']![2]).toBe(0);
    expect(Math.abs(pairwise['A']!['C']! - 0.4)).toBeLessThan(0.005);
  });

  test('first criterion more important: t uniform on 0.5-1, A first for t > 0.6', () => {
    const { rankOne, pairwise } = smaa({ criteria: [['x'], ['y']], alternatives: triangle, draws: 100_000, seed: 5 });
    expect(Math.abs(rankOne['A']! - 0.8)).toBeLessThan(0.005);
    expect(pairwise['A']!['B']).toBe(1);
  });

  test('an unknown value is uniform over its range: P(u < 0.3) = 0.3', () => {
    const { pairwise } = smaa({ criteria: ['x'], alternatives: { known: [0.3], unknown: [null] }, draws: 100_000, seed: 2 });
    expect(Math.abs(pairwise['known']!['unknown']! - 0.3)).toBeLessThan(0.005);
  });

  test('a three-point value is triangular: P(X < mode) = (mode - min) / (max - min)', () => {
    const { pairwise } = smaa({ criteria: ['x'], alternatives: { fixed: [3], spread: [[1, 3, 9]] }, draws: 100_000, seed: 2 });
    expect(Math.abs(pairwise['fixed']!['spread']! - 0.25)).toBeLessThan(0.005);
  });

  test('anchors and criteria of which less is better', () => {
    const criteria = [
      {
        name: 'effort',
        anchors: [
          [0, 0],
          [10, 100],
        ],
        lessIsBetter: true,
      },
    ];
    expect(smaa({ criteria, alternatives: { much: [9], little: [2] }, draws: 100 }).order).toEqual(['little', 'much']);
  });

  test('equal alternatives share wins and ranks', () => {
    const { rankAcceptability, pairwise } = smaa({ criteria: ['x'], alternatives: { a: [1], b: [1], c: [0] }, draws: 100 });
    expect(rankAcceptability['a']).toEqual([0.5, 0.5, 0]);
    expect(pairwise['a']).toEqual({ b: 0.5, c: 1 });
  });

  test('names from files mean nothing else', () => {
    const names = new Map<string, readonly number[]>([
      ['__proto__', [1]],
      ['constructor', [0]],
    ]);
    const { rankOne, order } = smaa({ criteria: ['x'], alternatives: names, draws: 10 });
    expect(order).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(rankOne)).toEqual(['__proto__', 'constructor']);
  });
});

describe('ranking', () => {
  const scales = scalesOf(DEFAULT_CRITERIA);
  const rank = (models: readonly ScoreModel[], draws = 500) => rankCandidates(models, scales, DEFAULT_CRITERIA, draws, none).ranking;
  const scale = fc.integer({ min: 0, max: 4 });
  const candidate = fc.record({
    hours: fc.integer({ min: 0, max: 900 }),
    days: fc.integer({ min: 0, max: 30 }),
    quality: scale,
    people: scale,
    personDays: fc.integer({ min: 1, max: 150 }),
    technology: scale,
    change: scale,
  });
  const models = fc
    .array(candidate, { minLength: 2, maxLength: 7 })
    .map((list) => list.map(({ hours, ...rest }, at) => modelWith(`k${at}`, hours, { ...rest, timeSaving: between(0.2, 0.4, 0.9) })));

  test('adding or removing a candidate changes neither the order nor the duels of the others', () => {
    fc.assert(
      fc.property(models, (all) => {
        const before = rank(all);
        const rest = all.slice(1);
        const after = rank(rest);
        expect(before.order.filter((id) => id !== all[0]!.id)).toEqual(after.order);
        for (const [id, row] of after.pairwise) for (const [other, p] of row) expect(before.pairwise.get(id)!.get(other)).toBe(p);
      }),
      { numRuns: 30 },
    );
  });

  test('the order of the input changes nothing, the same seed gives the same digits', () => {
    fc.assert(
      fc.property(models, (all) => {
        expect(rank(all.toReversed())).toEqual(rank(all));
      }),
      { numRuns: 30 },
    );
  });

  test('another seed gives other digits', () => {
    const all = [modelWith('a', 100, { days: 3 }), modelWith('b', 90, { days: 4 })];
    const other = rankCandidates(all, scales, { ...DEFAULT_CRITERIA, seed: 1 }, 500, none).ranking;
    expect(other.pairwise).not.toEqual(rank(all).pairwise);
  });

  test('digits are pinned: the same on every machine and in every version', () => {
    const all = [modelWith('a', 100, { days: between(1, 3, 9), quality: 3 }), modelWith('b', 150, { days: 2, people: 1 })];
    expect(rank(all, 10_000).pairwise.get('a')!.get('b')).toMatchInlineSnapshot(`0.6598`);
  });

  test('a shared uncertain volume is drawn once: 30 % of it always beats 25 % of it (M11)', () => {
    const volume = { key: 'p', quantity: between(50, 100, 400) };
    const withVolume = (id: string, timeSaving: number): ScoreModel => {
      const model = modelWith(id, 550 / 3, {
        timeSaving,
        days: 0,
        quality: 0,
        people: 0,
        personDays: 5,
        technology: 1,
        legal: 1,
        change: 1,
      });
      return { ...model, steps: model.steps.map((step) => ({ ...step, volume })) };
    };
    expect(
      rank([withVolume('A', 0.3), withVolume('B', 0.25)], 10_000)
        .pairwise.get('A')!
        .get('B'),
    ).toBe(1);
  });

  test('drawn priorities average to the closed form where nothing is clipped', () => {
    const model = modelWith('a', 100, {
      timeSaving: between(0.6, 0.8, 1),
      days: 3,
      quality: 2,
      people: 3,
      personDays: 5,
      technology: 1,
      legal: 1,
      change: 1,
    });
    const draws = startDraws(100_000, 4);
    const orders = { benefit: DEFAULT_CRITERIA.benefitOrder, effort: DEFAULT_CRITERIA.effortOrder };
    const { priority } = drawPriority(model, scales, drawAllWeights(orders, draws), draws);
    expect(Math.abs(mean(priority) - scoreAt(model, scales).priority.mean)).toBeLessThan(0.1);
  });

  test('ties of criteria, then an order: only the order can make a candidate sure', () => {
    const order: readonly (readonly BenefitCriterion[])[] = [['netHours'], ['days', 'quality', 'people']];
    const criteria = { ...DEFAULT_CRITERIA, benefitOrder: order };
    const all = [
      modelWith('hours', 400, { days: 0, quality: 0, people: 0, personDays: 5, technology: 1, legal: 1, change: 1 }),
      modelWith('days', 0, { days: 10, quality: 0, people: 0, personDays: 5, technology: 1, legal: 1, change: 1 }),
    ];
    expect(rankCandidates(all, scalesOf(criteria), criteria, 2_000, none).ranking.pairwise.get('hours')!.get('days')).toBe(1);
    expect(rank(all, 2_000).pairwise.get('hours')!.get('days')).toBeGreaterThan(0.4);
    expect(rank(all, 2_000).pairwise.get('hours')!.get('days')).toBeLessThan(0.6);
  });

  test('exact estimates leave the volume as the only thing that moves', () => {
    const model = modelWith('a', 100, { days: 0 });
    const steps = model.steps.map((step) => ({ ...step, minutes: exactly(60), volume: { key: 'p', quantity: between(0, 100, 200) } }));
    const { quadrants } = rankCandidates([{ ...model, steps }], scales, DEFAULT_CRITERIA, 2_000, none);
    expect(Object.values(quadrants.get('a')!).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
