import type { Figure } from '../flow/flow-result.ts';
import type { EstimateName } from '../use-cases/use-case-edit.ts';

export type Quadrant = 'first' | 'plan' | 'alongside' | 'later';

/** Everything a score depends on: the estimates, and what the process says about volume and time. */
export type ScoreInput = EstimateName | 'casesPerYear' | 'handlingMinutes';

export interface Influence {
  readonly input: ScoreInput;
  /** Priority at the low and the high end of the input. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
  readonly known: boolean;
}

export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Ranking {
  /** Ranked candidate ids, best first; without those that must be clarified first. */
  readonly order: readonly string[];
  /** By today's hours, most first; unknown hours last. */
  readonly clarifyFirst: readonly string[];
  /** Priority groups: only between groups is the order well founded (method 4). */
  readonly groups: readonly (readonly string[])[];
  readonly expectedRank: ReadonlyMap<string, number>;
  /** P(rank 1), P(rank 1 to 3). */
  readonly rankOne: ReadonlyMap<string, number>;
  readonly topThree: ReadonlyMap<string, number>;
  /** P(rank 1), P(rank 2), ... for every candidate. */
  readonly rankAcceptability?: ReadonlyMap<string, readonly number[]>;
  /** 5-95 % of the rank. */
  readonly rankRange: ReadonlyMap<string, readonly [number, number]>;
  /** pairwise.get(a).get(b) = P(a beats b), ties count half. */
  readonly pairwise: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Candidates nobody beats in benefit and effort at once, then the next such layer (method 4). */
  readonly layers: readonly (readonly string[])[];
  readonly draws: number;
  /** All ranked candidates together, a step's hour counted once (method 3, overlap). */
  readonly portfolio: Portfolio;
}

export interface Portfolio {
  readonly gross: Figure;
  /** Plain sum of the candidates' gross hours, for comparison. */
  readonly naiveGross: Figure;
  readonly review: Figure;
  readonly operation: Figure;
  readonly net: Figure;
  /** False = some candidate's figures are unknown: the sums are of the known ones. */
  readonly complete: boolean;
}
