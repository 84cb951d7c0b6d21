import type { AnnotationPatch, RawAnnotations, Tag } from '#core/annotation/annotation.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import type { Result } from '#core/problem/problem.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import type { DrawnFix } from './apply-model-fix.ts';
import type { Bounds } from './bpmn-js.ts';
import type { Lens, ShareEdit } from './lens.ts';
import type { EditOutcome, StepEdit } from './step-edit.ts';

export interface DiagramTexts {
  /** Word in the badge per tag, e.g. "automatisierbar". */
  readonly tags: Readonly<Record<Tag, string>>;
  /** Entry at a selected step that asks to split it; absent = not offered. */
  readonly splitStep?: string;
  readonly language: 'de' | 'en';
}

/** The state of the document at one revision; read-only. */
export interface DiagramSnapshot {
  /** Counts every change, undo and redo; late results of older revisions are dropped. */
  readonly revision: number;
  readonly model: ProcessModel;
  readonly annotations: RawAnnotations;
}

export interface Serialisations {
  readonly before: string;
  readonly after: string;
}

/**
 * The one editable copy of a BPMN document: bpmn-js with our modules. Everything people change goes through
 * its command stack, whether they use the drawing, the panel or the table.
 */
export interface ProcessDiagram {
  /** Loads a document; resolves also when nothing can be drawn (drawn = false): the table still works. */
  open(document: OpenBpmn): Promise<{ readonly drawn: boolean; readonly notDrawn: readonly string[] }>;
  /** Puts the drawing into a place of the page; the same drawing moves between places. */
  attach(place: HTMLElement): void;
  detach(): void;
  /** True for a document of a newer schema: it can be looked at, every change is ignored. */
  readonly readOnly: boolean;
  snapshot(): DiagramSnapshot;
  /** The document as XML with the ids of the file restored. */
  saveXml(): Promise<string>;
  /** The document with the editor's ids as it was right after opening and as it is now: what patchXml of the BPMN room compares. */
  serialise(): Promise<Serialisations>;

  /** Changes annotations of many elements in one undoable step. Drawn or not makes no difference. */
  annotate(patches: ReadonlyMap<string, AnnotationPatch>): void;
  rename(id: string, name: string): void;
  /** Opens the name of an element for typing on the drawing; false = it is not on it, or may not be changed. */
  editName(id: string): boolean;
  /** Replaces the type of an activity, e.g. 'bpmn:UserTask'; vendor data and annotation stay. The id stays the same. */
  changeType(id: string, type: string): void;
  /** Changes steps and the flow between them, all of it as one step of undo; where one edit is refused, none is made. */
  edit(edits: readonly StepEdit[]): Result<EditOutcome, EditRefusal>;
  /** Carries out the fix of a modelling hint as one step of undo. */
  fix(fix: DrawnFix): Result<void, EditRefusal>;
  /** Where flow nodes are drawn, px, by id; empty = nothing is drawn. */
  readonly nodeBoxes: ReadonlyMap<string, Bounds>;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  select(ids: readonly string[], options?: { readonly reveal?: boolean }): void;
  readonly selection: readonly string[];
  readonly diagrams: readonly { readonly id: string; readonly name: string | null }[];
  readonly currentDiagram: string | null;
  /** Shows another diagram of the file. Leaving the hierarchy of the current one ends the undo history; planes inside it do not. */
  showDiagram(id: string): Promise<void>;
  setLens(lens: Lens): void;
  /** Asks for the editing of a label of the lens "shares", as a double click on it does; false = it is not on the drawing. */
  editShare(id: string): boolean;
  /** Suggested tags by element id, drawn dashed at steps nobody has decided on. Replaces the earlier ones. */
  setSuggestions(suggestions: ReadonlyMap<string, Tag>): void;
  /** Small signs with a sentence each, by element id. Replaces the earlier ones. */
  setHintMarks(marks: ReadonlyMap<string, string>): void;
  /** Marks what a search found on the drawing, by id; an empty set takes the marks away. */
  setFound(ids: ReadonlySet<string>): void;
  /** Opens or closes the small map of the whole drawing. */
  toggleOverview(): void;
  setTexts(texts: DiagramTexts): void;
  /** Zoom factor, 1 = 100 %. */
  readonly zoom: number;
  /** `fit` = all of the drawing, `room` = as large as people far away need it. */
  zoomTo(factor: number | 'fit' | 'room'): void;

  onChange(listener: () => void): () => void;
  onSelection(listener: (ids: readonly string[]) => void): () => void;
  onZoom(listener: (factor: number) => void): () => void;
  /** Somebody wants to edit a label of the lens "shares"; null = the drawing moves, its place is no longer true. */
  onEditShare(listener: (edit: ShareEdit | null) => void): () => void;
  /** Somebody asked at the drawing to split a step. */
  onAskSplit(listener: (id: string) => void): () => void;
  dispose(): void;
}
