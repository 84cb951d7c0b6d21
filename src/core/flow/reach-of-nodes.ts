import type { Figure } from './flow-result.ts';
import type { FlowNode } from '../process/process-model.ts';
import type { CaseCounts, EvaluatedScope } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { DONE, type Hit, type InstanceView, hitsOf, missOver, overInstances } from './reach.ts';

/** Reach probability of nodes per case of their process, through all enclosing sub-processes; null = unknown. */
export interface Reach {
  /** P(at least once per case). */
  probability(file: PreparedFile, node: FlowNode): Figure;
  /** Expected executions per case that are no repetition. */
  firstTime(file: PreparedFile, node: FlowNode): Figure;
}

export function reachOf(counts: CaseCounts): Reach {
  const any = hitsThrough(counts, 'any');
  // both views are the same where nothing happens in instances
  const hasInstances = counts.files.some(({ model }) => model.flowNodes.some((node) => node.kind === 'activity' && node.loop !== null));
  const each = hasInstances ? hitsThrough(counts, 'each') : any;
  return {
    probability: (file, node) => any(file, node)?.probability ?? null,
    firstTime: (file, node) => {
      const hit = each(file, node);
      return hit === null ? null : hit.probability * hit.multiplicity;
    },
  };
}

function hitsThrough(counts: CaseCounts, view: InstanceView): (file: PreparedFile, node: FlowNode) => Hit | null {
  const outer = new Map<EvaluatedScope, Map<string, Hit | null>>();
  const known = new Map<FlowNode, Hit | null>();
  return (file, node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const around = counts.scope(file, node.scope);
    const hit = around === null ? null : climb(file, around, node, DONE);
    known.set(node, hit);
    return hit;
  };

  function climb(file: PreparedFile, around: EvaluatedScope, node: FlowNode, inside: Hit): Hit | null {
    const here = hitHere(around, node, inside, view);
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

function hitHere(
  { graph, plan, counts: counted, eventSubProcesses }: EvaluatedScope,
  node: FlowNode,
  inside: Hit,
  view: InstanceView,
): Hit | null {
  if (node.kind === 'activity' && node.triggeredByEvent) {
    const expected = eventSubProcesses.get(node.id) ?? null;
    if (expected === null || !Number.isFinite(expected)) return null;
    const probability = 1 - missOver(expected, 1 - inside.probability);
    const multiplicity = probability === 0 ? 1 : (inside.multiplicity * expected * inside.probability) / probability;
    return { probability, missRatio: new Map(), multiplicity };
  }
  const index = graph.indexOf.get(node.id);
  if (index === undefined || counted.isUnknown[index] === 1) return null;
  const instances = plan.instances[index]!;
  if (instances.expected === null || !Number.isFinite(instances.expected) || !Number.isFinite(counted.nodeVisits[index]!)) return null;
  if (counted.nodeVisits[index] === 0) return { probability: 0, missRatio: new Map(), multiplicity: 1 };
  return hitsOf(counted, plan, index, overInstances(inside, instances, view));
}
