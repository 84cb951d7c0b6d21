import type { Influence, ScoreInput } from './ranking.ts';
import { type Quantity, meanOf, rangeOf } from '../annotation/quantity.ts';
import { type Hours, type Pick, UNKNOWN_RANGE, atMean, savingsAt, scoreAt } from './evaluate-score.ts';
import { HOUR_INPUTS, SCORE_INPUTS } from './score-inputs.ts';
import type { Scales, ScoreModel } from './score-model.ts';

/**
 * One at a time (method 4): priority with one input at its low and its high end, all others at their mean; largest swing
 * first. Inputs without range are left out. An unknown input moves over the whole range it can have.
 */
export function tornado(model: ScoreModel, scales: Scales): readonly Influence[] {
  const atMeans = savingsAt(model, atMean);
  return SCORE_INPUTS.map((input): Influence => {
    const hours = HOUR_INPUTS.has(input) ? undefined : atMeans;
    const [low, high] = [0, 1].map((end) => priorityWith(model, scales, input, end as 0 | 1, hours));
    return { input, low: low!, high: high!, swing: Math.abs(high! - low!), known: isKnown(model, input) };
  })
    .filter(({ swing }) => swing > 1e-9)
    .toSorted((a, b) => b.swing - a.swing || SCORE_INPUTS.indexOf(a.input) - SCORE_INPUTS.indexOf(b.input));
}

/** Priority with an input at one end of its range; unknown unbounded criteria move over their whole value. */
function priorityWith(model: ScoreModel, scales: Scales, input: ScoreInput, end: 0 | 1, hours: Hours | undefined): number {
  const criterion = input === 'days' || input === 'personDays' ? input : null;
  const pick: Pick = (quantity, name) =>
    name === input ? atEnd(quantity, input, end, criterion === null ? null : scales.anchors.get(criterion)!.xs) : meanOf(quantity);
  return scoreAt(model, scales, pick, hours).priority.mean;
}

function atEnd(quantity: Quantity, input: ScoreInput, end: 0 | 1, xs: Float64Array | null): number | null {
  const range = rangeOf(quantity) ?? UNKNOWN_RANGE.get(input) ?? (xs === null ? null : [xs[0]!, xs.at(-1)!]);
  return range?.[end] ?? null;
}

function isKnown(model: ScoreModel, input: ScoreInput): boolean {
  switch (input) {
    case 'casesPerYear':
      return model.steps.every(({ executions }) => executions !== null);
    case 'handlingMinutes':
      return model.steps.every(({ minutes }) => minutes.kind !== 'unknown');
    case 'coverage':
    case 'timeSaving':
    case 'reviewMinutes':
      return model.steps.every((step) => step[input].kind !== 'unknown');
    default:
      return (model.estimates.get(input)?.kind ?? 'unknown') !== 'unknown';
  }
}
