import type { Point } from '../../bpmn-js.ts';

/** What a sign stands at: something with a box, or a flow with its way. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly waypoints?: readonly Point[];
}

/** How far in from the right edge, px: badges stand on the left, pills at the lower right. */
const INSET = 10;

/** Middle of the sign: on the upper edge at the right, on the rim of a small round or diamond shape, halfway along a flow. */
export function placeMark(element: Marked): Point {
  if (element.waypoints !== undefined && element.waypoints.length > 1) return halfway(element.waypoints);
  const { x, y, width } = element;
  const isSmall = width <= 60;
  return { x: Math.round(x + width - (isSmall ? width * 0.15 : INSET)), y: Math.round(isSmall ? y + width * 0.1 : y) };
}

function halfway(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, at) => Math.hypot(point.x - points[at]!.x, point.y - points[at]!.y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    if (left > length && at < lengths.length - 1) {
      left -= length;
      continue;
    }
    const share = length === 0 ? 0 : Math.min(1, left / length);
    const [from, to] = [points[at]!, points[at + 1]!];
    return { x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share) };
  }
  return points[0]!;
}
