import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankStatistics, summariseRanks } from '#core/ranking/rank-statistics.ts';

test('wins and ranks are those of comparing every pair in every draw, ties shared', () => {
  const table = fc
    .integer({ min: 1, max: 70 })
    .chain((n) =>
      fc
        .integer({ min: 1, max: 300 })
        .chain((draws) => fc.tuple(fc.constant(n), fc.constant(draws), fc.integer(), fc.integer({ min: 2, max: 1000 }))),
    );
  fc.assert(
    fc.property(table, ([n, draws, seed, levels]) => {
      let state = seed | 0;
      const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) | 0) >>> 8;
      const values = Array.from({ length: n }, () => Float64Array.from({ length: draws }, () => (next() % levels) - levels / 3));
      const { wins, counts } = rankStatistics(values, draws);
      for (let i = 0; i < n; i += 1) {
        let ranks = 0;
        for (let j = 0; j < n; j += 1) {
          let expected = 0;
          for (let d = 0; d < draws; d += 1) {
            if (i !== j) expected += values[i]![d]! > values[j]![d]! ? 1 : values[i]![d] === values[j]![d] ? 0.5 : 0;
          }
          expect(wins[i * n + j]).toBe(expected);
          ranks += counts[i * n + j]!;
        }
        expect(ranks).toBeCloseTo(draws, 6);
        const losses = values.reduce((sum, _, j) => sum + (j === i ? 0 : wins[j * n + i]!), 0);
        expect(summariseRanks({ wins, counts, draws }, n, i).expectedRank).toBeCloseTo(1 + losses / draws, 9);
      }
    }),
    { numRuns: 25 },
  );
});
