import { describe, expect, it } from 'vitest';
import { placeMark } from '#diagram/modules/hint-marks/place-mark.ts';

describe('where a sign stands', () => {
  it('on the upper edge of a step at the right, away from badge and pill', () => {
    expect(placeMark({ x: 100, y: 50, width: 100, height: 80 })).toEqual({ x: 190, y: 50 });
  });

  it('on the rim of a small shape', () => {
    expect(placeMark({ x: 0, y: 0, width: 50, height: 50 })).toEqual({ x: 43, y: 5 });
  });

  it('halfway along a flow, whatever its corners and its empty parts', () => {
    const flow = (...waypoints: readonly { readonly x: number; readonly y: number }[]) =>
      placeMark({ x: 0, y: 0, width: 0, height: 0, waypoints });
    expect(flow({ x: 0, y: 0 }, { x: 100, y: 0 })).toEqual({ x: 50, y: 0 });
    expect(flow({ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 100 })).toEqual({ x: 20, y: 40 });
    expect(flow({ x: 7, y: 7 }, { x: 7, y: 7 })).toEqual({ x: 7, y: 7 });
  });
});
