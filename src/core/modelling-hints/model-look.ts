import type { Bounds } from '../layout/geometry.ts';
import type { Activity, Event, FlowNode, Gateway, ProcessModel, SequenceFlow } from '../process/process-model.ts';
import { byId, isSubProcess } from '../process/queries.ts';

/** One level of a process: what stands directly in a process or sub-process. */
export interface Level {
  /** Id of the process or sub-process. */
  readonly id: string;
  /** null = the process itself. */
  readonly owner: Activity | null;
  readonly nodes: readonly FlowNode[];
}

/** A model with what the rules ask again and again, worked out once. */
export interface ModelLook {
  readonly model: ProcessModel;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: ReadonlyMap<string, SequenceFlow>;
  /** Levels with at least one node, in document order. */
  readonly levels: readonly Level[];
  /** Where the nodes are drawn, px, in the picture on screen; empty = not drawn. */
  readonly boxes: ReadonlyMap<string, Bounds>;
}

export function lookAt(model: ProcessModel, boxes: ReadonlyMap<string, Bounds> = new Map()): ModelLook {
  const nodes = byId(model.flowNodes);
  const levels = new Map<string, FlowNode[]>();
  for (const node of model.flowNodes) {
    const level = levels.get(node.scope);
    if (level === undefined) levels.set(node.scope, [node]);
    else level.push(node);
  }
  return {
    model,
    nodes,
    flows: byId(model.sequenceFlows),
    levels: [...levels].map(([id, inside]): Level => {
      const owner = nodes.get(id);
      return { id, owner: owner?.kind === 'activity' ? owner : null, nodes: inside };
    }),
    boxes,
  };
}

export const isAdHoc = ({ owner }: Level): boolean => owner?.type === 'AdHocSubProcess';
export const isEventSubProcess = (node: FlowNode): boolean => isSubProcess(node) && node.triggeredByEvent;
export const isBlank = ({ eventDefinitions }: Event): boolean => eventDefinitions.length === 0;
export const isNameless = ({ name }: { readonly name: string | null }): boolean => (name ?? '').trim() === '';
export const hasDefinition = (node: FlowNode, kind: Event['eventDefinitions'][number]['kind']): boolean =>
  node.kind === 'event' && node.eventDefinitions.some((definition) => definition.kind === kind);

/** A gateway at which people decide: it has several ways out and its type asks which of them. */
export const isDecision = (node: FlowNode): node is Gateway =>
  node.kind === 'gateway' && ['ExclusiveGateway', 'InclusiveGateway', 'ComplexGateway'].includes(node.type) && node.outgoing.length > 1;

/** Nodes the sequence flow is meant to lead to: not what starts by an event, a link, a compensation or inside ad-hoc. */
export function wantsIncoming(node: FlowNode, level: Level): boolean {
  if (isAdHoc(level) || isEventSubProcess(node)) return false;
  if (node.kind === 'event') {
    if (node.type === 'StartEvent' || node.type === 'BoundaryEvent') return false;
    return !(node.type === 'IntermediateCatchEvent' && hasDefinition(node, 'link'));
  }
  if (node.kind === 'activity') return !node.isForCompensation;
  return !node.instantiate;
}

/** Nodes the sequence flow is meant to go on from. */
export function wantsOutgoing(node: FlowNode, level: Level): boolean {
  if (isAdHoc(level) || isEventSubProcess(node)) return false;
  if (node.kind === 'event') {
    if (node.type === 'EndEvent') return false;
    if (node.type === 'BoundaryEvent') return !hasDefinition(node, 'compensate');
    return !(node.type === 'IntermediateThrowEvent' && hasDefinition(node, 'link'));
  }
  return node.kind !== 'activity' || !node.isForCompensation;
}
