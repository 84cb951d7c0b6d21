import type { Point } from '../../bpmn-js.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something on the upper edge of a step that a badge must not cover: a flow docking there, a boundary event. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
}

/** Inside a step with room (look.md: 8, 9); the larger silhouette seen from afar keeps clear of the name. */
const INSET = { x: 8, y: 9 };
const FAR_INSET = { x: 6, y: 5 };
/** Between a step and a badge above it (look.md). */
const GAP = 4;

/** Upper left corner of the badge inside a step of our own layout. */
export function placeInside(step: Box, far: boolean): Point {
  const inset = far ? FAR_INSET : INSET;
  return { x: step.x + inset.x, y: step.y + inset.y };
}

/**
 * Upper left corner of the badge above a step drawn by another tool: flush left, moved sideways by the least amount
 * that keeps it clear of what docks on the upper edge.
 */
export function placeAbove(step: Box, badge: { readonly width: number; readonly height: number }, obstacles: readonly Obstacle[]): Point {
  const isFree = (x: number) => obstacles.every(({ from, to }) => x + badge.width <= from || x >= to);
  const candidates = [step.x, ...obstacles.flatMap(({ from, to }) => [to, from - badge.width])].filter(isFree);
  const nearest = candidates.toSorted((a, b) => Math.abs(a - step.x) - Math.abs(b - step.x))[0];
  return { x: nearest ?? step.x, y: step.y - GAP - badge.height };
}

/** Upper left corner of the pill on the lower right corner, overhanging by 6 px and half its height (mock screen). */
export const placePill = (step: Box, width: number, height: number): Point => ({
  x: step.x + step.width + 6 - width,
  y: step.y + step.height - height / 2,
});
