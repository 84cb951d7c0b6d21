import type { Criterion, Quadrant } from '../analysis.ts';
import { type Draws, addProductTo, drawUniformInto } from './draw-columns.ts';
import { drawValueInto } from './draw-candidate.ts';
import { drawWeights } from './draw-weights.ts';
import type { WeightOrder } from './roc-weights.ts';
import type { Scales, ScoreModel } from './score-model.ts';
import { quadrantOf } from './score.ts';

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
}

/** Priority per draw, and how often the candidate lies in which quadrant. */
export function drawPriority(model: ScoreModel, scales: Scales, weights: DrawnWeights, draws: Draws): DrawnCandidate {
  const benefit = drawWeighted(weights.benefit, model, scales, draws);
  const effort = drawWeighted(weights.effort, model, scales, draws);
  const counts: Record<Quadrant, number> = { first: 0, plan: 0, alongside: 0, later: 0 };
  const priority = benefit;
  for (let draw = 0; draw < draws.count; draw += 1) {
    const [b, a, alpha] = [benefit[draw]!, effort[draw]!, weights.alpha[draw]!];
    priority[draw] = alpha * b + (1 - alpha) * (100 - a);
    counts[quadrantOf(b, a)] += 1;
  }
  const { first, plan, alongside, later } = counts;
  const share = (count: number): number => count / draws.count;
  return { priority, quadrants: { first: share(first), plan: share(plan), alongside: share(alongside), later: share(later) } };
}

function drawWeighted(weights: DrawnWeights['benefit'], model: ScoreModel, scales: Scales, draws: Draws): Float64Array {
  const sum = new Float64Array(draws.count);
  const value = draws.scratch[0]!;
  for (const [criterion, weight] of weights) {
    drawValueInto(value, model, criterion, scales.anchors.get(criterion)!, draws);
    addProductTo(sum, weight, value);
  }
  return sum;
}
