import type { Activity, FlowNode, ProcessModel } from './process-model.ts';
import { byId, stepsOf } from './queries.ts';

/**
 * Steps in the order a reader follows the flow: from the start events along the sequence flows, each branch as a whole
 * before the next, sub-processes where they stand; what nothing leads to comes last in document order.
 */
export function stepsInFlowOrder(model: ProcessModel): readonly Activity[] {
  const steps = new Set(stepsOf(model).map((step) => step.id));
  return flowNodesInOrder(model).filter((node): node is Activity => steps.has(node.id));
}

/** All flow nodes in the same order. */
export function flowNodesInOrder(model: ProcessModel): readonly FlowNode[] {
  const nodes = byId(model.flowNodes);
  const flows = byId(model.sequenceFlows);
  const attached = groupBy(model.flowNodes, (node) => (node.kind === 'event' ? node.attachedTo : null));
  const inside = groupBy(model.flowNodes, (node) => node.scope);
  const visited = new Set<string>();
  const order: FlowNode[] = [];

  const walk = (first: FlowNode) => {
    const waiting = [first];
    while (waiting.length > 0) {
      const node = waiting.pop()!;
      if (visited.has(node.id)) continue;
      visited.add(node.id);
      order.push(node);
      const next = [
        ...startsOf(inside.get(node.id) ?? []),
        ...node.outgoing.map((id) => nodes.get(flows.get(id)!.target)),
        ...(attached.get(node.id) ?? []),
      ];
      waiting.push(...next.filter((candidate) => candidate !== undefined).toReversed());
    }
  };

  for (const node of startsOf(model.flowNodes.filter(({ scope, process }) => scope === process))) walk(node);
  for (const node of model.flowNodes) walk(node);
  return order;
}

const startsOf = (nodes: readonly FlowNode[]): readonly FlowNode[] => [
  ...nodes.filter((node) => node.type === 'StartEvent'),
  ...nodes.filter((node) => node.type !== 'StartEvent' && node.type !== 'BoundaryEvent' && node.incoming.length === 0),
];

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
