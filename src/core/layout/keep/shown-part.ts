import type { FlowNode, ProcessModel } from '../../process/process-model.ts';
import { byId } from '../../process/queries.ts';
import type { DiagramGeometry } from '../geometry.ts';

/**
 * What of a model one diagram is about, so that laying it out anew draws no more than that: the process, collaboration or
 * sub-process its plane shows, and of a collapsed sub-process nothing inside.
 */
export function shownPart(model: ProcessModel, shows: string, { shapes }: DiagramGeometry): ProcessModel {
  const nodes = byId(model.flowNodes);
  const isCollapsed = ({ id }: FlowNode): boolean =>
    shapes.has(id) && shapes.get(id)!.isExpanded !== true && !model.flowNodes.some((inner) => inner.scope === id && shapes.has(inner.id));
  const around = ({ scope }: FlowNode): readonly FlowNode[] => {
    const found: FlowNode[] = [];
    for (let at = nodes.get(scope); at !== undefined && !found.includes(at); at = nodes.get(at.scope)) found.push(at);
    return found;
  };
  const process = model.processes.find(({ id }) => id === shows);
  const isMeant = (node: FlowNode): boolean => {
    const outer = around(node);
    if (nodes.has(shows)) {
      const inside = outer.slice(
        0,
        outer.findIndex(({ id }) => id === shows),
      );
      return outer.some(({ id }) => id === shows) && !inside.some(isCollapsed);
    }
    return (process === undefined || node.process === process.id) && !outer.some(isCollapsed);
  };
  const shown = new Set(model.flowNodes.filter(isMeant).map(({ id }) => id));
  if (shown.size === model.flowNodes.length && process === undefined) return model;
  const isInside = nodes.has(shows);
  const isHere = (own: string) => !isInside && (process === undefined || own === process.id);
  const items = model.dataItems.filter(
    ({ id, scope }) => shapes.has(id) || (nodes.has(scope) ? shown.has(scope) || scope === shows : isHere(scope)),
  );
  const kept = new Set([...shown, ...items.map(({ id }) => id)]);
  const participants = isInside || process !== undefined ? [] : model.participants;
  const ends = new Set([...shown, ...participants.map(({ id }) => id)]);
  return {
    processes: model.processes.filter(({ id }) => isHere(id)),
    participants,
    messageFlows: model.messageFlows.filter(({ source, target }) => ends.has(source) && ends.has(target)),
    flowNodes: model.flowNodes.filter(({ id }) => shown.has(id)),
    sequenceFlows: model.sequenceFlows.filter(({ source, target }) => shown.has(source) && shown.has(target)),
    lanes: model.lanes.filter((lane) => isHere(lane.process)),
    dataItems: items,
    dataAssociations: model.dataAssociations.filter(({ node, item }) => shown.has(node) && kept.has(item)),
    textAnnotations: model.textAnnotations.filter(({ id, about }) => shapes.has(id) || about.some((end) => kept.has(end))),
  };
}
