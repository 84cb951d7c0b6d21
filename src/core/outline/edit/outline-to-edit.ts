import type { RawAnnotations } from '../../annotation/annotation.ts';
import type { Language } from '../../language.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { outlineOfModel, type WrittenOutline } from '../outline-of-model.ts';

/** The text of a process as it can be edited, or why there is none. What the text does not show is not touched by it. */
export const outlineToEdit = (model: ProcessModel, annotations: RawAnnotations, language: Language): WrittenOutline =>
  outlineOfModel(shownInText(model), annotations, language);

/**
 * What of a model lines tell: the steps of its one process. Pools without steps, messages, documents, event sub-processes and the
 * inside of sub-processes stay out; a sub-process is one step.
 */
export function shownInText(model: ProcessModel): ProcessModel {
  const own = new Set(model.processes.map(({ id }) => id));
  const top = model.flowNodes.filter(({ scope }) => own.has(scope)).filter((node) => !(node.kind === 'activity' && node.triggeredByEvent));
  const shown = new Set(top.map(({ id }) => id));
  const used = new Set(top.map(({ process }) => process));
  const flows = model.sequenceFlows.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const flowIds = new Set(flows.map(({ id }) => id));
  return {
    processes: model.processes.filter(({ id }) => used.has(id)),
    participants: model.participants.filter(({ process }) => process !== null && used.has(process)),
    messageFlows: [],
    flowNodes: top.map((node) => ({
      ...node,
      incoming: node.incoming.filter((id) => flowIds.has(id)),
      outgoing: node.outgoing.filter((id) => flowIds.has(id)),
    })),
    sequenceFlows: flows,
    lanes: model.lanes.filter(({ process }) => used.has(process)),
    dataItems: [],
    dataAssociations: [],
    textAnnotations: model.textAnnotations.filter(({ about }) => about.length === 0 || (about.length === 1 && shown.has(about[0]!))),
  };
}
