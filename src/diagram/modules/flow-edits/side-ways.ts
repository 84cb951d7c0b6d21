import { isA, type Bounds, type DrawnElement, type Point } from '../../bpmn-js.ts';
import { borderPoint } from './border-point.ts';
import { dockings, type Docking } from './find-way.ts';
import { middleOf } from './way-points.ts';

/** A line docks at least this far from a corner, px. */
const CORNER = 10;
/** Two coordinates this close count as the same, px. */
const SAME = 1.5;

/** Where a line ran and its ends stood. */
interface Docked {
  readonly points: readonly Point[];
  readonly ends: readonly [Bounds, Bounds];
}

/** From border to border on the line between the middles; to a flow, from each of a few places on it, the nearest first. */
export function slantingWays({ source, target }: DrawnElement): readonly (readonly Point[])[] {
  const pairs = aims(source!, target!).flatMap((from) => aims(target!, source!).map((to) => [from, to] as const));
  return pairs
    .toSorted((one, other) => length(one) - length(other))
    .map(([from, to]) => [
      source!.waypoints === undefined ? borderPoint(source!, to) : from,
      target!.waypoints === undefined ? borderPoint(target!, from) : to,
    ]);
}

/** Straight across where two shapes face each other; where the line docked before, if that is possible. */
export function facingWay({ source, target }: DrawnElement, old: Docked | null): readonly Point[] | null {
  if (source!.waypoints !== undefined || target!.waypoints !== undefined) return null;
  for (const [across, size, along, length] of [
    ['x', 'width', 'y', 'height'],
    ['y', 'height', 'x', 'width'],
  ] as const) {
    const isBefore = source![along] + source![length] <= target![along];
    if (!isBefore && target![along] + target![length] > source![along]) continue;
    const [low, high] = [
      Math.max(source![across], target![across]) + CORNER,
      Math.min(source![across] + source![size], target![across] + target![size]) - CORNER,
    ];
    const small = [source!, target!].find(docksAtTips);
    const leader = isPool(source!) ? target! : source!;
    const [corner, end] = leader === source ? [old?.ends[0], old?.points[0]] : [old?.ends[1], old?.points.at(-1)];
    const docked = corner === undefined || end === undefined ? null : leader[across] + end[across] - corner[across];
    const wished = small !== undefined ? small[across] + small[size] / 2 : (docked ?? (low + high) / 2);
    const at = Math.round(Math.max(low, Math.min(high, wished)));
    if (low > high || (small !== undefined && Math.abs(at - wished) > SAME)) continue;
    const edge = (end: DrawnElement, isFirst: boolean): number => (isFirst ? end[along] + end[length] : end[along]);
    const point = (place: number): Point => (across === 'x' ? { x: at, y: place } : { x: place, y: at });
    return [point(edge(source!, isBefore)), point(edge(target!, !isBefore))];
  }
  return null;
}

/** Anywhere above or below on a pool, as near as can be to the other end; else the middles of the sides. */
export function placesOn(end: DrawnElement, other: DrawnElement): readonly Docking[] {
  if (!isPool(end)) return dockings(end);
  const x = Math.round(Math.max(end.x + CORNER, Math.min(end.x + end.width - CORNER, other.x + other.width / 2)));
  return [
    { x, y: end.y, dx: 0, dy: -1 },
    { x, y: end.y + end.height, dx: 0, dy: 1 },
  ];
}

/** The way with its last turn before a pool left out: it may dock there anywhere. */
export const straightToPools = ({ source, target }: DrawnElement, way: readonly Point[]): readonly Point[] =>
  straightAtEnd(straightAtEnd(way, target!).toReversed(), source!).toReversed();

function straightAtEnd(points: readonly Point[], pool: DrawnElement): readonly Point[] {
  const [end, turn, corner, before] = points.toReversed();
  if (!isPool(pool) || end === undefined || turn === undefined || corner === undefined || before === undefined) return points;
  const isInside = corner.x >= pool.x + CORNER && corner.x <= pool.x + pool.width - CORNER;
  const isUpright = before.x === corner.x && corner.y === turn.y && turn.x === end.x;
  const goesOn = Math.sign(end.y - turn.y) === Math.sign(corner.y - before.y);
  return isInside && isUpright && goesOn ? [...points.slice(0, -3), { x: corner.x, y: end.y }] : points;
}

/** The middle of a shape; of a line the middles of its stretches, and the place nearest to the other end unless the line ends there. */
function aims(end: DrawnElement, other: DrawnElement): readonly Point[] {
  const points = end.waypoints;
  if (points === undefined) return [middleOf(end)];
  const middles = points.slice(1).map((b, index) => ({ x: (b.x + points[index]!.x) / 2, y: (b.y + points[index]!.y) / 2 }));
  const nearest = borderPoint(end, other.waypoints === undefined ? middleOf(other) : other.waypoints[0]!);
  const isEnd = [points[0]!, points.at(-1)!].some((point) => Math.hypot(point.x - nearest.x, point.y - nearest.y) < CORNER);
  return isEnd ? middles : [nearest, ...middles];
}
const isPool = (end: DrawnElement): boolean => isA(end.businessObject, 'bpmn:Participant');
/** Events, gateways, data and notes. */
const docksAtTips = (end: DrawnElement): boolean => !isA(end.businessObject, 'bpmn:Activity') && !isPool(end);

const length = ([from, to]: readonly [Point, Point]): number => Math.hypot(from.x - to.x, from.y - to.y);
