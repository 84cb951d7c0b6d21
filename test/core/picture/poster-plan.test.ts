import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVERLAP, planPoster, type Sheet, SHEETS } from '#core/picture/poster-plan.ts';

const sizes = { width: fc.integer({ min: 50, max: 20_000 }), height: fc.integer({ min: 50, max: 20_000 }) };
const sheets = fc.constantFrom(...(Object.keys(SHEETS) as Sheet[]));

describe('a poster', () => {
  it('lies where the drawing is wide and stands where it is high', () => {
    expect(planPoster({ width: 6000, height: 1500 }, { sheet: 'a1', isTiled: false }).page).toEqual([841, 594]);
    expect(planPoster({ width: 1500, height: 6000 }, { sheet: 'a1', isTiled: false }).page).toEqual([594, 841]);
  });

  it('fills its sheet, and a small drawing is not blown up beyond twice its size', () => {
    const { scale, room } = planPoster({ width: 6000, height: 1500 }, { sheet: 'a0', isTiled: false });
    expect(6000 * scale).toBeCloseTo(room[0], 6);
    // 96 px are one inch
    expect(planPoster({ width: 300, height: 200 }, { sheet: 'a0', isTiled: false }).scale).toBeCloseTo((2 * 25.4) / 96, 6);
  });

  it('on one sheet stays inside the room of the sheet', () => {
    fc.assert(
      fc.property(fc.record(sizes), sheets, (size, sheet) => {
        const { scale, room, page, tiles } = planPoster(size, { sheet, isTiled: false });
        expect(tiles).toHaveLength(1);
        expect(size.width * scale).toBeLessThanOrEqual(room[0] + 1e-6);
        expect(size.height * scale).toBeLessThanOrEqual(room[1] + 1e-6);
        expect(page.toSorted((a, b) => a - b)).toEqual([...SHEETS[sheet]]);
      }),
    );
  });

  it('on A4 sheets leaves no part out, and neighbours share the strip to glue', () => {
    fc.assert(
      fc.property(fc.record(sizes), sheets, (size, sheet) => {
        const { scale, room, page, tiles, grid } = planPoster(size, { sheet, isTiled: true });
        const [rows, columns] = grid;
        expect(page.toSorted((a, b) => a - b)).toEqual([210, 297]);
        expect(tiles).toHaveLength(rows * columns);
        const last = tiles.at(-1)!;
        expect(last.x * scale + room[0]).toBeGreaterThanOrEqual(size.width * scale - 1e-6);
        expect(last.y * scale + room[1]).toBeGreaterThanOrEqual(size.height * scale - 1e-6);
        for (const { row, column, x, y } of tiles) {
          expect(x * scale).toBeCloseTo(column * (room[0] - OVERLAP), 6);
          expect(y * scale).toBeCloseTo(row * (room[1] - OVERLAP), 6);
        }
        // the last row and column show something that is not yet on the sheet before
        if (columns > 1) expect(size.width * scale).toBeGreaterThan(last.x * scale + OVERLAP);
        if (rows > 1) expect(size.height * scale).toBeGreaterThan(last.y * scale + OVERLAP);
      }),
    );
  });

  it('on A4 sheets comes out as large as on the one sheet', () => {
    const size = { width: 6284, height: 2002 };
    for (const sheet of ['a3', 'a2', 'a1', 'a0'] as const) {
      expect(planPoster(size, { sheet, isTiled: true }).scale).toBeCloseTo(planPoster(size, { sheet, isTiled: false }).scale, 9);
    }
    expect(planPoster(size, { sheet: 'a4', isTiled: true }).tiles).toHaveLength(1);
  });
});
