import { annotationLinkKey, dataAssociationKey } from '../layout/geometry.ts';
import type { ProcessModel } from '../process/process-model.ts';
import type { ProcessDrawing } from './process-drawing.ts';

/**
 * The part of a drawing that was selected: pools, lanes and sub-processes with what is in them, steps with the events on
 * their edge, and everything that connects two selected elements. A selected flow brings its two ends.
 */
export function selectedPart(model: ProcessModel, drawing: ProcessDrawing, selection: readonly string[]): ProcessDrawing {
  const chosen = withContents(model, selection);
  const { shapes, edges } = drawing.geometry;
  const links = [
    ...[...model.sequenceFlows, ...model.messageFlows].map(({ id, source, target }) => ({ key: id, ends: [source, target] })),
    ...model.dataAssociations.map((association) => ({ key: dataAssociationKey(association), ends: [association.node, association.item] })),
    ...model.textAnnotations.flatMap(({ id, about }) =>
      about.map((target) => ({ key: annotationLinkKey(id, target), ends: [id, target] })),
    ),
  ];
  const kept = new Set(links.filter(({ ends }) => ends.every((end) => chosen.has(end))).map(({ key }) => key));
  return {
    ...drawing,
    geometry: {
      shapes: new Map([...shapes].filter(([id]) => chosen.has(id))),
      edges: new Map([...edges].filter(([key]) => kept.has(key))),
    },
  };
}

function withContents(model: ProcessModel, selection: readonly string[]): ReadonlySet<string> {
  const chosen = new Set(selection);
  for (const { id, source, target } of [...model.sequenceFlows, ...model.messageFlows]) {
    if (chosen.has(id)) chosen.add(source).add(target);
  }
  for (const { id, process } of model.participants) if (chosen.has(id) && process !== null) chosen.add(process);
  // parents may stand behind their children in the file: until nothing is added any more
  for (let size = -1; size !== chosen.size;) {
    size = chosen.size;
    for (const lane of model.lanes) if (chosen.has(lane.process) || (lane.parent !== null && chosen.has(lane.parent))) chosen.add(lane.id);
    for (const node of model.flowNodes) {
      const host = node.kind === 'event' ? node.attachedTo : null;
      const around = [node.scope, node.lane, host];
      if (around.some((id) => id !== null && chosen.has(id))) chosen.add(node.id);
    }
    for (const item of model.dataItems) if (chosen.has(item.scope)) chosen.add(item.id);
  }
  return chosen;
}
