import type { Bounds, Point } from '../layout/geometry.ts';
import { STEP } from '../layout/measures.ts';

/** Something on the upper edge of a step that a badge must not cover: a flow docking there, a boundary event; x, px. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
}

/** True from the size on at which a step has room for its badge inside: that of our own layout (look.md, tag badge). */
export const isRoomy = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width >= STEP.width && height >= STEP.height;

/** Inside a step with room (look.md: 8, 9); the larger silhouette seen from afar keeps clear of the name. */
const INSET = { x: 8, y: 9 };
const FAR_INSET = { x: 6, y: 5 };
/** Between a step and a badge above it (look.md). */
const GAP = 4;

/** Upper left corner of the badge inside a step with room; `far` = the larger one, without its word. */
export function placeInside(step: Bounds, far: boolean): Point {
  const inset = far ? FAR_INSET : INSET;
  return { x: step.x + inset.x, y: step.y + inset.y };
}

/**
 * Upper left corner of the badge above a step drawn by another tool: flush left, moved sideways by the least amount
 * that keeps it clear of what docks on the upper edge.
 */
export function placeAbove(
  step: Bounds,
  badge: { readonly width: number; readonly height: number },
  obstacles: readonly Obstacle[],
): Point {
  const isFree = (x: number) => obstacles.every(({ from, to }) => x + badge.width <= from || x >= to);
  const candidates = [step.x, ...obstacles.flatMap(({ from, to }) => [to, from - badge.width])].filter(isFree);
  const nearest = candidates.toSorted((a, b) => Math.abs(a - step.x) - Math.abs(b - step.x))[0];
  return { x: nearest ?? step.x, y: step.y - GAP - badge.height };
}
