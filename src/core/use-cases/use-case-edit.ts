import type { Criterion } from '../ranking/criteria.ts';

/** What people changed about one candidate. Keyed by the candidate's id; an own candidate has an id beginning with `own:`. */
export interface UseCaseEdit {
  readonly title?: string;
  readonly dropped?: boolean;
  readonly note?: string;
  /** Steps chosen by people instead of those of the rule; own, merged and split candidates always have them. */
  readonly steps?: readonly string[];
  /** Ids of the candidates this one replaces. */
  readonly mergedFrom?: readonly string[];
  /** Id of the candidate this one is a part of; a candidate all of whose steps went into parts disappears. */
  readonly splitFrom?: string;
  /**
   * Quantities in the file form "x" or "min;likely;max"; absent = unknown. Names: EstimateName, basis in the twin `…Basis`.
   * `coverage`, `timeSaving` and `reviewMinutes` may be given for one step: `coverage@<step id>`.
   */
  readonly estimates?: Readonly<Record<string, string>>;
  /** Technology facets answered for the use case as a whole. */
  readonly facets?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
}

/** Inputs people estimate per use case (method 2): shares 0-1, min per execution, h/yr, days per case, scales 0-4, person-days. */
export type EstimateName = 'coverage' | 'timeSaving' | 'reviewMinutes' | 'operationHoursPerYear' | Exclude<Criterion, 'netHours'>;
