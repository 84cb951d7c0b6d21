import type { Bounds, Point } from '../../bpmn-js.ts';
import { straighten } from './way-points.ts';

/** Distance of a new way to what it passes, px. */
const AIR = 14;
/** How far around both ends a way is looked for, px. */
const AROUND = 400;
/** A bend is worth this much length; running along another line or crossing one too. Assumptions, tuned by eye. */
const BEND = 90;
const ALONG = 400;
const CROSSING = 40;

/** A place on a border where a way may begin or end, and the direction away from the box. */
export interface Docking extends Point {
  readonly dx: number;
  readonly dy: number;
}

/** Where a way may dock, and whether it would rather leave to the side or up and down. */
export interface WayRules {
  readonly starts: readonly Docking[];
  readonly ends: readonly Docking[];
  readonly leaves: 'level' | 'upright';
}

interface Step {
  readonly x: number;
  readonly y: number;
  /** Runs level (0) or upright (1). */
  readonly axis: 0 | 1;
  readonly cost: number;
  readonly from: Step | null;
}

export type Segment = readonly [Point, Point];

/** Sequence flows leave forwards and arrive from behind. */
const forwards = (from: Bounds, to: Bounds): WayRules => ({
  starts: dockings(from).filter((dock) => !(dock.dx < 0)),
  ends: dockings(to).filter((dock) => !(dock.dx > 0)),
  leaves: 'level',
});

/** A rectangular way between two boxes around everything that stands between them; null = there is none. */
export function findWay(
  from: Bounds,
  to: Bounds,
  obstacles: readonly Bounds[],
  lines: readonly Segment[],
  { starts, ends, leaves }: WayRules = forwards(from, to),
): readonly Point[] | null {
  const left = Math.min(from.x, to.x) - AROUND;
  const right = Math.max(from.x + from.width, to.x + to.width) + AROUND;
  const top = Math.min(from.y, to.y) - AROUND;
  const bottom = Math.max(from.y + from.height, to.y + to.height) + AROUND;
  const near = obstacles.filter((box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top);
  const boxes = [...near, from, to];
  const xs = ticks([
    ...boxes.flatMap((box) => [box.x - AIR, box.x + box.width + AIR]),
    ...[...starts, ...ends].map((dock) => reach(dock).x),
  ]);
  const ys = ticks([
    ...boxes.flatMap((box) => [box.y - AIR, box.y + box.height + AIR]),
    ...[...starts, ...ends].map((dock) => reach(dock).y),
  ]);
  const blocked = (a: Point, b: Point) => boxes.some((box) => touches(a, b, box));

  const open: Step[] = [];
  const best = new Map<string, number>();
  const offer = (step: Step) => {
    const key = `${step.x} ${step.y} ${step.axis}`;
    if ((best.get(key) ?? Infinity) <= step.cost) return;
    best.set(key, step.cost);
    const at = open.findIndex((other) => other.cost < step.cost);
    open.splice(at < 0 ? open.length : at, 0, step);
  };
  for (const dock of starts) {
    const axis = dock.dx === 0 ? 1 : 0;
    offer({ ...reach(dock), axis, cost: (axis === 1) === (leaves === 'upright') ? 0 : BEND / 2, from: null });
  }
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const here = step;
    const end = ends.find((dock) => reach(dock).x === here.x && reach(dock).y === here.y && (dock.dx === 0 ? 1 : 0) === here.axis);
    if (end !== undefined)
      return assemble(
        here,
        starts.find((dock) => isAt(reach(dock), first(here)))!,
        end,
      );
    for (const axis of [0, 1] as const) {
      const turned = axis === here.axis ? 0 : BEND;
      const scale = axis === 0 ? xs : ys;
      const at = scale.indexOf(axis === 0 ? here.x : here.y);
      for (const next of [scale[at - 1], scale[at + 1]]) {
        if (next === undefined) continue;
        const point = axis === 0 ? { x: next, y: here.y } : { x: here.x, y: next };
        if (blocked(here, point)) continue;
        offer({
          ...point,
          axis,
          cost: here.cost + turned + Math.abs(point.x - here.x) + Math.abs(point.y - here.y) + costOfLines(here, point, lines),
          from: here,
        });
      }
    }
  }
  return null;
}

/** True where a line runs through the inside of a box. */
export function touches(a: Point, b: Point, { x, y, width, height }: Bounds, inset = 1): boolean {
  const [left, top, right, bottom] = [x + inset, y + inset, x + width - inset, y + height - inset];
  // the part of the line, from 0 to 1, that is within the box on both axes
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [a.x, b.x - a.x, left, right],
    [a.y, b.y - a.y, top, bottom],
  ] as const) {
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [first, second] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from < to;
}

/** The middles of the four sides. */
export function dockings({ x, y, width, height }: Bounds): readonly Docking[] {
  const [cx, cy] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  return [
    { x: x + width, y: cy, dx: 1, dy: 0 },
    { x, y: cy, dx: -1, dy: 0 },
    { x: cx, y: y + height, dx: 0, dy: 1 },
    { x: cx, y, dx: 0, dy: -1 },
  ];
}

function costOfLines(a: Point, b: Point, lines: readonly Segment[]): number {
  const isLevel = a.y === b.y;
  let cost = 0;
  for (const [p, q] of lines) {
    const lineIsLevel = Math.abs(p.y - q.y) < 1;
    const overlapX = Math.min(Math.max(a.x, b.x), Math.max(p.x, q.x)) - Math.max(Math.min(a.x, b.x), Math.min(p.x, q.x));
    const overlapY = Math.min(Math.max(a.y, b.y), Math.max(p.y, q.y)) - Math.max(Math.min(a.y, b.y), Math.min(p.y, q.y));
    if (isLevel === lineIsLevel) {
      if (isLevel ? Math.abs(a.y - p.y) < 4 && overlapX > 0 : Math.abs(a.x - p.x) < 4 && overlapY > 0) cost += ALONG;
    } else if (overlapX >= 0 && overlapY >= 0) cost += CROSSING;
  }
  return cost;
}

function assemble(last: Step, start: Docking, end: Docking): readonly Point[] {
  const points: Point[] = [end];
  for (let step: Step | null = last; step !== null; step = step.from) points.push(step);
  return straighten([...points, start].toReversed());
}

const reach = (dock: Docking): Point => ({ x: dock.x + dock.dx * AIR, y: dock.y + dock.dy * AIR });
const first = (step: Step): Step => (step.from === null ? step : first(step.from));
const isAt = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;
const ticks = (values: readonly number[]): readonly number[] => [...new Set(values.map(Math.round))].toSorted((a, b) => a - b);
