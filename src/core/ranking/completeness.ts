import type { EstimateName } from '../use-cases/use-case-edit.ts';
import { BENEFIT_CRITERIA, EFFORT_CRITERIA } from './default-criteria.ts';
import type { ScoreModel } from './score-model.ts';

/** Below this no statement about the rank; the use case is listed under "erst klären" (method 5, rule 6). */
export const COMPLETE_ENOUGH = 0.5;

export interface Completeness {
  /** Known / needed inputs, 0-1. */
  readonly share: number;
  readonly missing: readonly (EstimateName | 'annualHours')[];
}

/**
 * Known / needed (method 4). Today's hours count as one input however many steps there are, in proportion to the steps known;
 * where nothing may be saved the inputs of the saving are not needed.
 */
export function completenessOf(model: ScoreModel, stepsKnown: number, steps: number): Completeness {
  const saving: readonly EstimateName[] =
    model.steps.length === 0 ? [] : ['coverage', 'timeSaving', 'reviewMinutes', 'operationHoursPerYear'];
  const needed: readonly EstimateName[] = [...saving, ...BENEFIT_CRITERIA.filter((name) => name !== 'netHours'), ...EFFORT_CRITERIA];
  const unknown = needed.filter((name) => !isKnown(model, name));
  const hours = steps === 0 ? 0 : stepsKnown / steps;
  return {
    share: (hours + needed.length - unknown.length) / (1 + needed.length),
    missing: [...(hours < 1 ? (['annualHours'] as const) : []), ...unknown],
  };
}

/** Inputs that may differ from step to step are known when they are known for every step. */
function isKnown(model: ScoreModel, name: EstimateName): boolean {
  if (name === 'coverage' || name === 'timeSaving' || name === 'reviewMinutes')
    return model.steps.every((step) => step[name].kind !== 'unknown');
  return (model.estimates.get(name)?.kind ?? 'unknown') !== 'unknown';
}
