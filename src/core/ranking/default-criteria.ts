import type { BenefitCriterion, Criteria, Criterion, EffortCriterion } from './criteria.ts';

export const BENEFIT_CRITERIA = ['netHours', 'days', 'quality', 'people'] as const satisfies readonly BenefitCriterion[];
export const EFFORT_CRITERIA = ['personDays', 'technology', 'legal', 'change'] as const satisfies readonly EffortCriterion[];

/** 0 none, 1 low, 2 medium, 3 high, 4 very high: linear. */
const SCALE = [
  [0, 0],
  [1, 25],
  [2, 50],
  [3, 75],
  [4, 100],
] as const;

/** Anchors of method 4: conventions, to be set once per organisation ("ab wann wäre es für uns sehr viel?"). Assumption. */
export const DEFAULT_ANCHORS: Readonly<Record<Criterion, readonly (readonly [number, number])[]>> = {
  netHours: [
    [0, 0],
    [50, 25],
    [150, 50],
    [400, 75],
    [1000, 100],
  ],
  days: [
    [0, 0],
    [1, 25],
    [3, 50],
    [10, 75],
    [30, 100],
  ],
  quality: SCALE,
  people: SCALE,
  personDays: [
    [0, 0],
    [5, 25],
    [20, 50],
    [60, 75],
    [150, 100],
  ],
  technology: SCALE,
  legal: SCALE,
  change: SCALE,
};

/** Before anybody puts the criteria in order all weigh the same (method 4); alpha 0.5 and the seed are assumptions. */
export const DEFAULT_CRITERIA: Criteria = {
  benefitOrder: [BENEFIT_CRITERIA],
  effortOrder: [EFFORT_CRITERIA],
  anchors: DEFAULT_ANCHORS,
  alpha: 0.5,
  seed: 20261122,
};
