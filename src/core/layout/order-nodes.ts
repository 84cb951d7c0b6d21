import { nodeOf, type Exit, type Level } from './level.ts';

/** The level's lines as seen from the nodes, loops cut open, so that everything has a before and an after. */
export interface FlowOrder {
  /** Nodes so that every forward line leads from an earlier to a later one. */
  readonly sequence: readonly number[];
  readonly forward: readonly (readonly Hop[])[];
  readonly backward: readonly (readonly Hop[])[];
  /** Ids of edges that lead back. */
  readonly loops: ReadonlySet<string>;
  /** Number of nodes on the longest way to an end, itself included. */
  readonly tail: readonly number[];
  /** Senders of message flows that can stand before the node without a circle. */
  readonly senders: readonly (readonly number[])[];
}

export interface Hop {
  readonly node: number;
  /** The line starts at a boundary event. */
  readonly isException: boolean;
  /** Place of that boundary event on the border of its step, from the step's middle, px; 0 = none. */
  readonly offset: number;
}

export function orderNodes(level: Level): FlowOrder {
  const count = level.nodes.length;
  const outgoing: { to: number; id: string; exit: Exit | null }[][] = Array.from({ length: count }, () => []);
  const isTarget = new Uint8Array(count);
  for (const edge of level.edges) {
    const from = nodeOf(edge.source);
    const to = nodeOf(edge.target);
    if (edge.kind !== 'sequence' || from < 0 || to < 0) continue;
    outgoing[from]!.push({ to, id: edge.id, exit: edge.source.kind === 'node' ? edge.source.exit : null });
    if (from !== to) isTarget[to] = 1;
  }
  const loops = level.typed === null ? findLoops(outgoing, isTarget) : linesUpwards(outgoing);
  const forward: Hop[][] = Array.from({ length: count }, () => []);
  const backward: Hop[][] = Array.from({ length: count }, () => []);
  outgoing.forEach((hops, from) => {
    for (const { to, id, exit } of hops) {
      if (loops.has(id)) continue;
      const hop = { isException: exit !== null, offset: exit?.offset ?? 0 };
      forward[from]!.push({ node: to, ...hop });
      backward[to]!.push({ node: from, ...hop });
    }
  });
  const senders = level.typed === null ? sendersWithoutCircle(level, forward) : level.nodes.map(() => []);
  const after: number[][] = forward.map((hops) => hops.map((hop) => hop.node));
  senders.forEach((from, to) => from.forEach((sender) => after[sender]!.push(to)));
  const tail = longestTails(forward);
  const sequence = level.typed === null ? topologicalOrder(after, backward, senders, tail) : level.nodes.map((_, node) => node);
  return { sequence, forward, backward, loops, tail, senders };
}

/** Lines that close a circle, found by walking from the starts in document order. */
function findLoops(outgoing: readonly (readonly { to: number; id: string }[])[], isTarget: Uint8Array): Set<string> {
  const loops = new Set<string>();
  const state = new Uint8Array(outgoing.length); // 0 unseen, 1 on the way, 2 done
  const walk = (start: number) => {
    const stack = [{ node: start, next: 0 }];
    state[start] = 1;
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const hop = outgoing[top.node]![top.next];
      top.next += 1;
      if (hop === undefined) {
        state[top.node] = 2;
        stack.pop();
      } else if (state[hop.to] === 1) loops.add(hop.id);
      else if (state[hop.to] === 0) {
        state[hop.to] = 1;
        stack.push({ node: hop.to, next: 0 });
      }
    }
  };
  outgoing.forEach((_, node) => isTarget[node] === 0 && state[node] === 0 && walk(node));
  outgoing.forEach((_, node) => state[node] === 0 && walk(node));
  return loops;
}

/** Where the order is that of the model, a line back is one that leads to an earlier node. */
const linesUpwards = (outgoing: readonly (readonly { to: number; id: string }[])[]): Set<string> =>
  new Set(outgoing.flatMap((hops, from) => hops.filter(({ to }) => to <= from).map(({ id }) => id)));

function sendersWithoutCircle(level: Level, forward: readonly (readonly Hop[])[]): number[][] {
  const senders: number[][] = level.nodes.map(() => []);
  const after = forward.map((hops) => hops.map((hop) => hop.node));
  for (const edge of level.edges) {
    const from = nodeOf(edge.source);
    const to = nodeOf(edge.target);
    if (edge.kind !== 'message' || from < 0 || to < 0 || from === to || reaches(after, to, from)) continue;
    senders[to]!.push(from);
    after[from]!.push(to);
  }
  return senders;
}

function reaches(after: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    for (const next of after[node]!) {
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}

function longestTails(forward: readonly (readonly Hop[])[]): number[] {
  const tail = forward.map(() => 0);
  const visit = (start: number) => {
    const stack = [start];
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      const open = forward[node]!.find((hop) => tail[hop.node] === 0);
      if (open !== undefined) stack.push(open.node);
      else {
        tail[node] = 1 + Math.max(0, ...forward[node]!.map((hop) => tail[hop.node]!));
        stack.pop();
      }
    }
  };
  forward.forEach((_, node) => tail[node] === 0 && visit(node));
  return tail;
}

/**
 * By longest way from a start; among equals the one with the longest way still to go, so that the main line is placed first, and
 * what only exceptions lead to last: those of the event further right first, so that the lines of the others pass below.
 */
function topologicalOrder(
  after: readonly (readonly number[])[],
  backward: readonly (readonly Hop[])[],
  senders: readonly (readonly number[])[],
  tail: readonly number[],
): number[] {
  const rank = after.map(() => 0);
  const waiting = after.map((_, node) => backward[node]!.length + senders[node]!.length);
  const ready = waiting.flatMap((open, node) => (open === 0 ? [node] : []));
  const order: number[] = [];
  for (let node = ready.shift(); node !== undefined; node = ready.shift()) {
    order.push(node);
    for (const next of after[node]!) {
      rank[next] = Math.max(rank[next]!, rank[node]! + 1);
      waiting[next] = waiting[next]! - 1;
      if (waiting[next] === 0) ready.push(next);
    }
  }
  // a start that only joins in later is placed just before the place it joins
  for (const node of [...order].toReversed()) {
    if (backward[node]!.length + senders[node]!.length > 0 || node === order[0] || after[node]!.length === 0) continue;
    const earliest = Math.min(...after[node]!.map((next) => rank[next]!));
    rank[node] = Math.max(rank[node]!, earliest - 1);
  }
  const isException = backward.map((hops) => hops.length > 0 && hops.every((hop) => hop.isException));
  const offset = backward.map((hops) => Math.max(0, ...hops.map((hop) => hop.offset)));
  return order.toSorted(
    (a, b) =>
      rank[a]! - rank[b]! ||
      Number(isException[a]) - Number(isException[b]) ||
      (isException[a]! ? offset[b]! - offset[a]! : 0) ||
      tail[b]! - tail[a]! ||
      a - b,
  );
}
