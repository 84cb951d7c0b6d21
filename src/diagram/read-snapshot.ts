import { viewOfModdle } from '#bpmn/moddle/view-of-moddle.ts';
import { readProcessModel } from '#bpmn/process/read-process-model.ts';
import type { ModdleElement } from './bpmn-js.ts';
import type { DiagramSnapshot } from './process-diagram.ts';

/** Reads the document tree as the core wants it. */
export function readSnapshot(definitions: ModdleElement, revision: number): DiagramSnapshot {
  const { model, annotations } = readProcessModel(viewOfModdle(definitions as never));
  return { revision, model, annotations };
}
