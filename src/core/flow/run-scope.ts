import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { Quantity } from '../annotation/quantity.ts';
import type { Activity } from '../process/process-model.ts';
import { insideOf } from './call-graph.ts';
import type { CaseCounts, EvaluatedScope } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { COMPLETED, type Effect, type Firing, LOST, type Selection, createFiring, isStop } from './firing.ts';
import type { Instances } from './instances.ts';
import { type Marking, without, withTokens } from './marking.ts';
import type { ScopeNode } from './scope-graph.ts';
import { endOf } from './simulate-scope.ts';

/** One simulated activation: minutes from its beginning to its end. */
export interface ScopeRun {
  readonly minutes: number;
  /** COMPLETED, LOST (it never ends) or the catching event that ended it. */
  readonly end: string;
}

/** What the simulation learned about the times it used. */
export interface TimeKnowledge {
  firings: number;
  someKnown: boolean;
  someUnknown: boolean;
}

export interface ScopeRunner {
  run(file: PreparedFile, scope: EvaluatedScope): ScopeRun;
  readonly knowledge: TimeKnowledge;
}

/** Longer cases count as endless (assumption). */
const LONGEST_CASE = 20_000;

interface Work {
  readonly finish: number;
  readonly selection: Selection;
  readonly effect: Effect;
}

/** Index of the work that is done first, the earlier begun among equals. */
function firstToFinish(working: readonly Work[]): number {
  let first = 0;
  for (let at = 1; at < working.length; at += 1) if (working[at]!.finish < working[first]!.finish) first = at;
  return first;
}

/**
 * The timed token game. Assumptions, said on the method page: waiting comes before the work, several people do not make
 * a step shorter, parallel instances run at the same time and loops in turn, steps of an ad-hoc sub-process one after the other,
 * an event at the border takes over when the step's time is up, nobody waits because somebody else is busy.
 */
export function scopeRunner(counts: CaseCounts, rng: RandomGenerator): ScopeRunner {
  const firings = new Map<EvaluatedScope, Firing>();
  const knowledge: TimeKnowledge = { firings: 0, someKnown: false, someUnknown: false };
  const draw = (): number => uniformFloat64(rng);
  return { run, knowledge };

  function run(file: PreparedFile, scope: EvaluatedScope): ScopeRun {
    const main = runMain(file, scope);
    if (main.end === LOST || scope.graph.eventSubProcesses.length === 0) return main;
    return withEventSubProcesses(file, scope, main);
  }

  function runMain(file: PreparedFile, scope: EvaluatedScope): ScopeRun {
    const { beginnings } = scope;
    const total = beginnings.reduce((sum, { mass }) => sum + mass, 0);
    if (beginnings.length === 0 || total === 0) return { minutes: 0, end: COMPLETED };
    if (!scope.isAdHoc) {
      let rest = draw() * total;
      const chosen = beginnings.find(({ mass }) => (rest -= mass) < 0) ?? beginnings.at(-1)!;
      return play(file, scope, chosen.places);
    }
    let minutes = 0;
    for (const { places, mass } of beginnings) {
      for (let times = drawCount(mass); times > 0; times -= 1) {
        const one = play(file, scope, places);
        minutes += one.minutes;
        if (one.end !== COMPLETED) return { minutes, end: one.end };
      }
    }
    return { minutes, end: COMPLETED };
  }

  function play(file: PreparedFile, scope: EvaluatedScope, places: readonly number[]): ScopeRun {
    const firing = firings.get(scope) ?? createFiring(scope.graph, scope.plan.plans);
    firings.set(scope, firing);
    let marking: Marking = { tokens: places.toSorted((a, b) => a - b), decided: [], interruptedBy: null, broken: false, released: [] };
    const working: Work[] = [];
    /** Places whose token is being worked on, in the order of `working`. */
    const busy: number[] = [];
    let now = 0;
    for (let step = 0; step < LONGEST_CASE; step += 1) {
      if (marking.interruptedBy !== null) return { minutes: now, end: endOf(marking) };
      const selection = firing.select(marking, busy);
      if (!isStop(selection)) {
        knowledge.firings += 1;
        const { minutes, effect } = work(file, scope, selection);
        if (effect === null) return { minutes: Infinity, end: LOST };
        if (minutes === 0) {
          marking = finish(scope, firing, marking, selection, effect);
        } else {
          const { decided, interruptedBy, broken } = marking;
          marking = { tokens: without(marking.tokens, selection.consumed), decided, interruptedBy, broken, released: selection.released };
          working.push({ finish: now + minutes, selection, effect });
          busy.push(selection.consumed[0]!);
        }
      } else if (working.length > 0) {
        const first = firstToFinish(working);
        const [next] = working.splice(first, 1) as [Work];
        busy.splice(first, 1);
        now = next.finish;
        const { decided, interruptedBy, broken, released } = marking;
        const { node, consumed, effects } = next.selection;
        const resumed = { tokens: withTokens(marking.tokens, consumed), decided, interruptedBy, broken, released };
        marking = finish(scope, firing, resumed, { node, consumed, effects, released }, next.effect);
      } else {
        return { minutes: now, end: endOf(marking) };
      }
    }
    return { minutes: Infinity, end: LOST };
  }

  function finish(scope: EvaluatedScope, firing: Firing, marking: Marking, selection: Selection, effect: Effect): Marking {
    const after = firing.apply(marking, selection, effect);
    if (scope.plan.sideRuns.length === 0) return after;
    const sides = scope.plan.sideRuns.filter((side) => side.host === selection.node);
    if (sides.length === 0) return after;
    const extra = sides.flatMap(({ place, expected }) => Array.from({ length: drawCount(expected) }, () => place));
    return { ...after, tokens: withTokens(after.tokens, extra) };
  }

  /** How long one firing takes and what comes of it; effect null = it never ends. */
  function work(
    file: PreparedFile,
    scope: EvaluatedScope,
    selection: Selection,
  ): { readonly minutes: number; readonly effect: Effect | null } {
    const node = scope.graph.nodes[selection.node]!;
    const instances = scope.plan.instances[selection.node]!;
    const waiting = 60 * (sample((file.annotations.nodes.get(node.id) ?? EMPTY_NODE).waitingHours) ?? 0);
    if (waiting > 0) knowledge.someKnown = true;
    if (node.node.kind !== 'activity') return { minutes: waiting, effect: drawEffect(selection.effects) };
    const inside = insideOf(counts.calls, file, node.node);
    const inner = inside === null ? null : counts.scope(inside.file, inside.process);
    if (inside === null || inner === null)
      return { minutes: repeatedly(instances, node.node, () => waiting + stepMinutes(file, node)), effect: drawEffect(selection.effects) };
    let end = COMPLETED;
    const minutes = repeatedly(instances, node.node, () => {
      const one = run(inside.file, inner);
      if (end === COMPLETED) end = one.end;
      return waiting + one.minutes;
    });
    if (end === LOST || minutes === Infinity) return { minutes, effect: null };
    if (node.node.type === 'CallActivity') return { minutes, effect: drawEffect(selection.effects.filter((effect) => !effect.lost)) };
    const isOwnEnd = selection.effects.some((effect) => effect.outcome === end);
    const matching = selection.effects.filter(
      (effect) => effect.outcome === (isOwnEnd ? end : COMPLETED) || (effect.outcome === '' && (end === COMPLETED || !isOwnEnd)),
    );
    return { minutes, effect: drawEffect(matching.length > 0 ? matching : selection.effects) };
  }

  function stepMinutes(file: PreparedFile, node: ScopeNode): number {
    const minutes = sample((file.annotations.nodes.get(node.id) ?? EMPTY_NODE).handlingMinutes);
    if (minutes === null) knowledge.someUnknown = true;
    else knowledge.someKnown = true;
    return minutes ?? 0;
  }

  function repeatedly(instances: Instances, activity: Activity, once: () => number): number {
    if (instances.kind === 'once') return once();
    if (instances.expected === null) {
      knowledge.someUnknown = true;
      return once();
    }
    if (instances.expected === Infinity) return Infinity;
    let rounds = instances.repeat === null ? drawCount(instances.expected) : 1;
    while (instances.repeat !== null && draw() < instances.repeat) rounds += 1;
    const times = Array.from({ length: rounds }, once);
    const atOnce = activity.loop?.kind === 'multiInstance' && !activity.loop.isSequential;
    return atOnce ? Math.max(0, ...times) : times.reduce((sum, one) => sum + one, 0);
  }

  /** Event sub-processes run beside the scope from its beginning, interrupting ones after it. */
  function withEventSubProcesses(file: PreparedFile, scope: EvaluatedScope, main: ScopeRun): ScopeRun {
    let { minutes, end } = main;
    for (const sub of scope.graph.eventSubProcesses) {
      const inner = counts.scope(file, sub.id);
      const expected = scope.eventSubProcesses.get(sub.id) ?? null;
      if (inner === null) continue;
      if (expected === null) knowledge.someUnknown = true;
      const starts = inner.graph.entries.map((entry) => inner.graph.nodes[entry.node]!.node);
      const woken = starts.some((start) => start.id === main.end);
      const isThrown = starts.some((start) =>
        [...file.catchers.values()].some((catcher) => catcher.event.id === start.id && catcher.interrupting),
      );
      const interrupts = starts.some((start) => start.kind === 'event' && start.interrupting);
      for (let times = isThrown ? Number(woken) : drawCount(expected ?? 0); times > 0; times -= 1) {
        const one = run(file, inner);
        if (one.end === LOST) return { minutes: Infinity, end: LOST };
        minutes = interrupts ? minutes + one.minutes : Math.max(minutes, one.minutes);
      }
      if (woken) end = COMPLETED;
    }
    return { minutes, end };
  }

  function drawEffect(effects: readonly Effect[]): Effect {
    let sum = 0;
    for (const effect of effects) sum += effect.probability;
    let rest = draw() * sum;
    for (const effect of effects) if ((rest -= effect.probability) < 0) return effect;
    return effects.at(-1)!;
  }

  /** A whole number with the given mean: its floor, or one more with the probability of the fraction. */
  function drawCount(mean: number): number {
    const whole = Math.floor(mean);
    return whole + (draw() < mean - whole ? 1 : 0);
  }

  /** Inverse distribution function of the triangular distribution for three-point estimates (method 3). */
  function sample(quantity: Quantity): number | null {
    if (quantity.kind === 'unknown') return null;
    if (quantity.kind === 'exact') return quantity.value;
    const { min, likely, max } = quantity;
    const chance = draw();
    if (max === min) return min;
    const peak = (likely - min) / (max - min);
    return chance < peak
      ? min + Math.sqrt(chance * (max - min) * (likely - min))
      : max - Math.sqrt((1 - chance) * (max - min) * (max - likely));
  }
}
