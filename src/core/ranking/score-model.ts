import type { Criteria, Criterion } from './criteria.ts';
import type { EstimateName } from '../use-cases/use-case-edit.ts';
import type { Quantity } from '../annotation/quantity.ts';
import type { Figure } from '../flow/flow-result.ts';
import { BENEFIT_CRITERIA, DEFAULT_ANCHORS, EFFORT_CRITERIA } from './default-criteria.ts';
import { type AnchorColumns, anchorColumns, readAnchors } from './value-of.ts';
import { weightsByName } from './roc-weights.ts';

/** A step where hours may be saved, at the expected values of the flow analysis. */
export interface SavingStep {
  readonly key: string;
  readonly hours: Figure;
  readonly executions: Figure;
  /** Hours scale with minutes and persons, hours and executions with the volume; unknown = nothing to vary. */
  readonly minutes: Quantity;
  readonly persons: Quantity;
  readonly volume: { readonly key: string; readonly quantity: Quantity } | null;
  readonly coverage: Quantity;
  readonly timeSaving: Quantity;
  readonly reviewMinutes: Quantity;
}

/** All a candidate's score depends on. */
export interface ScoreModel {
  readonly id: string;
  /** Without protected steps; empty = nothing may be saved. */
  readonly steps: readonly SavingStep[];
  readonly estimates: ReadonlyMap<EstimateName, Quantity>;
  /** Lowest value of A3: 3 with data that need special protection (method 5, rule 3), else 0. */
  readonly legalFloor: number;
}

/** Criteria in the form loops want: anchors as columns, weights by name. */
export interface Scales {
  readonly anchors: ReadonlyMap<Criterion, AnchorColumns>;
  readonly benefitWeights: ReadonlyMap<Criterion, number>;
  readonly effortWeights: ReadonlyMap<Criterion, number>;
  readonly alpha: number;
}

/** Anchors typed or edited so that they do not ascend count as not set: then those of the method apply. */
export const scalesOf = (criteria: Criteria): Scales => ({
  anchors: new Map(
    [...BENEFIT_CRITERIA, ...EFFORT_CRITERIA].map((name) => [
      name,
      readAnchors(criteria.anchors[name]) ?? anchorColumns(DEFAULT_ANCHORS[name]),
    ]),
  ),
  benefitWeights: weightsByName<Criterion>(criteria.benefitOrder),
  effortWeights: weightsByName<Criterion>(criteria.effortOrder),
  alpha: criteria.alpha,
});
