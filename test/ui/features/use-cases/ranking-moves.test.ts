import { describe, expect, it } from 'vitest';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { withCriteria } from '#ui/document/criteria-edits.ts';
import { withEstimate } from '#ui/document/use-case-edits.ts';
import { movesBetween } from '#ui/features/use-cases/list/ranking-moves.ts';
import { analyseSample, estimatedMappe } from './sample-document.ts';

const exact = (value: number) => ({ kind: 'exact', value, basis: 'estimated' }) as const;

describe('what moved in the ranking', () => {
  const mappe = estimatedMappe(5);
  const before = analyseSample(mappe);

  it('is nothing between two equal results', () => {
    expect(movesBetween(before, analyseSample(mappe, 1000))).toEqual([]);
  });

  it('names the estimate for the use case that was changed, and the others as passed', () => {
    const last = before.ranking.order.at(-1)!;
    const after = analyseSample(withEstimate(withEstimate(mappe, last, 'people', exact(4)), last, 'quality', exact(4)));
    const moves = movesBetween(before, after);
    const own = moves.find(({ id }) => id === last)!;
    expect(own.from).toBe(5);
    expect(own.to).toBe(after.ranking.order.indexOf(last) + 1);
    expect(own.to).toBeLessThan(5);
    expect(own.cause).toMatchObject({ kind: 'estimate', value: { value: 4 } });
    expect(moves.filter(({ id }) => id !== last).map(({ cause }) => cause.kind)).toEqual(moves.slice(1).map(() => 'others'));
    expect(moves.length).toBeGreaterThan(1);
  });

  it('says when a use case gets its first place, and when it loses it', () => {
    const open = before.ranking.clarifyFirst[0]!;
    const ranked = analyseSample({
      ...mappe,
      useCases: new Map([...mappe.useCases, [open, { estimates: mappe.useCases.values().next().value!.estimates! }]]),
    });
    expect(movesBetween(before, ranked).find(({ id }) => id === open)).toMatchObject({ from: null, cause: { kind: 'estimate' } });
    expect(movesBetween(ranked, before).find(({ id }) => id === open)).toMatchObject({ to: null });
  });

  it('blames the weights when only they changed', () => {
    const after = analyseSample(withCriteria(mappe, () => ({ ...DEFAULT_CRITERIA, alpha: 1 })));
    const moves = movesBetween(before, after);
    expect(moves.length).toBeGreaterThan(0);
    expect(new Set(moves.map(({ cause }) => cause.kind))).toEqual(new Set(['criteria']));
  });
});
