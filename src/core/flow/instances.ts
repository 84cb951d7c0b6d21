import type { NodeAnnotation } from '../annotation/annotation.ts';
import type { Activity } from '../process/process-model.ts';
import type { FindingCode } from './flow-result.ts';
import type { PickNumber } from './pick-number.ts';

/** How often an activity's work is done each time a case comes to it. */
export interface Instances {
  /** Expected number; null = marked as repeating but nobody said how often; Infinity = never stops. */
  readonly expected: number | null;
  /** once: no marker. together: multi-instance, no repetition of the same work. inTurn: loop marker, which is repetition. */
  readonly kind: 'once' | 'together' | 'inTurn';
  /** Loop marker with a probability of one more round; null otherwise. */
  readonly repeat: number | null;
  readonly missing: Extract<FindingCode, 'MI_COUNT_MISSING' | 'LOOP_COUNT_MISSING'> | null;
}

/** Multi-instance: what people say, else loopCardinality if it is a number. Loop: iterations, else 1 / (1 - r) (method 1.2). */
export function instancesOf(activity: Activity, annotation: NodeAnnotation, pick: PickNumber): Instances {
  if (activity.loop === null) return { expected: 1, kind: 'once', repeat: null, missing: null };
  const said = pick(annotation.repetitions);
  if (activity.loop.kind === 'multiInstance') {
    const expected = said ?? readCardinality(activity.loop.loopCardinality);
    return { expected, kind: 'together', repeat: null, missing: expected === null ? 'MI_COUNT_MISSING' : null };
  }
  const repeat = said === null ? pick(annotation.repeatProbability) : null;
  const expected = said ?? (repeat === null ? null : 1 / (1 - repeat));
  return { expected, kind: 'inTurn', repeat, missing: expected === null ? 'LOOP_COUNT_MISSING' : null };
}

/** loopCardinality is an expression; only a plain number tells a count. */
function readCardinality(text: string | null): number | null {
  const trimmed = text?.trim() ?? '';
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}
