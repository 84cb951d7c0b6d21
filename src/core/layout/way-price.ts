import type { Point } from './geometry.ts';

// What a reader pays, in px of way; assumption, the same as while a way is searched (find-route.ts).
const BEND = 70;
const CROSSING = 120;

/** Ways of a drawing as a reader pays for them; only ways with right angles. */
export interface WayPrice {
  readonly crossings: number;
  /** Crossings, bends and length together, px of way. */
  readonly total: number;
}

export function priceWays(ways: readonly (readonly Point[])[]): WayPrice {
  const crossings = countCrossings(ways);
  let [bends, length] = [0, 0];
  for (const points of ways) {
    bends += Math.max(0, points.length - 2);
    for (const [at, b] of points.slice(1).entries()) length += Math.abs(b.x - points[at]!.x) + Math.abs(b.y - points[at]!.y);
  }
  return { crossings, total: crossings * CROSSING + bends * BEND + length };
}

/** Places where ways cross; those of one bundle are crossed once. */
function countCrossings(ways: readonly (readonly Point[])[]): number {
  const [upright, level]: [Stretch[], Stretch[]] = [[], []];
  for (const [way, points] of ways.entries()) {
    for (const [at, b] of points.slice(1).entries()) {
      const a = points[at]!;
      if (a.x === b.x) upright.push({ way, at: a.x, low: Math.min(a.y, b.y), high: Math.max(a.y, b.y) });
      else level.push({ way, at: a.y, low: Math.min(a.x, b.x), high: Math.max(a.x, b.x) });
    }
  }
  const places = new Set<string>();
  for (const one of upright) {
    for (const other of level) {
      const isCrossing = one.at > other.low && one.at < other.high && other.at > one.low && other.at < one.high;
      if (isCrossing && one.way !== other.way) places.add(`${one.at} ${other.at}`);
    }
  }
  return places.size;
}

/** A straight piece of a way: its place across, and from where to where it runs. */
interface Stretch {
  readonly way: number;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}
