/**
 * A computed figure. number = known; null = unknown; Infinity = not computable because endless.
 * Doubles; hours and cost are per year, waiting is per case, executions per case.
 */
export type Figure = number | null;

/** All figures of one flow node. Per year where not said otherwise. */
export interface NodeFigures {
  readonly executionsPerCase: Figure;
  /** P(reached at least once in a case), 0-1; basis of the rework share (method 3). */
  readonly reachProbability: Figure;
  readonly annualExecutions: Figure;
  readonly annualHours: Figure;
  /** Hours at the lower and upper end of all three-point quantities involved; null where hours are unknown. */
  readonly annualHoursRange: readonly [number, number] | null;
  readonly reworkHours: Figure;
  readonly waitingHoursPerCase: Figure;
  readonly annualCost: Figure;
}

/** Figures of one sequence flow: how often it is taken, and the share it was calculated with. */
export interface FlowFigures {
  readonly executionsPerCase: Figure;
  /** Effective share of its source's executions; differs from the entered one where repeats differ or shares were filled. */
  readonly share: Figure;
  /** How the share came about. */
  readonly shareBasis: 'entered' | 'remainder' | 'assumedEqual' | 'normalised' | 'certain' | 'derived' | 'unknown';
}

/** Sums that never hide a gap: with complete = false the value is a lower bound of what is known. */
export interface Totals {
  readonly annualHours: Figure;
  readonly annualCost: Figure;
  readonly waitingHoursPerCase: Figure;
  readonly reworkHours: Figure;
  readonly complete: boolean;
  /** Every needed step has a known cost. Cost is optional, so it has its own mark; with false annualCost is a lower bound. */
  readonly costComplete?: boolean;
  /** Steps with known hours / steps that are reached or could be. */
  readonly known: number;
  readonly needed: number;
}

export interface ProcessFigures {
  readonly casesPerYear: Figure;
  readonly casesBasis: 'entered' | 'startEvents' | 'derived' | 'unknown';
  readonly totals: Totals;
  readonly lanes: ReadonlyMap<string, Totals>;
  /** exact = Markov chain over markings; approximation = seeded simulation after the state cap. */
  readonly method: 'exact' | 'approximation';
}

export interface FlowResult {
  readonly nodes: ReadonlyMap<string, NodeFigures>;
  readonly flows: ReadonlyMap<string, FlowFigures>;
  readonly processes: ReadonlyMap<string, ProcessFigures>;
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}

/** Something the analysis noticed. Sentences, severity and fixes live with the finding's definition (findings/<code>.finding.ts). */
export interface Finding {
  readonly code: FindingCode;
  readonly element: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FindingCode =
  | 'PROB_FILLED_AS_REMAINDER'
  | 'PROB_ASSUMED_EQUAL'
  | 'PROB_SUM_ROUNDING'
  | 'PROB_SUM_NOT_ONE'
  | 'PROB_SUM_ZERO'
  | 'OR_MARGINAL_ASSUMED'
  | 'OR_SUM_BELOW_ONE'
  | 'OR_JOIN_CYCLE'
  | 'BOUNDARY_PROB_MISSING'
  | 'BOUNDARY_PROB_DERIVED'
  | 'BOUNDARY_SUM_ABOVE_ONE'
  | 'START_SHARES_ASSUMED_EQUAL'
  | 'NO_START_EVENT'
  | 'UNREACHABLE'
  | 'DEADLOCK'
  | 'LACK_OF_SYNC'
  | 'ENDLESS_LOOP'
  | 'TERMINATE_UPPER_BOUND'
  | 'MI_COUNT_MISSING'
  | 'LOOP_COUNT_MISSING'
  | 'ADHOC_COUNT_ASSUMED_ONE'
  | 'VOLUME_DERIVED'
  | 'CALL_RECURSION'
  | 'CALL_TARGET_MISSING'
  | 'COMPLEX_AS_INCLUSIVE'
  | 'APPROXIMATION';
