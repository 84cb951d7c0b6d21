import { WinCounter } from './win-counter.ts';

/** How often each alternative stands where, over all draws. Indices as in the input. */
export interface RankStatistics {
  readonly draws: number;
  /** wins[i * n + j] = draws in which i beats j, ties half. */
  readonly wins: Float64Array;
  /** counts[i * n + r] = draws in which i has rank r (0 = best); tied alternatives share their ranks. */
  readonly counts: Float64Array;
}

/** Low bits of a value that make room for its index while sorting; the value keeps 36 binary digits, more than it can mean. */
const INDEX_MASK = 0xffff;

/**
 * Sorts every draw once and counts ranks and wins from the order: n log n comparisons a draw instead of n squared
 * (200 alternatives, 10,000 draws: 0.25 s instead of 2.6 s). Values equal to 36 binary digits are ties.
 */
export function rankStatistics(values: readonly Float64Array[], draws: number): RankStatistics {
  const n = values.length;
  if (n > INDEX_MASK) throw new Error(`${n} alternatives, at most ${INDEX_MASK}`);
  const counts = new Float64Array(n * n);
  const winCounter = new WinCounter(n);
  const lowest = lowestOf(values, draws);
  const keys = new Float64Array(n);
  const words = new Uint32Array(keys.buffer);
  const lowWord = isLittleEndian() ? 0 : 1;
  const order = new Uint16Array(n);
  for (let draw = 0; draw < draws; draw += 1) {
    // not negative, so that sorting the bits is sorting the values
    for (let at = 0; at < n; at += 1) keys[at] = values[at]![draw]! - lowest;
    for (let at = lowWord, index = 0; index < n; at += 2, index += 1) words[at] = (words[at]! & ~INDEX_MASK) | index;
    keys.sort();
    let hasTies = false;
    let previous = -1;
    for (let rank = 0, at = 2 * (n - 1) + lowWord; rank < n; rank += 1, at -= 2) {
      const index = words[at]! & INDEX_MASK;
      order[rank] = index;
      words[at] = words[at]! & ~INDEX_MASK;
      const key = keys[n - 1 - rank]!;
      hasTies ||= key === previous;
      previous = key;
      counts[index * n + rank] = counts[index * n + rank]! + 1;
    }
    winCounter.addOrder(order);
    if (hasTies) shareTies(keys, order, counts, winCounter);
  }
  return { draws, wins: winCounter.result(), counts };
}

/** Whoever ties has each of the ranks the tied fill with the same chance, and half a win against each of them. */
function shareTies(keys: Float64Array, order: Uint16Array, counts: Float64Array, winCounter: WinCounter): void {
  const n = keys.length;
  for (let from = 0, to = 1; from < n; from = to, to += 1) {
    while (to < n && keys[n - 1 - to] === keys[n - 1 - from]) to += 1;
    if (to === from + 1) continue;
    winCounter.splitTie(order, from, to);
    for (let member = from; member < to; member += 1) {
      counts[order[member]! * n + member]! -= 1;
      for (let rank = from; rank < to; rank += 1) counts[order[member]! * n + rank]! += 1 / (to - from);
    }
  }
}

function lowestOf(values: readonly Float64Array[], draws: number): number {
  let lowest = 0;
  for (const column of values) {
    for (let draw = 0; draw < draws; draw += 1) {
      const value = column[draw]!;
      if (!Number.isFinite(value)) throw new Error(`value ${value} cannot be ranked`);
      if (value < lowest) lowest = value;
    }
  }
  return lowest;
}

const isLittleEndian = (): boolean => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

export interface RankSummary {
  /** Share of draws per rank, best first. */
  readonly acceptability: readonly number[];
  readonly expectedRank: number;
  readonly rankOne: number;
  readonly topThree: number;
  /** Ranks between which it lies in 90 % of the draws, 1 = best. */
  readonly rankRange: readonly [number, number];
}

export function summariseRanks({ counts, draws }: RankStatistics, n: number, index: number): RankSummary {
  const acceptability = Array.from(counts.subarray(index * n, index * n + n), (count) => count / draws);
  return {
    acceptability,
    expectedRank: acceptability.reduce((sum, share, at) => sum + share * (at + 1), 0),
    rankOne: acceptability[0] ?? 0,
    topThree: acceptability.slice(0, 3).reduce((sum, share) => sum + share, 0),
    rankRange: [rankAt(acceptability, 0.05), rankAt(acceptability, 0.95)],
  };
}

/** First rank at which the share reached is at least p; the tolerance swallows rounding of shared ranks. */
function rankAt(acceptability: readonly number[], p: number): number {
  let reached = 0;
  const at = acceptability.findIndex((share) => (reached += share) >= p - 1e-9);
  return at < 0 ? acceptability.length : at + 1;
}
