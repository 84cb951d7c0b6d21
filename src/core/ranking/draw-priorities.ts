import type { Criterion } from './criteria.ts';
import type { Quadrant } from './ranking.ts';
import { type Draws, addProductTo, drawUniformInto } from './draw-columns.ts';
import { drawValueInto } from './draw-candidate.ts';
import { drawWeights } from './draw-weights.ts';
import type { WeightOrder } from './roc-weights.ts';
import type { Scales, ScoreModel } from './score-model.ts';
import { muchness } from './score.ts';

/** Range of the weight of benefit against effort (method 4). Assumption. */
const ALPHA_RANGE = [0.3, 0.7] as const;

export interface Orders {
  readonly benefit: WeightOrder<Criterion>;
  readonly effort: WeightOrder<Criterion>;
}

/** One set of weights per draw, the same for all candidates. */
export interface DrawnWeights {
  readonly benefit: readonly (readonly [Criterion, Float64Array])[];
  readonly effort: readonly (readonly [Criterion, Float64Array])[];
  readonly alpha: Float64Array;
}

export function drawAllWeights(orders: Orders, draws: Draws): DrawnWeights {
  const named = (order: WeightOrder<Criterion>, key: string) => {
    const columns = drawWeights(order, draws.count, draws.seed, key);
    return order.flat().map((criterion, at) => [criterion as Criterion, columns[at]!] as const);
  };
  const alpha = new Float64Array(draws.count);
  drawUniformInto(alpha, draws, 'weights/alpha', ALPHA_RANGE[0], ALPHA_RANGE[1]);
  return { benefit: named(orders.benefit, 'weights/benefit'), effort: named(orders.effort, 'weights/effort'), alpha };
}

export interface DrawnCandidate {
  readonly priority: Float64Array;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
  /** Where benefit and effort lie in 90 % of the draws, each by itself. */
  readonly spread: Spread;
}

export interface Spread {
  readonly benefit: readonly [number, number];
  readonly effort: readonly [number, number];
}

/** Draws that are enough for the ends of a spread: they are drawn, not calculated with. Assumption. */
const SPREAD_DRAWS = 1000;

/** Priority per draw, and how often the candidate lies in which quadrant. */
export function drawPriority(model: ScoreModel, scales: Scales, weights: DrawnWeights, draws: Draws): DrawnCandidate {
  const benefit = new Float64Array(draws.count);
  const effort = draws.scratch[1]!;
  drawWeighted(benefit, weights.benefit, model, scales, draws);
  drawWeighted(effort, weights.effort, model, scales, draws);
  const spread = { benefit: middleNinety(benefit), effort: middleNinety(effort) };
  let [manyGains, easy, both] = [0, 0, 0];
  const priority = benefit;
  for (let draw = 0; draw < draws.count; draw += 1) {
    const b = benefit[draw]!;
    const a = effort[draw]!;
    const alpha = weights.alpha[draw]!;
    const gains = muchness(b);
    const ease = 1 - muchness(a);
    manyGains += gains;
    easy += ease;
    both += gains * ease;
    priority[draw] = alpha * b + (1 - alpha) * (100 - a);
  }
  const share = (count: number): number => count / draws.count;
  return {
    priority,
    spread,
    quadrants: {
      first: share(both),
      plan: share(manyGains - both),
      alongside: share(easy - both),
      later: share(draws.count - manyGains - easy + both),
    },
  };
}

/** 5 % and 95 % quantile; draws are independent, so the first ones are as good as any. */
function middleNinety(column: Float64Array): readonly [number, number] {
  const sorted = column.subarray(0, SPREAD_DRAWS).toSorted();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.05), at(0.95)];
}

function drawWeighted(sum: Float64Array, weights: DrawnWeights['benefit'], model: ScoreModel, scales: Scales, draws: Draws): void {
  sum.fill(0);
  const value = draws.scratch[0]!;
  for (const [criterion, weight] of weights) {
    drawValueInto(value, model, criterion, scales.anchors.get(criterion)!, draws);
    addProductTo(sum, weight, value);
  }
}
