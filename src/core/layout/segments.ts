import type { Bounds, Point } from './geometry.ts';

/** Lines that meet this close to the end of one of them touch, px. */
const END = 0.5;

/** A straight piece of a line. */
export interface Segment {
  readonly a: Point;
  readonly b: Point;
  readonly edge: string;
}

/** Upright or level both: only such lines can run on top of each other unseen. */
export const isAlong = (first: Segment, second: Segment): boolean =>
  (first.a.x === first.b.x && second.a.x === second.b.x) || (first.a.y === first.b.y && second.a.y === second.b.y);

/** Where two lines cross, slanting ones of other tools included; null = nowhere, or only where one of them ends. */
export function crossing(first: Segment, second: Segment): Point | null {
  const [dx, dy] = [first.b.x - first.a.x, first.b.y - first.a.y];
  const [ex, ey] = [second.b.x - second.a.x, second.b.y - second.a.y];
  const area = dx * ey - dy * ex;
  if (Math.abs(area) < 1e-9) return null;
  const [ax, ay] = [second.a.x - first.a.x, second.a.y - first.a.y];
  const [along, across] = [(ax * ey - ay * ex) / area, (ax * dy - ay * dx) / area];
  if (!isInside(along, Math.hypot(dx, dy)) || !isInside(across, Math.hypot(ex, ey))) return null;
  return { x: first.a.x + along * dx, y: first.a.y + along * dy };
}

const isInside = (part: number, length: number): boolean => part * length > END && (1 - part) * length > END;

/** How far two pieces along each other run side by side, px; below 0 = they do not. */
export function lengthOfOverlap(first: Segment, second: Segment): number {
  const axis = first.a.x === first.b.x ? 'y' : 'x';
  const low = Math.max(Math.min(first.a[axis], first.b[axis]), Math.min(second.a[axis], second.b[axis]));
  return Math.min(Math.max(first.a[axis], first.b[axis]), Math.max(second.a[axis], second.b[axis])) - low;
}

/** Whether two boxes meet; a margin above 0 counts those as near as that, too. */
export function overlaps(a: Bounds, b: Bounds, margin: number): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > -margin &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > -margin
  );
}

/** Whether a box lies in another one, borders included. */
export const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** The box without a border. */
export const shrink = (box: Bounds, by: number): Bounds => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});

/** Whether a line as thick as it is drawn touches a box; slanting ones are followed, not boxed in. */
export function runsThrough(a: Point, b: Point, box: Bounds): boolean {
  if (!overlaps(lineBox(a, b), box, 0)) return false;
  if (a.x === b.x || a.y === b.y) return true;
  // all corners of the box on one side of the line = they do not meet
  const side = (x: number, y: number) => Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
  const sides = [
    side(box.x, box.y),
    side(box.x + box.width, box.y),
    side(box.x, box.y + box.height),
    side(box.x + box.width, box.y + box.height),
  ];
  return Math.abs(sides[0]! + sides[1]! + sides[2]! + sides[3]!) < 4;
}

/** A line as a box: as thick as the line is drawn. */
export const lineBox = (a: Point, b: Point): Bounds => ({
  x: Math.min(a.x, b.x) - 0.5,
  y: Math.min(a.y, b.y) - 0.5,
  width: Math.abs(a.x - b.x) + 1,
  height: Math.abs(a.y - b.y) + 1,
});
