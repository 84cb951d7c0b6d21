import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { weightsByName } from '#core/ranking/roc-weights.ts';
import { lowered, placed, raised, withAnchor, withCriteria, type WeakOrder } from '#ui/document/criteria-edits.ts';

const NAMES = ['netHours', 'days', 'quality', 'people'] as const;
type Name = (typeof NAMES)[number];

/** Any order of the four with any ties. */
const weakOrder: fc.Arbitrary<WeakOrder<Name>> = fc
  .tuple(fc.shuffledSubarray([...NAMES], { minLength: 4, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
  .map(([names, cuts]) =>
    names.reduce<readonly (readonly Name[])[]>(
      (groups, name, index) =>
        index === 0 || cuts[index - 1] === true ? [...groups, [name]] : [...groups.slice(0, -1), [...groups.at(-1)!, name]],
      [],
    ),
  );
const name = fc.constantFrom(...NAMES);
const members = (order: WeakOrder<Name>) => order.flat().toSorted();
const asSets = (order: WeakOrder<Name>) => order.map((group) => group.toSorted());

describe('the order of the criteria', () => {
  it('keeps every criterion exactly once, and no empty place', () => {
    fc.assert(
      fc.property(weakOrder, name, fc.constantFrom('level' as const, 'before' as const), fc.nat(3), (order, moved, kind, at) => {
        const group = Math.min(at, order.length - (kind === 'level' ? 1 : 0));
        for (const next of [raised(order, moved), lowered(order, moved), placed(order, moved, { kind, group })]) {
          expect(members(next)).toEqual([...NAMES].toSorted());
          expect(next.every((part) => part.length > 0)).toBe(true);
        }
      }),
    );
  });

  it('never weighs a criterion less after it was raised, nor more after it was lowered', () => {
    fc.assert(
      fc.property(weakOrder, name, (order, moved) => {
        const weight = (of: WeakOrder<Name>) => weightsByName<Name>(of).get(moved)!;
        expect(weight(raised(order, moved))).toBeGreaterThanOrEqual(weight(order) - 1e-12);
        expect(weight(lowered(order, moved))).toBeLessThanOrEqual(weight(order) + 1e-12);
      }),
    );
  });

  it('comes back when what was raised is lowered again, unless it was first already', () => {
    fc.assert(
      fc.property(weakOrder, name, (order, moved) => {
        const isFirstAlone = order[0]!.length === 1 && order[0]![0] === moved;
        if (!isFirstAlone) expect(asSets(lowered(raised(order, moved), moved))).toEqual(asSets(order));
        else expect(raised(order, moved)).toBe(order);
      }),
    );
  });

  it('reaches the top and the bottom by raising and lowering alone', () => {
    fc.assert(
      fc.property(weakOrder, name, (order, moved) => {
        let next = order;
        for (let press = 0; press < 8; press += 1) next = raised(next, moved);
        expect(next[0]).toEqual([moved]);
        for (let press = 0; press < 8; press += 1) next = lowered(next, moved);
        expect(next.at(-1)).toEqual([moved]);
      }),
    );
  });

  it('drops between and beside', () => {
    const order: WeakOrder<Name> = [['netHours'], ['days', 'quality'], ['people']];
    expect(placed(order, 'people', { kind: 'before', group: 1 })).toEqual([['netHours'], ['people'], ['days', 'quality']]);
    expect(placed(order, 'people', { kind: 'level', group: 0 })).toEqual([
      ['netHours', 'people'],
      ['days', 'quality'],
    ]);
    expect(placed(order, 'netHours', { kind: 'before', group: 3 })).toEqual([['days', 'quality'], ['people'], ['netHours']]);
    expect(placed(order, 'days', { kind: 'level', group: 1 })).toEqual([['netHours'], ['quality', 'days'], ['people']]);
  });

  it('says nothing in the Mappe while it is the method’s own', () => {
    const changed = withCriteria(emptyMappe(), (criteria) => ({ ...criteria, alpha: 0.7 }));
    expect(changed.criteria?.alpha).toBe(0.7);
    expect(withCriteria(changed, (criteria) => ({ ...criteria, alpha: 0.5 })).criteria).toBeNull();
    expect(withCriteria(emptyMappe(), (criteria) => criteria)).toEqual(emptyMappe());
  });

  it('moves one anchor and leaves the others', () => {
    const { anchors } = withAnchor(DEFAULT_CRITERIA, 'netHours', 2, 120);
    expect(anchors.netHours[2]).toEqual([120, 50]);
    expect(anchors.netHours.toSpliced(2, 1)).toEqual(DEFAULT_CRITERIA.anchors.netHours.toSpliced(2, 1));
    expect(anchors.days).toBe(DEFAULT_CRITERIA.anchors.days);
  });
});
