import type { Tag } from '../annotation/annotation.ts';
import type { Figure } from '../flow/flow-result.ts';

type Input = number | null | undefined;

/** One use case or one step of it. null or absent = unknown, which is not 0. */
export interface NetHoursInput {
  /** Hours per year it takes today. */
  readonly annualHours?: Input;
  readonly annualExecutions?: Input;
  /** Share of the executions it covers, 0-1. */
  readonly coverage?: Input;
  /** Share of the time it saves where it covers, 0-1. */
  readonly timeSaving?: Input;
  /** Minutes of human review per covered execution. */
  readonly reviewMinutes?: Input;
  readonly operationHoursPerYear?: Input;
  /** `humanOnly` (or the word people read, "menschlich"): coverage is 0 whatever is typed (method 5, rule 1). */
  readonly tag?: Tag | 'menschlich' | null;
}

export interface NetHours {
  readonly grossHours: Figure;
  readonly reviewHours: Figure;
  readonly operationHours: Figure;
  /** May be negative. */
  readonly netHours: Figure;
  readonly flag: 'HUMAN_ONLY' | 'NEGATIVE_NET' | null;
}

/** net = hours x coverage x saving - executions x coverage x review / 60 - operation (method 3). */
export function netHours(input: NetHoursInput): NetHours {
  if (input.tag === 'humanOnly' || input.tag === 'menschlich') {
    return { grossHours: 0, reviewHours: 0, operationHours: 0, netHours: 0, flag: 'HUMAN_ONLY' };
  }
  const gross = product(input.annualHours, input.coverage, input.timeSaving);
  const review = product(input.annualExecutions, input.coverage, input.reviewMinutes, 1 / 60);
  const operation = product(input.operationHoursPerYear);
  const net = gross === null || review === null || operation === null ? null : gross - review - operation;
  return {
    grossHours: gross,
    reviewHours: review,
    operationHours: operation,
    netHours: net,
    flag: net !== null && net < 0 ? 'NEGATIVE_NET' : null,
  };
}

/** Unknown as soon as one factor is unknown or endless. */
function product(...factors: readonly Input[]): Figure {
  let result = 1;
  for (const factor of factors) {
    if (factor === null || factor === undefined || !Number.isFinite(factor)) return null;
    result *= factor;
  }
  return result;
}
