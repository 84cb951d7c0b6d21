import { compareText } from './compare-text.ts';

/** pairwise[a][b] = P(a beats b). */
export type PairwiseTable = Readonly<Record<string, Readonly<Record<string, number>>>> | ReadonlyMap<string, ReadonlyMap<string, number>>;

/** From this winning index on a candidate stands clearly behind the first of a group (method 4). Assumption. */
const GROUP_THRESHOLD = 0.75;

/**
 * Walks down the order; a new group starts when the first member of the current one beats the candidate with at least
 * the threshold. Order not given = by expected rank, which is 1 + the sum of P(another beats it).
 */
export function priorityGroups(
  pairwise: PairwiseTable,
  threshold = GROUP_THRESHOLD,
  order: readonly string[] = orderByExpectedRank(pairwise),
): readonly (readonly string[])[] {
  const table = asMap(pairwise);
  const groups: string[][] = [];
  for (const id of order) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group === undefined || first === undefined || (table.get(first)?.get(id) ?? 0) >= threshold) groups.push([id]);
    else group.push(id);
  }
  return groups;
}

/** How far a stands before b, in the words of method 4: gleichauf, eher vor, klar vor. */
export function relationOf(winningIndex: number): 'level' | 'ratherBefore' | 'clearlyBefore' {
  if (winningIndex >= 0.9) return 'clearlyBefore';
  return winningIndex >= 0.65 ? 'ratherBefore' : 'level';
}

function orderByExpectedRank(pairwise: PairwiseTable): readonly string[] {
  const wins = [...asMap(pairwise)].map(([id, row]) => ({ id, sum: [...row.values()].reduce((sum, p) => sum + p, 0) }));
  return wins.toSorted((a, b) => b.sum - a.sum || compareText(a.id, b.id)).map(({ id }) => id);
}

const asMap = (pairwise: PairwiseTable): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  pairwise instanceof Map
    ? (pairwise as ReadonlyMap<string, ReadonlyMap<string, number>>)
    : new Map(Object.entries(pairwise).map(([id, row]) => [id, new Map(Object.entries(row as Readonly<Record<string, number>>))]));
