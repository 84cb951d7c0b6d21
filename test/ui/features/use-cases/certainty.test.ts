import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { withEstimate } from '#ui/document/use-case-edits.ts';
import { isObservable, placesWithin, worthObserving } from '#ui/features/use-cases/certainty/measuring.ts';
import { stackShares } from '#ui/features/use-cases/certainty/stack-shares.ts';
import { differencesBetween } from '#ui/features/use-cases/comparison/differences.ts';
import { analyseSample, estimatedMappe } from './sample-document.ts';

const influence = (low: number, high: number) => ({ input: 'timeSaving', low, high, swing: Math.abs(high - low), known: true }) as const;

describe('how sure the order is', () => {
  it('names the places at the ends of an estimate as a new analysis would', () => {
    const mappe = estimatedMappe(6);
    const analysis = analyseSample(mappe);
    for (const candidate of analysis.candidates.slice(0, 6)) {
      const others = analysis.candidates.flatMap(({ id, priority }) => (id === candidate.id || priority === null ? [] : [priority]));
      const days = candidate.influences.find(({ input }) => input === 'personDays')!;
      const estimate = candidate.estimates.get('personDays')!;
      if (estimate.kind !== 'threePoint') throw new Error('a span was estimated');
      const places = [estimate.min, estimate.max].map((value) => {
        const { ranking } = analyseSample(withEstimate(mappe, candidate.id, 'personDays', { kind: 'exact', value, basis: null }));
        return ranking.order.indexOf(candidate.id) + 1;
      });
      expect(placesWithin(days, others)).toEqual([Math.min(...places), Math.max(...places)]);
    }
  });

  it('changes nothing where nobody lies between the ends', () => {
    expect(placesWithin(influence(40, 60), [70, 80, 30])).toEqual([3, 3]);
    expect(placesWithin(influence(60, 40), [50])).toEqual([1, 2]);
  });

  it('sends nobody to watch a step that two hours show too rarely, or that is measured already', () => {
    const analysis = analyseSample(estimatedMappe(6));
    let found = 0;
    for (const candidate of analysis.candidates) {
      const observation = worthObserving(candidate, analysis);
      if (observation === null) continue;
      found += 1;
      expect(observation.executions).toBeGreaterThanOrEqual(3);
      const minutes = analysis.files[0]!.annotations.nodes.get(observation.step)!.handlingMinutes;
      expect(minutes.kind !== 'unknown' && minutes.basis !== 'measured').toBe(true);
    }
    expect(found).toBeGreaterThan(0);
    expect(isObservable({ ...influence(1, 2), input: 'legal' })).toBe(false);
  });

  it('stacks shares without gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (shares) => {
        const segments = stackShares(shares);
        expect(segments.length).toBe(shares.filter((share) => share > 0).length);
        segments.forEach((segment, index) => {
          const before = segments[index - 1];
          expect(segment.from).toBeCloseTo(before === undefined ? 0 : before.from + before.share, 12);
        });
      }),
    );
  });

  it('explains a difference in priority to the last point', () => {
    const criteria = { ...DEFAULT_CRITERIA, alpha: 0.6, benefitOrder: [['people'], ['netHours', 'days'], ['quality']] } as const;
    const ranked = analyseSample(estimatedMappe(5, criteria)).candidates.slice(0, 5);
    for (const a of ranked)
      for (const b of ranked) {
        const sum = differencesBetween(a, b, criteria).reduce((total, { points }) => total + points, 0);
        expect(sum).toBeCloseTo(a.priority! - b.priority!, 9);
      }
  });
});
