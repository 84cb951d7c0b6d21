import type { EstimateName } from '../analysis.ts';
import { type Quantity, meanOf } from '../annotation/quantity.ts';
import { type Pick, UNKNOWN_RANGE, scoreAt } from './evaluate-score.ts';
import type { Scales, ScoreModel } from './score-model.ts';

/** The value of one estimate, all others at their mean, at which a candidate's priority reaches another one's. */
export interface TurningPoint {
  readonly input: EstimateName;
  readonly now: number;
  /** Rounded to the side on which the statement holds. */
  readonly needed: number;
  /** |needed - now| as a share of the input's range: how far away it is. */
  readonly distance: number;
}

const INPUTS = [
  'coverage',
  'timeSaving',
  'reviewMinutes',
  'operationHoursPerYear',
  'days',
  'quality',
  'people',
  'personDays',
  'technology',
  'legal',
  'change',
] as const satisfies readonly EstimateName[];

/** Where priority(x) would reach `goal`: upwards = at least the goal, downwards = still at least the goal. The nearest one; null = no single estimate does it. */
export function findTurningPoint(model: ScoreModel, scales: Scales, goal: number, direction: 'reach' | 'keep'): TurningPoint | null {
  let nearest: TurningPoint | null = null;
  for (const input of INPUTS) {
    const point = turningPointOf(model, scales, goal, direction, input);
    if (point !== null && (nearest === null || point.distance < nearest.distance)) nearest = point;
  }
  return nearest;
}

function turningPointOf(
  model: ScoreModel,
  scales: Scales,
  goal: number,
  direction: 'reach' | 'keep',
  input: EstimateName,
): TurningPoint | null {
  const now = currentValue(model, input);
  if (now === null) return null;
  const priority = (x: number): number => priorityAt(model, scales, input, x);
  const [low, high] = rangeFor(model, scales, input, now);
  const target = direction === 'reach' ? (priority(high) >= priority(low) ? high : low) : priority(high) < priority(low) ? high : low;
  const holds = (x: number): boolean => priority(x) >= goal;
  // reach: not there yet, but at the end of the range; keep: there now, lost at the end
  if (direction === 'reach' ? holds(now) || !holds(target) : !holds(now) || holds(target)) return null;
  let [inside, outside] = direction === 'reach' ? [target, now] : [now, target];
  for (let round = 0; round < 60; round += 1) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  const needed = roundWithin(inside, direction === 'reach' ? target : now, holds);
  return { input, now, needed, distance: high > low ? Math.abs(needed - now) / (high - low) : 0 };
}

/** Fewest decimals with which the statement still holds. */
function roundWithin(x: number, inside: number, holds: (x: number) => boolean): number {
  for (let decimals = 0; decimals <= 6; decimals += 1) {
    const unit = 10 ** decimals;
    const rounded = (inside >= x ? Math.ceil(x * unit - 1e-9) : Math.floor(x * unit + 1e-9)) / unit;
    const isBetween = rounded >= Math.min(x, inside) - 1e-9 && rounded <= Math.max(x, inside) + 1e-9;
    // two digits say enough where they hold: 0.62 of a share, 14 h of a year
    if (isBetween && holds(rounded) && (decimals >= 2 || Math.abs(rounded) >= 10 || Math.abs(rounded - x) < 0.005)) return rounded;
  }
  return x;
}

export function priorityAt(model: ScoreModel, scales: Scales, input: EstimateName, x: number): number {
  const pick: Pick = (quantity, name) => (name === input ? x : meanOf(quantity));
  return scoreAt(model, scales, pick).priority.mean;
}

/** The one value the estimate has now; null = unknown, or different from step to step. */
export function currentValue(model: ScoreModel, input: EstimateName): number | null {
  const perStep: readonly Quantity[] =
    input === 'coverage' || input === 'timeSaving' || input === 'reviewMinutes' ? model.steps.map((step) => step[input]) : [];
  const values = new Set(
    (perStep.length > 0 ? perStep : [model.estimates.get(input)]).map((quantity) => (quantity === undefined ? null : meanOf(quantity))),
  );
  const [only = null] = values;
  return values.size === 1 ? only : null;
}

function rangeFor(model: ScoreModel, scales: Scales, input: EstimateName, now: number): readonly [number, number] {
  const bounded = UNKNOWN_RANGE.get(input);
  if (bounded !== undefined) return [input === 'legal' ? Math.max(bounded[0], Math.min(now, model.legalFloor)) : bounded[0], bounded[1]];
  const xs = input === 'days' || input === 'personDays' ? scales.anchors.get(input)!.xs : null;
  // what costs hours can always be less; how much more is looked at up to ten times. Assumption
  return xs === null ? [0, Math.max(now * 10, 1)] : [xs[0]!, Math.max(now, xs.at(-1)!)];
}
