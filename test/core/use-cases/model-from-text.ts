import type { AnalyseFile } from '#core/analysis.ts';
import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type { FlowNode, FlowNodeBase, ProcessModel, SequenceFlow } from '#core/process/process-model.ts';

/**
 * A model from lines like `S > A > X; X > B; X > C`. The first letter tells the kind: S start, E end, X exclusive, P parallel
 * gateway, everything else a step. `A ! BT` hangs boundary event BT on A.
 */
export function modelFromText(text: string, process = 'P'): ProcessModel {
  const nodes = new Map<string, FlowNode>();
  const flows: SequenceFlow[] = [];
  const nodeOf = (id: string, attachedTo: string | null = null): void => {
    if (nodes.has(id)) return;
    const base = { id, name: id, documentation: null, scope: process, process, lane: null, incoming: [], outgoing: [] };
    nodes.set(id, attachedTo === null ? nodeFromId(base) : { ...plainEvent(base, 'BoundaryEvent'), attachedTo });
  };
  for (const line of text.split(';')) {
    const [host, boundary] = line.split('!').map((part) => part.trim());
    if (boundary !== undefined && host !== undefined) {
      nodeOf(host);
      nodeOf(boundary, host);
      continue;
    }
    const path = line.split('>').map((part) => part.trim());
    path.forEach((id) => nodeOf(id));
    for (let at = 1; at < path.length; at += 1) {
      const [source, target] = [path[at - 1]!, path[at]!];
      flows.push({ id: `${source}-${target}`, name: null, scope: process, process, source, target, condition: null });
    }
  }
  const connected = [...nodes.values()].map((node) => ({
    ...node,
    incoming: flows.filter(({ target }) => target === node.id).map(({ id }) => id),
    outgoing: flows.filter(({ source }) => source === node.id).map(({ id }) => id),
  }));
  return {
    processes: [{ id: process, name: process, isExecutable: null, documentation: null }],
    participants: [],
    messageFlows: [],
    flowNodes: connected,
    sequenceFlows: flows,
    lanes: [],
    dataItems: [],
    dataAssociations: [],
    textAnnotations: [],
  };
}

function nodeFromId(base: FlowNodeBase): FlowNode {
  if (base.id.startsWith('S')) return plainEvent(base, 'StartEvent');
  if (base.id.startsWith('E')) return plainEvent(base, 'EndEvent');
  if (base.id.startsWith('X')) return plainGateway(base, 'ExclusiveGateway');
  if (base.id.startsWith('P')) return plainGateway(base, 'ParallelGateway');
  return plainActivity(base);
}

export const exactly = (value: number): Quantity => ({ kind: 'exact', value, basis: null });

/** A file for analyse(): notes per step, and the volume of the process. */
export function fileFrom(
  model: ProcessModel,
  notes: Readonly<Record<string, Partial<NodeAnnotation>>>,
  casesPerYear?: number | Quantity,
  file = 'test.bpmn',
): AnalyseFile {
  const volume = typeof casesPerYear === 'number' ? exactly(casesPerYear) : casesPerYear;
  return {
    file,
    model,
    annotations: {
      processes: new Map(
        volume === undefined ? [] : [[model.processes[0]!.id, { casesPerYear: volume, hoursPerDay: { kind: 'unknown' } }]],
      ),
      flows: new Map(),
      nodes: new Map(Object.entries(notes).map(([id, note]) => [id, { ...EMPTY_NODE, ...note }])),
      lanes: new Map(),
    },
    issues: [],
    problems: [],
  };
}
