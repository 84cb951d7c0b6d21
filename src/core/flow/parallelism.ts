import type { ScopePlan } from './firing-plans.ts';
import { type ScopeGraph, reachableFrom } from './scope-graph.ts';

/** What parallel branches do to each other in one scope. */
export interface Parallelism {
  /** Merges that let each of several parallel tokens through: what follows runs several times. */
  readonly unsynchronised: readonly number[];
  /** Ends that stop the whole scope while parallel work may be under way. */
  readonly cuttingShort: readonly number[];
}

/**
 * From the shape alone: two branches that may run together meet at a merge on paths that share no node and pass no join
 * both of them must pass. Ends of flow are no merges; several tokens may well arrive there.
 */
export function findParallelism(
  graph: ScopeGraph,
  plan: ScopePlan,
  isVisited: (node: number) => boolean,
  passes: (flow: number) => boolean,
): Parallelism {
  const unsynchronised = new Set<number>();
  const cuttingShort = new Set<number>();
  const stops = graph.nodes.filter((node) =>
    plan.plans[node.index]!.first.some((effect) => effect.interruptedBy !== null && node.node.kind === 'event'),
  );
  for (const { splitter, branches } of parallelBranches(graph, plan, isVisited)) {
    const starts = branches.map((flow) => graph.flows[flow]!.target);
    const reach = starts.map((start) => reachableFrom(graph, [start], passes));
    const joins = new Set(graph.nodes.filter((node) => node.join !== 'any' && countOf(reach, node.index) > 1).map((node) => node.index));
    const before = joins.size === 0 ? reach : starts.map((start) => reachableBefore(graph, start, joins, passes));
    for (const stop of stops) if (before.some((nodes) => nodes.has(stop.index)) && isVisited(stop.index)) cuttingShort.add(stop.index);
    for (const node of graph.nodes) {
      const isMerge = node.join === 'any' && node.incoming.length > 1 && node.outgoing.length > 0 && isVisited(node.index);
      if (!isMerge || unsynchronised.has(node.index) || countOf(before, node.index) < 2) continue;
      if (meetApart(graph, branches, node.index, (index) => joins.has(index) || index === splitter, passes)) unsynchronised.add(node.index);
    }
  }
  return { unsynchronised: [...unsynchronised].toSorted(ascending), cuttingShort: [...cuttingShort].toSorted(ascending) };
}

const ascending = (left: number, right: number): number => left - right;
const countOf = (sets: readonly ReadonlySet<number>[], node: number): number =>
  sets.reduce((count, set) => count + (set.has(node) ? 1 : 0), 0);

/** Flows that may carry tokens at the same time, by the node that sends them; null = the beginning itself. */
function parallelBranches(graph: ScopeGraph, plan: ScopePlan, isVisited: (node: number) => boolean) {
  const groups: { splitter: number | null; branches: readonly number[] }[] = [];
  if (graph.entryKind === 'together' && graph.owner?.type !== 'AdHocSubProcess' && graph.entries.length > 1) {
    groups.push({ splitter: null, branches: graph.entries.map((entry) => entry.flow) });
  }
  graph.nodes.forEach((node, index) => {
    if (!isVisited(index)) return;
    const { first, again } = plan.plans[index]!;
    const branches = new Set([...first, ...(again ?? [])].filter((effect) => effect.flows.length > 1).flatMap((effect) => effect.flows));
    for (const side of plan.sideRuns.filter((one) => one.host === index)) {
      for (const flow of [...node.outgoing, side.place]) branches.add(flow);
    }
    if (branches.size > 1) groups.push({ splitter: index, branches: [...branches] });
  });
  return groups;
}

/** Reachable without going through one of the joins; the joins themselves are included. */
function reachableBefore(
  graph: ScopeGraph,
  start: number,
  joins: ReadonlySet<number>,
  passes: (flow: number) => boolean,
): ReadonlySet<number> {
  return reachableFrom(graph, [start], (flow) => passes(flow) && !joins.has(graph.flows[flow]!.source!));
}

/** Two paths from different branches to the merge, over different flows into it, without a common node in between (Menger). */
function meetApart(
  graph: ScopeGraph,
  branches: readonly number[],
  merge: number,
  isClosed: (node: number) => boolean,
  passes: (flow: number) => boolean,
): boolean {
  const usedFlows = new Set<number>();
  const leavesBy = new Map<number, number>();
  const entersBy = new Map<number, number>();
  return augment() && augment();

  /** One more path in the residual graph, breadth first over flows taken forwards or given back. */
  function augment(): boolean {
    const cameFrom = new Map<string, readonly [string | null, number, boolean]>();
    const open: [string, number, 'forward' | 'back'][] = [];
    const visit = (flow: number, direction: 'forward' | 'back', from: string | null): void => {
      const key = `${direction}${flow}`;
      if (cameFrom.has(key)) return;
      cameFrom.set(key, [from, flow, direction === 'forward']);
      open.push([key, flow, direction]);
    };
    for (const flow of branches) if (!usedFlows.has(flow)) visit(flow, 'forward', null);
    for (let at = open.shift(); at !== undefined; at = open.shift()) {
      const [key, flow, direction] = at;
      const node = direction === 'forward' ? graph.flows[flow]!.target : graph.flows[flow]!.source!;
      if (direction === 'forward' && node === merge) {
        apply(key, cameFrom);
        return true;
      }
      if (isClosed(node)) continue;
      const isUsed = leavesBy.has(node);
      if (direction === 'forward' && isUsed) {
        // the node carries the first path: follow that path back
        const entering = entersBy.get(node)!;
        if (graph.flows[entering]!.source !== null && !branches.includes(entering)) visit(entering, 'back', key);
        continue;
      }
      for (const next of flowsFrom(node)) if (!usedFlows.has(next) && passes(next)) visit(next, 'forward', key);
      if (direction === 'back') {
        const entering = entersBy.get(node);
        if (entering !== undefined && graph.flows[entering]!.source !== null && !branches.includes(entering)) visit(entering, 'back', key);
      }
    }
    return false;
  }

  function apply(end: string, cameFrom: ReadonlyMap<string, readonly [string | null, number, boolean]>): void {
    for (let key: string | null = end; key !== null;) {
      const [from, flow, isForward]: readonly [string | null, number, boolean] = cameFrom.get(key)!;
      if (isForward) usedFlows.add(flow);
      else usedFlows.delete(flow);
      key = from;
    }
    leavesBy.clear();
    entersBy.clear();
    for (const flow of usedFlows) {
      const { source, target } = graph.flows[flow]!;
      entersBy.set(target, flow);
      if (source !== null) leavesBy.set(source, flow);
    }
  }

  function flowsFrom(node: number): readonly number[] {
    const { outgoing, boundaries } = graph.nodes[node]!;
    return boundaries.length === 0 ? outgoing : [...outgoing, ...boundaries.map((boundary) => boundary.flow)];
  }
}
