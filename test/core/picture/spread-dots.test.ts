import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadDots } from '#core/picture/spread-dots.ts';

const place = fc.integer({ min: 0, max: 440 });
const dots = fc.array(fc.record({ x: place, y: place }), { maxLength: 8 });
const gap = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('dots of a matrix', () => {
  test('no longer cover each other, wherever they were', () => {
    fc.assert(
      fc.property(dots, (given) => {
        const spread = spreadDots(given, 24);
        expect(spread).toHaveLength(given.length);
        for (const [index, one] of spread.entries()) {
          for (const other of spread.slice(index + 1)) expect(gap(one, other)).toBeGreaterThan(22);
        }
      }),
    );
  });

  test('stay where they are when they cover nothing', () => {
    const apart = [
      { x: 0, y: 0 },
      { x: 24, y: 0 },
      { x: 100, y: 50 },
    ];
    expect(spreadDots(apart, 24)).toEqual(apart);
  });

  test('share the way: two on one place stand left and right of it', () => {
    const [first, second] = spreadDots(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
      ],
      24,
    );
    expect(first).toEqual({ x: 38, y: 50 });
    expect(second).toEqual({ x: 62, y: 50 });
  });

  test('fall into the same places every time', () => {
    fc.assert(
      fc.property(dots, (given) => {
        expect(spreadDots(given, 24)).toEqual(spreadDots(given, 24));
      }),
    );
  });
});
