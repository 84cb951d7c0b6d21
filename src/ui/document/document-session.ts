import type { OfferedMerge } from '#app/merge-document.ts';
import type { MergeChoices } from '#bpmn/merge-bpmn.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { CycleTime } from '#core/flow/cycle-time.ts';
import type { SearchedFile } from '#core/search/find-in-document.ts';
import type { DiagramTexts, ProcessDiagram } from '#diagram/process-diagram.ts';
import type { Platform } from '#platform/platform.ts';
import type { Language } from '../language/use-texts.ts';
import type { Analyser } from './live/analyser.ts';
import type { DocumentStore, View } from './document-store.ts';
import type { AskPersonal } from './privacy-check.ts';
import type { MappeChanges } from './mappe-changes.ts';
import type { MappeProcesses } from './mappe-processes.ts';
import type { Opening } from './opening.ts';
import type { RuleKeeper } from './rule-keeper.ts';
import type { ProcessEdits } from './process-edits.ts';
import type { Safety, SafetyParts } from './safety.ts';
import type { ReportMaker } from './report-maker.ts';
import type { AskReplace } from './report-places.ts';
import type { ListFormat, Reporting } from './reporting.ts';
import type { Saving, SavingParts } from './saving.ts';
import type { Settings } from './settings-store.ts';
import type { StepLists } from './lists/step-lists.ts';

export interface SessionParts {
  readonly platform: Platform;
  readonly analyser: Analyser;
  /** Loads the drawing's chunk on first use; the start page lives without it. */
  readonly createDiagram: (texts: DiagramTexts) => Promise<ProcessDiagram>;
  readonly diagramTexts: () => DiagramTexts;
  readonly language: () => Language;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
  /** Asks what to do with unsaved changes of the named document. */
  readonly askUnsaved: (title: string) => Promise<'save' | 'discard' | 'stay'>;
  readonly askOverwrite: SavingParts['askOverwrite'];
  /** Asks what to do about a file that somebody else changed while it is open. */
  readonly askReload: SafetyParts['askReload'];
  /** Shows what putting somebody else's changes and the own ones together comes to; null = back to the question before. */
  readonly askMerge: (name: string, merge: OfferedMerge) => Promise<MergeChoices | null>;
  readonly askPersonal: AskPersonal;
  readonly askReplace: AskReplace;
  readonly reportMaker: ReportMaker;
  readonly askLoss: SavingParts['askLoss'];
}

/**
 * What a user does with the open document. Views read `store` and call this; nobody else changes a document.
 * Everything that changes it lands in one history, whichever view it came from.
 */
export interface DocumentSession extends Opening, Saving, MappeChanges, ProcessEdits {
  readonly store: DocumentStore;
  /** Journal, recovery, earlier states, others at the same file. */
  readonly safety: Safety;
  /** Which processes the Mappe has. */
  readonly processes: MappeProcesses;
  /** The guard rails of this machine. */
  readonly rules: RuleKeeper;
  /** Lists of steps that come back from Excel. */
  readonly stepLists: StepLists;
  readonly reporting: Reporting;
  /** The drawing of the current process; null while none is open. */
  readonly diagram: ProcessDiagram | null;
  exportList(format: ListFormat): Promise<boolean>;
  showProcess(id: string): Promise<void>;
  show(view: View): void;
  select(ids: readonly string[], options?: { readonly reveal?: boolean }): void;
  selectUseCase(id: string): void;
  showDiagram(id: string): Promise<void>;
  /** Cycle times of the processes on screen, simulated now; null where they cannot be computed. */
  cycleTimes(): Promise<ReadonlyMap<string, CycleTime | null>>;
  undo(): void;
  redo(): void;
  /** All processes as they stand now, by their id: what a search looks through. */
  searchedFiles(): readonly SearchedFile[];
  /** Today as YYYY-MM-DD: what is due and what applies is seen from here. */
  today(): string;
  /** Saves what support needs to know, as readable text without document content. */
  saveDiagnosis(settings: Settings): Promise<void>;
  report(problem: Problem): void;
  dismissProblem(): void;
}
