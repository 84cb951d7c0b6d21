import type { Point } from '../../bpmn-js.ts';

/** Path data through the points with corners rounded by `radius` px, less where a segment is too short for it. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  let path = `M${first.x} ${first.y}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const corner = points[index]!;
    const before = towards(corner, points[index - 1]!, radius);
    const after = towards(corner, points[index + 1]!, radius);
    path += `L${before.x} ${before.y}Q${corner.x} ${corner.y} ${after.x} ${after.y}`;
  }
  return `${path}L${last.x} ${last.y}`;
}

function towards(from: Point, to: Point, radius: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(radius, length / 2) / length;
  return { x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
