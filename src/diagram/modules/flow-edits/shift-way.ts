import type { Point } from '../../bpmn-js.ts';

/** Space made on a drawing: everything beyond `start` moves by `delta` along the axis. */
export interface Shift {
  readonly axis: 'x' | 'y';
  readonly start: number;
  readonly delta: number;
}

/**
 * A way after space was made: corners beyond the line move, its ends with what they are docked to (true, false), or like a
 * corner where that was stretched (null). null = it cannot stay rectangular like this.
 */
export function shiftWay(
  points: readonly Point[],
  { axis, start, delta }: Shift,
  moved: { readonly source: boolean | null; readonly target: boolean | null },
): readonly Point[] | null {
  const across = axis === 'x' ? 'x' : 'y';
  const shifts: (boolean | null)[] = points.map((point) => point[across] > start);
  const isAlong = (a: Point, b: Point) => Math.abs(a[across] - b[across]) < 1.5;
  // corners on one line across the axis move together with the end they belong to
  const bind = (indices: readonly number[], end: boolean | null): boolean => {
    if (end === null) return true;
    for (const [place, index] of indices.entries()) {
      const before = indices[place - 1];
      if (before !== undefined && !isAlong(points[before]!, points[index]!)) return true;
      shifts[index] = end;
    }
    // one straight line from end to end
    return indices.length === 0 || moved.source === null || moved.target === null || moved.source === moved.target;
  };
  const forth = points.map((_, index) => index);
  if (!bind(forth, moved.source) || !bind(forth.toReversed(), moved.target)) return null;
  return points.map((point, index) =>
    shifts[index] === true ? { x: point.x, y: point.y, [across]: point[across] + delta } : { x: point.x, y: point.y },
  );
}
