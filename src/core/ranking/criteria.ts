/** Benefit criteria N1-N4 and effort criteria A1-A4 of method 4. */
export type BenefitCriterion = 'netHours' | 'days' | 'quality' | 'people';
export type EffortCriterion = 'personDays' | 'technology' | 'legal' | 'change';
export type Criterion = BenefitCriterion | EffortCriterion;

export interface Criteria {
  /** Most important first; criteria in one inner list are tied. */
  readonly benefitOrder: readonly (readonly BenefitCriterion[])[];
  readonly effortOrder: readonly (readonly EffortCriterion[])[];
  /** Piecewise linear value functions: [x, value 0-100] points, x ascending. */
  readonly anchors: Readonly<Record<Criterion, readonly (readonly [number, number])[]>>;
  /** Weight of benefit against effort, 0-1. */
  readonly alpha: number;
  readonly seed: number;
}
