import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type { FlowNode, ProcessModel } from '#core/process/process-model.ts';

/** A process in a few words. Nodes: `[start|end|xor|sub] id [@lane] [in sub]` or `boundary id on step`; flows: `from>to`, which is also the id. */
export interface Draft {
  readonly nodes: readonly string[];
  readonly flows: readonly string[];
  readonly lanes?: readonly string[];
  readonly isPool?: boolean;
  /** Between a node and the black box `box`. */
  readonly messages?: readonly string[];
}

export function process({ nodes, flows, lanes = [], isPool = false, messages = [] }: Draft): ProcessModel {
  const ends = (flow: string) => ({ id: flow, name: null, source: flow.split('>')[0]!, target: flow.split('>')[1]! });
  const flowNodes = nodes.map(nodeOf);
  const scopes = new Map(flowNodes.map((node) => [node.id, node.scope]));
  return {
    processes: [{ id: 'process', name: null, isExecutable: null, documentation: null }],
    participants: isPool
      ? [
          { id: 'pool', name: 'Haus', process: 'process' },
          { id: 'box', name: 'Amt', process: null },
        ]
      : [],
    messageFlows: messages.map(ends),
    flowNodes,
    sequenceFlows: flows.map((flow) => ({ ...ends(flow), scope: scopes.get(flow.split('>')[0]!)!, process: 'process', condition: null })),
    lanes: lanes.map((id) => ({ id, name: id, process: 'process', parent: null })),
    dataItems: [],
    dataAssociations: [],
    textAnnotations: [],
  };
}

function nodeOf(text: string): FlowNode {
  const words = text.split(' ');
  const kind = ['start', 'end', 'xor', 'sub', 'boundary'].includes(words[0]!) ? words.shift()! : 'task';
  const id = words[0]!;
  const after = (word: string) => (words.includes(word) ? words[words.indexOf(word) + 1]! : null);
  const lane = words.find((word) => word.startsWith('@'))?.slice(1) ?? null;
  const base = { id, name: id, documentation: null, scope: after('in') ?? 'process', process: 'process', lane, incoming: [], outgoing: [] };
  if (kind === 'xor') return plainGateway(base, 'ExclusiveGateway');
  if (kind === 'task' || kind === 'sub') return plainActivity(base, kind === 'sub' ? 'SubProcess' : 'Task');
  const type = kind === 'start' ? 'StartEvent' : kind === 'end' ? 'EndEvent' : 'BoundaryEvent';
  return { ...plainEvent(base, type), attachedTo: after('on') };
}
