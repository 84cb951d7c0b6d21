import type { ScopeCounts } from './evaluate-scope.ts';
import type { ScopePlan } from './firing-plans.ts';
import type { Effect } from './firing.ts';
import type { Instances } from './instances.ts';
import type { Row } from './solve-chain.ts';

/** Chance that a piece of work is done at least once per activation of a scope; what goes beyond it is repetition. */
export interface Hit {
  /** 0-1. */
  readonly probability: number;
  /** Of the activations that end this way, the part in which it was not done; an end that is not named has 1 - probability. */
  readonly missRatio: ReadonlyMap<string, number>;
  /** Parallel pieces of work that belong together (multi-instance): they are no repetition of each other. */
  readonly multiplicity: number;
}

/** What a step does each time it fires. */
export const DONE: Hit = { probability: 1, missRatio: new Map(), multiplicity: 1 };

/**
 * What is asked for several instances of one activity. any: P(at least one of them does it).
 * each: every instance is a piece of work of its own, done for the first time or repeated by a loop around them.
 */
export type InstanceView = 'any' | 'each';

/** The same seen from outside an activity with several instances; a number between whole ones is drawn as floor or one more. */
export function overInstances(hit: Hit, { kind, expected, repeat }: Instances, view: InstanceView): Hit {
  if (kind === 'once' || expected === null) return hit;
  if (kind === 'together' && view === 'each') {
    const share = Math.min(1, expected);
    const missRatio = mapValues(hit.missRatio, (miss) => 1 - (1 - miss) * share);
    return { probability: hit.probability * share, missRatio, multiplicity: hit.multiplicity * Math.max(1, expected) };
  }
  const missAll = (miss: number): number => (repeat === null ? missOver(expected, miss) : (miss * (1 - repeat)) / (1 - miss * repeat));
  return { probability: 1 - missAll(1 - hit.probability), missRatio: mapValues(hit.missRatio, missAll), multiplicity: hit.multiplicity };
}

/** P(none of about `expected` independent chances hits), each missed with `miss`. */
export function missOver(expected: number, miss: number): number {
  const whole = Math.floor(expected);
  return miss ** whole * (1 - (expected - whole) * (1 - miss));
}

const mapValues = (map: ReadonlyMap<string, number>, change: (value: number) => number): ReadonlyMap<string, number> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));

/**
 * P(at least once per activation of the scope), where each firing of the node does it as `each` says.
 * With visits y and N = (I - P)^-1 a single state is hit with g y / (1 + g (N - 1)) (Kemeny/Snell);
 * otherwise the chain is solved once more with the hits taken out.
 */
export function hitsOf(counts: ScopeCounts, plan: ScopePlan, node: number, each: Hit, depth = 0): Hit {
  const visits = counts.nodeVisits[node]!;
  const perVisit = (): Hit => ({
    probability: Math.min(1, visits) * each.probability,
    missRatio: new Map(),
    multiplicity: each.multiplicity * Math.max(1, visits),
  });
  if (counts.chain === null) {
    return { probability: (counts.simulatedReach?.[node] ?? 0) * each.probability, missRatio: new Map(), multiplicity: each.multiplicity };
  }
  const { states, solver, beginnings, statesByNode, endOf } = counts.chain;
  let mass = 0;
  for (const one of beginnings.values()) mass += one;
  // ad-hoc sub-process: steps are stated per activation, nothing is repeated
  if (Math.abs(mass - 1) > 1e-9) return perVisit();
  const firing = statesByNode.get(node) ?? [];
  const isUniform =
    each.missRatio.size === 0 || [...each.missRatio.values()].every((ratio) => Math.abs(ratio - (1 - each.probability)) < 1e-15);
  if (firing.length === 1 && counts.ends.size === 1 && isUniform && plan.sideRuns.length === 0) {
    const returns = solver.returnsTo(firing[0]!);
    const probability = Math.min(1, (each.probability * visits) / (1 + each.probability * (returns - 1)));
    return { probability, missRatio: new Map(), multiplicity: each.multiplicity };
  }
  const replaced = new Map(firing.map((state) => [state, missedRow(states.effects[state]!, states.next[state]!, each)]));
  const hitFrom = (start: ReadonlyMap<number, number>): { readonly hit: number; readonly missed: Float64Array } => {
    const missed = solver.visitsWith(start, replaced);
    let hit = 0;
    for (const state of firing) {
      const { probability: kept } = replaced.get(state)!;
      states.effects[state]!.forEach((effect, index) => (hit += missed[state]! * (effect.probability - kept[index]!)));
    }
    return { hit: Math.min(1, hit), missed };
  };
  const { hit: probability, missed } = hitFrom(beginnings);
  if (plan.sideRuns.length > 0 && depth < DEEPEST_SIDE_RUN) {
    const side = sideHit((start) => hitFrom(new Map([[start, 1]])).hit);
    if (side !== null)
      return probability === 0 ? side : together({ probability, missRatio: new Map(), multiplicity: each.multiplicity }, side);
  }
  const missRatio = new Map<string, number>();
  if (counts.ends.size > 1) {
    for (const end of counts.ends.keys()) missRatio.set(end, 0);
    missed.forEach((times, state) => {
      if (times === 0 || states.next[state]!.length > 0) return;
      const end = endOf(state);
      missRatio.set(end, (missRatio.get(end) ?? 0) + times / (counts.ends.get(end) ?? 1));
    });
  }
  return { probability, missRatio, multiplicity: each.multiplicity };

  /** Through events expected several times per execution: each execution of the host brings so many independent chances. */
  function sideHit(hitOf: (start: number) => number): Hit | null {
    let combined: Hit | null = null;
    plan.sideRuns.forEach(({ host, expected }, index) => {
      const chance = hitOf(counts.chain!.sideStarts[index]!);
      if (chance <= 0) return;
      const perHost = 1 - missOver(expected, 1 - chance);
      const multiplicity = (each.multiplicity * expected * chance) / perHost;
      const side = hitsOf(counts, plan, host, { probability: perHost, missRatio: new Map(), multiplicity }, depth + 1);
      combined = combined === null ? side : together(combined, side);
    });
    return combined;
  }
}

/** Side runs within side runs beyond this are not followed. */
const DEEPEST_SIDE_RUN = 3;

/** At least one of two independent hits; their work adds up. */
function together(left: Hit, right: Hit): Hit {
  const probability = 1 - (1 - left.probability) * (1 - right.probability);
  const work = left.probability * left.multiplicity + right.probability * right.multiplicity;
  return { probability, missRatio: new Map(), multiplicity: probability === 0 ? 1 : work / probability };
}

/** What is left of a state's transitions when the node fires without doing it. */
function missedRow(effects: readonly Effect[], next: readonly number[], each: Hit): Row {
  const ratio = (effect: Effect): number => each.missRatio.get(effect.outcome) ?? 1 - each.probability;
  return { next, probability: effects.map((effect) => effect.probability * Math.min(1, ratio(effect))) };
}
