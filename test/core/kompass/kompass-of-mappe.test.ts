import { describe, expect, it } from 'vitest';
import { standingOf } from '#core/kompass/kompass-for.ts';
import { kompassOfMappe } from '#core/kompass/kompass-of-mappe.ts';
import type { ItemState, KompassPointState } from '#core/kompass/kompass-point.ts';
import { KOMPASS_POINTS } from '#core/kompass/points.ts';

/** A use case in which every item has the given state, but those named. */
const useCase = (state: ItemState, except: Readonly<Record<string, ItemState>> = {}): readonly KompassPointState[] =>
  KOMPASS_POINTS.map(({ point, checklist }) =>
    standingOf(
      point,
      checklist.map(({ id }) => ({ id, state: except[id] ?? state, by: 'data' })),
    ),
  );
const itemOf = (points: ReturnType<typeof kompassOfMappe>, id: string) =>
  points.flatMap(({ items }) => items).find((item) => item.id === id)!;

describe('the ten points of a document', () => {
  it('are ready when every use case is', () => {
    expect(kompassOfMappe([useCase('yes'), useCase('notApplicable')], new Map()).map(({ state }) => state)).toEqual(
      Array(10).fill('ready'),
    );
  });

  it('take the weakest: a No before unknown before Yes, with the number of use cases that are settled', () => {
    const points = kompassOfMappe(
      [useCase('yes', { '3.feedback': 'no' }), useCase('yes', { '1.documents': 'unknown' }), useCase('yes')],
      new Map(),
    );
    expect(itemOf(points, '1.documents')).toMatchObject({ state: 'unknown', settled: 2, of: 3 });
    expect(itemOf(points, '3.feedback')).toMatchObject({ state: 'no', settled: 2 });
    expect(itemOf(points, '3.exit')).toMatchObject({ state: 'yes', settled: 3 });
  });

  it('are blocked by one blocking No in one use case', () => {
    const points = kompassOfMappe([useCase('yes'), useCase('yes', { '7.consent': 'no' })], new Map());
    expect(points.filter(({ state }) => state === 'blocked').map(({ point }) => point)).toEqual([7]);
  });

  it('without use cases know only what was answered for the organisation', () => {
    const points = kompassOfMappe(
      [],
      new Map([
        ['1.steering', 'yes'],
        ['1.register', 'no'],
        ['6.monitoring', 'maybe'],
      ]),
    );
    expect(['1.steering', '1.register', '7.guidelines'].map((id) => itemOf(points, id).state)).toEqual(['yes', 'no', 'unknown']);
    expect(itemOf(points, '1.steering')).toMatchObject({ by: 'people', settled: 0, of: 0 });
    expect(points.every(({ state }) => state === 'open')).toBe(true);
  });
});
