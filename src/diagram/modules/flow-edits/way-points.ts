import type { Bounds, Point } from '../../bpmn-js.ts';

/** Two coordinates this close count as the same, px: other tools round. */
const NEAR = 1.5;
/** A line docks at least this far from a corner, px. */
const CORNER = 6;

/** One way out of two, through the middle of what stood between them; corners that are none are left out. */
export function joinWays(first: readonly Point[], second: readonly Point[], middle: Point): readonly Point[] {
  const arrival = first.at(-1);
  const departure = second[0];
  if (arrival === undefined || departure === undefined) return [];
  const meets = isStraight(arrival, middle) && isStraight(middle, departure) ? [middle] : [{ x: departure.x, y: arrival.y }];
  return straighten([...first, ...meets, ...second].map(({ x, y }) => ({ x, y })));
}

/** The way as it is, beginning at another box; null where it would have to be laid anew. */
export function startAt(points: readonly Point[], from: Bounds, to: Bounds): readonly Point[] | null {
  const [first, second, ...rest] = points;
  if (first === undefined || second === undefined) return null;
  if (isLevel(first, second)) {
    if (first.x < from.x + from.width / 2 || second.x < to.x + to.width + CORNER || !touchesSide(first.y, to)) return null;
    return [{ x: to.x + to.width, y: first.y }, plain(second), ...rest.map(plain)];
  }
  if (!isUpright(first, second) || rest.length === 0) return null;
  const x = to.x + to.width / 2;
  const y = second.y > to.y + to.height ? to.y + to.height : to.y;
  if (second.y >= to.y && second.y <= to.y + to.height) return null;
  return straighten([{ x, y }, { x, y: second.y }, ...rest.map(plain)]);
}

/** The way as it is, ending at another box; null where it would have to be laid anew. */
export function endAt(points: readonly Point[], to: Bounds): readonly Point[] | null {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined || !isLevel(before, last)) return null;
  if (before.x > to.x - CORNER || !touchesSide(last.y, to)) return null;
  return [...points.slice(0, -1).map(plain), { x: to.x, y: last.y }];
}

/** Straight up or down between boxes in one column; null = they are not above each other. */
export function uprightWay(from: Bounds, to: Bounds): readonly Point[] | null {
  const x = from.x + from.width / 2;
  if (Math.abs(x - to.x - to.width / 2) > NEAR) return null;
  if (from.y + from.height < to.y)
    return [
      { x, y: from.y + from.height },
      { x, y: to.y },
    ].map(plain);
  return to.y + to.height < from.y
    ? [
        { x, y: from.y },
        { x, y: to.y + to.height },
      ].map(plain)
    : null;
}

/** Without points on a straight line and without steps back on it. */
export function straighten(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && Math.abs(last.x - point.x) < NEAR && Math.abs(last.y - point.y) < NEAR) continue;
    if (
      before !== undefined &&
      last !== undefined &&
      ((isLevel(before, last) && isLevel(last, point)) || (isUpright(before, last) && isUpright(last, point)))
    ) {
      kept.pop();
    }
    kept.push(plain(point));
  }
  return kept;
}

export const middleOf = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height / 2 });

const plain = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
const isLevel = (a: Point, b: Point): boolean => Math.abs(a.y - b.y) < NEAR;
const isUpright = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < NEAR;
const isStraight = (a: Point, b: Point): boolean => isLevel(a, b) || isUpright(a, b);
const touchesSide = (y: number, box: Bounds): boolean => y >= box.y + CORNER && y <= box.y + box.height - CORNER;
