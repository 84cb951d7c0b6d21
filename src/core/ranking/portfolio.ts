import type { Portfolio } from './ranking.ts';
import { meanOf } from '../annotation/quantity.ts';
import type { Figure } from '../flow/flow-result.ts';
import { combinedShare } from './combined-share.ts';
import { atMean, savingsAt } from './evaluate-score.ts';
import type { ScoreModel } from './score-model.ts';

/** All use cases with known net hours together: a step's hour is saved once however many work on it; review and operation add up (method 3). */
export function portfolioOf(all: readonly ScoreModel[]): Portfolio {
  const models = all.filter((model) => savingsAt(model, atMean).net !== null);
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
  const total = (figure: (part: (typeof parts)[number]) => Figure): number => parts.reduce((sum, part) => sum + (figure(part) ?? 0), 0);
  const [review, operation] = [total((part) => part.review), total((part) => part.operation)];
  const isEmpty = models.length === 0;
  return {
    gross: isEmpty ? null : gross,
    naiveGross: isEmpty ? null : total((part) => part.gross),
    review: isEmpty ? null : review,
    operation: isEmpty ? null : operation,
    net: isEmpty ? null : gross - review - operation,
    complete: models.length === all.length,
  };
}
