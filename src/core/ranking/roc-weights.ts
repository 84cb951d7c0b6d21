/** Names most important first; names in an inner list are tied. */
export type WeightOrder<K extends string = string> = readonly (K | readonly K[])[];

/**
 * Rank order centroid (Barron & Barrett 1996): weight of rank k of n = (1/k + ... + 1/n) / n, the mean of all weights
 * that respect the order. Tied names share the mean of their ranks. Aligned with the flattened order, sum 1.
 */
export function rocWeights(order: WeightOrder): readonly number[] {
  const groups = order.map((group) => (typeof group === 'string' ? [group] : group)).filter(({ length }) => length > 0);
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  const weights: number[] = [];
  let rank = 1;
  for (const { length } of groups) {
    let sum = 0;
    for (let k = rank; k < rank + length; k += 1) sum += centroidOf(k, count);
    // all tied: exactly equal, not equal up to rounding
    const share = length === count ? 1 / count : sum / length;
    for (let member = 0; member < length; member += 1) weights.push(share);
    rank += length;
  }
  return weights;
}

/** The same by name. */
export function weightsByName<K extends string>(order: WeightOrder<K>): ReadonlyMap<K, number> {
  const weights = rocWeights(order);
  return new Map(order.flat().map((name, at) => [name as K, weights[at]!]));
}

function centroidOf(rank: number, count: number): number {
  let sum = 0;
  for (let i = count; i >= rank; i -= 1) sum += 1 / i;
  return sum / count;
}
