import type { Annotations, Tag } from './annotation/annotation.ts';
import type { Figure, FlowResult } from './flow/flow-result.ts';
import type { Issue } from './problem/issue.ts';
import type { Problem } from './problem/problem.ts';
import type { ProcessModel } from './process/process-model.ts';

/** What analyse() needs; everything is plain data, so it can cross a worker border. */
export interface AnalyseInput {
  readonly files: readonly AnalyseFile[];
  /** Edits and estimates of people by candidate id. */
  readonly useCases: ReadonlyMap<string, UseCaseEdit>;
  readonly criteria: Criteria;
  /** Answers about the organisation, by attribute of the rule pack. */
  readonly profile: ReadonlyMap<string, string>;
  /** Day the guard rails are read at, ISO 8601 (YYYY-MM-DD): an argument, because the core has no clock. */
  readonly today: string;
}

export interface AnalyseFile {
  /** Name shown to people; unique within the input. */
  readonly file: string;
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

/** Estimate in the file form of a quantity: "x" or "min;likely;max"; absent = unknown. */
export interface UseCaseEdit {
  readonly title?: string;
  readonly dropped?: boolean;
  readonly note?: string;
  readonly steps?: readonly string[];
  /** coverage, timeSaving, reviewMinutes, operationHoursPerYear, days, quality, people, personDays, technology, legal, change */
  readonly estimates?: Readonly<Record<string, string>>;
  /** Technology facets answered for the use case as a whole. */
  readonly facets?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
}

export interface Analysis {
  readonly seed: number;
  readonly files: readonly FileAnalysis[];
  readonly candidates: readonly Candidate[];
  readonly ranking: Ranking;
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
}

export type Quadrant = 'first' | 'plan' | 'alongside' | 'later';

export interface Candidate {
  /** Rule + sorted step ids: stable over re-analysis. */
  readonly id: string;
  readonly kind: 'section' | 'theme' | 'withoutTechnology';
  /** Suggested or edited title; null = the UI names it from its steps. */
  readonly title: string | null;
  readonly file: string;
  readonly process: string;
  readonly steps: readonly string[];
  readonly tag: Tag;
  readonly hours: Hours;
  /** 0-100; null where nothing is known. */
  readonly benefit: Figure;
  readonly effort: Figure;
  readonly priority: Figure;
  readonly quadrant: Quadrant | null;
  /** Known / needed inputs, 0-1. Below 0.5 it is listed under "erst klaeren" (method 5, rule 6). */
  readonly completeness: number;
  /** Names of the inputs that are still unknown. */
  readonly missing: readonly string[];
  /** Why it stands where it stands, as data: a code with the numbers of the sentence. */
  readonly reason: Reason;
}

export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Ranking {
  /** Ranked candidate ids, best first; without those that must be clarified first. */
  readonly order: readonly string[];
  readonly clarifyFirst: readonly string[];
}
