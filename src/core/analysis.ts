import type { Annotations } from './annotation/annotation.ts';
import type { FlowResult } from './flow/flow-result.ts';
import type { Assignments } from './guard-rails/measures.ts';
import type { RulePack } from './guard-rails/rule-pack.ts';
import type { Issue } from './problem/issue.ts';
import type { Problem } from './problem/problem.ts';
import type { ProcessModel } from './process/process-model.ts';
import type { Criteria } from './ranking/criteria.ts';
import type { Ranking } from './ranking/ranking.ts';
import type { Candidate, CandidateRule } from './use-cases/candidate.ts';
import type { UseCaseEdit } from './use-cases/use-case-edit.ts';

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
