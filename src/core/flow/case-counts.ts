import { EMPTY_NODE, EMPTY_PROCESS } from '../annotation/empty-annotation.ts';
import type { Activity, Event, FlowNode } from '../process/process-model.ts';
import { type CallGraph, linkCalls } from './call-graph.ts';
import { thrownBy } from './catching.ts';
import { type Beginning, type ScopeCounts, beginningsOf, countScope } from './evaluate-scope.ts';
import { type InnerOutcome, type ScopePlan, derivedCatchers, planScope } from './firing-plans.ts';
import { COMPLETED, LOST, placesOf } from './firing.ts';
import type { Figure, Finding } from './flow-result.ts';
import type { PreparedFile } from './prepare-files.ts';
import { type PickNumber, pickMean } from './pick-number.ts';
import type { ScopeGraph } from './scope-graph.ts';
import { type StartVolumes, startVolumesOf } from './start-volumes.ts';
import { times } from './figure.ts';

export interface EvaluatedScope {
  readonly graph: ScopeGraph;
  readonly plan: ScopePlan;
  readonly counts: ScopeCounts;
  /** Event sub-processes of this scope: expected activations per activation of the scope; null = unknown. */
  readonly eventSubProcesses: ReadonlyMap<string, Figure>;
  readonly throws: ReadonlyMap<string, number>;
  /** Errors and escalations nobody catches in this file, per activation. */
  readonly uncaught: readonly { readonly kind: string; readonly ref: string | null; readonly expected: number }[];
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
    const isAdHoc = graph.owner?.type === 'AdHocSubProcess' && graph.entryKind === 'together';
    const beginnings = isAdHoc ? adHocBeginnings(file, graph, findings) : beginningsOf(graph, startShares(file, graph, findings));
    if (!isAdHoc && graph.entryKind === 'together' && graph.nodes.length > 0)
      findings.push({ code: 'NO_START_EVENT', element: graph.id, params: {} });
    const inner = graph.nodes.map((node) => innerScope(file, node.node));
    const blocked = inner.flatMap((one, index) => (one !== null && isBlocked(one) ? [index] : []));
    const counted = countScope(graph, plan, beginnings, new Set(blocked), limits);
    if (isAdHoc) overrideAdHoc(file, graph, counted);
    const throws = countThrows(file, graph, plan, counted);
    const eventSubProcesses = new Map(
      graph.eventSubProcesses.map((sub) => [sub.id, eventActivations(file, sub, counted, throws, findings)]),
    );
    const uncaught = countUncaught(file, graph, plan, counted);
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

  function startShares(file: PreparedFile, graph: ScopeGraph, findings: Finding[]): ReadonlyMap<number, number> {
    const entries = graph.entries.map((entry) => entry.node);
    if (entries.length <= 1 || graph.entryKind === 'together') return new Map(entries.map((node) => [node, 1]));
    const starts = graph.owner === null ? volume(file, graph.process).starts : new Map<string, Figure>();
    const given = entries.map((node) => starts.get(graph.nodes[node]!.id) ?? null);
    const sum = given.reduce<number>((total, one) => total + (one ?? 0), 0);
    const missing = given.filter((one) => one === null).length;
    const stated = graph.owner === null ? pick((file.annotations.processes.get(graph.process) ?? EMPTY_PROCESS).casesPerYear) : null;
    if (missing === 0 && sum > 0 && Number.isFinite(sum)) return new Map(entries.map((node, index) => [node, given[index]! / sum]));
    if (missing < entries.length && stated !== null && stated >= sum && stated > 0) {
      if (missing > 1) findings.push({ code: 'START_SHARES_ASSUMED_EQUAL', element: graph.id, params: {} });
      return new Map(entries.map((node, index) => [node, (given[index] ?? (stated - sum) / missing) / stated]));
    }
    findings.push({ code: 'START_SHARES_ASSUMED_EQUAL', element: graph.id, params: {} });
    return new Map(entries.map((node) => [node, 1 / entries.length]));
  }

  function adHocBeginnings(file: PreparedFile, graph: ScopeGraph, findings: Finding[]) {
    const places = placesOf(graph);
    return graph.entries.map(({ node, flow }) => {
      const member = graph.nodes[node]!;
      const stated = pick(annotationOf(file, member.id).perActivation);
      if (stated === null && member.node.kind === 'activity')
        findings.push({ code: 'ADHOC_COUNT_ASSUMED_ONE', element: member.id, params: {} });
      return { places: [places[flow]!], mass: stated ?? 1 };
    });
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
    if (node.kind !== 'activity') return null;
    if (node.type !== 'CallActivity') return scope(file, node.id);
    const target = calls.targetOf(file, node);
    return target === null ? null : scope(target.file, target.process);
  }

  function innerOutcome(file: PreparedFile, id: string): InnerOutcome | null {
    const node = file.nodes.get(id);
    const inner = node === undefined ? null : innerScope(file, node);
    if (inner === null) return null;
    if (node?.type !== 'CallActivity') return { ends: inner.counts.ends, throws: inner.throws };
    return calledOutcome(file, node as Activity, inner);
  }

  /** A called process ends in its own way; errors it does not catch itself wake the boundary events of the call. */
  function calledOutcome(file: PreparedFile, call: Activity, inner: EvaluatedScope): InnerOutcome {
    const lost = inner.counts.ends.get(LOST) ?? 0;
    const ends = new Map<string, number>(lost > 0 ? [[LOST, lost]] : []);
    const throws = new Map<string, number>();
    const isDerived = derivedCatchers({ annotations: file.annotations, pick });
    let open = 1 - lost;
    for (const event of file.model.flowNodes) {
      if (event.kind !== 'event' || event.attachedTo !== call.id || !isDerived(event)) continue;
      const definition = event.eventDefinitions.find((one) => one.kind === 'error' || one.kind === 'escalation');
      const matching = inner.uncaught.filter(
        (one) => one.kind === definition?.kind && (definition.ref === null || one.ref === null || one.ref === definition.ref),
      );
      if (matching.length === 0) continue;
      const expected = matching.reduce((sum, one) => sum + one.expected, 0);
      if (event.interrupting) {
        const share = Math.min(open, expected);
        ends.set(event.id, share);
        open -= share;
      } else {
        throws.set(event.id, expected);
      }
    }
    ends.set(COMPLETED, open);
    return { ends, throws };
  }

  function countThrows(file: PreparedFile, graph: ScopeGraph, plan: ScopePlan, counted: ScopeCounts): ReadonlyMap<string, number> {
    const throws = new Map<string, number>();
    const add = (event: string, expected: number): void => void throws.set(event, (throws.get(event) ?? 0) + expected);
    for (const node of graph.nodes) {
      const visits = counted.nodeVisits[node.index]!;
      const catcher = file.catchers.get(node.id);
      if (catcher !== undefined && !catcher.interrupting) add(catcher.event.id, visits);
      const inner = node.node.kind === 'activity' && node.node.type !== 'CallActivity' ? scope(file, node.id) : null;
      for (const [event, expected] of inner?.throws ?? []) add(event, expected * visits * (plan.instances[node.index]!.expected ?? 1));
    }
    return throws;
  }

  function countUncaught(file: PreparedFile, graph: ScopeGraph, plan: ScopePlan, counted: ScopeCounts): EvaluatedScope['uncaught'] {
    return graph.nodes.flatMap((node) => {
      const visits = counted.nodeVisits[node.index]!;
      const thrown = file.catchers.has(node.id) ? null : thrownBy(node.node);
      if (thrown !== null) return [{ kind: thrown.kind, ref: thrown.ref, expected: visits }];
      const inner = node.node.kind === 'activity' && node.node.type !== 'CallActivity' ? scope(file, node.id) : null;
      const factor = visits * (plan.instances[node.index]!.expected ?? 1);
      return (inner?.uncaught ?? []).map((one) => ({ ...one, expected: one.expected * factor }));
    });
  }

  function eventActivations(
    file: PreparedFile,
    sub: Activity,
    counted: ScopeCounts,
    throws: ReadonlyMap<string, number>,
    findings: Finding[],
  ): Figure {
    const starts = file.model.flowNodes.filter(
      (node): node is Event => node.kind === 'event' && node.type === 'StartEvent' && node.scope === sub.id,
    );
    let total: Figure = 0;
    for (const start of starts) {
      const own = pick(annotationOf(file, start.id).probability);
      const isThrown = [...file.catchers.values()].some((catcher) => catcher.event.id === start.id);
      if (own !== null) {
        total = total === null ? null : total + own;
      } else if (isThrown) {
        const derived = start.interrupting ? (counted.ends.get(start.id) ?? 0) : (throws.get(start.id) ?? 0);
        findings.push({ code: 'BOUNDARY_PROB_DERIVED', element: start.id, params: { value: derived } });
        total = total === null ? null : total + derived;
      } else {
        if (!start.eventDefinitions.some((definition) => definition.kind === 'compensate'))
          findings.push({ code: 'BOUNDARY_PROB_MISSING', element: start.id, params: {} });
        total = null;
      }
    }
    return starts.length === 0 ? null : total;
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
