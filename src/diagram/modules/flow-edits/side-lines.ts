import { isA, type Bounds, type DrawnElement, type Modeling, type Point } from '../../bpmn-js.ts';
import { touchesElement } from './border-point.ts';
import { findWay, touches } from './find-way.ts';
import { crossedBy, isObstacle, segmentsBeside, surroundingsOf } from './obstacles.ts';
import { allOn } from './room.ts';
import { facingWay, placesOn, slantingWays, straightToPools } from './side-ways.ts';

/** A line that is upright or level up to this is straight, px. */
const STRAIGHT = 1.5;
/** A line this deep in a shape it belongs to runs through it, px: outlines of small shapes run inside their boxes. */
const INSIDE = 16;

/** A line beside the flow as it was before an edit. */
interface Before {
  readonly points: readonly Point[];
  readonly ends: readonly [Bounds, Bounds];
  readonly isTouching: readonly [boolean, boolean];
  readonly isRightAngled: boolean;
  /** Shapes it ran through already. */
  readonly through: ReadonlySet<DrawnElement>;
  readonly isThroughOwnEnd: boolean;
}

/** Message flows, data associations and the links of notes: they follow the shapes an edit of the flow has moved. */
export class SideLines {
  static $inject = ['modeling'];
  readonly #modeling: Modeling;

  constructor(modeling: Modeling) {
    this.#modeling = modeling;
  }

  remember(plane: DrawnElement): ReadonlyMap<DrawnElement, Before> {
    const all = allOn(plane);
    const shapes = all.filter(isObstacle);
    return new Map(
      all.filter(isSideLine).map((line): [DrawnElement, Before] => {
        const points = plainPoints(line);
        return [
          line,
          {
            points,
            ends: [boundsOf(line.source!), boundsOf(line.target!)],
            isTouching: touching(line, points),
            isRightAngled: isRightAngled(points),
            through: new Set(crossedBy(line, points, shapes)),
            isThroughOwnEnd: runsThroughOwnEnd(line, points),
          },
        ];
      }),
    );
  }

  /** Lays anew what no longer reaches its ends, no longer runs straight or runs through a shape, each only where it did not before. */
  follow(plane: DrawnElement, before: ReadonlyMap<DrawnElement, Before>): void {
    const all = allOn(plane);
    const shapes = all.filter(isObstacle);
    const lines = all.filter(isSideLine);
    // what ends at a line comes after that line
    for (const line of [...lines.filter((one) => !endsAtLine(one)), ...lines.filter(endsAtLine)]) {
      const old = before.get(line);
      if (!isTrue(line, old, shapes)) this.#lay(line, old, all, shapes);
    }
  }

  #lay(line: DrawnElement, old: Before | undefined, all: readonly DrawnElement[], shapes: readonly DrawnElement[]): void {
    const [slanting, facing] = [slantingWays(line), facingWay(line, old ?? null)];
    const isMessage = isA(line.businessObject, 'bpmn:MessageFlow');
    const slants = old === undefined ? !isMessage : !old.isRightAngled;
    const isClear = (points: readonly Point[] | null) =>
      points !== null && !runsAlongOwnLine(line, points) && crossedBy(line, points, shapes).length === 0;
    const straight = [...(slants ? slanting : []), facing].find(isClear);
    const now = plainPoints(line);
    // where nothing is clear: what reaches both ends
    const last = touching(line, now).every(Boolean) && isRightAngled(now) ? now : (facing ?? slanting[0]!);
    const points = straight ?? this.#wayAround(line, all) ?? (isMessage ? undefined : slanting.find(isClear)) ?? last;
    if (points !== now) this.#modeling.updateWaypoints(line, points);
  }

  #wayAround(line: DrawnElement, all: readonly DrawnElement[]): readonly Point[] | null {
    const { source, target } = line as { source: DrawnElement; target: DrawnElement };
    if (endsAtLine(line)) return null;
    const ends = [...surroundingsOf(source), ...surroundingsOf(target)];
    const obstacles = all.filter((shape) => isObstacle(shape) && !ends.includes(shape));
    const way = findWay(source, target, obstacles, segmentsBeside(all, line), {
      starts: placesOn(source, target),
      ends: placesOn(target, source),
      leaves: 'upright',
    });
    return way && straightToPools(line, way);
  }
}

/** Whether a line may stay as it is drawn now. */
function isTrue(line: DrawnElement, old: Before | undefined, shapes: readonly DrawnElement[]): boolean {
  const points = plainPoints(line);
  const [atSource, atTarget] = touching(line, points);
  if ((!atSource && old?.isTouching[0] !== false) || (!atTarget && old?.isTouching[1] !== false)) return false;
  if (runsAlongOwnLine(line, points)) return false;
  if (runsThroughOwnEnd(line, points) && old?.isThroughOwnEnd !== true) return false;
  if (crossedBy(line, points, shapes).some((shape) => old?.through.has(shape) !== true)) return false;
  if (old === undefined) return true;
  if (old.isRightAngled) return isRightAngled(points);
  // corners of a slanting line that stayed behind
  return points.length === 2 || !haveParted(old.ends, [boundsOf(line.source!), boundsOf(line.target!)]);
}

/** Whether a line comes to a shape from behind, through the shape itself. */
function runsThroughOwnEnd({ source, target }: DrawnElement, points: readonly Point[]): boolean {
  const ends = [...(isOutside(source!, target!) ? [source!] : []), ...(isOutside(target!, source!) ? [target!] : [])];
  return ends.some((end) => points.slice(1).some((point, index) => touches(points[index]!, point, end, INSIDE)));
}

/** Whether the link of a note lies on the very flow it belongs to. */
const runsAlongOwnLine = ({ source, target }: DrawnElement, points: readonly Point[]): boolean =>
  beginsAlong(source!, points) || beginsAlong(target!, points.toReversed());

function beginsAlong(end: DrawnElement, [from, to]: readonly Point[]): boolean {
  if (end.waypoints === undefined || from === undefined || to === undefined) return false;
  return touchesElement({ x: from.x + (to.x - from.x) / 10, y: from.y + (to.y - from.y) / 10 }, end);
}

const isOutside = (end: DrawnElement, other: DrawnElement): boolean => end.waypoints === undefined && !surroundingsOf(other).includes(end);

const isSideLine = ({ waypoints, source, target, businessObject, parent }: DrawnElement): boolean =>
  parent != null && waypoints !== undefined && source != null && target != null && !isA(businessObject, 'bpmn:SequenceFlow');

const endsAtLine = ({ source, target }: DrawnElement): boolean => source!.waypoints !== undefined || target!.waypoints !== undefined;

const plainPoints = ({ waypoints = [] }: DrawnElement): readonly Point[] => waypoints.map(({ x, y }) => ({ x, y }));

const boundsOf = ({ x, y, width, height }: DrawnElement): Bounds => ({ x, y, width, height });

const touching = ({ source, target }: DrawnElement, points: readonly Point[]): readonly [boolean, boolean] => [
  points[0] !== undefined && touchesElement(points[0], source!),
  points.length > 0 && touchesElement(points.at(-1)!, target!),
];

const isRightAngled = (points: readonly Point[]): boolean =>
  points.slice(1).every((point, index) => {
    const before = points[index]!;
    return Math.abs(before.x - point.x) < STRAIGHT || Math.abs(before.y - point.y) < STRAIGHT;
  });

const haveParted = (old: readonly [Bounds, Bounds], now: readonly [Bounds, Bounds]): boolean =>
  Math.abs(now[0].x - old[0].x - now[1].x + old[1].x) > STRAIGHT || Math.abs(now[0].y - old[0].y - now[1].y + old[1].y) > STRAIGHT;
