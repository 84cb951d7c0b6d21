import { DegreeQueue } from '../degree-queue.ts';
import { strongComponents } from '../strong-components.ts';
import type { Part, Tape, Term } from './tape.ts';

/** Where a state leads, with terms instead of numbers. */
export interface TermRow {
  readonly next: readonly number[];
  readonly terms: readonly Term[];
}

/** A chain whose probabilities may vary from draw to draw. */
export interface TermChain {
  readonly rows: readonly TermRow[];
  /** State -> states that are begun beside it, with their expected number, which may exceed 1. */
  readonly beside: ReadonlyMap<number, TermRow>;
}

/**
 * Writes the expected visits of every state on a tape: the same elimination as in `solve-chain.ts`, component by component
 * and without subtraction, but with its order fixed once for all draws. null = something begun beside a loop leads back into it.
 */
export function writeVisits(tape: Tape, { rows, beside }: TermChain, beginnings: ReadonlyMap<number, Term>): readonly Term[] | null {
  const successors = rows.map(({ next }, state) => [...next, ...(beside.get(state)?.next ?? [])]);
  const { component, count } = strongComponents(successors);
  const members: number[][] = Array.from({ length: count }, () => []);
  rows.forEach((_, state) => members[component[state]!]!.push(state));
  const right: Part[][] = rows.map(() => []);
  for (const [state, mass] of beginnings) right[state]!.push([mass, 1]);
  const visits: Term[] = rows.map(() => 0);
  for (const [index, states] of members.entries()) {
    const loops = states.length > 1 || rows[states[0]!]!.next.includes(states[0]!);
    if (states.some((state) => beside.get(state)?.next.some((target) => component[target] === index))) return null;
    if (loops) eliminate(tape, states, rows, component, right, visits);
    else visits[states[0]!] = tape.sum(right[states[0]!]!);
    for (const state of states) {
      const mass = visits[state]!;
      if (mass === 0) continue;
      for (const { next, terms } of [rows[state]!, beside.get(state) ?? NOWHERE]) {
        next.forEach((target, edge) => {
          if (component[target] !== index) right[target]!.push([mass, terms[edge]!]);
        });
      }
    }
  }
  return visits;
}

const NOWHERE: TermRow = { next: [], terms: [] };

/** Grassmann, Taksar, Heyman 1985, on terms. An entry stays a list of products until somebody needs it. */
function eliminate(
  tape: Tape,
  states: readonly number[],
  rows: readonly TermRow[],
  component: Int32Array,
  right: readonly Part[][],
  visits: Term[],
): void {
  const position = new Map(states.map((state, index) => [state, index]));
  const own = component[states[0]!]!;
  const out: Map<number, Part[]>[] = states.map(() => new Map());
  const into: Set<number>[] = states.map(() => new Set());
  const escape: Part[][] = states.map(() => []);
  const add = (from: number, to: number, part: Part): void => {
    const parts = out[from]!.get(to);
    if (parts === undefined) out[from]!.set(to, [part]);
    else parts.push(part);
    into[to]!.add(from);
  };
  states.forEach((state, index) => {
    const { next, terms } = rows[state]!;
    next.forEach((target, edge) => {
      if (component[target] === own) add(index, position.get(target)!, [terms[edge]!, 1]);
      else escape[index]!.push([terms[edge]!, 1]);
    });
  });

  interface Eliminated {
    readonly index: number;
    readonly leaving: Term;
    readonly sources: readonly (readonly [number, Term])[];
  }
  const done: Eliminated[] = [];
  const mass: Part[][] = states.map((state) => right[state]!);
  const queue = new DegreeQueue(states.length, (index) => (out[index]!.size + 1) * (into[index]!.size + 1));
  for (let index = queue.take(); index !== null; index = queue.take()) {
    const row = out[index]!;
    row.delete(index);
    into[index]!.delete(index);
    const targets = [...row].map(([target, parts]) => [target, tape.sum(parts)] as const);
    const escaping = tape.sum(escape[index]!);
    const leaving = tape.sum([[escaping, 1], ...targets.map(([, term]): Part => [term, 1])]);
    const ahead = targets.map(([target, term]) => [target, tape.quotient(term, leaving)] as const);
    const outside = tape.quotient(escaping, leaving);
    const sources = [...into[index]!].map((source) => [source, tape.sum(out[source]!.get(index)!)] as const);
    for (const [source, back] of sources) {
      out[source]!.delete(index);
      for (const [target, factor] of ahead) add(source, target, [back, factor]);
      escape[source]!.push([back, outside]);
    }
    // what has come in so far is handed on at once; the state itself follows from those left when they are known
    const arrived = tape.sum(mass[index]!);
    mass[index] = [[arrived, 1]];
    for (const [target, factor] of ahead) {
      into[target]!.delete(index);
      mass[target]!.push([arrived, factor]);
    }
    done.push({ index, leaving, sources });
    for (const neighbour of new Set([...targets, ...sources].map(([one]) => one))) queue.touch(neighbour);
  }
  for (const { index, leaving, sources } of done.toReversed()) {
    const back = sources.map(([source, probability]): Part => [visits[states[source]!]!, probability]);
    visits[states[index]!] = tape.quotient(tape.sum([...mass[index]!, ...back]), leaving);
  }
}
