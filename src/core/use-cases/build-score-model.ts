import type { ScoreModel } from '../ranking/score-model.ts';
import type { EditedCandidate } from './apply-edits.ts';
import { type Estimates, readEstimates } from './read-estimates.ts';

/** Figures of the flow analysis and people's estimates, as the score wants them. */
export function buildScoreModel({ id, steps, edit }: EditedCandidate, legalFloor: number): ScoreModel {
  const estimates: Estimates = readEstimates(edit.estimates);
  return {
    id,
    steps: steps
      .filter(({ isProtected }) => !isProtected)
      .map(({ key, step, figures, annotation, volume }) => ({
        key,
        hours: figures?.annualHours ?? null,
        executions: figures?.annualExecutions ?? null,
        minutes: annotation.handlingMinutes,
        persons: annotation.persons,
        volume,
        coverage: estimates.forStep('coverage', [key, step.id]),
        timeSaving: estimates.forStep('timeSaving', [key, step.id]),
        reviewMinutes: estimates.forStep('reviewMinutes', [key, step.id]),
      })),
    estimates: estimates.all,
    legalFloor,
  };
}
