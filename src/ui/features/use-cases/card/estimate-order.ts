import type { Candidate } from '#core/use-cases/candidate.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { COMPLETE_ENOUGH } from '#core/ranking/completeness.ts';
import { ESTIMATE_NAMES, NET_ESTIMATE_NAMES } from '#core/use-cases/read-estimates.ts';

export interface EstimateEntry {
  readonly name: EstimateName;
  /** Points of priority between the ends of what it can be; 0 = it moves nothing by itself. */
  readonly swing: number;
}

export interface OrderedEstimates {
  /** Unknown ones without which there are no net hours: alone each of them moves nothing, so they go together and first. */
  readonly forNetHours: readonly EstimateEntry[];
  /** Unknown ones, the one that moves the priority most first. */
  readonly open: readonly EstimateEntry[];
  /** Known ones, the most uncertain first. */
  readonly known: readonly EstimateEntry[];
  /** Estimates still needed before it gets a place in the ranking (method 5, rule 6); 0 = it has enough. */
  readonly untilRanked: number;
}

/** Estimates in the order in which asking for them is worth most. */
export function orderEstimates({ influences, missing, completeness, flags, hours }: Candidate): OrderedEstimates {
  const swings = new Map(influences.map(({ input, swing }) => [input as string, swing]));
  const entries = ESTIMATE_NAMES.map((name) => ({ name, swing: swings.get(name) ?? 0 })).toSorted((a, b) => b.swing - a.swing);
  const unknown = new Set<string>(missing);
  const needed = 1 + ESTIMATE_NAMES.length - (flags.includes('HUMAN_ONLY') ? NET_ESTIMATE_NAMES.length : 0);
  const forNetHours = hours.net === null ? NET_ESTIMATE_NAMES.filter((name) => unknown.has(name)) : [];
  return {
    forNetHours: forNetHours.map((name) => ({ name, swing: 0 })),
    open: entries.filter(({ name }) => unknown.has(name) && !forNetHours.some((other) => other === name)),
    known: entries.filter(({ name }) => !unknown.has(name)),
    untilRanked: Math.max(0, Math.ceil((COMPLETE_ENOUGH - completeness) * needed - 1e-9)),
  };
}
