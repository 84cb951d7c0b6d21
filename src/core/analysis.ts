import type { Annotations, ProblemField, Tag } from './annotation/annotation.ts';
import type { Quantity } from './annotation/quantity.ts';
import type { Figure, FlowResult } from './flow/flow-result.ts';
import type { UseCaseGuardRails } from './guard-rails/evaluate-use-case.ts';
import type { Assignments } from './guard-rails/measures.ts';
import type { RulePack } from './guard-rails/rule-pack.ts';
import type { KompassPointState } from './kompass/kompass-point.ts';
import type { Issue } from './problem/issue.ts';
import type { Problem } from './problem/problem.ts';
import type { ProcessModel } from './process/process-model.ts';
import type { TechnologyFit } from './technology/technology-fit.ts';

/** What analyse() needs; everything is plain data, so it can cross a worker border. */
export interface AnalyseInput {
  readonly files: readonly AnalyseFile[];
  /** Edits and estimates of people by candidate id. */
  readonly useCases: ReadonlyMap<string, UseCaseEdit>;
  readonly criteria: Criteria;
  /** Answers about the organisation, by attribute of the rule pack. */
  readonly profile: ReadonlyMap<string, string>;
  /** Answers about the document as a whole (checklist of the Kompass), by id of the item; `reviewDate` = YYYY-MM-DD. */
  readonly answers?: ReadonlyMap<string, string>;
  /** Who does what until when, by candidate id: measures of guard rails that are done no longer raise the effort. */
  readonly assignments?: ReadonlyMap<string, Assignments>;
  /** Day the guard rails are read at, ISO 8601 (YYYY-MM-DD): an argument, because the core has no clock. */
  readonly today: string;
  /** Guard rails, questions and triggers to evaluate with; absent = the pack that ships with the program. */
  readonly rules?: RulePack;
  /** Draws of the stability analysis; default 10,000 (method 4). */
  readonly draws?: number;
  /** True = the files are the processes of one document: themes run across them. Default: every file by itself. */
  readonly oneDocument?: boolean;
}

export interface AnalyseFile {
  /** Name shown to people; unique within the input. */
  readonly file: string;
  /** Name that never changes (id of the process in the Mappe). With it candidate ids survive renaming and adding of files. */
  readonly key?: string;
  readonly model: ProcessModel;
  readonly annotations: Annotations;
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}

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

export interface Analysis {
  readonly seed: number;
  /** Rule pack it was made with; absent = the shipped one. */
  readonly rules?: RulePack;
  readonly files: readonly FileAnalysis[];
  /** Ranked ones first in their order, then those to clarify first. */
  readonly candidates: readonly Candidate[];
  readonly ranking: Ranking;
  /** Candidates people dropped, so that they can be brought back. */
  readonly dropped: readonly DroppedCandidate[];
  /** Edits whose steps are all gone from the processes: kept in the document, shown nowhere else. */
  readonly lostEdits: readonly string[];
}

export interface DroppedCandidate {
  readonly id: string;
  readonly title: string | null;
  readonly rules: readonly CandidateRule[];
  readonly steps: readonly string[];
}

export interface FileAnalysis {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly issues: readonly Issue[];
  readonly model: ProcessModel;
  readonly annotations: Annotations;
  readonly flow: FlowResult;
  /** Progress of the work: steps tagged and timed, of all steps. */
  readonly progress: { readonly steps: number; readonly tagged: number; readonly timed: number };
}

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

export type Quadrant = 'first' | 'plan' | 'alongside' | 'later';

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

export interface GuardRailOutcome {
  readonly fires: readonly string[];
  readonly open: readonly string[];
  readonly maxMode: string | null;
  readonly conflict: boolean;
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
