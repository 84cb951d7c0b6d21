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

interface Docking extends Point {
  readonly dx: number;
  readonly dy: number;
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

/** A rectangular way between two boxes around everything that stands between them; null = there is none. */
export function findWay(from: Bounds, to: Bounds, obstacles: readonly Bounds[], lines: readonly Segment[]): readonly Point[] | null {
  const left = Math.min(from.x, to.x) - AROUND;
  const right = Math.max(from.x + from.width, to.x + to.width) + AROUND;
  const top = Math.min(from.y, to.y) - AROUND;
  const bottom = Math.max(from.y + from.height, to.y + to.height) + AROUND;
  const near = obstacles.filter((box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top);
  const starts = dockings(from).filter((dock) => !(dock.dx < 0));
  const ends = dockings(to).filter((dock) => !(dock.dx > 0));
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
  for (const dock of starts) offer({ ...reach(dock), axis: dock.dx === 0 ? 1 : 0, cost: dock.dx === 0 ? BEND / 2 : 0, from: null });
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
export const touches = (a: Point, b: Point, box: Bounds, inset = 1): boolean =>
  Math.min(a.x, b.x) < box.x + box.width - inset &&
  Math.max(a.x, b.x) > box.x + inset &&
  Math.min(a.y, b.y) < box.y + box.height - inset &&
  Math.max(a.y, b.y) > box.y + inset;

function dockings({ x, y, width, height }: Bounds): readonly Docking[] {
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
