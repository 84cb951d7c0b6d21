import type { Event, FlowNode } from '../process/process-model.ts';
import { addDataAndNotes } from './add-data-and-notes.ts';
import { boundaryCompanions } from './companions.ts';
import { isKnown, type LevelPlan } from './level-plan.ts';
import { withRoom, type Exit, type Level, type LevelEdge, type LevelNode, type Terminal } from './level.ts';
import { makeBands } from './make-bands.ts';
import { sizeOf } from './measures.ts';
import type { LaneBand } from './order-pools.ts';

/** A level and the lanes around its bands. */
export interface BuiltLevel {
  readonly level: Level;
  readonly laneBands: readonly LaneBand[];
}

const textOf = (name: string | null): string | null => (name === null || name.trim() === '' ? null : name);

export function buildLevel(plan: LevelPlan): BuiltLevel {
  const { model, scope } = plan;
  const { bands, lanes, bandOf } = makeBands(plan);
  const here = model.flowNodes.filter((node) => plan.scopeOf.get(node.id) === scope);
  const ids = new Set(here.map((node) => node.id));
  const boundary = new Map<string, Event[]>();
  const hostOf = new Map<string, string>();
  for (const node of here) {
    if (node.kind !== 'event' || node.type !== 'BoundaryEvent' || node.attachedTo === null || !ids.has(node.attachedTo)) continue;
    if (node.attachedTo === node.id || hostOf.has(node.attachedTo)) continue;
    boundary.set(node.attachedTo, [...(boundary.get(node.attachedTo) ?? []), node]);
    hostOf.set(node.id, node.attachedTo);
  }
  const own = here.filter((node) => !hostOf.has(node.id));
  const indexOf = new Map(own.map((node, index) => [node.id, index]));
  const exitOf = new Map<string, Exit>();
  const nodes: LevelNode[] = own.map((node) => flowNode(plan, node, bandOf(node), boundary.get(node.id) ?? [], exitOf));

  const terminal = (id: string, flow: string | null): Terminal | null => {
    const direct = indexOf.get(hostOf.get(id) ?? id);
    if (direct !== undefined) return { kind: 'node', node: direct, exit: exitOf.get(id) ?? null };
    const pool = scope === null ? plan.pools.findIndex((participant) => participant.id === id) : -1;
    if (pool >= 0) return { kind: 'pool', pool };
    if (flow === null) return null;
    for (let outer = plan.scopeOf.get(id) ?? null; outer !== null; outer = plan.scopeOf.get(outer) ?? null) {
      const node = indexOf.get(outer);
      if (node !== undefined) return { kind: 'node', node, exit: plan.insides.get(outer)?.exits.get(flow) ?? null };
    }
    return null;
  };
  const edges: LevelEdge[] = [];
  for (const flow of model.sequenceFlows) {
    const [source, target] = [terminal(flow.source, null), terminal(flow.target, null)];
    if (source?.kind === 'node' && target?.kind === 'node')
      edges.push({ id: flow.id, kind: 'sequence', source, target, label: textOf(flow.name) });
  }
  for (const flow of model.messageFlows) {
    const [source, target] = [terminal(flow.source, flow.id), terminal(flow.target, flow.id)];
    const frame = (end: string): Terminal => ({ kind: 'frame', side: plan.sideOf(flow.id, end) });
    if (source !== null && target !== null) {
      if (source.kind === 'node' && target.kind === 'node' && source.node === target.node) continue;
      edges.push({ id: flow.id, kind: 'message', source, target, label: textOf(flow.name) });
    } else if (scope !== null && source !== null)
      edges.push({ id: flow.id, kind: 'message', source, target: frame(flow.source), label: null });
    else if (scope !== null && target !== null)
      edges.push({ id: flow.id, kind: 'message', source: frame(flow.target), target, label: null });
  }
  addDataAndNotes(plan, nodes, edges, (id) => indexOf.get(id), hostOf);
  const joined = new Set<number>();
  for (const { kind, source, target } of edges) {
    if (kind === 'association' || source.kind !== 'node' || target.kind !== 'node') continue;
    joined.add(source.node).add(target.node);
  }
  const level: Level = {
    nodes: nodes.map((node, index) => ({ ...node, isIsolated: !joined.has(index) })),
    edges,
    bands,
    typed: plan.typed,
    pools:
      scope === null ? plan.pools.map((pool) => ({ id: pool.id, isBlackBox: pool.process === null || !isKnown(model, pool.process) })) : [],
  };
  return { level, laneBands: lanes };
}

function flowNode(plan: LevelPlan, node: FlowNode, band: number, events: readonly Event[], exitOf: Map<string, Exit>): LevelNode {
  const inside = plan.insides.get(node.id);
  const usual = inside ?? sizeOf(node);
  const { companions, exits, width } = boundaryCompanions(
    events,
    usual,
    [...(inside?.exits.values() ?? [])].filter(({ side }) => side === 'down').map(({ offset }) => offset),
  );
  for (const [id, exit] of exits) exitOf.set(id, exit);
  const isStep = node.kind === 'activity';
  return withRoom({
    id: node.id,
    band,
    isInFlow: true,
    docking: isStep ? 'side' : 'tip',
    width,
    height: usual.height,
    companions,
    exits: [...exits.values(), ...(inside?.exits.values() ?? [])],
    label: isStep || node.name === null || node.name.trim() === '' ? null : node.name,
    inside: inside?.geometry ?? null,
  });
}
