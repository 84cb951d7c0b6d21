/** A part of a stacked bar: from where, how long, 0-1. */
export interface Segment {
  /** From 1. */
  readonly rank: number;
  readonly share: number;
  readonly from: number;
}

/** Shares laid end to end in their order; what never happens has no part. */
export function stackShares(shares: readonly number[]): readonly Segment[] {
  let from = 0;
  return shares.flatMap((share, index) => {
    if (share <= 0) return [];
    const segment = { rank: index + 1, share, from };
    from += share;
    return [segment];
  });
}
