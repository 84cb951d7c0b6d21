import { isSubProcess } from '../process/queries.ts';
import type { Activity, FlowNode, ProcessModel, SequenceFlow } from '../process/process-model.ts';
import { groupBy } from './group-by.ts';

/** How a node takes its tokens: one at a time, one from every incoming flow, or by the standard's OR-join rule. */
export type JoinKind = 'any' | 'all' | 'inclusive';
/** How a node hands tokens on: to all flows, to exactly one, to at least one, or to each conditional flow on its own. */
export type SplitKind = 'all' | 'exclusive' | 'inclusive' | 'conditional';

export interface ScopeNode {
  readonly index: number;
  readonly id: string;
  readonly node: FlowNode;
  readonly join: JoinKind;
  readonly split: SplitKind;
  /** Indexes into ScopeGraph.flows, virtual flows (start, link, boundary) included. */
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  /** Boundary events of an activity with the virtual flow that leads to each. */
  readonly boundaries: readonly { readonly node: number; readonly flow: number }[];
}

export interface ScopeFlow {
  readonly index: number;
  /** Id in the file; null = virtual. */
  readonly id: string | null;
  readonly sequenceFlow: SequenceFlow | null;
  /** null = the scope itself (start). */
  readonly source: number | null;
  readonly target: number;
}

/** The inside of one process or sub-process: structure only, no numbers. */
export interface ScopeGraph {
  readonly id: string;
  readonly process: string;
  /** The sub-process this is the inside of; null = the process itself. */
  readonly owner: Activity | null;
  readonly nodes: readonly ScopeNode[];
  readonly flows: readonly ScopeFlow[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Where tokens begin, with the virtual flow that carries the first one. */
  readonly entries: readonly { readonly node: number; readonly flow: number }[];
  /** alternatives: one start event each time. together: no start event, so everything without incoming flow starts. */
  readonly entryKind: 'alternatives' | 'together';
  /** Event sub-processes standing in this scope; they are no part of its flow. */
  readonly eventSubProcesses: readonly Activity[];
}

/** All scopes of a file by id, innermost last. Flows that dangle or cross a scope's border carry nothing and are left out. */
export function buildScopes(model: ProcessModel): ReadonlyMap<string, ScopeGraph> {
  const nodesByScope = new Map<string, FlowNode[]>(model.processes.map((process) => [process.id, []]));
  for (const node of model.flowNodes) {
    const siblings = nodesByScope.get(node.scope);
    if (siblings === undefined) nodesByScope.set(node.scope, [node]);
    else siblings.push(node);
  }
  const flowsByScope = groupBy(model.sequenceFlows, (flow) => flow.scope);
  const owners = new Map<string, Activity>(model.flowNodes.filter(isSubProcess).map((node) => [node.id, node]));
  const scopes = new Map<string, ScopeGraph>();
  for (const [id, nodes] of nodesByScope) {
    const owner = owners.get(id) ?? null;
    scopes.set(id, buildScope(id, owner, nodes, flowsByScope.get(id) ?? []));
  }
  return scopes;
}

function buildScope(id: string, owner: Activity | null, all: readonly FlowNode[], sequenceFlows: readonly SequenceFlow[]): ScopeGraph {
  const eventSubProcesses = all.filter((node): node is Activity => node.kind === 'activity' && node.triggeredByEvent);
  const members = all.filter((node) => !(node.kind === 'activity' && node.triggeredByEvent));
  const indexOf = new Map(members.map((node, index) => [node.id, index]));
  const flows: ScopeFlow[] = [];
  const incoming: number[][] = members.map(() => []);
  const outgoing: number[][] = members.map(() => []);
  const boundaries: { node: number; flow: number }[][] = members.map(() => []);
  const addFlow = (source: number | null, target: number, sequenceFlow: SequenceFlow | null): number => {
    const index = flows.length;
    flows.push({ index, id: sequenceFlow?.id ?? null, sequenceFlow, source, target });
    incoming[target]!.push(index);
    return index;
  };
  for (const flow of sequenceFlows) {
    const source = indexOf.get(flow.source);
    const target = indexOf.get(flow.target);
    if (source !== undefined && target !== undefined) outgoing[source]!.push(addFlow(source, target, flow));
  }
  for (const [throwing, catching] of linkJumps(members)) {
    outgoing[throwing]!.push(addFlow(throwing, catching, null));
  }
  members.forEach((node, index) => {
    const host = node.kind === 'event' && node.attachedTo !== null ? indexOf.get(node.attachedTo) : undefined;
    if (host !== undefined) boundaries[host]!.push({ node: index, flow: addFlow(host, index, null) });
  });
  const starts = members.flatMap((node, index) => (isStart(node, incoming[index]!.length) ? [index] : []));
  const entryKind = starts.length > 0 ? 'alternatives' : 'together';
  const entryNodes =
    starts.length > 0 ? starts : members.flatMap((node, index) => (mayBegin(node, incoming[index]!.length) ? [index] : []));
  const entries = entryNodes.map((node) => ({ node, flow: addFlow(null, node, null) }));
  const nodes = members.map((node, index): ScopeNode => ({
    index,
    id: node.id,
    node,
    join: incoming[index]!.length > 1 ? joinOf(node) : 'any',
    split: splitOf(node),
    incoming: incoming[index]!,
    outgoing: outgoing[index]!,
    boundaries: boundaries[index]!,
  }));
  return { id, process: all[0]?.process ?? id, owner, nodes, flows, indexOf, entries, entryKind, eventSubProcesses };
}

const linkName = (node: FlowNode): string | null => {
  if (node.kind !== 'event') return null;
  const definition = node.eventDefinitions.find((one) => one.kind === 'link');
  return definition === undefined ? null : (definition.ref ?? node.name ?? '');
};

/** Link throw events jump to the catch event of the same name in the same scope (BPMN 10.5.5). */
function linkJumps(members: readonly FlowNode[]): readonly (readonly [number, number])[] {
  const jumps: (readonly [number, number])[] = [];
  members.forEach((node, throwing) => {
    if (node.type !== 'IntermediateThrowEvent') return;
    const name = linkName(node);
    if (name === null) return;
    members.forEach((other, catching) => {
      if (other.type === 'IntermediateCatchEvent' && linkName(other) === name) jumps.push([throwing, catching]);
    });
  });
  return jumps;
}

const isStart = (node: FlowNode, incoming: number): boolean =>
  node.type === 'StartEvent' || (node.kind === 'gateway' && node.instantiate && incoming === 0);

/** Without a start event everything without incoming flow starts (BPMN 13.2); handlers wait for their event instead. */
const mayBegin = (node: FlowNode, incoming: number): boolean =>
  incoming === 0 && node.type !== 'BoundaryEvent' && !(node.kind === 'activity' && node.isForCompensation);

function joinOf(node: FlowNode): JoinKind {
  if (node.type === 'ParallelGateway') return 'all';
  return node.type === 'InclusiveGateway' || node.type === 'ComplexGateway' ? 'inclusive' : 'any';
}

function splitOf(node: FlowNode): SplitKind {
  switch (node.type) {
    case 'ExclusiveGateway':
    case 'EventBasedGateway':
      return 'exclusive';
    case 'InclusiveGateway':
    case 'ComplexGateway':
      return 'inclusive';
    default:
      return node.kind === 'activity' ? 'conditional' : 'all';
  }
}

/** Nodes reachable from the given ones over flows the filter lets pass; the beginnings are included. */
export function reachableFrom(
  graph: ScopeGraph,
  from: Iterable<number>,
  passes: (flow: number) => boolean = () => true,
): ReadonlySet<number> {
  const seen = new Set<number>(from);
  const open = [...seen];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const flow of leavingFlows(graph.nodes[node]!)) {
      const target = graph.flows[flow]!.target;
      if (passes(flow) && !seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return seen;
}

export const leavingFlows = (node: ScopeNode): readonly number[] =>
  node.boundaries.length === 0 ? node.outgoing : [...node.outgoing, ...node.boundaries.map((boundary) => boundary.flow)];
