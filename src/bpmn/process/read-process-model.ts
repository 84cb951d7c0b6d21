import type { RawAnnotations } from '#core/annotation/annotation.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { ElementView } from '../element-view.ts';
import { collect } from './collect.ts';
import { resolve } from './resolve.ts';

/** What a file says, as the core wants it. */
export interface ProcessReading {
  readonly model: ProcessModel;
  readonly annotations: RawAnnotations;
  /** Missing ids, dangling flows, references that lead nowhere. */
  readonly issues: readonly Issue[];
}

/** Reads `bpmn:definitions`; never fails, what is odd becomes an issue. */
export function readProcessModel(definitions: ElementView): ProcessReading {
  const draft = collect(definitions);
  const model = resolve(draft);
  return { model, annotations: draft.annotations, issues: draft.issues };
}
