import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import type { Direction } from '#core/editing/edit-refusal.ts';
import type { ActivityType } from '#core/process/process-model.ts';

/** A step that is not there yet. */
export interface NewStep {
  readonly name: string;
  /** Absent = a task without a type. */
  readonly type?: ActivityType;
  /** Name of its lane; one that does not exist is added. Absent = that of the step it is put beside. */
  readonly lane?: string;
  readonly annotation?: AnnotationPatch;
}

/** A change to steps as a table knows them; what it means for the flow is said in #core/editing. */
export type StepEdit =
  /** New steps one after the other beside a node of the flow; `anchor` null = at the end of the flow. */
  | { readonly kind: 'insert'; readonly anchor: string | null; readonly where: Direction; readonly steps: readonly NewStep[] }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  /** One place forward or back in their sequence. */
  | { readonly kind: 'shift'; readonly ids: readonly string[]; readonly direction: Direction }
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly anchor: string; readonly where: Direction }
  | { readonly kind: 'wrap'; readonly ids: readonly string[]; readonly name: string }
  | { readonly kind: 'unwrap'; readonly id: string }
  /** By name, within the pool of each step; a lane that does not exist is added. */
  | { readonly kind: 'setLane'; readonly ids: readonly string[]; readonly lane: string }
  | { readonly kind: 'rename'; readonly names: ReadonlyMap<string, string> }
  | { readonly kind: 'changeType'; readonly ids: readonly string[]; readonly type: ActivityType }
  | { readonly kind: 'annotate'; readonly patches: ReadonlyMap<string, AnnotationPatch> };

/** What came of it: ids of new elements in the order they were asked for. */
export interface EditOutcome {
  readonly created: readonly string[];
}
