import type { Criterion } from './criteria.ts';
import type { EstimateName } from '../use-cases/use-case-edit.ts';
import type { ScoreInput } from './ranking.ts';
import { type Quantity, UNKNOWN, meanOf, rangeOf } from '../annotation/quantity.ts';
import type { Figure } from '../flow/flow-result.ts';
import { netHours } from './net-hours.ts';
import { HOUR_INPUTS } from './score-inputs.ts';
import { priorityOf } from './score.ts';
import type { SavingStep, Scales, ScoreModel } from './score-model.ts';
import { type AnchorColumns, valueAt } from './value-of.ts';

/** Which value of a quantity to calculate with; null = unknown. */
export type Pick = (quantity: Quantity, input: ScoreInput) => number | null;

export const atMean: Pick = (quantity) => meanOf(quantity);
export const atHigh: Pick = (quantity) => rangeOf(quantity)?.[1] ?? null;

/** Range an unknown input can lie in (method 2); the scales and shares are bounded, the rest is not. */
export const UNKNOWN_RANGE: ReadonlyMap<ScoreInput, readonly [number, number]> = new Map<ScoreInput, readonly [number, number]>([
  ['coverage', [0, 1]],
  ['timeSaving', [0, 1]],
  ['quality', [0, 4]],
  ['people', [0, 4]],
  ['technology', [0, 4]],
  ['legal', [0, 4]],
  ['change', [0, 4]],
]);

export interface Hours {
  readonly gross: Figure;
  readonly review: Figure;
  readonly operation: Figure;
  readonly net: Figure;
}

/** Value 0-100 with the interval it can lie in; low = high where everything is known. */
export interface Span {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

export interface Score {
  readonly hours: Hours;
  readonly values: ReadonlyMap<Criterion, Span>;
  readonly benefit: Span;
  readonly effort: Span;
  readonly priority: Span;
}

/** Net hours at the picked values (method 3); a candidate of protected steps saves nothing. */
export function savingsAt(model: ScoreModel, pick: Pick): Hours {
  if (model.steps.length === 0) return { gross: 0, review: 0, operation: 0, net: 0 };
  const parts = model.steps.map((step) =>
    netHours({
      ...loadAt(step, pick),
      coverage: pick(step.coverage, 'coverage'),
      timeSaving: pick(step.timeSaving, 'timeSaving'),
      reviewMinutes: pick(step.reviewMinutes, 'reviewMinutes'),
      operationHoursPerYear: 0,
    }),
  );
  const gross = sum(parts.map(({ grossHours }) => grossHours));
  const review = sum(parts.map(({ reviewHours }) => reviewHours));
  const operation = pick(estimate(model, 'operationHoursPerYear'), 'operationHoursPerYear');
  return { gross, review, operation, net: gross === null || review === null || operation === null ? null : gross - review - operation };
}

/** Hours and executions of a step, moved from their expected value in proportion to what is picked. */
function loadAt(step: SavingStep, pick: Pick): { readonly annualHours: Figure; readonly annualExecutions: Figure } {
  const volume = step.volume === null ? 1 : ratio(step.volume.quantity, pick, 'casesPerYear');
  const time = ratio(step.minutes, pick, 'handlingMinutes') * ratio(step.persons, pick, 'handlingMinutes');
  return {
    annualHours: step.hours === null ? null : step.hours * volume * time,
    annualExecutions: step.executions === null ? null : step.executions * volume,
  };
}

/**
 * Score at the picked values. An unknown criterion counts with the middle of what it can still be, and says so by its span.
 * `hours` spares counting them again where the pick does not concern them.
 */
export function scoreAt(model: ScoreModel, scales: Scales, pick: Pick = atMean, hours: Hours = savingsAt(model, pick)): Score {
  const values = new Map<Criterion, Span>();
  for (const [criterion, anchors] of scales.anchors) {
    values.set(
      criterion,
      criterion === 'netHours' ? netSpan(model, anchors, hours.net, pick) : estimateSpan(model, anchors, criterion, pick),
    );
  }
  const benefit = weigh(scales.benefitWeights, values);
  const effort = weigh(scales.effortWeights, values);
  return {
    hours,
    values,
    benefit,
    effort,
    priority: {
      low: priorityOf(benefit.low, effort.high, scales.alpha),
      mean: priorityOf(benefit.mean, effort.mean, scales.alpha),
      high: priorityOf(benefit.high, effort.low, scales.alpha),
    },
  };
}

/**
 * Priority as a function of one estimate, all others at their mean; equal to scoreAt to the last digit. Only what depends on
 * the estimate is calculated again: solving for "wird Nr. 1, wenn" asks hundreds of times.
 */
export function priorityAlong(model: ScoreModel, scales: Scales, score: Score, input: EstimateName): (x: number) => number {
  const criterion: Criterion = HOUR_INPUTS.has(input) ? 'netHours' : (input as Criterion);
  const anchors = scales.anchors.get(criterion)!;
  const values = new Map(score.values);
  const isEffort = scales.effortWeights.has(criterion);
  return (x) => {
    const pick: Pick = (quantity, name) => (name === input ? x : meanOf(quantity));
    values.set(
      criterion,
      criterion === 'netHours' ? netSpan(model, anchors, savingsAt(model, pick).net, pick) : estimateSpan(model, anchors, criterion, pick),
    );
    const benefit = isEffort ? score.benefit : weigh(scales.benefitWeights, values);
    const effort = isEffort ? weigh(scales.effortWeights, values) : score.effort;
    return priorityOf(benefit.mean, effort.mean, scales.alpha);
  };
}

/** Most that can be saved while review or operation are unknown: everything covered, nothing lost to review. null = no limit known. */
export function mostHours(model: ScoreModel, pick: Pick): number | null {
  return sum(
    model.steps.map((step) => {
      const { annualHours } = loadAt(step, pick);
      const share = (pick(step.coverage, 'coverage') ?? 1) * (pick(step.timeSaving, 'timeSaving') ?? 1);
      return annualHours === null || !Number.isFinite(annualHours) ? null : annualHours * share;
    }),
  );
}

function netSpan(model: ScoreModel, anchors: AnchorColumns, net: Figure, pick: Pick): Span {
  if (net !== null) return exactly(valueAt(anchors, net));
  const most = mostHours(model, pick === atMean ? atHigh : pick);
  return middle(valueAt(anchors, 0), most === null ? anchors.values.at(-1)! : valueAt(anchors, most));
}

function estimateSpan(model: ScoreModel, anchors: AnchorColumns, criterion: Exclude<Criterion, 'netHours'>, pick: Pick): Span {
  const floor = criterion === 'legal' ? model.legalFloor : 0;
  const x = pick(estimate(model, criterion), criterion);
  if (x !== null) return exactly(valueAt(anchors, Math.max(floor, x)));
  const range = UNKNOWN_RANGE.get(criterion);
  // a scale is unknown in its points, an unbounded quantity in its value
  if (range === undefined) return middle(anchors.values[0]!, anchors.values.at(-1)!);
  const low = Math.max(floor, range[0]);
  return { low: valueAt(anchors, low), mean: meanValue(anchors, low, range[1]), high: valueAt(anchors, range[1]) };
}

/** Mean value while x is uniform between two points: the area under the straight pieces. */
function meanValue(anchors: AnchorColumns, low: number, high: number): number {
  if (high <= low) return valueAt(anchors, low);
  const knots = [low, ...anchors.xs.filter((x) => x > low && x < high), high];
  let area = 0;
  for (let at = 1; at < knots.length; at += 1) {
    area += ((valueAt(anchors, knots[at - 1]!) + valueAt(anchors, knots[at]!)) / 2) * (knots[at]! - knots[at - 1]!);
  }
  return area / (high - low);
}

function weigh(weights: ReadonlyMap<Criterion, number>, values: ReadonlyMap<Criterion, Span>): Span {
  let [low, mean, high] = [0, 0, 0];
  for (const [criterion, weight] of weights) {
    const span = values.get(criterion)!;
    low += weight * span.low;
    mean += weight * span.mean;
    high += weight * span.high;
  }
  return { low, mean, high };
}

const estimate = (model: ScoreModel, name: EstimateName): Quantity => model.estimates.get(name) ?? UNKNOWN;
const exactly = (value: number): Span => ({ low: value, mean: value, high: value });
const middle = (low: number, high: number): Span => ({ low, mean: (low + high) / 2, high });

/** Picked value against the mean the figures were computed with; unknown or zero mean = nothing to scale. */
function ratio(quantity: Quantity, pick: Pick, input: ScoreInput): number {
  const mean = meanOf(quantity);
  const picked = mean === null || mean === 0 ? null : pick(quantity, input);
  return picked === null || mean === null ? 1 : picked / mean;
}

const sum = (values: readonly Figure[]): Figure =>
  values.reduce((total, value) => (total === null || value === null ? null : total + value), 0 as Figure);

/** Lowest and highest net hours over all ranges: exact for each step, a bound where steps share a volume. null = unknown. */
export function netRangeOf(model: ScoreModel): readonly [number, number] | null {
  if (savingsAt(model, atMean).net === null) return null;
  const operation = rangeOf(estimate(model, 'operationHoursPerYear')) ?? [0, 0];
  let low = model.steps.length === 0 ? 0 : -operation[1];
  let high = model.steps.length === 0 ? 0 : -operation[0];
  for (const step of model.steps) {
    const scale = product(rangeOf(step.coverage)!, ratioRange(step.volume?.quantity ?? UNKNOWN));
    const time = product(ratioRange(step.minutes), ratioRange(step.persons));
    const [savingLow, savingHigh] = rangeOf(step.timeSaving)!;
    const [reviewLow, reviewHigh] = rangeOf(step.reviewMinutes)!;
    const worst = step.hours! * time[0] * savingLow - (step.executions! * reviewHigh) / 60;
    const best = step.hours! * time[1] * savingHigh - (step.executions! * reviewLow) / 60;
    low += worst * (worst >= 0 ? scale[0] : scale[1]);
    high += best * (best >= 0 ? scale[1] : scale[0]);
  }
  return [low, high];
}

const product = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [a[0] * b[0], a[1] * b[1]];

function ratioRange(quantity: Quantity): readonly [number, number] {
  const mean = meanOf(quantity);
  const range = rangeOf(quantity);
  return mean === null || mean === 0 || range === null ? [1, 1] : [range[0] / mean, range[1] / mean];
}
