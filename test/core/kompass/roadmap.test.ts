import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KompassPointState } from '#core/kompass/kompass-point.ts';
import { type RoadmapUseCase, roadmapOf } from '#core/kompass/roadmap.ts';

const points = (states: Readonly<Record<number, KompassPointState['state']>> = {}): readonly KompassPointState[] =>
  ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((point) => ({
    point,
    state: states[point] ?? 'ready',
    openItems: [],
    blockedBy: [],
    items: [],
  }));

const useCase = (id: string, change: Partial<RoadmapUseCase> = {}): RoadmapUseCase => ({
  id,
  kind: 'section',
  quadrant: 'first',
  rank: 1,
  excluded: false,
  usesAi: false,
  kompass: points(),
  pendingWorkstreams: [],
  after: [],
  ...change,
});

const waveOf = (roadmap: ReturnType<typeof roadmapOf>, id: string) =>
  roadmap.waves.find(({ items }) => items.some((item) => item.id === id))?.kind;

describe('roadmap in waves', () => {
  it('a use case that needs nothing is a quick win, AI begins as a pilot, weak ones come later', () => {
    const roadmap = roadmapOf([
      useCase('a'),
      useCase('b', { usesAi: true }),
      useCase('c', { quadrant: 'later' }),
      useCase('d', { quadrant: 'plan' }),
      useCase('e', { quadrant: 'alongside' }),
    ]);
    expect(roadmap.waves.map(({ kind, items }) => [kind, items.map(({ id }) => id)])).toEqual([
      ['quickWins', ['a', 'e']],
      ['pilots', ['b', 'd']],
      ['later', ['c']],
    ]);
    expect(roadmap.foundations).toEqual([]);
  });

  it('missing data and open co-determination are foundations that come first, shared by all that wait', () => {
    const roadmap = roadmapOf([
      useCase('a', { kompass: points({ 4: 'open' }) }),
      useCase('b', { kompass: points({ 4: 'open', 10: 'open' }), pendingWorkstreams: ['staff'] }),
      useCase('c'),
    ]);
    expect(roadmap.foundations).toEqual([
      { kind: 'data', for: ['a', 'b'] },
      { kind: 'coDetermination', for: ['b'] },
      { kind: 'process', for: ['b'] },
    ]);
    expect(['a', 'b', 'c'].map((id) => waveOf(roadmap, id))).toEqual(['pilots', 'pilots', 'quickWins']);
  });

  it('leaving a step out needs no data, only a process that is understood', () => {
    const roadmap = roadmapOf([useCase('a', { kind: 'withoutTechnology', kompass: points({ 1: 'open', 4: 'open', 10: 'open' }) })]);
    expect(roadmap.waves[0]!.items).toEqual([{ id: 'a', needs: ['process'], after: [] }]);
  });

  it('blocked is never a quick win; excluded and unranked ones are listed apart', () => {
    const roadmap = roadmapOf([
      useCase('a', { kompass: points({ 7: 'blocked' }) }),
      useCase('b', { excluded: true }),
      useCase('c', { rank: null }),
      useCase('d', { quadrant: null }),
    ]);
    expect(waveOf(roadmap, 'a')).toBe('pilots');
    expect(waveOf(roadmap, 'd')).toBe('later');
    expect(roadmap).toMatchObject({ excluded: ['b'], clarifyFirst: ['c'] });
  });

  it('within a wave the ranking decides', () => {
    const roadmap = roadmapOf([useCase('a', { rank: 3 }), useCase('b', { rank: 1 }), useCase('c', { rank: 2 })]);
    expect(roadmap.waves[0]!.items.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('a circle of dependencies is named and ends the roadmap instead of hanging it', () => {
    const roadmap = roadmapOf([
      useCase('a', { after: ['b'] }),
      useCase('b', { after: ['a'] }),
      useCase('c', { after: ['a', 'gone'] }),
      useCase('__proto__', { after: ['__proto__'] }),
    ]);
    expect(roadmap.circular).toEqual(['a', 'b', '__proto__']);
    expect(waveOf(roadmap, 'c')).toBe('later');
    expect(roadmap.waves[2]!.items.find(({ id }) => id === 'c')!.after).toEqual(['a']);
  });

  it('places every use case exactly once and never before what it waits for', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const any = (id: string) =>
      fc
        .record({
          quadrant: fc.constantFrom('first', 'plan', 'alongside', 'later', null),
          rank: fc.option(fc.integer({ min: 1, max: 9 })),
          excluded: fc.boolean(),
          usesAi: fc.boolean(),
          after: fc.subarray(ids),
        })
        .map((change) => useCase(id, change));
    fc.assert(
      fc.property(fc.tuple(...ids.map(any)), (useCases) => {
        const roadmap = roadmapOf(useCases);
        const placed = roadmap.waves.flatMap(({ items }, wave) => items.map((item) => ({ ...item, wave })));
        expect([...placed.map(({ id }) => id), ...roadmap.clarifyFirst, ...roadmap.excluded].toSorted()).toEqual(ids);
        const wave = new Map(placed.map((item) => [item.id, item.wave]));
        for (const item of placed)
          for (const before of item.after)
            if (!roadmap.circular.includes(before) && !roadmap.circular.includes(item.id))
              expect(wave.get(item.id)! > wave.get(before)! || wave.get(before) === 2).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
