import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SimulationData } from '#bpmn/simulation-data/simulation-data.ts';
import type { Annotations } from '#core/annotation/annotation.ts';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import type { Mappe } from '#app/mappe/mappe.ts';
import type { Analysis } from '#core/analysis.ts';
import type { Hint } from '#core/modelling-hints/hint.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { FileToken } from '#platform/platform.ts';
import type { Figures } from './live/live-figures.ts';

export type View = 'outline' | 'model' | 'steps' | 'useCases' | 'guardRails' | 'kompass' | 'report';

/** One process of the open document, as lists and switchers show it. */
export interface ProcessEntry {
  readonly id: string;
  readonly title: string;
  /** As it is today, or as it shall become. */
  readonly role: 'ist' | 'soll';
  readonly fileName: string;
  /** false = there is no drawing; the table still works. */
  readonly drawn: boolean;
  /** The Importbericht. */
  readonly issues: readonly Issue[];
  /** Numbers of a simulation the file brought along, as proposals. */
  readonly simulation: SimulationData | null;
}

/** What the file of the document is: where it goes back to and whether it may. */
export interface DocumentFile {
  readonly token: FileToken | null;
  readonly name: string;
  readonly kind: 'kompass' | 'bpmn';
  /** Made by a newer program: nothing in it can be changed. */
  readonly readOnly: boolean;
  /** This person may not write the file: work goes on and is saved elsewhere. */
  readonly writeProtected: boolean;
}

/** The process on screen at one revision; read-only, the truth is in the drawing. */
export interface ProcessSnapshot {
  readonly revision: number;
  readonly model: ProcessModel;
  readonly annotations: Annotations;
  readonly issues: readonly Issue[];
}

export interface DocumentState {
  readonly phase: 'none' | 'opening' | 'open';
  /** Why the last action did not succeed; shown in place until dismissed. */
  readonly problem: Problem | null;
  readonly file: DocumentFile | null;
  readonly title: string;
  readonly processes: readonly ProcessEntry[];
  readonly current: string | null;
  /** Id of the BPMN diagram on screen, of those the file has. */
  readonly diagram: string | null;
  /** Counts the drawings that took each other's place; a view that shows the drawing starts anew with each. */
  readonly drawings: number;
  readonly snapshot: ProcessSnapshot | null;
  /** Everything of the document that is not in its processes; their newest BPMN is in the drawings. */
  readonly mappe: Mappe;
  /** The newest figures of every process, by file name; there before the analysis, which ranks as well. */
  readonly figures: Figures | null;
  /** What could be modelled more clearly in the process on screen, by every rule; who shows it asks use-hints.ts. */
  readonly hints: readonly Hint[];
  readonly analysis: Analysis | null;
  readonly analysing: boolean;
  readonly selection: readonly string[];
  /** The use case in focus, the same in every view; null = none chosen yet. It may be gone after a change. */
  readonly useCase: string | null;
  readonly view: View;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly unsaved: boolean;
  readonly saving: boolean;
}

export type DocumentStore = StoreApi<DocumentState>;

export const createDocumentStore = (): DocumentStore => createStore<DocumentState>(() => EMPTY_DOCUMENT);

/** No document: the start page shows. */
export const EMPTY_DOCUMENT: DocumentState = {
  phase: 'none',
  problem: null,
  file: null,
  title: '',
  processes: [],
  current: null,
  diagram: null,
  drawings: 0,
  snapshot: null,
  mappe: emptyMappe(),
  figures: null,
  hints: [],
  analysis: null,
  analysing: false,
  selection: [],
  useCase: null,
  view: 'model',
  canUndo: false,
  canRedo: false,
  unsaved: false,
  saving: false,
};
