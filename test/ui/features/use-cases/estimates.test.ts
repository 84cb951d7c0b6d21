import { describe, expect, it } from 'vitest';
import { withEstimate } from '#ui/document/use-case-edits.ts';
import { orderEstimates } from '#ui/features/use-cases/card/estimate-order.ts';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { analyseSample, estimatedMappe } from './sample-document.ts';

const exact = (value: number) => ({ kind: 'exact', value, basis: null }) as const;

describe('the order of the estimates', () => {
  it('has every estimate once, what moves the priority most first', () => {
    for (const candidate of analyseSample(estimatedMappe(6)).candidates) {
      const { forNetHours, open, known } = orderEstimates(candidate);
      expect(new Set([...forNetHours, ...open, ...known].map(({ name }) => name)).size).toBe(11);
      for (const group of [open, known])
        expect(group.map(({ swing }) => swing)).toEqual(group.map(({ swing }) => swing).toSorted((a, b) => b - a));
    }
  });

  it('counts exactly the answers that are missing until there is a place', () => {
    const untouched = analyseSample(emptyMappe()).candidates[0]!;
    let mappe = emptyMappe();
    let candidate = untouched;
    const { forNetHours, open } = orderEstimates(untouched);
    let left = orderEstimates(untouched).untilRanked;
    expect(left).toBe(5);
    for (const { name } of [...forNetHours, ...open]) {
      if (left === 0) break;
      expect(candidate.priority).toBeNull();
      mappe = withEstimate(mappe, untouched.id, name, exact(name === 'coverage' || name === 'timeSaving' ? 0.5 : 2));
      candidate = analyseSample(mappe).candidates.find(({ id }) => id === untouched.id)!;
      left -= 1;
      expect(orderEstimates(candidate).untilRanked).toBe(left);
    }
    expect(candidate.priority).not.toBeNull();
  });

  it('puts what the net hours need together, until they are known', () => {
    const candidate = analyseSample(emptyMappe()).candidates[0]!;
    expect(orderEstimates(candidate).forNetHours.map(({ name }) => name)).toEqual([
      'coverage',
      'timeSaving',
      'reviewMinutes',
      'operationHoursPerYear',
    ]);
    expect(orderEstimates(analyseSample(estimatedMappe(1)).candidates[0]!).forNetHours).toEqual([]);
  });
});
