import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import type { Problem, Result } from '#core/problem/problem.ts';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import type { FlowNodeType } from '#core/process/process-model.ts';
import type { DrawnFix } from '#diagram/apply-model-fix.ts';
import type { EditOutcome, StepEdit } from '#diagram/step-edit.ts';
import type { DocumentStore } from './document-store.ts';
import type { ProcessDesk } from './process-desk.ts';

/** What a user changes about the process on screen; in a document that is only for reading nothing happens. */
export interface ProcessEdits {
  annotate(patches: ReadonlyMap<string, AnnotationPatch>): void;
  rename(id: string, name: string): void;
  /** Replaces the type of an element, BPMN's own word, e.g. `ExclusiveGateway`. */
  changeType(id: string, type: FlowNodeType): void;
  /** Changes steps and the flow between them as one step of undo; null = refused, and the reason has been reported. */
  edit(edits: readonly StepEdit[]): EditOutcome | null;
  /** The same where the reason of a refusal is shown in place. */
  tryEdit(edits: readonly StepEdit[]): Result<EditOutcome, EditRefusal>;
  /** Carries out the fix of a modelling hint; a refusal says why the drawing would not let it. */
  mend(fix: DrawnFix): Result<void, EditRefusal>;
  /** Lays out the diagram on screen, all of it (default) or only what is selected; a process without a drawing gets one. Content stays as it is. */
  layOut(extent?: 'all' | 'selection'): Promise<void>;
  /** Puts another BPMN text in place of the process on screen, as one step of undo. */
  replaceText(text: string): Promise<void>;
  /** Changes the BPMN text of the process on screen, as one step of undo. */
  changeText(change: (text: string) => string): Promise<void>;
}

export function createProcessEdits(parts: {
  readonly store: DocumentStore;
  readonly desk: () => ProcessDesk | null;
  readonly report: (problem: Problem) => void;
}): ProcessEdits {
  const { store, report } = parts;
  /** Null = there is nothing that may be changed. */
  const desk = () => (store.getState().file?.readOnly === true ? null : parts.desk());
  const diagram = () => desk()?.current?.diagram ?? null;

  const edits: ProcessEdits = {
    annotate: (patches) => diagram()?.annotate(patches),
    rename: (id, name) => diagram()?.rename(id, name),
    changeType: (id, type) => diagram()?.changeType(id, `bpmn:${type}`),
    tryEdit: (steps) => diagram()?.edit(steps) ?? { ok: false, problem: { code: 'NOTHING_SELECTED' } },
    edit(steps) {
      const done = edits.tryEdit(steps);
      if (done.ok) return done.value;
      report({ code: 'EDIT_REFUSED', refusal: done.problem });
      return null;
    },
    mend: (fix) => diagram()?.fix(fix) ?? { ok: true, value: undefined },
    async layOut(extent = 'all') {
      const { selection } = store.getState();
      const place = desk();
      if (place === null) return;
      await place.layOut(extent === 'all' ? 'all' : new Set(selection));
      store.setState({ view: 'model' });
      if (extent === 'all') return;
      diagram()?.select(selection, { reveal: true });
      store.setState({ selection });
    },
    async replaceText(text) {
      await desk()?.replaceText(text);
    },
    async changeText(change) {
      await desk()?.changeText(change);
    },
  };
  return edits;
}
