import { describe, expect, test } from 'vitest';
import { placeOnFlow } from '#core/picture/lens/place-share.ts';

const SIZE = { width: 40, height: 18 };
const GATEWAY = { x: 50, y: 75, width: 50, height: 50 };

describe('a share at a flow', () => {
  test('stands on the line near the decision where the line stays visible', () => {
    const { x, y } = placeOnFlow(
      [
        { x: 100, y: 100 },
        { x: 400, y: 100 },
      ],
      SIZE,
      [GATEWAY],
    );
    expect(y).toBe(91);
    expect(x).toBeGreaterThanOrEqual(112);
    expect(x).toBeLessThan(130);
  });

  test('stands beside a line that is too short for it', () => {
    const { y } = placeOnFlow(
      [
        { x: 100, y: 100 },
        { x: 150, y: 100 },
      ],
      SIZE,
      [],
    );
    expect(Math.abs(y + SIZE.height / 2 - 100)).toBeGreaterThanOrEqual(SIZE.height / 2);
  });

  test('keeps clear of names, steps and other labels', () => {
    const name = { x: 105, y: 80, width: 60, height: 40 };
    const { x } = placeOnFlow(
      [
        { x: 100, y: 100 },
        { x: 400, y: 100 },
      ],
      SIZE,
      [GATEWAY, name],
    );
    expect(x).toBeGreaterThanOrEqual(name.x + name.width);
  });

  test('stands on upright parts of the line as well, and in the middle where nothing is free', () => {
    const up = [
      { x: 100, y: 100 },
      { x: 100, y: 20 },
      { x: 300, y: 20 },
    ];
    const { x, y } = placeOnFlow(up, SIZE, []);
    expect(x).toBe(80);
    expect(y).toBeLessThan(100);
    const everywhere = { x: -1000, y: -1000, width: 3000, height: 3000 };
    expect(
      placeOnFlow(
        [
          { x: 0, y: 0 },
          { x: 200, y: 0 },
        ],
        SIZE,
        [everywhere],
      ),
    ).toEqual({ x: 80, y: -9 });
  });

  test('survives flows without any length', () => {
    expect(
      placeOnFlow(
        [
          { x: 5, y: 5 },
          { x: 5, y: 5 },
        ],
        SIZE,
        [],
      ),
    ).toEqual({ x: -15, y: -4 });
  });
});
