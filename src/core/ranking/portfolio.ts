import type { Portfolio } from '../analysis.ts';
import { meanOf } from '../annotation/quantity.ts';
import type { Figure } from '../flow/flow-result.ts';
import { combinedShare } from './combined-share.ts';
import { atMean, savingsAt } from './evaluate-score.ts';
import type { ScoreModel } from './score-model.ts';

/** All given use cases together: a step's hour is saved once however many work on it; review and operation add up (method 3). */
export function portfolioOf(models: readonly ScoreModel[]): Portfolio {
  const shares = new Map<string, { readonly hours: Figure; readonly savings: (number | null)[] }>();
  for (const { steps } of models) {
    for (const step of steps) {
      const [coverage, saving] = [meanOf(step.coverage), meanOf(step.timeSaving)];
      const entry = shares.get(step.key) ?? { hours: step.hours, savings: [] };
      entry.savings.push(coverage === null || saving === null ? null : coverage * saving);
      shares.set(step.key, entry);
    }
  }
  let gross = 0;
  for (const { hours, savings } of shares.values()) {
    if (hours !== null && Number.isFinite(hours)) gross += hours * combinedShare(savings.filter((share) => share !== null));
  }
  const parts = models.map((model) => savingsAt(model, atMean));
  const known = (pick: (part: (typeof parts)[number]) => Figure): number => parts.reduce((sum, part) => sum + (pick(part) ?? 0), 0);
  const [review, operation] = [known((part) => part.review), known((part) => part.operation)];
  const complete = parts.every(({ net }) => net !== null);
  return {
    gross,
    naiveGross: known((part) => part.gross),
    review,
    operation,
    net: complete ? gross - review - operation : null,
    complete,
  };
}
