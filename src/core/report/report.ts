import type { Analysis } from '../analysis.ts';
import type { Candidate } from '../use-cases/candidate.ts';
import type { Criteria } from '../ranking/criteria.ts';
import type { NodeAnnotation } from '../annotation/annotation.ts';
import type { CycleTime } from '../flow/cycle-time.ts';
import type { NodeFigures } from '../flow/flow-result.ts';
import type { Measure } from '../guard-rails/measures.ts';
import type { OpenItem } from '../guard-rails/open-items.ts';
import type { RulePack } from '../guard-rails/rule-pack.ts';
import type { Task } from '../kompass/kompass-tasks.ts';
import type { Roadmap } from '../kompass/roadmap.ts';
import type { ProcessDrawing } from '../picture/process-drawing.ts';
import type { Activity } from '../process/process-model.ts';
import type { HumanByChoiceOfDocument } from '../use-cases/human-by-choice-of.ts';
import type { ReportSettings } from './report-settings.ts';
import type { TargetComparison } from './target-comparison.ts';

/** Everything a format needs, as plain data in reading order. Sentences are made by the formats in their language. */
export interface Report {
  /** Name of the Mappe, file or folder. */
  readonly title: string;
  /** Day of the report, ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly analysis: Analysis;
  /** Guard rails the analysis was made with; their status and disclaimer belong into every format with room for words. */
  readonly rules: RulePack;
  readonly criteria: Criteria;
  /** By file and process id; null = not computable. A process that is not in it was not simulated. */
  readonly cycleTimes: CycleTimes;
  /** All steps of all files, in document order. */
  readonly steps: readonly ReportStep[];
  /** Ranked ones first, then those to clarify first: the order of the screen. */
  readonly useCases: readonly ReportUseCase[];
  /** What stays with people on purpose, and the time protected by it. */
  readonly human: HumanByChoiceOfDocument;
  readonly roadmap: Roadmap;
  /** Processes of today beside those they shall become; empty = there is no Soll. */
  readonly comparisons: readonly TargetComparison[];
  /** Which parts, in which detail, for whom. */
  readonly settings: ReportSettings;
  /** Drawings by file; a file without an entry has none to show. */
  readonly drawings: ReadonlyMap<string, readonly ProcessDrawing[]>;
}

export type CycleTimes = ReadonlyMap<string, ReadonlyMap<string, CycleTime | null>>;

export interface ReportStep {
  readonly file: string;
  /** Name of the process; its id where it has none. */
  readonly process: string;
  readonly activity: Activity;
  /** Name of the innermost lane, otherwise of the pool. null = neither has a name. */
  readonly role: string | null;
  readonly annotation: NodeAnnotation;
  readonly figures: NodeFigures;
}

export interface ReportUseCase {
  readonly candidate: Candidate;
  /** 1 = first; null = to be clarified before it can be ranked. */
  readonly rank: number | null;
  /** Priority group, 1 = first; null = not ranked. */
  readonly group: number | null;
  /** Names of its steps; the id where a step has none. */
  readonly stepNames: readonly string[];
  readonly roles: readonly string[];
  /** What guard rails ask, gravest first, with owner and date. */
  readonly measures: readonly Measure[];
  /** Answers that are missing and decide something. */
  readonly openItems: readonly OpenItem[];
  /** Everything to do before it can start: measures, missing answers and the checklist of the Kompass together. */
  readonly tasks: readonly Task[];
}
