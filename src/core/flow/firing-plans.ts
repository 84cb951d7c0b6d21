import type { Annotations } from '../annotation/annotation.ts';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { Event } from '../process/process-model.ts';
import type { Catcher } from './catching.ts';
import { COMPLETED, type Effect, type FiringPlan, LOST, TERMINATED, placesOf } from './firing.ts';
import type { Finding } from './flow-result.ts';
import { type Instances, instancesOf } from './instances.ts';
import type { PickNumber } from './pick-number.ts';
import { type ScopeGraph, type ScopeNode, reachableFrom } from './scope-graph.ts';
import { type NodeShares, type SplitOption, sharesOf } from './shares.ts';

/** How the inside of a sub-process or called process ends, per activation. */
export interface InnerOutcome {
  /** Probabilities by COMPLETED, LOST or the id of the catching event. */
  readonly ends: ReadonlyMap<string, number>;
  /** Expected throws per activation that a non-interrupting event catches, by its id. */
  readonly throws: ReadonlyMap<string, number>;
}

/** A non-interrupting event expected more than once per execution: its path is counted on its own, any number of times. */
export interface SideRun {
  readonly host: number;
  readonly place: number;
  readonly expected: number;
}

export interface ScopePlan {
  readonly plans: readonly FiringPlan[];
  readonly shares: readonly NodeShares[];
  readonly instances: readonly Instances[];
  readonly sideRuns: readonly SideRun[];
  /** Boundary events nobody knows the frequency of. */
  readonly unknownBoundaries: readonly number[];
  /** Probability per execution of each boundary event, with its origin. */
  readonly boundaryShares: ReadonlyMap<number, { readonly share: number | null; readonly derived: boolean }>;
  readonly findings: readonly Finding[];
}

export interface PlanInput {
  readonly annotations: Annotations;
  readonly pick: PickNumber;
  readonly catchers: ReadonlyMap<string, Catcher>;
  /** null = nothing inside (task, collapsed sub-process). */
  innerOutcome(activity: string): InnerOutcome | null;
}

/** What one node does when it fires, with all numbers filled in. */
export interface NodePlan {
  readonly plan: FiringPlan;
  readonly shares: NodeShares;
  readonly instances: Instances;
  readonly sideRuns: readonly SideRun[];
  readonly unknownBoundaries: readonly number[];
  readonly boundaryShares: ScopePlan['boundaryShares'];
  readonly findings: readonly Finding[];
}

/** What each node of a scope does when it fires, with all numbers filled in. */
export function planScope(graph: ScopeGraph, input: PlanInput): ScopePlan {
  const planned = graph.nodes.map(nodePlanner(graph, input));
  return {
    plans: planned.map(({ plan }) => plan),
    shares: planned.map(({ shares }) => shares),
    instances: planned.map(({ instances }) => instances),
    sideRuns: planned.flatMap(({ sideRuns }) => sideRuns),
    unknownBoundaries: planned.flatMap(({ unknownBoundaries }) => unknownBoundaries),
    boundaryShares: new Map(planned.flatMap(({ boundaryShares }) => [...boundaryShares])),
    findings: planned.flatMap(({ findings }) => findings),
  };
}

/** Plans one node of a scope at a time; asks `input` for its numbers anew each time. */
export function nodePlanner(graph: ScopeGraph, input: PlanInput): (node: ScopeNode) => NodePlan {
  const places = placesOf(graph);
  const catcherOf = new Map([...input.catchers.values()].map((catcher) => [catcher.event.id, catcher]));
  const isDerived = derivedCatchers(input);
  let findings: Finding[] = [];
  let sideRuns: SideRun[] = [];
  let unknownBoundaries: number[] = [];
  let boundaryShares = new Map<number, { share: number | null; derived: boolean }>();
  return (node) => {
    [findings, sideRuns, unknownBoundaries, boundaryShares] = [[], [], [], new Map()];
    const shares = sharesOf(graph, node, input.annotations.flows, input.pick);
    findings.push(...shares.findings);
    if (node.node.type === 'ComplexGateway' && node.incoming.length + node.outgoing.length > 2) {
      findings.push({ code: 'COMPLEX_AS_INCLUSIVE', element: node.id, params: {} });
    }
    const instances = countOf(node);
    const exits = exitsOf(node, instances);
    const extras = nonInterruptingOf(node);
    const effects = (options: readonly SplitOption[]): Effect[] => combine(exits, extras, options, places);
    const plan = { first: effects(shares.first), again: shares.again === null ? null : effects(shares.again) };
    return { plan, shares, instances, sideRuns, unknownBoundaries, boundaryShares, findings };
  };

  function countOf(node: ScopeNode): Instances {
    if (node.node.kind !== 'activity') return { expected: 1, kind: 'once', repeat: null, missing: null };
    const count = instancesOf(node.node, input.annotations.nodes.get(node.id) ?? EMPTY_NODE, input.pick);
    if (count.missing !== null) findings.push({ code: count.missing, element: node.id, params: {} });
    if (count.expected === Infinity) findings.push({ code: 'ENDLESS_LOOP', element: node.id, params: { nodes: node.id } });
    return count;
  }

  /** Ways to leave a node for good: interrupting events, what was thrown inside, being lost; the rest is the normal exit. */
  function exitsOf(node: ScopeNode, count: Instances): readonly Exit[] {
    const catcher = input.catchers.get(node.id);
    if (catcher !== undefined && catcher.interrupting && isDerived(catcher.event)) {
      return [{ ...NORMAL, kind: 'interrupted', interruptedBy: catcher.event.id }];
    }
    if (node.node.kind === 'event' && node.node.eventDefinitions.some((definition) => definition.kind === 'terminate')) {
      return [{ ...NORMAL, kind: 'interrupted', interruptedBy: TERMINATED }];
    }
    if (node.node.kind !== 'activity') return [NORMAL];
    const inner = input.innerOutcome(node.id);
    const ends = endsOverInstances(inner?.ends ?? new Map([[COMPLETED, 1]]), count.expected ?? 1);
    const exits: Exit[] = [];
    let stated = 0;
    for (const { node: index, flow } of node.boundaries) {
      const event = graph.nodes[index]!.node as Event;
      const share = boundaryShare(index, event, inner, ends);
      if (!event.interrupting || share === null || share === 0) continue;
      stated += share;
      const outcome = boundaryShares.get(index)?.derived && ends.has(event.id) ? event.id : null;
      exits.push({ ...NORMAL, probability: share, kind: 'boundary', flow, outcome });
    }
    const attached = new Set(node.boundaries.map(({ node: index }) => graph.nodes[index]!.id));
    for (const [end, probability] of ends) {
      if (end === COMPLETED || attached.has(end) || probability === 0) continue;
      // a sub-process that an event sub-process of its own has finished goes on normally
      const catcher = catcherOf.get(end);
      if (catcher !== undefined && catcher.eventSubProcess !== null && catcher.within === node.id) continue;
      if (end === LOST) exits.push({ ...NORMAL, probability, kind: 'lost', outcome: LOST });
      else exits.push({ ...NORMAL, probability, kind: 'interrupted', interruptedBy: end, outcome: end });
    }
    const sum = exits.reduce((total, exit) => total + exit.probability, 0);
    if (stated > 1 + 1e-9) findings.push({ code: 'BOUNDARY_SUM_ABOVE_ONE', element: node.id, params: { sum: Number(stated.toFixed(10)) } });
    const scale = sum > 1 ? 1 / sum : 1;
    const scaled = exits.map((exit) => ({ ...exit, probability: exit.probability * scale }));
    const rest = sum >= 1 - 1e-15 ? 0 : 1 - sum;
    return rest > 0 ? [{ ...NORMAL, probability: rest, outcome: COMPLETED }, ...scaled] : scaled;
  }

  function boundaryShare(index: number, event: Event, inner: InnerOutcome | null, ends: ReadonlyMap<string, number>): number | null {
    const own = input.pick((input.annotations.nodes.get(event.id) ?? EMPTY_NODE).probability);
    if (own !== null) {
      boundaryShares.set(index, { share: own, derived: false });
      return own;
    }
    const isCaught = ends.has(event.id) || catcherOf.has(event.id);
    if (isCaught && inner !== null) {
      const share = event.interrupting ? (ends.get(event.id) ?? 0) : (inner.throws.get(event.id) ?? 0);
      boundaryShares.set(index, { share, derived: true });
      findings.push({ code: 'BOUNDARY_PROB_DERIVED', element: event.id, params: { value: share } });
      return share;
    }
    boundaryShares.set(index, { share: null, derived: false });
    unknownBoundaries.push(index);
    // compensation only runs when something is undone; asking for its frequency at every handler would be noise
    if (!event.eventDefinitions.some((definition) => definition.kind === 'compensate')) {
      findings.push({ code: 'BOUNDARY_PROB_MISSING', element: event.id, params: {} });
    }
    return null;
  }

  /** Tokens that non-interrupting events add, as independent numbers: whole ones for certain, the fraction as a chance. */
  function nonInterruptingOf(node: ScopeNode): readonly Extra[] {
    let extras: readonly Extra[] = [{ probability: 1, flows: [] }];
    for (const { node: index, flow } of node.boundaries) {
      const event = graph.nodes[index]!.node as Event;
      const expected = boundaryShares.get(index)?.share ?? 0;
      if (event.interrupting || expected === 0) continue;
      if (expected > 1 && isApart(graph, index, flow)) {
        sideRuns.push({ host: node.index, place: places[flow]!, expected });
        continue;
      }
      const whole = Math.floor(expected);
      const fraction = expected - whole;
      const always = Array.from({ length: whole }, () => flow);
      extras = extras.flatMap(({ probability, flows }) =>
        [
          { probability: probability * (1 - fraction), flows: [...flows, ...always] },
          { probability: probability * fraction, flows: [...flows, ...always, flow] },
        ].filter((extra) => extra.probability > 0),
      );
    }
    return extras;
  }
}

/** A catching event without a probability of its own takes it from what is thrown. */
export function derivedCatchers({ annotations, pick }: Pick<PlanInput, 'annotations' | 'pick'>): (event: Event) => boolean {
  return (event) => pick((annotations.nodes.get(event.id) ?? EMPTY_NODE).probability) === null;
}

interface Exit {
  readonly probability: number;
  readonly kind: 'normal' | 'boundary' | 'interrupted' | 'lost';
  readonly flow: number | null;
  readonly interruptedBy: string | null;
  /** null = independent of how the inside ended. */
  readonly outcome: string | null;
}

interface Extra {
  readonly probability: number;
  readonly flows: readonly number[];
}

const NORMAL: Exit = { probability: 1, kind: 'normal', flow: null, interruptedBy: null, outcome: COMPLETED };

function combine(exits: readonly Exit[], extras: readonly Extra[], options: readonly SplitOption[], places: readonly number[]): Effect[] {
  const effects: Effect[] = [];
  for (const exit of exits) {
    const ways: readonly SplitOption[] =
      exit.kind === 'normal' ? options : [{ probability: 1, flows: exit.flow === null ? [] : [exit.flow] }];
    for (const way of ways) {
      for (const extra of extras) {
        const flows = [...way.flows, ...extra.flows];
        effects.push({
          probability: exit.probability * way.probability * extra.probability,
          flows,
          places: flows.map((flow) => places[flow]!),
          interruptedBy: exit.interruptedBy,
          lost: exit.kind === 'lost',
          outcome: exit.outcome ?? '',
        });
      }
    }
  }
  return effects;
}

/** With several instances the first throw ends them all: 1 - (1 - q)^m, assumption: instances are independent. */
function endsOverInstances(ends: ReadonlyMap<string, number>, instances: number): ReadonlyMap<string, number> {
  const completed = ends.get(COMPLETED) ?? 0;
  if (instances === Infinity) return new Map([[LOST, 1]]);
  if (instances === 1 || completed >= 1) return ends;
  const allComplete = completed ** instances;
  const scale = (1 - allComplete) / (1 - completed);
  return new Map([...ends].map(([end, probability]) => [end, end === COMPLETED ? allComplete : probability * scale]));
}

/** Whether a boundary event's path never waits for a token of the main path, so that it can be counted by itself. */
function isApart(graph: ScopeGraph, boundary: number, flow: number): boolean {
  const path = reachableFrom(graph, [boundary]);
  const main = reachableFrom(
    graph,
    graph.entries.map((entry) => entry.node),
    (one) => one !== flow,
  );
  return [...path].every((index) => graph.nodes[index]!.join === 'any' || !main.has(index));
}
