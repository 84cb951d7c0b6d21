import type { Analysis } from '../../analysis.ts';
import type { HeatPill } from './heat-pills.ts';

/** Ranks up to the first are dark, up to the second in between: the places people talk about first, and those of the first list (assumption). */
export const RANK_BOUNDS = [3, 10] as const;

/** Ranks a pill names; more would not fit below a step. */
const MOST = 3;

/** Use cases that are not ranked yet. */
export const UNRANKED = '–';

/**
 * The ranks of the use cases each step of a file belongs to, best first; a dash where none of them is ranked yet.
 * Steps of the `chosen` use case are ringed.
 */
export function rankPillsOf(
  { candidates, ranking }: Pick<Analysis, 'candidates' | 'ranking'>,
  file: string,
  chosen: string | null = null,
): ReadonlyMap<string, HeatPill> {
  const places = new Map(ranking.order.map((id, at) => [id, at + 1]));
  const ranksOf = new Map<string, (number | null)[]>();
  const ringed = new Set<string>();
  for (const { id, members } of candidates) {
    for (const step of new Set(members.filter((member) => member.file === file).map((member) => member.step))) {
      ranksOf.set(step, [...(ranksOf.get(step) ?? []), places.get(id) ?? null]);
      if (id === chosen) ringed.add(step);
    }
  }
  return new Map([...ranksOf].map(([step, ranks]) => [step, ringed.has(step) ? { ...pillOf(ranks), isChosen: true } : pillOf(ranks)]));
}

function pillOf(all: readonly (number | null)[]): HeatPill {
  const ranks = all.filter((rank) => rank !== null).toSorted((a, b) => a - b);
  const [best] = ranks;
  if (best === undefined) return { text: UNRANKED, step: 0 };
  const rest = ranks.length - MOST;
  const named = ranks.slice(0, MOST).join(' · ');
  const [low, high] = RANK_BOUNDS;
  return { text: rest > 0 ? `${named} · +${rest}` : named, step: best <= low ? 3 : best <= high ? 2 : 1 };
}
