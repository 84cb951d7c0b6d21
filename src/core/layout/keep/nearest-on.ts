import type { Point } from '../geometry.ts';

/** The place on a line nearest to a point; the point itself where there is no line. */
export function nearestOn(points: readonly Point[], to: Point): Point {
  let best: Point | null = null;
  for (const [index, b] of points.slice(1).entries()) {
    const a = points[index]!;
    const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const part = squared === 0 ? 0 : Math.max(0, Math.min(1, ((to.x - a.x) * (b.x - a.x) + (to.y - a.y) * (b.y - a.y)) / squared));
    const point = { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
    if (best === null || distance(point, to) < distance(best, to)) best = point;
  }
  return best ?? to;
}

/** px; 0 where there is no line. */
export const distanceTo = (points: readonly Point[], to: Point): number => distance(nearestOn(points, to), to);

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
