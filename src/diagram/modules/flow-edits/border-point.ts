import { isA, type Bounds, type DrawnElement, type Point } from '../../bpmn-js.ts';
import { middleOf } from './way-points.ts';

/** A line docked this near to a border touches it, px: tools round, and draw their borders with some thickness. */
const NEAR = 3;

/** Where the straight line from an element's middle towards a point leaves it; of a line, the place nearest to the point. */
export function borderPoint(element: DrawnElement, towards: Point): Point {
  if (element.waypoints !== undefined) return nearestOn(element.waypoints, towards);
  const middle = middleOf(element);
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  if (dx === 0 && dy === 0) return middle;
  const [halfWidth, halfHeight] = [element.width / 2, element.height / 2];
  const scale = isA(element.businessObject, 'bpmn:Event')
    ? halfWidth / Math.hypot(dx, dy)
    : isA(element.businessObject, 'bpmn:Gateway')
      ? 1 / (Math.abs(dx) / halfWidth + Math.abs(dy) / halfHeight)
      : Math.min(halfWidth / Math.abs(dx), halfHeight / Math.abs(dy));
  return { x: Math.round(middle.x + dx * scale), y: Math.round(middle.y + dy * scale) };
}

/** Whether the end of a line is where this element is: on the border of a shape, or on a line. */
export function touchesElement(point: Point, element: DrawnElement): boolean {
  if (element.waypoints !== undefined) {
    const nearest = nearestOn(element.waypoints, point);
    return Math.hypot(nearest.x - point.x, nearest.y - point.y) <= NEAR;
  }
  if (!isWithin(point, element, NEAR)) return false;
  // the outlines of events, gateways and data run inside of their boxes
  const hasRoundOutline = element.width <= 60 && element.height <= 60;
  return hasRoundOutline || !isWithin(point, element, -NEAR);
}

const isWithin = (point: Point, { x, y, width, height }: Bounds, margin: number): boolean =>
  point.x >= x - margin && point.x <= x + width + margin && point.y >= y - margin && point.y <= y + height + margin;

function nearestOn(points: readonly Point[], to: Point): Point {
  let best: Point = points[0] ?? to;
  for (const [index, b] of points.slice(1).entries()) {
    const a = points[index]!;
    const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const part = squared === 0 ? 0 : Math.max(0, Math.min(1, ((to.x - a.x) * (b.x - a.x) + (to.y - a.y) * (b.y - a.y)) / squared));
    const point = { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
    if (Math.hypot(point.x - to.x, point.y - to.y) < Math.hypot(best.x - to.x, best.y - to.y)) best = point;
  }
  return best;
}
