import { concernsTechnology } from '../guard-rails/concerns-technology.ts';
import type { Measure } from '../guard-rails/measures.ts';
import type { Workstream } from '../guard-rails/rule-pack.ts';
import type { ItemState, KompassFacts } from './kompass-point.ts';

export const fromFlag = (value: boolean | null): ItemState => (value === null ? 'unknown' : value ? 'yes' : 'no');

/** One attribute over all steps: the value all known steps share; undefined = nobody said or steps differ in knowledge. */
export function factOf(facts: KompassFacts, attr: string): unknown {
  const values = facts.guardRails.steps.map(({ result }) => result.facts.get(attr));
  if (values.includes(true)) return true;
  return values.every((value) => value !== undefined) ? values[0] : undefined;
}

/** Measures a guard rail asks for where technology is planned; what only people do needs no clearing. */
export const planned = (facts: KompassFacts): readonly Measure[] =>
  facts.measures.filter((measure) => concernsTechnology(facts.guardRails, measure.rule));

/** Whether the measures chosen by `wanted` are done: an open rule is unknown, none at all is not applicable. */
export function doneState(facts: KompassFacts, wanted: (measure: Measure) => boolean): ItemState {
  const chosen = planned(facts).filter(wanted);
  if (chosen.some((measure) => measure.applies && !measure.done)) return 'no';
  if (chosen.some((measure) => !measure.applies)) return 'unknown';
  return chosen.length === 0 ? 'notApplicable' : 'yes';
}

/** Measures that concern one of these people. */
export const isFor =
  (...streams: readonly Workstream[]) =>
  (measure: Measure): boolean =>
    measure.workstreams.some((stream) => streams.includes(stream));
