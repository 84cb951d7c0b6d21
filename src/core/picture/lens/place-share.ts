import type { Bounds as Box, Point } from '../../layout/geometry.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distances along the flow that are tried, px: near the decision first. */
const FIRST = 10;
const STEP = 8;
const FARTHEST = 220;
/** Obstacles farther from the beginning of a flow do not matter, px. */
const NEAR = 320;
/** Line that stays visible before and behind a label that stands on it, px. */
const VISIBLE = 12;
/** Air between a label beside the line and the line, and around everything else, px. */
const GAP = 3;

/**
 * Upper left corner of a label near the beginning of a flow: on the line where enough of it stays visible, else beside
 * it, always clear of the obstacles; in the middle of the line where nothing is free.
 */
export function placeOnFlow(waypoints: readonly Point[], size: Size, obstacles: readonly Box[]): Point {
  const length = lengthOf(waypoints);
  const near = obstacles.filter((obstacle) => isNear(waypoints[0]!, obstacle));
  const spots: Box[] = [];
  const beside: Box[] = [];
  for (let distance = FIRST; distance <= Math.min(length, FARTHEST); distance += STEP) {
    const { point, isUpright } = pointAt(waypoints, distance);
    const along = (isUpright ? size.height : size.width) / 2;
    if (distance >= along + VISIBLE && length - distance >= along + VISIBLE) spots.push(around(point, size));
    const [dx, dy] = isUpright ? [size.width / 2 + GAP, 0] : [0, -size.height / 2 - GAP];
    beside.push(around({ x: point.x + dx, y: point.y + dy }, size), around({ x: point.x - dx, y: point.y - dy }, size));
  }
  const free = [...spots, ...beside].find((spot) => near.every((obstacle) => !overlap(spot, obstacle)));
  const { x, y } = free ?? around(pointAt(waypoints, length / 2).point, size);
  return { x, y };
}

/** Upper left corner of a label right below a boundary event, beside the flow that leaves it. */
export const placeAtEvent = (event: Box): Point => ({ x: event.x + event.width + GAP, y: event.y + event.height + GAP });

const around = ({ x, y }: Point, { width, height }: Size): Box => ({ x: x - width / 2, y: y - height / 2, width, height });

const isNear = (point: Point, { x, y, width, height }: Box): boolean =>
  x < point.x + NEAR && x + width > point.x - NEAR && y < point.y + NEAR && y + height > point.y - NEAR;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;

const distanceOf = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

const lengthOf = (waypoints: readonly Point[]): number =>
  waypoints.slice(1).reduce((sum, point, index) => sum + distanceOf(waypoints[index]!, point), 0);

function pointAt(waypoints: readonly Point[], distance: number): { readonly point: Point; readonly isUpright: boolean } {
  let rest = distance;
  for (let index = 1; index < waypoints.length; index += 1) {
    const [from, to] = [waypoints[index - 1]!, waypoints[index]!];
    const length = distanceOf(from, to);
    const isLast = index === waypoints.length - 1;
    if (length > 0 && (rest <= length || isLast)) {
      const share = Math.min(1, rest / length);
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return { point, isUpright: Math.abs(to.y - from.y) > Math.abs(to.x - from.x) };
    }
    rest -= length;
  }
  return { point: waypoints[0]!, isUpright: false };
}
