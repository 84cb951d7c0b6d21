import { type Effect, type Firing, isStop } from './firing.ts';
import { type Marking, crowding, keyOf } from './marking.ts';
import type { SparseRows } from './solve-chain.ts';
import { strongComponents } from './strong-components.ts';

/** Beyond this a scope is simulated (method 1.3). */
export const STATE_CAP = 20_000;
const TOKENS_PER_FLOW_CAP = 6;

/** The reachable markings of one scope as an absorbing Markov chain. */
export interface MarkingChain extends SparseRows {
  readonly markings: readonly Marking[];
  /** Node that fires in the state; -1 = nothing fires any more. */
  readonly fired: readonly number[];
  /** Same order as the row; empty where nothing fires or the state is part of an endless class. */
  readonly effects: readonly (readonly Effect[])[];
  /** States a case may begin in, in the order of the given markings. */
  readonly starts: readonly number[];
  /** Nodes that fire without end once a case gets there, one set per closed class. */
  readonly endless: readonly (readonly number[])[];
  readonly isEndless: Uint8Array;
  /** States where tokens wait for ever, with the nodes they wait at. */
  readonly stuck: ReadonlyMap<number, readonly number[]>;
}

/** Explores all markings; null = more than the cap. */
export function buildChain(firing: Firing, beginnings: readonly Marking[], stateCap: number): MarkingChain | null {
  const markings: Marking[] = [];
  const fired: number[] = [];
  const effects: (readonly Effect[])[] = [];
  const consumed: (readonly number[])[] = [];
  const next: number[][] = [];
  const probability: number[][] = [];
  const stuck = new Map<number, readonly number[]>();
  const endless: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const ended = new Set<number>();
  let explored = 0;

  const stateFor = (marking: Marking): number => {
    const key = keyOf(marking);
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    known.set(key, markings.length);
    markings.push(marking);
    return markings.length - 1;
  };
  const explore = (): boolean => {
    for (; explored < markings.length; explored += 1) {
      const marking = markings[explored]!;
      if (markings.length > stateCap || (marking.tokens.length > TOKENS_PER_FLOW_CAP && crowding(marking.tokens) > TOKENS_PER_FLOW_CAP))
        return false;
      const step = firing.select(marking);
      if (isStop(step)) {
        if (step.waiting.length > 0) stuck.set(explored, step.waiting);
        fired.push(-1);
        effects.push([]);
        consumed.push([]);
        next.push([]);
        probability.push([]);
        continue;
      }
      fired.push(step.node);
      effects.push(step.effects);
      consumed.push(step.consumed);
      next.push(step.effects.map((effect) => stateFor(firing.apply(marking, step, effect))));
      probability.push(step.effects.map((effect) => effect.probability));
    }
    return true;
  };

  const starts = beginnings.map(stateFor);
  for (let settled = -1; settled !== markings.length;) {
    settled = markings.length;
    if (!explore()) return null;
    for (const states of closedClasses(next, probability)) {
      if (states.some((state) => ended.has(state))) continue;
      for (const state of states) ended.add(state);
      endless.push([...new Set(states.map((state) => fired[state]!))]);
      // what stands beside the loop goes on as if the looping tokens were gone
      const moving = new Set(states.flatMap((state) => consumed[state]!));
      const { tokens, interruptedBy } = markings[states[0]!]!;
      const beside = tokens.filter((token) => !moving.has(token));
      const goesOn = beside.length === 0 ? null : stateFor({ tokens: beside, decided: [], interruptedBy, broken: true, released: [] });
      for (const state of states) {
        effects[state] = [];
        next[state] = goesOn === null ? [] : [goesOn];
        probability[state] = goesOn === null ? [] : [1];
      }
    }
  }
  const isEndless = new Uint8Array(markings.length);
  for (const state of ended) isEndless[state] = 1;
  return { markings, fired, effects, next, probability, starts, endless, isEndless, stuck };
}

/** Components that keep all their probability and are no end: a case that gets in never leaves. */
function closedClasses(next: readonly (readonly number[])[], probability: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const { component, count } = strongComponents(next);
  const isOpen = new Uint8Array(count);
  const members: number[][] = Array.from({ length: count }, () => []);
  next.forEach((targets, state) => {
    const own = component[state]!;
    members[own]!.push(state);
    if (targets.length === 0) isOpen[own] = 1;
    targets.forEach((target, edge) => {
      if (component[target] !== own && probability[state]![edge]! > 0) isOpen[own] = 1;
    });
  });
  return members.filter((_, number) => isOpen[number] === 0);
}
