import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Influence } from '#core/ranking/ranking.ts';
import { meanOf } from '#core/annotation/quantity.ts';

/** Time of one observation that a workshop can agree on, minutes (method 4: "2 h Messung lohnt"). */
const OBSERVATION_MINUTES = 120;
/** Executions one has to see before an observation tells more than an estimate. Assumption. */
const ENOUGH_EXECUTIONS = 3;

/** Places a candidate would have at the two ends of an input, the others staying where they are: best and worst. */
export function placesWithin({ low, high }: Influence, others: readonly number[]): readonly [number, number] {
  const placeAt = (priority: number): number => 1 + others.filter((other) => other > priority).length;
  const places = [placeAt(low), placeAt(high)] as const;
  return [Math.min(...places), Math.max(...places)];
}

export interface Observation {
  readonly file: string;
  readonly step: string;
  /** Executions seen in OBSERVATION_MINUTES. */
  readonly executions: number;
}

/**
 * Where two hours of writing down times would pay: the step with most hours whose time nobody measured and that is short
 * enough to be seen several times. null = there is none.
 */
export function worthObserving({ members }: Candidate, { files }: Analysis): Observation | null {
  const steps = members.flatMap(({ file: name, step }) => {
    const file = files.find((entry) => entry.file === name);
    const minutes = file?.annotations.nodes.get(step)?.handlingMinutes ?? { kind: 'unknown' as const };
    const mean = meanOf(minutes);
    if (minutes.kind === 'unknown' || minutes.basis === 'measured' || mean === null || mean <= 0) return [];
    return [{ file: name, step, executions: Math.floor(OBSERVATION_MINUTES / mean), hours: file?.flow.nodes.get(step)?.annualHours ?? 0 }];
  });
  const best = steps.filter(({ executions }) => executions >= ENOUGH_EXECUTIONS).toSorted((a, b) => b.hours - a.hours)[0];
  return best === undefined ? null : { file: best.file, step: best.step, executions: best.executions };
}

/** Inputs one can see by watching; the others have to be asked for or tried out. */
export const isObservable = ({ input }: Influence): boolean =>
  input === 'handlingMinutes' || input === 'timeSaving' || input === 'reviewMinutes' || input === 'coverage';
