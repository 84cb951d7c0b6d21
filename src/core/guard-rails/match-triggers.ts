import { foldForStems } from '../words/fold-for-stems.ts';
import type { RulePack, Trigger } from './rule-pack.ts';

export type TriggerPack = Pick<RulePack, 'triggers'> & Partial<Pick<RulePack, 'thing_words' | 'person_words'>>;

/** Ids of all triggers a step's name sets off, in the order of the pack. A hit raises a question, never a verdict. */
export function matchTriggers(pack: TriggerPack, stepName: string): readonly string[] {
  return triggersIn(pack, stepName).map((trigger) => trigger.id);
}

/** As matchTriggers, with the triggers themselves. */
export function triggersIn(pack: TriggerPack, stepName: string): readonly Trigger[] {
  const readings = foldForStems(stepName);
  const onlyThings = matchesAny(pack.thing_words ?? [], readings) && !matchesAny(pack.person_words ?? [], readings);
  return pack.triggers.filter((trigger) => {
    const stems = onlyThings ? trigger.stems : [...trigger.stems, ...(trigger.weak_stems ?? [])];
    return matchesAny(stems, readings) && !matchesAny(trigger.except, readings);
  });
}

/** Whether one of the stems occurs in one of the readings of a name. */
export const matchesAny = (stems: readonly string[], readings: readonly string[]): boolean =>
  stems.some((stem) => {
    const pattern = patternOf(stem);
    return readings.some((reading) => pattern.test(reading));
  });

// Compiled once per stem: a process of 200 steps asks each stem 400 times.
const compiled = new Map<string, RegExp>();
function patternOf(stem: string): RegExp {
  const known = compiled.get(stem);
  if (known !== undefined) return known;
  const pattern = new RegExp(stem);
  compiled.set(stem, pattern);
  return pattern;
}
