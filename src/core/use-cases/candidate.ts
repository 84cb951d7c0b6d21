import type { ProblemField, Tag } from '../annotation/annotation.ts';
import type { Quantity } from '../annotation/quantity.ts';
import type { Figure } from '../flow/flow-result.ts';
import type { UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import type { KompassPointState } from '../kompass/kompass-point.ts';
import type { Criterion } from '../ranking/criteria.ts';
import type { Influence, Quadrant, Reason } from '../ranking/ranking.ts';
import type { TechnologyFit } from '../technology/technology-fit.ts';
import type { EstimateName } from './use-case-edit.ts';

export interface Hours {
  /** Hours per year the steps take today. */
  readonly today: Figure;
  readonly gross: Figure;
  readonly review: Figure;
  readonly operation: Figure;
  /** gross - review - operation; may be negative. */
  readonly net: Figure;
  /** Lowest and highest net over all three-point inputs; null = unknown. */
  readonly netRange: readonly [number, number] | null;
  /** False = some step's hours are unknown: `today` is the sum of the known ones, a lower bound. */
  readonly todayComplete: boolean;
}

/** Which rule of the method proposed the candidate. One step set may be proposed by several. */
export type CandidateRule =
  | { readonly rule: 'section'; readonly subject: 'automatable' | 'aiSupported' }
  | { readonly rule: 'theme'; readonly subject: ProblemField }
  | { readonly rule: 'document' | 'system'; readonly subject: string }
  | { readonly rule: 'withoutTechnology'; readonly subject: 'rework' | 'waiting' | 'notNeeded' | 'rethink' };

/** One step of a candidate, findable in its file. */
export interface StepRef {
  readonly file: string;
  readonly process: string;
  readonly step: string;
}

/** How the candidate came about, if not by a rule alone. */
export type Provenance =
  | { readonly kind: 'rule' }
  | { readonly kind: 'own' }
  /** People worked on it; no rule proposes these steps any more. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'merged'; readonly of: readonly string[] }
  | { readonly kind: 'split'; readonly of: string };

export interface Candidate {
  /** Rule + sorted step ids: stable over re-analysis. An edited candidate keeps its id when its steps change. */
  readonly id: string;
  readonly kind: 'section' | 'theme' | 'withoutTechnology';
  readonly rules: readonly CandidateRule[];
  readonly provenance: Provenance;
  /** Steps that came or went since people edited it (its id still tells the old ones); null = unchanged. */
  readonly changed: { readonly added: readonly string[]; readonly removed: readonly string[] } | null;
  /** Title given by people; null = use-cases/use-case-text.ts names it from rule and steps. */
  readonly title: string | null;
  readonly note: string | null;
  /** File and process of its first step; `members` has them all. */
  readonly file: string;
  readonly process: string;
  /** Step ids as in their files, in flow order of the document. */
  readonly steps: readonly string[];
  readonly members: readonly StepRef[];
  /** Common tag of its steps; of several the most frequent one that is not `humanOnly`. */
  readonly tag: Tag;
  /** True when a step is human-only: then what helps without technology comes first (method 7). */
  readonly touchesHuman: boolean;
  readonly technology: TechnologyFit;
  readonly definition: UseCaseDefinition;
  readonly estimates: ReadonlyMap<EstimateName, Quantity>;
  readonly hours: Hours;
  /** Net hours per person-day; null = unknown or no effort. */
  readonly hoursPerPersonDay: Figure;
  readonly flags: readonly CandidateFlag[];
  /** 0-100; null where the candidate is not ranked. An unknown part counts with the middle of its range, see the ranges. */
  readonly benefit: Figure;
  readonly effort: Figure;
  readonly priority: Figure;
  /** Value 0-100 of each criterion, before weighing; an unknown one with the middle of what it can be. Absent where not ranked. */
  readonly values?: ReadonlyMap<Criterion, number>;
  /** Lowest and highest value over all inputs, unknown ones over their whole range. */
  readonly benefitRange: readonly [number, number] | null;
  readonly effortRange: readonly [number, number] | null;
  /** Where it lies in 90 % of the draws, over all ranges and weights, each axis by itself. Absent where not ranked. */
  readonly spread?: { readonly benefit: readonly [number, number]; readonly effort: readonly [number, number] };
  readonly quadrant: Quadrant | null;
  /** Probability of each quadrant over all draws; null = not ranked. */
  readonly quadrantShares: Readonly<Record<Quadrant, number>> | null;
  /** Known / needed inputs, 0-1. Below 0.5 it is listed under "erst klaeren" (method 5, rule 6). */
  readonly completeness: number;
  /** Names of the inputs that are still unknown; `annualHours` = minutes or executions of some step. */
  readonly missing: readonly (EstimateName | 'annualHours')[];
  readonly readiness: Readiness;
  /** Other candidates that share steps with it. */
  readonly overlaps: readonly string[];
  /** Inputs by how far they move the priority, largest first (one at a time, others at their mean). */
  readonly influences: readonly Influence[];
  /** Why it stands where it stands, as data: a code with the numbers of the sentence. */
  readonly reason: Reason;
  /** The whole explanation, in reading order; ranking/reason-text.ts has the sentences. */
  readonly explanation: readonly Reason[];
  /** Result of the rule pack in the form of contract 3. */
  readonly guardRails?: GuardRailOutcome;
  /** The same with every rule, step and missing answer, for the views. */
  readonly guardRailDetails?: UseCaseGuardRails;
  readonly kompass?: readonly KompassPointState[];
}

export type CandidateFlag =
  | 'HUMAN_ONLY'
  | 'NEGATIVE_NET'
  | 'REVIEW_UNKNOWN'
  | 'OPERATION_UNKNOWN'
  | 'LEGAL_RAISED'
  | 'ENDLESS'
  | 'EXCLUDED';

/** Five answers 1-5 from facets (method 4): a gate and a traffic light, never part of the score. */
export interface Readiness {
  /** Mean of the known answers; null = none known. */
  readonly score: number | null;
  readonly suitability: number | null;
  readonly stability: number | null;
  readonly light: 'green' | 'yellow' | 'red' | 'unknown';
  readonly missing: readonly string[];
}

/** The use case in the structure of Kompass point 5: what it is about, for whom, with what, to what effect. */
export interface UseCaseDefinition {
  readonly problems: readonly {
    readonly kind: ProblemField;
    readonly steps: number;
    readonly severity: number | null;
    readonly texts: readonly string[];
  }[];
  /** Lanes by number of steps. */
  readonly people: readonly { readonly name: string; readonly steps: number }[];
  readonly documents: readonly string[];
  readonly systems: readonly string[];
  /** Measures of success with today's value; null = not known yet. */
  readonly kpis: readonly { readonly code: KpiCode; readonly today: Figure }[];
  readonly openPoints: readonly Reason[];
}

/** Measures of success; each has a name in use-case-text.ts. */
export type KpiCode =
  | 'annualHours'
  | 'handlingMinutes'
  | 'reworkShare'
  | 'waitingHoursPerCase'
  | 'entriesPerCase'
  | 'mediaBreaks'
  | 'queriesPerCase'
  | 'errorRate'
  | 'deadlinesKept'
  | 'searchMinutes'
  | 'reviewCorrections'
  | 'paperShare';

/** What the guard rails say about a use case, by the ids of the rules. */
export interface GuardRailOutcome {
  /** Rules that apply. */
  readonly fires: readonly string[];
  /** Rules that wait for an answer. */
  readonly open: readonly string[];
  /** The most automation that is possible, a mode of the pack. */
  readonly maxMode: string | null;
  /** Some step is tagged above that. */
  readonly conflict: boolean;
}
