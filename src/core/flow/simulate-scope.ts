import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { COMPLETED, type Effect, type Firing, LOST, TERMINATED, isStop } from './firing.ts';
import type { Marking } from './marking.ts';

/** What a simulation of one scope counted, per case. */
export interface SimulatedScope {
  readonly nodeVisits: Float64Array;
  readonly flowVisits: Float64Array;
  readonly reach: Float64Array;
  readonly stuckNodes: ReadonlySet<number>;
  readonly endlessNodes: ReadonlySet<number>;
  /** Final outcome of the scope by COMPLETED, LOST or catching event. */
  readonly ends: ReadonlyMap<string, number>;
}

/** Firings in all, and the most one case may take before it counts as endless (assumptions: well below a second). */
const FIRINGS = 300_000;
const LONGEST_CASE = 5_000;
const MOST_RUNS = 20_000;
/** More tokens at once than this only come from something that keeps multiplying. */
const MOST_TOKENS = 50;

/** Seeded token game for scopes beyond the state cap; the result is labelled an approximation. */
export function simulateScope(
  firing: Firing,
  size: { readonly nodes: number; readonly flows: number },
  begin: (draw: number) => Marking,
  seed: number,
): SimulatedScope {
  const rng = xoroshiro128plus(seed);
  const nodeVisits = new Float64Array(size.nodes);
  const flowVisits = new Float64Array(size.flows);
  const reach = new Float64Array(size.nodes);
  const lastSeen = new Int32Array(size.nodes).fill(-1);
  const stuckNodes = new Set<number>();
  const endlessNodes = new Set<number>();
  const ends = new Map<string, number>();
  const recent = new Int32Array(1_000).fill(-1);
  let firings = 0;
  let runs = 0;
  for (; runs < MOST_RUNS && firings < FIRINGS; runs += 1) {
    let marking = begin(uniformFloat64(rng));
    let length = 0;
    let end = LOST;
    for (; length < LONGEST_CASE && marking.tokens.length <= MOST_TOKENS; length += 1) {
      const step = firing.select(marking);
      if (isStop(step)) {
        if (marking.interruptedBy === null && !marking.broken) for (const node of step.waiting) stuckNodes.add(node);
        end = endOf(marking);
        break;
      }
      recent[length % recent.length] = step.node;
      nodeVisits[step.node]! += 1;
      if (lastSeen[step.node] !== runs) reach[step.node]! += 1;
      lastSeen[step.node] = runs;
      const effect = drawEffect(step.effects, uniformFloat64(rng));
      for (const flow of effect.flows) flowVisits[flow]! += 1;
      marking = firing.apply(marking, step, effect);
    }
    // the last firings of a case that did not end are what goes on for ever
    if (end === LOST && (length >= LONGEST_CASE || marking.tokens.length > MOST_TOKENS))
      for (const node of recent) if (node >= 0) endlessNodes.add(node);
    recent.fill(-1);
    // many tokens at once make a firing dearer
    firings += length * Math.ceil(1 + marking.tokens.length / 4);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  const perRun = (counts: Float64Array): Float64Array => counts.map((count) => count / runs);
  for (const [end, count] of ends) ends.set(end, count / runs);
  return { nodeVisits: perRun(nodeVisits), flowVisits: perRun(flowVisits), reach: perRun(reach), stuckNodes, endlessNodes, ends };
}

/** How a scope has ended that rests in this marking. */
export function endOf(marking: Marking): string {
  if (marking.interruptedBy !== null) return marking.interruptedBy === TERMINATED ? COMPLETED : marking.interruptedBy;
  return marking.broken || marking.tokens.length > 0 ? LOST : COMPLETED;
}

function drawEffect(effects: readonly Effect[], draw: number): Effect {
  let rest = draw;
  for (const effect of effects) {
    rest -= effect.probability;
    if (rest < 0) return effect;
  }
  return effects.at(-1)!;
}
