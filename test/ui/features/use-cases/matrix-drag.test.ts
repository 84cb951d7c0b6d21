import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf } from '#core/annotation/quantity.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { withEstimate } from '#ui/document/use-case-edits.ts';
import { benefitDrag, effortDrag, movedTo } from '#ui/features/use-cases/matrix/matrix-drag.ts';
import { analyseSample, estimatedMappe } from './sample-document.ts';

describe('dragging in the matrix', () => {
  const criteria = {
    ...DEFAULT_CRITERIA,
    benefitOrder: [['netHours'], ['days', 'quality', 'people']],
    effortOrder: [['personDays'], ['technology', 'legal', 'change']],
  } as const;
  const mappe = estimatedMappe(4, criteria);
  const analysis = analyseSample(mappe);
  const ranked = analysis.candidates.slice(0, 4);

  it('ends exactly where the analysis puts the use case with the new estimate', () => {
    for (const candidate of ranked) {
      const effort = effortDrag(candidate, criteria)!;
      const days = effort.valueFor(candidate.effort! + 7);
      const moved = analyseSample(withEstimate(mappe, candidate.id, 'personDays', movedTo({ kind: 'unknown' }, days))).candidates;
      expect(moved.find(({ id }) => id === candidate.id)!.effort).toBeCloseTo(effort.placeAt(days), 9);
      const benefit = benefitDrag(candidate, criteria)!;
      const saving = benefit.valueFor(candidate.benefit! + 4);
      const saved = analyseSample(withEstimate(mappe, candidate.id, 'timeSaving', movedTo({ kind: 'unknown' }, saving))).candidates;
      expect(saved.find(({ id }) => id === candidate.id)!.benefit).toBeCloseTo(benefit.placeAt(saving), 9);
    }
  });

  it('comes as near to the pointer as the estimate can be said, and never beyond its reach', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ranked), fc.double({ min: -20, max: 120, noNaN: true }), (candidate, place) => {
        for (const axis of [effortDrag(candidate, criteria)!, benefitDrag(candidate, criteria)!]) {
          const [low, high] = axis.reach;
          const value = axis.valueFor(place);
          const reached = axis.placeAt(value);
          expect(reached).toBeGreaterThanOrEqual(low - 1e-9);
          expect(reached).toBeLessThanOrEqual(high + 1e-9);
          const wanted = Math.min(high, Math.max(low, place));
          const step = axis.input === 'personDays' ? 1 : 0.01;
          const nextUp = axis.placeAt(Math.min(axis.input === 'timeSaving' ? 1 : Infinity, value + step));
          const nextDown = axis.placeAt(Math.max(axis.input === 'personDays' ? 0.5 : 0.01, value - step));
          expect(Math.abs(reached - wanted)).toBeLessThanOrEqual(Math.max(Math.abs(nextUp - reached), Math.abs(nextDown - reached)) + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('moves one press of an arrow up and down again without leaving a trace, and stops at the ends', () => {
    const axis = benefitDrag(ranked[0]!, criteria)!;
    expect(axis.stepped(0.4, 1)).toBe(0.45);
    expect(axis.stepped(axis.stepped(0.4, 1), -1)).toBe(0.4);
    expect(axis.stepped(0.98, 1)).toBe(1);
    expect(effortDrag(ranked[0]!, criteria)!.stepped(0.7, -1)).toBe(0.5);
  });

  it('is not offered where the estimate is unknown', () => {
    const unclear = analysis.candidates.at(-1)!;
    expect(effortDrag(unclear, criteria)).toBeNull();
    expect(benefitDrag(unclear, criteria)).toBeNull();
  });

  it('keeps the shape of a span, and never calls a dragged number measured', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 200, noNaN: true }), (value) => {
        const moved = movedTo({ kind: 'threePoint', min: 5, likely: 10, max: 30, basis: 'measured' }, value);
        expect(moved).toMatchObject({ kind: 'threePoint', basis: 'estimated' });
        expect(Math.abs(meanOf(moved)! - value) / value).toBeLessThan(0.01);
      }),
    );
    expect(movedTo({ kind: 'threePoint', min: 0.2, likely: 0.5, max: 0.8, basis: 'assumed' }, 0.9, 1)).toEqual({
      kind: 'exact',
      value: 0.9,
      basis: 'assumed',
    });
  });
});
