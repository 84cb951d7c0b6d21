import type { EstimateName } from '../use-cases/use-case-edit.ts';
import { type Quantity, meanOf } from '../annotation/quantity.ts';
import { UNKNOWN_RANGE, priorityAlong, scoreAt } from './evaluate-score.ts';
import { ESTIMATE_NAMES } from '../use-cases/read-estimates.ts';
import type { Scales, ScoreModel } from './score-model.ts';

/** The value of one estimate, all others at their mean, at which a candidate's priority reaches another one's. */
export interface TurningPoint {
  readonly input: EstimateName;
  readonly now: number;
  /** Rounded to the side on which the statement holds. */
  readonly needed: number;
  /** |needed - now| as a share of the input's range: how far away it is. */
  readonly distance: number;
  /** Which way the estimate moves towards `needed` and beyond. */
  readonly direction: 'up' | 'down';
}

/** Halvings of the range; 40 leave 1e-12 of it, and the rounded result is checked once more. */
const HALVINGS = 40;

/** Where priority(x) would reach `goal`: upwards = at least the goal, downwards = still at least the goal. The nearest one; null = no single estimate does it. */
export function findTurningPoint(model: ScoreModel, scales: Scales, goal: number, direction: 'reach' | 'keep'): TurningPoint | null {
  let nearest: TurningPoint | null = null;
  const score = scoreAt(model, scales);
  for (const input of ESTIMATE_NAMES) {
    const point = turningPointOf(model, scales, goal, direction, input, priorityAlong(model, scales, score, input));
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
  priority: (x: number) => number,
): TurningPoint | null {
  const now = currentValue(model, input);
  if (now === null) return null;
  const [low, high] = rangeFor(model, scales, input, now, priority);
  const target = direction === 'reach' ? (priority(high) >= priority(low) ? high : low) : priority(high) < priority(low) ? high : low;
  const holds = (x: number): boolean => priority(x) >= goal;
  // reach: not there yet, but at the end of the range; keep: there now, lost at the end
  if (direction === 'reach' ? holds(now) || !holds(target) : !holds(now) || holds(target)) return null;
  let [inside, outside] = direction === 'reach' ? [target, now] : [now, target];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  const needed = roundTowards(inside, direction === 'reach' ? target : now, input, holds);
  if (needed === null) return null;
  return { input, now, needed, distance: Math.abs(inside - now) / (high - low), direction: target > now ? 'up' : 'down' };
}

/** Whole numbers from 10 on, else one decimal, then two; shares in per cent. Rounded to the side on which the statement holds. */
function roundTowards(x: number, side: number, input: EstimateName, holds: (x: number) => boolean): number | null {
  const shift = input === 'coverage' || input === 'timeSaving' ? 2 : 0;
  const coarsest = Math.abs(x) >= 10 || shift > 0 ? 0 : 1;
  for (let decimals = coarsest; decimals <= 2; decimals += 1) {
    const unit = 10 ** (decimals + shift);
    const rounded = (side > x ? Math.ceil(x * unit - 1e-9) : Math.floor(x * unit + 1e-9)) / unit;
    const isBetween = rounded >= Math.min(x, side) - 1e-9 && rounded <= Math.max(x, side) + 1e-9;
    if (isBetween && holds(rounded)) return rounded;
  }
  return null;
}

/** The one value the estimate has now; null = unknown, or different from step to step. */
function currentValue(model: ScoreModel, input: EstimateName): number | null {
  const perStep: readonly Quantity[] =
    input === 'coverage' || input === 'timeSaving' || input === 'reviewMinutes' ? model.steps.map((step) => step[input]) : [];
  const values = new Set(
    (perStep.length > 0 ? perStep : [model.estimates.get(input)]).map((quantity) => (quantity === undefined ? null : meanOf(quantity))),
  );
  const [only = null] = values;
  return values.size === 1 ? only : null;
}

function rangeFor(
  model: ScoreModel,
  scales: Scales,
  input: EstimateName,
  now: number,
  priority: (x: number) => number,
): readonly [number, number] {
  const bounded = UNKNOWN_RANGE.get(input);
  if (bounded !== undefined) return [Math.min(now, input === 'legal' ? model.legalFloor : bounded[0]), bounded[1]];
  if (input === 'days' || input === 'personDays') return [0, Math.max(now, scales.anchors.get(input)!.xs.at(-1)!)];
  // hours that cost: up to where more of them changes nothing, because the net hours are worth 0 anyway
  let high = Math.max(now, 1);
  while (high < 1e9 && priority(high * 2) < priority(high)) high *= 2;
  return [0, high];
}

/** False = an estimate differs from step to step: then nothing can be said about it as one number. */
export const hasUniformEstimates = (model: ScoreModel): boolean =>
  (['coverage', 'timeSaving', 'reviewMinutes'] as const).every((name) => new Set(model.steps.map((step) => meanOf(step[name]))).size <= 1);
