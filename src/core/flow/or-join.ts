import { type ScopeGraph, type ScopeNode, leavingFlows } from './scope-graph.ts';

/** How a marked OR join stands. `despite`: only because tokens that could still arrive might as well come where one already waits. */
export type OrJoinState =
  | { readonly kind: 'enabled' }
  | { readonly kind: 'despite' }
  | { readonly kind: 'waiting'; readonly for: readonly number[] };

export interface OrJoinRule {
  /** `tokens` are places; the join must hold at least one of them. */
  stateOf(join: ScopeNode, tokens: readonly number[]): OrJoinState;
}

/**
 * The inclusive join of BPMN 2.0.2 (table 13.3). It fires when it holds a token and, for every path (i) from a marked flow
 * (ii) to one of its empty incoming flows (iii) that does not visit the join, there is also a path (iv) from that flow
 * (v) to an incoming flow that has a token (vi) not visiting the join. So a branch that still loops is awaited,
 * while a token that could just as well join the one already there does not block.
 */
export function orJoinRule(graph: ScopeGraph): OrJoinRule {
  const upstream = new Map<number, readonly Uint8Array[]>();
  const previous: number[][] = graph.nodes.map(() => []);
  for (const node of graph.nodes) for (const flow of leavingFlows(node)) previous[graph.flows[flow]!.target]!.push(node.index);
  const upstreamOf = (join: ScopeNode): readonly Uint8Array[] => {
    const known = upstream.get(join.index);
    if (known !== undefined) return known;
    const computed = join.incoming.map((flow) => nodesBefore(graph, previous, join, flow));
    upstream.set(join.index, computed);
    return computed;
  };
  return {
    stateOf(join, tokens) {
      const before = upstreamOf(join);
      const isMarked = join.incoming.map((flow) => tokens.includes(flow));
      const waitingFor: number[] = [];
      let despite = false;
      for (const token of new Set(tokens)) {
        const target = graph.flows[token]!.target;
        if (target === join.index) continue;
        const reaches = (marked: boolean): boolean => before.some((nodes, index) => isMarked[index] === marked && nodes[target] === 1);
        if (!reaches(false)) continue;
        if (reaches(true)) despite = true;
        else waitingFor.push(token);
      }
      if (waitingFor.length > 0) return { kind: 'waiting', for: waitingFor };
      return despite ? { kind: 'despite' } : { kind: 'enabled' };
    },
  };
}

/** Nodes from which a path leads over `flow` into the join without visiting it before. */
function nodesBefore(graph: ScopeGraph, previous: readonly (readonly number[])[], join: ScopeNode, flow: number): Uint8Array {
  const seen = new Uint8Array(graph.nodes.length);
  const source = graph.flows[flow]!.source;
  if (source === null || source === join.index) return seen;
  seen[source] = 1;
  const open = [source];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const before of previous[node]!) {
      if (before === join.index || seen[before] === 1) continue;
      seen[before] = 1;
      open.push(before);
    }
  }
  return seen;
}
