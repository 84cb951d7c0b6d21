import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Criteria, Criterion } from '#core/ranking/criteria.ts';
import { weightsByName } from '#core/ranking/roc-weights.ts';

export interface Difference {
  readonly criterion: Criterion;
  /** Points of priority by which the first is ahead through this criterion; negative = the second is. */
  readonly points: number;
}

/** Where the difference in priority of two ranked use cases comes from; adds up to it. Empty where one is not ranked. */
export function differencesBetween(a: Candidate, b: Candidate, criteria: Criteria): readonly Difference[] {
  const side = (order: readonly (readonly Criterion[])[], factor: number): readonly Difference[] =>
    [...weightsByName<Criterion>(order)].flatMap(([criterion, weight]) => {
      const [x, y] = [a.values?.get(criterion), b.values?.get(criterion)];
      return x === undefined || y === undefined ? [] : [{ criterion, points: factor * weight * (x - y) }];
    });
  return [...side(criteria.benefitOrder, criteria.alpha), ...side(criteria.effortOrder, criteria.alpha - 1)];
}
