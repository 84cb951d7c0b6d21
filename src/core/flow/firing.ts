import { type Marking, without, withTokens } from './marking.ts';
import { orJoinRule } from './or-join.ts';
import { type ScopeGraph, type ScopeNode, leavingFlows } from './scope-graph.ts';
import { strongComponents } from './strong-components.ts';

/** One possible result of a node's firing. */
export interface Effect {
  readonly probability: number;
  /** Flows that get a token. */
  readonly flows: readonly number[];
  /** Places of those flows. */
  readonly places: readonly number[];
  /** Catching event this firing wakes so that the scope ends; TERMINATED for a terminate end. */
  readonly interruptedBy: string | null;
  /** The token never comes back: something inside is endless or blocked. */
  readonly lost: boolean;
  /** How the inside of a sub-process ended: COMPLETED, LOST or the id of the catching event. */
  readonly outcome: string;
}

export const COMPLETED = 'completed';
export const LOST = 'lost';
export const TERMINATED = '\u0000terminated';

export interface FiringPlan {
  readonly first: readonly Effect[];
  /** From the second decision on; null = as the first. */
  readonly again: readonly Effect[] | null;
}

export interface Selection {
  readonly node: number;
  readonly consumed: readonly number[];
  readonly effects: readonly Effect[];
  readonly released: readonly number[];
}

/** Why nothing fires any more. */
export interface Stop {
  /** Joins that hold tokens and wait for others; empty = all tokens have left. */
  readonly waiting: readonly number[];
}

export interface Firing {
  /**
   * The one node that fires next: the order is fixed, because the expected counts do not depend on it (method 1.1).
   * `busy` are places whose token is being worked on: it is not there to fire, but OR joins wait for it.
   */
  select(marking: Marking, busy?: readonly number[]): Selection | Stop;
  apply(marking: Marking, selection: Selection, effect: Effect): Marking;
  /** OR joins that were let go because they waited for each other. */
  readonly cyclicOrJoins: ReadonlySet<number>;
}

export const isStop = (step: Selection | Stop): step is Stop => 'waiting' in step;

/** Place a flow's token stands on: one for all incoming flows of a node that takes tokens one at a time. */
export function placesOf(graph: ScopeGraph): readonly number[] {
  return graph.flows.map((flow) => {
    const target = graph.nodes[flow.target]!;
    return target.join === 'any' ? target.incoming[0]! : flow.index;
  });
}

export function createFiring(graph: ScopeGraph, plans: readonly FiringPlan[]): Firing {
  const rule = orJoinRule(graph);
  const cyclicOrJoins = new Set<number>();
  let priority: Int32Array | null = null;
  const reachability = new Map<number, Uint8Array>();
  const target = (place: number): ScopeNode => graph.nodes[graph.flows[place]!.target]!;
  const canReach = (gateway: number): Uint8Array => {
    const known = reachability.get(gateway) ?? nodesLeadingTo(graph, gateway);
    reachability.set(gateway, known);
    return known;
  };

  /** Whichever has the least before it goes first: side paths drain, so few tokens are under way at once. */
  const ordinary = (tokens: readonly number[]): number | null => {
    if (tokens.length === 0) return null;
    if (tokens.length === 1) return target(tokens[0]!).join === 'any' ? tokens[0]! : null;
    priority ??= drainingOrder(graph);
    let best: number | null = null;
    for (const place of tokens) {
      const node = target(place);
      const isReady = node.join === 'any' || (node.join === 'all' && node.incoming.every((flow) => tokens.includes(flow)));
      if (isReady && (best === null || priority[node.index]! < priority[target(best).index]!)) best = place;
    }
    return best;
  };

  const plan = (marking: Marking, node: number, consumed: readonly number[], released: readonly number[]): Selection => {
    const { first, again } = plans[node]!;
    return { node, consumed, effects: again !== null && marking.decided.includes(node) ? again : first, released };
  };
  const fireOrJoin = (marking: Marking, index: number, released: readonly number[]): Selection => {
    const node = graph.nodes[index]!;
    return plan(
      marking,
      index,
      node.incoming.filter((flow) => marking.tokens.includes(flow)),
      released,
    );
  };

  return {
    cyclicOrJoins,
    select(marking, busy = []) {
      const next = marking.released[0];
      if (next !== undefined) return fireOrJoin(marking, next, marking.released.slice(1));
      const place = ordinary(marking.tokens);
      if (place !== null) {
        const node = target(place);
        return plan(marking, node.index, node.join === 'all' ? node.incoming : [place], []);
      }
      if (marking.tokens.length === 0) return { waiting: [] };
      const underWay = busy.length === 0 ? marking.tokens : [...marking.tokens, ...busy];
      const holding = [...new Set(marking.tokens.map((token) => target(token).index))];
      const joins = holding
        .filter((index) => graph.nodes[index]!.join === 'inclusive')
        .map((index) => ({ index, state: rule.stateOf(graph.nodes[index]!, underWay) }));
      const free = joins.find(({ state }) => state.kind === 'enabled');
      if (free !== undefined) return fireOrJoin(marking, free.index, []);
      if (busy.length > 0) return { waiting: holding };
      const despite = joins.filter(({ state }) => state.kind === 'despite').map(({ index }) => index);
      const circular = joins
        .filter(({ state }) => state.kind === 'waiting' && state.for.every((token) => target(token).join === 'inclusive'))
        .map(({ index }) => index);
      const [first, ...others] = despite.length > 0 ? despite : circular;
      if (first === undefined) return { waiting: holding };
      if (despite.length === 0) for (const index of circular) cyclicOrJoins.add(index);
      return fireOrJoin(marking, first, others);
    },
    apply(marking, selection, effect) {
      const tokens = withTokens(without(marking.tokens, selection.consumed), effect.places);
      let decided = marking.decided;
      if (plans[selection.node]!.again !== null && !decided.includes(selection.node)) {
        decided = [...decided, selection.node].toSorted((left, right) => left - right);
      }
      if (decided.length > 0) decided = decided.filter((gateway) => tokens.some((token) => canReach(gateway)[target(token).index] === 1));
      return {
        tokens,
        decided,
        interruptedBy: marking.interruptedBy ?? effect.interruptedBy,
        broken: marking.broken || effect.lost,
        released: selection.released,
      };
    },
  };
}

function nodesLeadingTo(graph: ScopeGraph, goal: number): Uint8Array {
  const previous: number[][] = graph.nodes.map(() => []);
  for (const node of graph.nodes) for (const flow of leavingFlows(node)) previous[graph.flows[flow]!.target]!.push(node.index);
  const seen = new Uint8Array(graph.nodes.length);
  seen[goal] = 1;
  const open = [goal];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const before of previous[node]!) {
      if (seen[before] === 0) {
        seen[before] = 1;
        open.push(before);
      }
    }
  }
  return seen;
}

/** Small number = little can still happen behind the node. Components by the size of what they reach, later ones first among equals. */
function drainingOrder(graph: ScopeGraph): Int32Array {
  const successors = graph.nodes.map((node) => leavingFlows(node).map((flow) => graph.flows[flow]!.target));
  const { component, count } = strongComponents(successors);
  const words = Math.ceil(count / 32);
  const reached = new Uint32Array(count * words);
  const sizes = new Float64Array(count);
  const size = new Float64Array(count);
  for (const number of component) sizes[number]! += 1;
  const members = Array.from({ length: count }, (): number[] => []);
  component.forEach((number, node) => members[number]!.push(node));
  for (let number = count - 1; number >= 0; number -= 1) {
    const row = number * words;
    reached[row + (number >> 5)]! |= 1 << (number & 31);
    for (const node of members[number]!) {
      for (const next of successors[node]!) {
        const other = component[next]! * words;
        if (other === row) continue;
        for (let word = 0; word < words; word += 1) reached[row + word]! |= reached[other + word]!;
      }
    }
    for (let other = number; other < count; other += 1) {
      if ((reached[row + (other >> 5)]! >>> (other & 31)) & 1) size[number]! += sizes[other]!;
    }
  }
  const depth = depthFirstNumbers(successors);
  const order = graph.nodes.map((node) => node.index);
  order.sort((left, right) => size[component[left]!]! - size[component[right]!]! || depth[right]! - depth[left]!);
  const rank = new Int32Array(order.length);
  order.forEach((node, position) => (rank[node] = position));
  return rank;
}

/** Reverse postorder of a depth-first walk: branches stay together, what comes later has the larger number. */
function depthFirstNumbers(successors: readonly (readonly number[])[]): Int32Array {
  const number = new Int32Array(successors.length);
  const state = new Uint8Array(successors.length);
  let left = successors.length;
  for (let root = 0; root < successors.length; root += 1) {
    const path: [number, number][] = state[root] === 0 ? [[root, 0]] : [];
    state[root] = 1;
    while (path.length > 0) {
      const top = path.at(-1)!;
      const next = successors[top[0]]![top[1]];
      top[1] += 1;
      if (next === undefined) {
        left -= 1;
        number[top[0]] = left;
        path.pop();
      } else if (state[next] === 0) {
        state[next] = 1;
        path.push([next, 0]);
      }
    }
  }
  return number;
}
