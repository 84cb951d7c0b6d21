import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { FlowNode } from '../process/process-model.ts';
import { type CallGraph, insideOf, linkCalls } from './call-graph.ts';
import { type Beginning, beginningsIn, isAdHocScope } from './beginnings.ts';
import { type ScopeCounts, countScope } from './evaluate-scope.ts';
import { type InnerOutcome, type ScopePlan, planScope } from './firing-plans.ts';
import type { Figure, Finding } from './flow-result.ts';
import type { PreparedFile } from './prepare-files.ts';
import { type PickNumber, pickMean } from './pick-number.ts';
import type { ScopeGraph } from './scope-graph.ts';
import { type CountedScope, type Uncaught, calledOutcome, countThrows, countUncaught, eventActivations } from './scope-outcomes.ts';
import { type StartVolumes, startVolumesOf } from './start-volumes.ts';
import { times } from './figure.ts';

export interface EvaluatedScope {
  readonly graph: ScopeGraph;
  readonly plan: ScopePlan;
  readonly counts: ScopeCounts;
  /** Event sub-processes of this scope: expected activations per activation of the scope; null = unknown. */
  readonly eventSubProcesses: ReadonlyMap<string, Figure>;
  readonly throws: ReadonlyMap<string, number>;
  readonly uncaught: readonly Uncaught[];
  readonly isBlockedInside: boolean;
  readonly beginnings: readonly Beginning[];
  /** Its steps are done so and so often each, not in one flow. */
  readonly isAdHoc: boolean;
  readonly findings: readonly Finding[];
}

export interface CountLimits {
  readonly stateCap?: number;
  readonly seed: number;
}

/** Executions per case and cases per year of everything in a document, computed when asked and kept. */
export interface CaseCounts {
  readonly files: readonly PreparedFile[];
  readonly calls: CallGraph;
  /** null = the scope of a sub-process nobody has looked into, or with nothing inside. */
  scope(file: PreparedFile, id: string): EvaluatedScope | null;
  /** Executions per case of its process (instances included); null = unknown. */
  executions(file: PreparedFile, node: FlowNode): Figure;
  /** Activations of a scope per case of its process. */
  activations(file: PreparedFile, scope: string): Figure;
  volume(file: PreparedFile, process: string): StartVolumes;
}

export function countCases(files: readonly PreparedFile[], limits: CountLimits, pick: PickNumber = pickMean): CaseCounts {
  const calls = linkCalls(files);
  const scopes = new Map<PreparedFile, Map<string, EvaluatedScope | null>>(files.map((file) => [file, new Map()]));
  const volumes = new Map<PreparedFile, Map<string, StartVolumes>>(files.map((file) => [file, new Map()]));
  const counts: CaseCounts = { files, calls, scope, executions, activations, volume };
  return counts;

  function scope(file: PreparedFile, id: string): EvaluatedScope | null {
    const known = scopes.get(file)!.get(id);
    if (known !== undefined) return known;
    scopes.get(file)!.set(id, null);
    const graph = file.scopes.get(id);
    const evaluated = graph === undefined ? null : evaluate(file, graph);
    scopes.get(file)!.set(id, evaluated);
    return evaluated;
  }

  function evaluate(file: PreparedFile, graph: ScopeGraph): EvaluatedScope {
    const findings: Finding[] = [];
    for (const sub of graph.eventSubProcesses) scope(file, sub.id);
    const plan = planScope(graph, { ...file, pick, innerOutcome: (id) => innerOutcome(file, id) });
    const beginnings = beginningsIn(file, graph, () => volume(file, graph.process).starts, pick, findings);
    const isAdHoc = isAdHocScope(graph);
    if (!isAdHoc && graph.entryKind === 'together' && graph.nodes.length > 0)
      findings.push({ code: 'NO_START_EVENT', element: graph.id, params: {} });
    const inner = graph.nodes.map((node) => innerScope(file, node.node));
    const blocked = inner.flatMap((one, index) => (one !== null && isBlocked(one) ? [index] : []));
    const counted = countScope(graph, plan, beginnings, new Set(blocked), limits);
    if (isAdHoc) overrideAdHoc(file, graph, counted);
    const around: CountedScope = {
      file,
      graph,
      pick,
      visits: ({ index }) => counted.nodeVisits[index]!,
      instances: ({ index }) => plan.instances[index]!.expected,
      inner: ({ node }) => (node.kind === 'activity' && node.type !== 'CallActivity' ? scope(file, node.id) : null),
    };
    const throws = countThrows(around);
    const outcome = { ends: counted.ends, throws };
    const eventSubProcesses = new Map(graph.eventSubProcesses.map((sub) => [sub.id, eventActivations(file, sub, outcome, pick, findings)]));
    const uncaught = countUncaught(around);
    return {
      graph,
      plan,
      counts: counted,
      eventSubProcesses,
      throws,
      uncaught,
      isBlockedInside: blocked.length > 0,
      beginnings,
      isAdHoc,
      findings,
    };
  }

  /** Inside an ad-hoc sub-process a stated count also beats what the flow says. */
  function overrideAdHoc(file: PreparedFile, graph: ScopeGraph, { nodeVisits, isUnknown }: ScopeCounts): void {
    for (const node of graph.nodes) {
      const stated = pick(annotationOf(file, node.id).perActivation);
      if (stated === null) continue;
      nodeVisits[node.index] = stated;
      isUnknown[node.index] = 0;
    }
  }

  function innerScope(file: PreparedFile, node: FlowNode): EvaluatedScope | null {
    const inside = insideOf(calls, file, node);
    return inside === null ? null : scope(inside.file, inside.process);
  }

  function innerOutcome(file: PreparedFile, id: string): InnerOutcome | null {
    const node = file.nodes.get(id);
    const inner = node === undefined ? null : innerScope(file, node);
    if (inner === null) return null;
    if (node?.type !== 'CallActivity') return { ends: inner.counts.ends, throws: inner.throws };
    return calledOutcome(file, node, { ends: inner.counts.ends, uncaught: inner.uncaught }, pick);
  }

  function activations(file: PreparedFile, id: string): Figure {
    const owner = file.nodes.get(id);
    return owner === undefined ? 1 : executions(file, owner);
  }

  function executions(file: PreparedFile, node: FlowNode): Figure {
    const stated = node.kind === 'activity' ? pick(annotationOf(file, node.id).executionsPerCase) : null;
    if (stated !== null) return stated;
    const around = scope(file, node.scope);
    if (around === null) return null;
    const outside = activations(file, node.scope);
    if (node.kind === 'activity' && node.triggeredByEvent) return times(outside, around.eventSubProcesses.get(node.id) ?? null);
    const index = around.graph.indexOf.get(node.id);
    if (index === undefined || around.counts.isUnknown[index] === 1) return null;
    return times(outside, times(around.counts.nodeVisits[index]!, around.plan.instances[index]!.expected));
  }

  function volume(file: PreparedFile, process: string): StartVolumes {
    const known = volumes.get(file)!.get(process);
    if (known !== undefined) return known;
    volumes.get(file)!.set(process, { total: null, basis: 'unknown', starts: new Map(), isDerived: false });
    const computed = startVolumesOf(counts, file, process, pick);
    volumes.get(file)!.set(process, computed);
    return computed;
  }
}

const isBlocked = (scope: EvaluatedScope): boolean => scope.counts.deadlocks.size > 0 || scope.isBlockedInside;

const annotationOf = (file: PreparedFile, id: string) => file.annotations.nodes.get(id) ?? EMPTY_NODE;
