import { compareText } from './compare-text.ts';
import type { RankStatistics, RankSummary } from './rank-statistics.ts';

/** table.get(a).get(b) = P(a beats b). */
export function pairwiseTable(ids: readonly string[], { wins, draws }: RankStatistics): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const n = ids.length;
  return new Map(
    ids.map((id, i) => [id, new Map(ids.flatMap((other, j) => (i === j ? [] : [[other, wins[i * n + j]! / draws] as const])))]),
  );
}

/** Best expected rank first; equal ones by name, so that the order never depends on the order of the input. */
export const orderByRank = (ranks: ReadonlyMap<string, RankSummary>): readonly string[] =>
  [...ranks].toSorted(([a, x], [b, y]) => x.expectedRank - y.expectedRank || compareText(a, b)).map(([id]) => id);
