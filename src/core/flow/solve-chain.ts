import { DegreeQueue } from './degree-queue.ts';
import { strongComponents } from './strong-components.ts';

/** Transient part of an absorbing chain; a row that sums to less than 1 leaves the chain with the rest. */
export interface SparseRows {
  readonly next: readonly (readonly number[])[];
  readonly probability: readonly (readonly number[])[];
}

export interface Row {
  readonly next: readonly number[];
  readonly probability: readonly number[];
}

/** Elimination of one strongly connected component, kept so that further right-hand sides cost only substitutions. */
interface Elimination {
  readonly states: readonly number[];
  /** 1 - (probability to come straight back), built as a sum of leaving probabilities. */
  readonly leaving: Float64Array;
  readonly later: readonly (readonly number[])[];
  readonly forward: readonly (readonly number[])[];
  readonly backward: readonly (readonly number[])[];
}

export interface ChainSolver {
  /** Expected visits of every state for the given expected beginnings: y = b + y P. */
  visits(beginnings: ReadonlyMap<number, number>): Float64Array;
  /** The same with some rows replaced, e.g. emptied to stop there. */
  visitsWith(beginnings: ReadonlyMap<number, number>, replaced: ReadonlyMap<number, Row>): Float64Array;
  /** Expected visits of the state itself when starting there; 1 outside of loops. */
  returnsTo(state: number): number;
}

/**
 * Direct sparse solution, one strongly connected component after the other in topological order.
 * Inside a component states are eliminated without subtraction (Grassmann, Taksar, Heyman 1985), so that a loop
 * with repeat probability 0.999999 keeps its digits. Linear for chains and nested loops.
 */
export function solverFor(rows: SparseRows): ChainSolver {
  const { component, count } = strongComponents(rows.next);
  const members: number[][] = Array.from({ length: count }, () => []);
  rows.next.forEach((_, state) => members[component[state]!]!.push(state));
  const rowOf = (state: number): Row => ({ next: rows.next[state]!, probability: rows.probability[state]! });
  const needsElimination = members.map((states) => states.length > 1 || rows.next[states[0]!]!.includes(states[0]!));
  const eliminations: (Elimination | null)[] = members.map((states, index) =>
    needsElimination[index] ? eliminate(states, component, rowOf) : null,
  );

  const sweep = (right: Float64Array, from: number, to: number, replaced: ReadonlyMap<number, Row> | null): Float64Array => {
    const row = replaced === null ? rowOf : (state: number): Row => replaced.get(state) ?? rowOf(state);
    for (let index = from; index <= to; index += 1) {
      const states = members[index]!;
      if (needsElimination[index]) {
        const touched = replaced !== null && states.some((state) => replaced.has(state));
        substitute(touched ? eliminate(states, component, row) : eliminations[index]!, right);
      }
      for (const state of states) {
        const mass = right[state]!;
        if (mass === 0) continue;
        const { next, probability } = row(state);
        for (let edge = 0; edge < next.length; edge += 1) {
          const target = next[edge]!;
          if (component[target] !== index) right[target]! += mass * probability[edge]!;
        }
      }
    }
    return right;
  };
  const start = (beginnings: ReadonlyMap<number, number>): Float64Array => {
    const right = new Float64Array(rows.next.length);
    for (const [state, mass] of beginnings) right[state]! += mass;
    return right;
  };

  const chainHead = chainHeads(rows);
  const returns = new Float64Array(rows.next.length);
  const scratch = new Float64Array(rows.next.length);

  return {
    visits: (beginnings) => sweep(start(beginnings), 0, count - 1, null),
    visitsWith: (beginnings, replaced) => sweep(start(beginnings), 0, count - 1, replaced),
    returnsTo: (state) => {
      const elimination = eliminations[component[state]!];
      if (elimination === null || elimination === undefined) return 1;
      const first = chainHead[state]!;
      if (returns[first] === 0) returns[first] = diagonal(elimination, first, scratch);
      return returns[first]!;
    },
  };
}

function eliminate(states: readonly number[], component: Int32Array, rowOf: (state: number) => Row): Elimination {
  const position = new Map(states.map((state, index) => [state, index]));
  const own = component[states[0]!]!;
  const out: Map<number, number>[] = states.map(() => new Map());
  const into: Set<number>[] = states.map(() => new Set());
  const escape = new Float64Array(states.length);
  states.forEach((state, index) => {
    const { next, probability } = rowOf(state);
    let total = 0;
    next.forEach((target, edge) => {
      total += probability[edge]!;
      if (component[target] !== own) {
        escape[index]! += probability[edge]!;
        return;
      }
      const to = position.get(target)!;
      out[index]!.set(to, (out[index]!.get(to) ?? 0) + probability[edge]!);
      into[to]!.add(index);
    });
    // rows that lose mass on purpose; below rounding it is nothing
    if (1 - total > 1e-12) escape[index]! += 1 - total;
  });

  const order: number[] = [];
  const leaving = new Float64Array(states.length);
  const later: number[][] = [];
  const forward: number[][] = [];
  const backward: number[][] = [];
  // in a small loop any order will do
  const queue = states.length <= 8 ? null : new DegreeQueue(states.length, (index) => (out[index]!.size + 1) * (into[index]!.size + 1));
  for (let done = 0; done < states.length; done += 1) {
    const index = queue === null ? done : queue.take()!;
    const row = out[index]!;
    row.delete(index);
    into[index]!.delete(index);
    let leave = escape[index]!;
    for (const probability of row.values()) leave += probability;
    leaving[index] = leave;
    const targets = [...row.keys()];
    const ahead = targets.map((target) => row.get(target)! / leave);
    const sources = [...into[index]!];
    const back = sources.map((source) => out[source]!.get(index)!);
    for (let from = 0; from < sources.length; from += 1) {
      const source = sources[from]!;
      const sourceRow = out[source]!;
      sourceRow.delete(index);
      for (let to = 0; to < targets.length; to += 1) {
        const target = targets[to]!;
        sourceRow.set(target, (sourceRow.get(target) ?? 0) + back[from]! * ahead[to]!);
        into[target]!.add(source);
      }
      escape[source]! += (back[from]! * escape[index]!) / leave;
    }
    for (const target of targets) into[target]!.delete(index);
    order.push(index);
    later.push(targets.map((target) => states[target]!));
    forward.push(ahead);
    // interleaved: source state, probability at the time of elimination
    backward.push(sources.flatMap((source, from) => [states[source]!, back[from]!]));
    if (queue !== null) for (const neighbour of new Set([...targets, ...sources])) queue.touch(neighbour);
  }
  return {
    states: order.map((index) => states[index]!),
    leaving: Float64Array.from(order, (index) => leaving[index]!),
    later,
    forward,
    backward,
  };
}

function substitute({ states, leaving, later, forward, backward }: Elimination, right: Float64Array): void {
  for (let step = 0; step < states.length; step += 1) {
    const mass = right[states[step]!]!;
    if (mass === 0) continue;
    const targets = later[step]!;
    const factors = forward[step]!;
    for (let edge = 0; edge < targets.length; edge += 1) right[targets[edge]!]! += mass * factors[edge]!;
  }
  for (let step = states.length - 1; step >= 0; step -= 1) {
    const sources = backward[step]!;
    let mass = right[states[step]!]!;
    for (let edge = 0; edge < sources.length; edge += 2) mass += right[sources[edge]!]! * sources[edge + 1]!;
    right[states[step]!] = mass / leaving[step]!;
  }
}

/** Entry of the inverse at (state, state): substitution of a unit vector, stopped as soon as the state itself is known. */
function diagonal({ states, leaving, later, forward, backward }: Elimination, state: number, right: Float64Array): number {
  const from = states.indexOf(state);
  for (const member of states) right[member] = 0;
  right[state] = 1;
  for (let step = from; step < states.length; step += 1) {
    const mass = right[states[step]!]!;
    if (mass === 0) continue;
    const targets = later[step]!;
    const factors = forward[step]!;
    for (let edge = 0; edge < targets.length; edge += 1) right[targets[edge]!]! += mass * factors[edge]!;
  }
  for (let step = states.length - 1; step >= from; step -= 1) {
    const sources = backward[step]!;
    let mass = right[states[step]!]!;
    for (let edge = 0; edge < sources.length; edge += 2) mass += right[sources[edge]!]! * sources[edge + 1]!;
    right[states[step]!] = mass / leaving[step]!;
  }
  return right[state]!;
}

/** First state of the row of states that can only be passed together: where one is visited, all are. */
function chainHeads({ next, probability }: SparseRows): Int32Array {
  const entries = new Int32Array(next.length);
  for (const targets of next) for (const target of targets) entries[target]! += 1;
  const before = new Int32Array(next.length).fill(-1);
  next.forEach((targets, state) => {
    const target = targets[0]!;
    if (targets.length === 1 && probability[state]![0] === 1 && entries[target] === 1 && target !== state) before[target] = state;
  });
  const head = new Int32Array(next.length).fill(-1);
  for (let state = 0; state < next.length; state += 1) {
    const path: number[] = [];
    let at = state;
    while (head[at] === -1 && before[at] !== -1 && !(path.length > 0 && at === state)) {
      path.push(at);
      at = before[at]!;
    }
    const first = head[at] === -1 ? at : head[at]!;
    for (const member of [...path, at]) head[member] = first;
  }
  return head;
}
