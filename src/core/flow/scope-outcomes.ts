import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { Activity, Event } from '../process/process-model.ts';
import { thrownBy } from './catching.ts';
import { type InnerOutcome, derivedCatchers } from './firing-plans.ts';
import { COMPLETED, LOST } from './firing.ts';
import type { Figure, Finding } from './flow-result.ts';
import type { PickNumber } from './pick-number.ts';
import type { PreparedFile } from './prepare-files.ts';
import type { ScopeGraph, ScopeNode } from './scope-graph.ts';

/** Errors and escalations of one kind that nobody catches in their file, per activation of the scope. */
export interface Uncaught {
  readonly kind: string;
  readonly ref: string | null;
  readonly expected: number;
}

/** What is known of a scope once its firings are counted. */
export interface CountedScope {
  readonly file: PreparedFile;
  readonly graph: ScopeGraph;
  readonly pick: PickNumber;
  /** Firings of a node per activation of the scope. */
  visits(node: ScopeNode): number;
  /** Times an activity's work is done per firing; null = unknown. */
  instances(node: ScopeNode): number | null;
  /** The inside of a sub-process (not of a call); null = nothing to look into. */
  inner(node: ScopeNode): { readonly throws: ReadonlyMap<string, number>; readonly uncaught: readonly Uncaught[] } | null;
}

/** Expected throws that a non-interrupting event catches, by its id. */
export function countThrows({ file, graph, visits, instances, inner }: CountedScope): ReadonlyMap<string, number> {
  const throws = new Map<string, number>();
  const add = (event: string, expected: number): void => void throws.set(event, (throws.get(event) ?? 0) + expected);
  for (const node of graph.nodes) {
    const catcher = file.catchers.get(node.id);
    if (catcher !== undefined && !catcher.interrupting) add(catcher.event.id, visits(node));
    for (const [event, expected] of inner(node)?.throws ?? []) add(event, expected * visits(node) * (instances(node) ?? 1));
  }
  return throws;
}

export function countUncaught({ file, graph, visits, instances, inner }: CountedScope): readonly Uncaught[] {
  return graph.nodes.flatMap((node) => {
    const thrown = file.catchers.has(node.id) ? null : thrownBy(node.node);
    if (thrown !== null) return [{ kind: thrown.kind, ref: thrown.ref, expected: visits(node) }];
    const uncaught = inner(node)?.uncaught ?? [];
    return uncaught.map((one) => ({ ...one, expected: one.expected * visits(node) * (instances(node) ?? 1) }));
  });
}

/** A called process ends in its own way; errors it does not catch itself wake the boundary events of the call. */
export function calledOutcome(
  file: PreparedFile,
  call: Activity,
  inner: { readonly ends: ReadonlyMap<string, number>; readonly uncaught: readonly Uncaught[] },
  pick: PickNumber,
): InnerOutcome {
  const lost = inner.ends.get(LOST) ?? 0;
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

/** Expected activations of an event sub-process per activation of the scope it stands in; null = unknown. */
export function eventActivations(
  file: PreparedFile,
  sub: Activity,
  counted: { readonly ends: ReadonlyMap<string, number>; readonly throws: ReadonlyMap<string, number> },
  pick: PickNumber,
  findings: Finding[],
): Figure {
  const starts = file.model.flowNodes.filter(
    (node): node is Event => node.kind === 'event' && node.type === 'StartEvent' && node.scope === sub.id,
  );
  let total: Figure = 0;
  for (const start of starts) {
    const own = pick((file.annotations.nodes.get(start.id) ?? EMPTY_NODE).probability);
    const isThrown = [...file.catchers.values()].some((catcher) => catcher.event.id === start.id);
    if (own !== null) {
      total = total === null ? null : total + own;
    } else if (isThrown) {
      const derived = start.interrupting ? (counted.ends.get(start.id) ?? 0) : (counted.throws.get(start.id) ?? 0);
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
