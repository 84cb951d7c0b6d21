import type { Criterion, Quadrant } from '../analysis.ts';
import { type Column, type Draws, asArray, uniformColumn } from './draw-columns.ts';
import { drawValues } from './draw-candidate.ts';
import { drawWeights } from './draw-weights.ts';
import type { WeightOrder } from './roc-weights.ts';
import type { Scales, ScoreModel } from './score-model.ts';
import { QUADRANT_BORDER } from './score.ts';

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
  return {
    benefit: named(orders.benefit, 'weights/benefit'),
    effort: named(orders.effort, 'weights/effort'),
    alpha: uniformColumn(draws, 'weights/alpha', ALPHA_RANGE[0], ALPHA_RANGE[1]),
  };
}

export interface DrawnCandidate {
  readonly priority: Float64Array;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
}

/** Priority per draw, and how often the candidate lies in which quadrant. */
export function drawPriority(model: ScoreModel, scales: Scales, weights: DrawnWeights, draws: Draws): DrawnCandidate {
  const values = drawValues(model, scales, draws);
  const benefit = weigh(weights.benefit, values, draws.count);
  const effort = weigh(weights.effort, values, draws.count);
  const priority = new Float64Array(draws.count);
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < draws.count; draw += 1) {
    const [b, a, alpha] = [benefit[draw]!, effort[draw]!, weights.alpha[draw]!];
    priority[draw] = alpha * b + (1 - alpha) * (100 - a);
    counts[(b >= QUADRANT_BORDER ? 0 : 2) + (a < QUADRANT_BORDER ? 0 : 1)]! += 1;
  }
  const [first, plan, alongside, later] = counts.map((count) => count / draws.count);
  return { priority, quadrants: { first: first!, plan: plan!, alongside: alongside!, later: later! } };
}

function weigh(weights: DrawnWeights['benefit'], values: ReadonlyMap<Criterion, Column>, count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const [criterion, column] of weights) {
    const value = asArray(values.get(criterion)!, count);
    for (let draw = 0; draw < count; draw += 1) sum[draw]! += column[draw]! * value[draw]!;
  }
  return sum;
}
