import type { FlowNode } from '../process/process-model.ts';
import type { CaseCounts, EvaluatedScope, PreparedFile } from './case-counts.ts';
import { DONE, type Hit, hitsOf, overInstances } from './reach.ts';

/** Reach probability of nodes per case of their process, through all enclosing sub-processes; null = unknown. */
export interface Reach {
  of(file: PreparedFile, node: FlowNode): Hit | null;
}

export function reachOf(counts: CaseCounts): Reach {
  const outer = new Map<EvaluatedScope, Map<string, Hit | null>>();
  return {
    of(file, node) {
      const around = counts.scope(file, node.scope);
      return around === null ? null : climb(file, around, node, DONE);
    },
  };

  function climb(file: PreparedFile, around: EvaluatedScope, node: FlowNode, inside: Hit): Hit | null {
    const here = hitHere(around, node, inside);
    if (here === null) return null;
    const owner = around.graph.owner;
    const parent = owner === null ? null : counts.scope(file, owner.scope);
    if (owner === null || parent === null) return here;
    // many inner steps look alike from outside
    const known = outer.get(parent) ?? new Map<string, Hit | null>();
    outer.set(parent, known);
    const key = `${owner.id}|${here.probability}|${here.multiplicity}|${[...here.missRatio].join('|')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const hit = climb(file, parent, owner, here);
    known.set(key, hit);
    return hit;
  }
}

function hitHere({ graph, plan, counts: counted, eventSubProcesses }: EvaluatedScope, node: FlowNode, inside: Hit): Hit | null {
  if (node.kind === 'activity' && node.triggeredByEvent) {
    const expected = eventSubProcesses.get(node.id) ?? null;
    if (expected === null || !Number.isFinite(expected)) return null;
    return {
      probability: Math.min(1, expected) * inside.probability,
      missRatio: new Map(),
      multiplicity: inside.multiplicity * Math.max(1, expected),
    };
  }
  const index = graph.indexOf.get(node.id);
  if (index === undefined || counted.isUnknown[index] === 1) return null;
  const instances = plan.instances[index]!;
  if (instances.expected === null || !Number.isFinite(instances.expected) || !Number.isFinite(counted.nodeVisits[index]!)) return null;
  if (counted.nodeVisits[index] === 0) return { probability: 0, missRatio: new Map(), multiplicity: 1 };
  return hitsOf(counted, plan, index, overInstances(inside, instances));
}
