/** Saving share of a step that several use cases work on: 1 - (1 - s1)(1 - s2)... so that its hours count once (method 3). */
export const combinedShare = (shares: readonly number[]): number => 1 - shares.reduce((rest, share) => rest * (1 - share), 1);
