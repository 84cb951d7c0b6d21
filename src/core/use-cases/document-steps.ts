import type { FileAnalysis } from '../analysis.ts';
import type { StepRef } from './candidate.ts';
import type { NodeAnnotation } from '../annotation/annotation.ts';
import type { Figure } from '../flow/flow-result.ts';
import type { GuardedStep } from '../guard-rails/facts-of-step.ts';
import { gatherStepFacts } from './step-facts.ts';

/** A step of the document with what the guard rails and "bewusst menschlich" want to know of it. */
export interface DocumentStep extends StepRef {
  /** Its id is unique in the document: file and step. */
  readonly guarded: GuardedStep;
  readonly annotation: NodeAnnotation;
  readonly role: string | null;
  readonly annualHours: Figure;
}

/** Every step of every file, in flow order. */
export function documentSteps(files: readonly FileAnalysis[]): readonly DocumentStep[] {
  return files.flatMap((file) =>
    gatherStepFacts(file, file.flow, file.file).steps.map(({ key, process, step, annotation, role, figures, documents, systems }) => ({
      file: file.file,
      process,
      step: step.id,
      guarded: { id: key, name: step.name, tag: annotation.tag, answers: annotation.answers, documents, systems },
      annotation,
      role,
      annualHours: figures?.annualHours ?? null,
    })),
  );
}
