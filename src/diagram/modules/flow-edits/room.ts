import { isA, type Bounds, type DrawnElement, type Modeling, type SpaceTool } from '../../bpmn-js.ts';
import { type Shift, shiftWay } from './shift-way.ts';

/** Air to the border of a pool, lane or sub-process, px. */
const BORDER_AIR = 20;
/** Air between two steps above each other, px. */
const ROW_AIR = 24;

/** Finds out what stands where, and pushes aside what follows. */
export class Room {
  static $inject = ['spaceTool', 'modeling'];
  readonly #spaceTool: SpaceTool;
  readonly #modeling: Modeling;

  constructor(spaceTool: SpaceTool, modeling: Modeling) {
    this.#spaceTool = spaceTool;
    this.#modeling = modeling;
  }

  /** Makes room so that nothing stands in the strip of `width` px right of `left`, in the rows of `band`. */
  clearRight(of: DrawnElement, left: number, width: number, band: Band, ignore: Ignored = NONE): void {
    const free = Math.min(...this.#leftEdges(of, left, band, ignore), this.#rightBorder(of) - BORDER_AIR);
    const missing = Math.ceil(left + width - free);
    if (missing > 0) this.#push(of, 'x', missing, left + Math.min(4, Math.max(0.5, (free - left) / 2)));
  }

  /** Makes room so that `width` px left of `right` are free, in the rows of `band`; what begins at `right` or later moves. */
  clearLeft(of: DrawnElement, right: number, width: number, band: Band, ignore: Ignored = NONE): void {
    const edges = [...this.#edges(of, band, ignore)].filter((edge) => edge <= right + 1);
    const free = Math.max(...edges, this.#leftBorder(of) + BORDER_AIR);
    const missing = Math.ceil(free - (right - width));
    if (missing > 0) this.#push(of, 'x', missing, right - 1);
  }

  /** Moves everything that begins at `left` or later, but what has to stay. */
  pushFrom(of: DrawnElement, left: number, width: number, stay: Ignored): void {
    this.#push(of, 'x', Math.ceil(width), left - 1, stay);
  }

  /** Makes room of `height` px below `top`, between `left` and `right`; what begins lower moves down. */
  clearBelow(of: DrawnElement, top: number, height: number, [left, right]: Band, ignore: Ignored = NONE): void {
    const below = this.#shapes(of, ignore).filter((shape) => shape.y > top - 1 && shape.x < right && shape.x + shape.width > left);
    const free = Math.min(...below.map((shape) => shape.y), this.#bottomBorder(of, top) - BORDER_AIR / 2);
    const missing = Math.ceil(top + height - free);
    if (missing > 0) this.#push(of, 'y', missing, top + Math.min(1, Math.max(0.5, (free - top) / 2)));
  }

  /** Makes room of `height` px above `bottom`; what begins at `bottom` or lower moves down. */
  clearAbove(of: DrawnElement, bottom: number, height: number, [left, right]: Band, ignore: Ignored = NONE): void {
    const above = this.#shapes(of, ignore).filter(
      (shape) => shape.y + shape.height <= bottom + 1 && shape.x < right && shape.x + shape.width > left,
    );
    const free = Math.max(...above.map((shape) => shape.y + shape.height), this.#topBorder(of) + BORDER_AIR / 2);
    const missing = Math.ceil(free - (bottom - height));
    if (missing > 0) this.#push(of, 'y', missing, bottom - 1);
  }

  /** Pushes to the right what stands where a box shall come to stand. */
  clearBox(of: DrawnElement, box: Bounds, gap: number, stay: Ignored = NONE): void {
    const inTheWay = this.#shapes(of).filter(
      (shape) =>
        !stay.has(shape) &&
        shape.x < box.x + box.width + gap / 2 &&
        shape.x + shape.width + gap / 2 > box.x &&
        shape.y < box.y + box.height &&
        shape.y + shape.height > box.y,
    );
    if (inTheWay.length === 0) return;
    const left = Math.min(...inTheWay.map((shape) => shape.x));
    this.#push(of, 'x', Math.ceil(box.x + box.width + gap - left), left - 1, stay);
  }

  /** A free height for a box in a lane at its horizontal place: the rows in use first; null = all of them are taken. */
  freeTop(of: DrawnElement, lane: Bounds, box: Bounds): number | null {
    const others = this.#shapes(of).filter(
      (shape) => shape !== of && shape.x < box.x + box.width + ROW_AIR && shape.x + shape.width + ROW_AIR > box.x,
    );
    const fits = (top: number) =>
      top >= lane.y + 8 &&
      top + box.height <= lane.y + lane.height - 8 &&
      others.every((shape) => shape.y >= top + box.height + 8 || shape.y + shape.height + 8 <= top);
    const rows = this.#shapes(of)
      .filter((shape) => isA(shape.businessObject, 'bpmn:FlowNode') && shape.y >= lane.y && shape.y + shape.height <= lane.y + lane.height)
      .map((shape) => shape.y + shape.height / 2 - box.height / 2);
    const middle = lane.y + lane.height / 2 - box.height / 2;
    return [...new Set([...rows.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)), middle])].find(fits) ?? null;
  }

  /** Moves down everything that stands below a pool. */
  pushBelow(pool: DrawnElement, height: number): void {
    const bottom = pool.y + pool.height;
    if (allOn(planeOf(pool)).some((one) => one.waypoints === undefined && one.parent != null && one.y >= bottom)) {
      this.#push(pool, 'y', height, bottom + 1);
    }
  }

  /** Adds height at the lower end of a lane. */
  growLane(lane: DrawnElement, height: number): void {
    this.#push(lane, 'y', height, lane.y + lane.height - 2);
  }

  #push(of: DrawnElement, axis: 'x' | 'y', delta: number, start: number, stay: Ignored = NONE): void {
    const all = allOn(planeOf(of));
    const adjustments = this.#spaceTool.calculateAdjustments(all, axis, delta, start);
    const staysAt = (shape: DrawnElement) =>
      stay.has(shape) || stay.has(shape.labelTarget!) || [...stay].some((host) => host.attachers?.includes(shape));
    const movingShapes = adjustments.movingShapes.filter((shape) => !staysAt(shape));
    const { resizingShapes } = adjustments;
    const restore = this.#rememberWays(all, { axis, start, delta }, new Set(movingShapes), new Set(resizingShapes));
    const way = axis === 'x' ? { x: delta, y: 0 } : { x: 0, y: delta };
    this.#spaceTool.makeSpace(movingShapes, resizingShapes, way, axis === 'x' ? 'e' : 's', start);
    restore();
  }

  /** The space tool lays flows anew where only one end moves; here they keep their way, stretched or moved. */
  #rememberWays(
    all: readonly DrawnElement[],
    shift: Shift,
    moving: ReadonlySet<DrawnElement>,
    resizing: ReadonlySet<DrawnElement>,
  ): () => void {
    const hasMoved = (end: DrawnElement | undefined) => (end === undefined || resizing.has(end) ? null : moving.has(end));
    const wanted = all.flatMap((connection) => {
      const { waypoints, source, target, label } = connection;
      const points = waypoints && shiftWay(waypoints, shift, { source: hasMoved(source), target: hasMoved(target) });
      if (!points) return [];
      const { axis, delta, start } = shift;
      const middle = label === undefined ? 0 : label[axis] + label[axis === 'x' ? 'width' : 'height'] / 2;
      const labelAt = label === undefined ? null : { x: label.x, y: label.y, [axis]: label[axis] + (middle > start ? delta : 0) };
      return [{ connection, points, labelAt }];
    });
    return () => {
      for (const { connection, points, labelAt } of wanted) {
        const now = connection.waypoints ?? [];
        const isThere =
          now.length === points.length && points.every((point, index) => point.x === now[index]!.x && point.y === now[index]!.y);
        if (!isThere) this.#modeling.updateWaypoints(connection, points, { labelBehavior: false });
        const { label } = connection;
        if (label && labelAt && (label.x !== labelAt.x || label.y !== labelAt.y)) {
          this.#modeling.moveElements([label], { x: labelAt.x - label.x, y: labelAt.y - label.y });
        }
      }
    };
  }

  #leftEdges(of: DrawnElement, left: number, band: Band, ignore: Ignored): readonly number[] {
    return [...this.#edges(of, band, ignore, 'x')].filter((edge) => edge >= left - 1);
  }

  /** Left edges (`x`) or right edges of what stands in the rows of a band, upright lines included. */
  *#edges(of: DrawnElement, [top, bottom]: Band, ignore: Ignored, side: 'x' | 'right' = 'right'): Iterable<number> {
    for (const shape of this.#shapes(of, ignore)) {
      if (shape.y < bottom && shape.y + shape.height > top) yield side === 'x' ? shape.x : shape.x + shape.width;
    }
    for (const { waypoints = [], source, target } of allOn(planeOf(of))) {
      if (ignore.has(source!) && ignore.has(target!)) continue;
      for (const [index, point] of waypoints.slice(1).entries()) {
        const before = waypoints[index]!;
        const isUpright = Math.abs(before.x - point.x) < 2 && Math.abs(before.y - point.y) > 2;
        if (isUpright && Math.min(before.y, point.y) < bottom && Math.max(before.y, point.y) > top) yield point.x;
      }
    }
  }

  /** What a step must not cover: everything with a place of its own on the same plane but pools, lanes and what the step stands in. */
  #shapes(of: DrawnElement, ignore: Ignored = NONE): readonly DrawnElement[] {
    const around = new Set<DrawnElement>();
    for (let place = of.parent; place; place = place.parent) around.add(place);
    return allOn(planeOf(of)).filter(
      (one) =>
        one.waypoints === undefined &&
        !around.has(one) &&
        one !== of &&
        !ignore.has(one) &&
        !ignore.has(one.labelTarget!) &&
        !isA(one.businessObject, 'bpmn:Participant') &&
        !isA(one.businessObject, 'bpmn:Lane') &&
        !isA(one.businessObject, 'bpmn:Group') &&
        !of.attachers?.includes(one) &&
        one.labelTarget !== of &&
        !(one.labelTarget !== undefined && one.labelTarget.waypoints !== undefined),
    );
  }

  #rightBorder(of: DrawnElement): number {
    return of.parent && hasBorder(of.parent) ? of.parent.x + of.parent.width : Infinity;
  }

  #leftBorder(of: DrawnElement): number {
    return of.parent && hasBorder(of.parent) ? of.parent.x : -Infinity;
  }

  #topBorder(of: DrawnElement): number {
    const lane = laneAt(of);
    return lane?.y ?? (of.parent && hasBorder(of.parent) ? of.parent.y : -Infinity);
  }

  #bottomBorder(of: DrawnElement, below: number): number {
    const lane = laneAt(of);
    const border = lane ?? (of.parent && hasBorder(of.parent) ? of.parent : null);
    return border === null || border === undefined || border.y + border.height < below ? Infinity : border.y + border.height;
  }
}

/** What does not stand in the way because it is part of what needs the room. */
type Ignored = ReadonlySet<DrawnElement>;
const NONE: Ignored = new Set();

/** From and to, px. */
export type Band = readonly [number, number];

/** The innermost lane drawn around the middle of an element. */
export function laneAt(element: DrawnElement): DrawnElement | null {
  const [x, y] = [element.x + element.width / 2, element.y + element.height / 2];
  const lanes = allOn(planeOf(element)).filter(
    (one) =>
      isA(one.businessObject, 'bpmn:Lane') &&
      !one.labelTarget &&
      x >= one.x &&
      x <= one.x + one.width &&
      y >= one.y &&
      y <= one.y + one.height,
  );
  return lanes.find((lane) => !lane.children?.some((child) => lanes.includes(child))) ?? null;
}

export function planeOf(element: DrawnElement): DrawnElement {
  let plane = element;
  while (plane.parent) plane = plane.parent;
  return plane;
}

export function allOn(plane: DrawnElement): readonly DrawnElement[] {
  const all: DrawnElement[] = [plane];
  for (const element of all) all.push(...(element.children ?? []));
  return all;
}

const hasBorder = (element: DrawnElement): boolean => element.parent != null;
