import type { Beginning } from './beginnings.ts';
import type { ScopePlan } from './firing-plans.ts';
import { COMPLETED, type Firing, LOST, createFiring } from './firing.ts';
import { groupBy } from './group-by.ts';
import type { Marking } from './marking.ts';
import { type MarkingChain, STATE_CAP, buildChain } from './marking-chain.ts';
import { type ScopeGraph, leavingFlows, reachableFrom } from './scope-graph.ts';
import { endOf, simulateScope } from './simulate-scope.ts';
import { type ChainSolver, solverFor } from './solve-chain.ts';

/** Counts of one scope per activation of it. Infinity = endless. */
export interface ScopeCounts {
  /** Firings of each node; an activity with several instances fires once for all of them. */
  readonly nodeVisits: Float64Array;
  readonly flowVisits: Float64Array;
  /** 1 = unknown: nothing leads there, or what leads there is unknown or blocked. */
  readonly isUnknown: Uint8Array;
  /** Probabilities by COMPLETED, LOST or catching event. */
  readonly ends: ReadonlyMap<string, number>;
  /** Joins where cases get stuck, with the probability. */
  readonly deadlocks: ReadonlyMap<number, number>;
  readonly endless: readonly (readonly number[])[];
  readonly cyclicOrJoins: ReadonlySet<number>;
  /** Nodes no path leads to. */
  readonly unreachable: readonly number[];
  /** What the reach probabilities are computed from; null after a simulation, which brings its own. */
  readonly chain: SolvedChain | null;
  readonly simulatedReach: Float64Array | null;
}

export interface SolvedChain {
  readonly states: MarkingChain;
  readonly solver: ChainSolver;
  readonly beginnings: ReadonlyMap<number, number>;
  /** State in which one token of each side run begins, in the order of the plan. */
  readonly sideStarts: readonly number[];
  readonly statesByNode: ReadonlyMap<number, readonly number[]>;
  /** How the scope has ended that rests in this state. */
  endOf(state: number): string;
}

export interface ScopeLimits {
  readonly stateCap?: number;
  readonly seed: number;
}

/** Solves one scope: expected firings of every node and flow per activation. */
export function countScope(
  graph: ScopeGraph,
  plan: ScopePlan,
  beginnings: readonly Beginning[],
  /** Sub-processes that may be lost in a deadlock of their own inside. */
  blockedInside: ReadonlySet<number>,
  limits: ScopeLimits,
): ScopeCounts {
  const firing = createFiring(graph, plan.plans);
  const marks = [...beginnings.map(({ places }) => startMarking(places)), ...plan.sideRuns.map(({ place }) => startMarking([place]))];
  const states = buildChain(firing, marks, limits.stateCap ?? STATE_CAP);
  const raw = states === null ? simulated(graph, firing, beginnings, limits.seed) : solved(graph, plan, states, beginnings);
  const { unreachable, isUnknown } = findUnknown(graph, plan, raw, blockedInside);
  return { ...raw, isUnknown, unreachable, cyclicOrJoins: firing.cyclicOrJoins };
}

type RawCounts = Omit<ScopeCounts, 'isUnknown' | 'unreachable' | 'cyclicOrJoins'>;

export const startMarking = (places: readonly number[]): Marking => ({
  tokens: places.toSorted((left, right) => left - right),
  decided: [],
  interruptedBy: null,
  broken: false,
  released: [],
});

function solved(graph: ScopeGraph, plan: ScopePlan, states: MarkingChain, beginnings: readonly Beginning[]): RawCounts {
  const solver = solverFor(states);
  const start = new Map<number, number>();
  beginnings.forEach(({ mass }, index) => add(start, states.starts[index]!, mass));
  const stateVisits = solver.visits(start);
  const main = Float64Array.from(stateVisits);
  runSides(plan, states, solver, beginnings.length, stateVisits);

  const nodeVisits = new Float64Array(graph.nodes.length);
  const flowVisits = new Float64Array(graph.flows.length);
  const ends = new Map<string, number>();
  const deadlocks = new Map<number, number>();
  const total = beginnings.reduce((sum, { mass }) => sum + mass, 0);
  const restsAs = (state: number): string =>
    endOf(states.isEndless[state] === 1 ? { ...states.markings[state]!, broken: true } : states.markings[state]!);
  stateVisits.forEach((visits, state) => {
    if (visits === 0) return;
    if (states.fired[state]! >= 0) nodeVisits[states.fired[state]!]! += visits;
    states.effects[state]!.forEach((effect) => {
      for (const flow of effect.flows) flowVisits[flow]! += visits * effect.probability;
    });
    if (states.next[state]!.length > 0) return;
    const marking = states.markings[state]!;
    if (main[state]! > 0) add(ends, restsAs(state), main[state]! / total);
    const waiting = states.stuck.get(state);
    if (waiting !== undefined && marking.interruptedBy === null && !marking.broken)
      for (const node of waiting) add(deadlocks, node, visits);
  });
  for (const { flow, node } of graph.entries) flowVisits[flow] = nodeVisits[node]!;
  markEndless(graph, states, stateVisits, nodeVisits, flowVisits);
  const endless = states.endless.filter((nodes) => nodes.some((node) => nodeVisits[node] === Infinity));
  if (ends.size === 0) ends.set(COMPLETED, 1);
  const statesByNode = groupBy(
    [...stateVisits.keys()].filter((state) => stateVisits[state]! > 0 && states.effects[state]!.length > 0),
    (state) => states.fired[state]!,
  );
  const sideStarts = states.starts.slice(beginnings.length);
  const chain: SolvedChain = { states, solver, beginnings: start, sideStarts, statesByNode, endOf: restsAs };
  return { nodeVisits, flowVisits, ends, deadlocks, endless, chain, simulatedReach: null };
}

/** Paths of events expected more than once per execution start as often as their hosts are left; they may wake each other. */
function runSides(plan: ScopePlan, states: MarkingChain, solver: ChainSolver, offset: number, stateVisits: Float64Array): void {
  let latest = stateVisits;
  for (let round = 0; round < 60 && plan.sideRuns.length > 0; round += 1) {
    const start = new Map<number, number>();
    plan.sideRuns.forEach(({ host, expected }, index) => {
      let firings = 0;
      states.fired.forEach((node, state) => (firings += node === host ? latest[state]! : 0));
      if (firings > 1e-15) add(start, states.starts[offset + index]!, firings * expected);
    });
    if (start.size === 0) return;
    latest = solver.visits(start);
    latest.forEach((visits, state) => (stateVisits[state]! += visits));
  }
}

function markEndless(
  graph: ScopeGraph,
  states: MarkingChain,
  stateVisits: Float64Array,
  nodeVisits: Float64Array,
  flowVisits: Float64Array,
): void {
  states.isEndless.forEach((flag, state) => {
    if (flag === 1 && stateVisits[state]! > 0) {
      const nodes = states.endless.find((members) => members.includes(states.fired[state]!)) ?? [];
      for (const node of nodes) nodeVisits[node] = Infinity;
    }
  });
  for (const flow of graph.flows) {
    if (flow.source !== null && nodeVisits[flow.source] === Infinity && nodeVisits[flow.target] === Infinity)
      flowVisits[flow.index] = Infinity;
  }
}

function simulated(graph: ScopeGraph, firing: Firing, beginnings: readonly Beginning[], seed: number): RawCounts {
  const total = beginnings.reduce((sum, { mass }) => sum + mass, 0);
  const begin = (draw: number): Marking => {
    let rest = draw * total;
    const chosen = beginnings.find(({ mass }) => (rest -= mass) < 0) ?? beginnings.at(-1);
    return startMarking(chosen?.places ?? []);
  };
  const run = simulateScope(firing, { nodes: graph.nodes.length, flows: graph.flows.length }, begin, seed);
  const scale = (counts: Float64Array): Float64Array => counts.map((count) => count * total);
  const nodeVisits = scale(run.nodeVisits);
  for (const node of run.endlessNodes) nodeVisits[node] = Infinity;
  return {
    nodeVisits,
    flowVisits: scale(run.flowVisits),
    ends: run.ends,
    deadlocks: new Map([...run.stuckNodes].map((node) => [node, run.ends.get(LOST) ?? 0])),
    endless: run.endlessNodes.size === 0 ? [] : [[...run.endlessNodes]],
    chain: null,
    simulatedReach: run.reach,
  };
}

/**
 * Unknown is not 0: nodes nothing leads to; paths behind events of unknown frequency as far as nothing else leads there
 * ("main path as if 0"); everything behind a join that blocks.
 */
function findUnknown(
  graph: ScopeGraph,
  plan: ScopePlan,
  { nodeVisits, deadlocks, ends }: RawCounts,
  blockedInside: ReadonlySet<number>,
): Pick<ScopeCounts, 'isUnknown' | 'unreachable'> {
  const isUnknown = new Uint8Array(graph.nodes.length);
  const entries = graph.entries.map((entry) => entry.node);
  const reached = reachableFrom(graph, entries);
  const unreachable = graph.nodes.filter((node) => !reached.has(node.index)).map((node) => node.index);
  for (const node of unreachable) isUnknown[node] = 1;

  const hasShare = positiveFlows(graph, plan);
  for (const node of reachableFrom(graph, plan.unknownBoundaries, hasShare)) if (nodeVisits[node] === 0) isUnknown[node] = 1;
  const behind = (nodes: Iterable<number>): readonly number[] =>
    [...nodes].flatMap((node) =>
      leavingFlows(graph.nodes[node]!)
        .filter(hasShare)
        .map((flow) => graph.flows[flow]!.target),
    );
  const blocked = reachableFrom(graph, [...deadlocks.keys(), ...behind(blockedInside)], hasShare);
  for (const node of blocked) isUnknown[node] = 1;
  if ((ends.get(LOST) ?? 0) > 0) {
    // an endless sub-process or branch never lets go: what only it leads to cannot be computed either
    const sources = graph.nodes.filter(
      (node) => nodeVisits[node.index]! > 0 && plan.plans[node.index]!.first.some((effect) => effect.lost),
    );
    const waiting = graph.nodes.filter((node) => node.join !== 'any' && nodeVisits[node.index] === 0 && reached.has(node.index));
    const halted = waiting.filter((node) => node.incoming.some((flow) => nodeVisits[graph.flows[flow]!.source ?? node.index]! > 0));
    const from = [...behind(sources.map((node) => node.index)), ...halted.map((node) => node.index)];
    for (const node of reachableFrom(graph, from, hasShare)) if (nodeVisits[node] === 0) isUnknown[node] = 1;
  }
  return { isUnknown, unreachable };
}

/** Flows that are not known to be never taken. */
export function positiveFlows(graph: ScopeGraph, plan: ScopePlan): (flow: number) => boolean {
  const taken = new Uint8Array(graph.flows.length);
  graph.nodes.forEach((node, index) => {
    const { first, again } = plan.plans[index]!;
    for (const effect of [...first, ...(again ?? [])]) for (const flow of effect.flows) taken[flow] = 1;
    for (const option of [...plan.shares[index]!.first, ...(plan.shares[index]!.again ?? [])])
      for (const flow of option.flows) taken[flow] = 1;
    for (const { node: boundary, flow } of node.boundaries) if (plan.boundaryShares.get(boundary)?.share !== 0) taken[flow] = 1;
  });
  return (flow) => taken[flow] === 1;
}

function add<K>(map: Map<K, number>, key: K, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}
