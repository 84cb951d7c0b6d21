import { EMPTY_NODE } from '../../annotation/empty-annotation.ts';
import { type Beginning, isAdHocScope } from '../beginnings.ts';
import type { EvaluatedScope } from '../case-counts.ts';
import { startMarking } from '../evaluate-scope.ts';
import { type InnerOutcome, nodePlanner } from '../firing-plans.ts';
import { COMPLETED, type Effect, createFiring, placesOf } from '../firing.ts';
import { instancesOf } from '../instances.ts';
import { type MarkingChain, STATE_CAP, buildChain } from '../marking-chain.ts';
import type { PreparedFile } from '../prepare-files.ts';
import type { ScopeNode } from '../scope-graph.ts';
import { endOf } from '../simulate-scope.ts';
import { type TermRow, writeVisits } from './chain-tape.ts';
import type { Column } from './column.ts';
import { type DrawCursor, condensed } from './draw-cursor.ts';
import { type NodeDraws, drawExclusive, drawNode } from './node-draws.ts';
import { type Part, type Term, startTape } from './tape.ts';

/** Counts of one scope per activation of it, over all draws. */
export interface ScopeDraws {
  /** Firings by node; only of the nodes asked for where they vary. */
  readonly visits: readonly (Column | undefined)[];
  /** Times an activity's work is done per firing; null = unknown. */
  readonly instances: readonly (Column | null)[];
  /** How it ends: probabilities by COMPLETED, LOST or catching event. */
  readonly ends: ReadonlyMap<string, Column>;
}

export interface ScopeInput {
  readonly file: PreparedFile;
  readonly expected: EvaluatedScope;
  readonly cursor: DrawCursor;
  readonly stateCap?: number | undefined;
  /** How it begins in the current draw. */
  beginnings(): readonly Beginning[];
  /** How the inside of an activity ends in the current draw. */
  innerOutcome(activity: string): InnerOutcome | null;
  isAskedFor(node: ScopeNode): boolean;
}

/** Counts one scope in all draws at once; null = not possible without playing or recounting it. */
export function drawScope(input: ScopeInput): ScopeDraws | null {
  const { file, expected, cursor } = input;
  const { graph } = expected;
  const instances = graph.nodes.map(({ node, id }) => {
    if (node.kind !== 'activity' || node.loop === null) return 1;
    return cursor.figure(() => instancesOf(node, file.annotations.nodes.get(id) ?? EMPTY_NODE, cursor.pick).expected);
  });
  const planNode = nodePlanner(graph, { ...file, pick: cursor.pick, innerOutcome: (id) => input.innerOutcome(id) });
  const places = placesOf(graph);
  const varying = new Map<number, NodeDraws>();
  for (const node of graph.nodes) {
    if (!cursor.watch(() => planNode(node)).varies) continue;
    const isPlain = node.split === 'exclusive' && node.node.kind === 'gateway';
    varying.set(node.index, isPlain ? drawExclusive(graph, node, file, places, cursor) : drawNode(node, planNode, cursor));
  }
  const beginnings = cursor.figures(() => new Map(input.beginnings().map(({ places: begun, mass }) => [begun.join(), mass])));
  const counted =
    varying.size === 0 && [...beginnings.values()].every((mass) => typeof mass === 'number')
      ? { visits: [...expected.counts.nodeVisits], ends: expected.counts.ends }
      : solve(input, varying, beginnings);
  if (counted === null) return null;
  if (!isAdHocScope(graph)) return { ...counted, instances };
  const visits = graph.nodes.map(({ id, index }) => {
    const stated = cursor.figure(() => cursor.pick((file.annotations.nodes.get(id) ?? EMPTY_NODE).perActivation));
    return stated ?? counted.visits[index];
  });
  return { ...counted, visits, instances };
}

function solve(
  { expected: { graph, plan, counts }, cursor, stateCap, isAskedFor }: ScopeInput,
  varying: ReadonlyMap<number, NodeDraws>,
  beginnings: ReadonlyMap<string, Column>,
): Pick<ScopeDraws, 'visits' | 'ends'> | null {
  // a scope that had to be simulated at its expected values has no chain
  if (counts.chain === null) return null;
  const probabilities = new Map<Effect, Column>([...varying.values()].flatMap((draws) => [...draws.probabilities]));
  const sideRuns = [
    ...plan.sideRuns.filter(({ host }) => !varying.has(host)),
    ...[...varying].flatMap(([host, { beside }]) => [...beside].map(([place, expected]) => ({ host, place, expected }))),
  ];
  const firing = createFiring(
    graph,
    plan.plans.map((own, index) => varying.get(index)?.plan ?? own),
  );
  const marks = [
    ...[...beginnings.keys()].map((begun) => startMarking(begun.split(',').map(Number))),
    ...sideRuns.map(({ place }) => startMarking([place])),
  ];
  const chain = buildChain(firing, marks, stateCap ?? STATE_CAP);
  if (chain === null) return null;

  const tape = startTape();
  const term = (column: Column): Term => (typeof column === 'number' ? column : tape.input(column));
  const rows = chain.next.map((next, state): TermRow => {
    const effects = chain.effects[state]!;
    const terms = effects.length === 0 ? chain.probability[state]! : effects.map((one) => term(probabilities.get(one) ?? one.probability));
    return { next, terms };
  });
  const begun = new Map<number, Term>();
  [...beginnings.values()].forEach((mass, index) => {
    const state = chain.starts[index]!;
    begun.set(
      state,
      tape.sum([
        [begun.get(state) ?? 0, 1],
        [term(mass), 1],
      ]),
    );
  });
  const beside = new Map<number, TermRow>();
  chain.fired.forEach((node, state) => {
    const begins = sideRuns.flatMap(({ host, expected }, index) =>
      host === node ? [[chain.starts[beginnings.size + index]!, term(expected)] as const] : [],
    );
    if (begins.length > 0) beside.set(state, { next: begins.map(([target]) => target), terms: begins.map(([, weight]) => weight) });
  });
  const all = writeVisits(tape, { rows, beside }, begun);
  if (all === null) return null;
  const main = beside.size === 0 ? all : writeVisits(tape, { rows, beside: new Map() }, begun)!;

  const firedAs: Part[][] = graph.nodes.map(() => []);
  chain.fired.forEach((node, state) => {
    if (node >= 0) firedAs[node]!.push([all[state]!, 1]);
  });
  const endless = new Set(chain.endless.flat());
  const asked = graph.nodes.filter((node) => isAskedFor(node) && !endless.has(node.index));
  const ends = endTerms(chain, main);
  const total = tape.sum([...begun.values()].map((mass): Part => [mass, 1]));
  const results = tape
    .run(
      [...asked.map(({ index }) => tape.sum(firedAs[index]!)), ...[...ends.values()].map((parts) => tape.quotient(tape.sum(parts), total))],
      cursor.draws,
    )
    .map((column) => (typeof column === 'number' ? column : condensed(column)));
  const visits: (Column | undefined)[] = graph.nodes.map(({ index }) => (endless.has(index) ? counts.nodeVisits[index] : undefined));
  asked.forEach(({ index }, at) => (visits[index] = results[at]));
  const kinds = [...ends.keys()];
  return {
    visits,
    // only one way to end is certain, whatever the rounding of its sum
    ends: kinds.length <= 1 ? new Map([[kinds[0] ?? COMPLETED, 1]]) : new Map(kinds.map((kind, at) => [kind, results[asked.length + at]!])),
  };
}

/** Visits of the states in which nothing fires any more, by how the scope has ended there. */
function endTerms(chain: MarkingChain, visits: readonly Term[]): ReadonlyMap<string, Part[]> {
  const ends = new Map<string, Part[]>();
  chain.next.forEach((next, state) => {
    if (next.length > 0 || visits[state] === 0) return;
    const marking = chain.markings[state]!;
    const kind = endOf(chain.isEndless[state] === 1 ? { ...marking, broken: true } : marking);
    const parts = ends.get(kind);
    if (parts === undefined) ends.set(kind, [[visits[state]!, 1]]);
    else parts.push([visits[state]!, 1]);
  });
  return ends;
}
