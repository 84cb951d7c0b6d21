import { cornersOf } from '../draw-edges.ts';
import type { Bounds, Point } from '../geometry.ts';
import { Heap } from '../heap.ts';
import { LINE_GAP, LINE_MARGIN } from '../measures.ts';

/** 0 east, 1 south, 2 west, 3 north. */
type Direction = 0 | 1 | 2 | 3;

export interface WireQuest {
  readonly source: Bounds;
  readonly target: Bounds;
  /** Shapes no line may run through; those of both ends may be among them. */
  readonly obstacles: readonly Bounds[];
  /** Lines drawn already. */
  readonly lines: readonly (readonly Point[])[];
  /** Sides the line may leave and enter; boundary events leave downwards only. */
  readonly leaves: readonly Direction[];
  readonly enters: readonly Direction[];
}

// What a reader pays, in px of way; assumption, the same as in a fresh layout (find-route.ts, docks.ts).
const BEND = 70;
const CROSSING = 120;
const OVERLAP = 3000;
const LEAVE: readonly number[] = [0, 12, 320, 14];
/** By the side of the shape: 0 right, 1 below, 2 left, 3 above. */
const ENTER: readonly number[] = [320, 50, 0, 30];
/** Closest a line comes to a shape it has no business with, px. */
const CLEARANCE = 8;
/** Shapes further away than this from both ends and all between them are not looked at, px. */
const REACH = 400;

const STEPS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** A way with right angles from border to border, at least two points; straight through everything only where there is no way around. */
export function wire(quest: WireQuest): readonly Point[] {
  const { source, target } = quest;
  const area = around([source, target], REACH);
  const obstacles = quest.obstacles.filter((box) => meets(box, area, 0));
  const xs = coordinates(obstacles, [source, target], quest.lines, area, 'x', 'width');
  const ys = coordinates(obstacles, [source, target], quest.lines, area, 'y', 'height');
  const segments = quest.lines.flatMap((points) => points.slice(1).map((point, index) => [points[index]!, point] as const));
  const lines = segments.filter(([a, b]) => meets(boxOf(a, b), area, 0));
  const place = (vertex: number): Point => ({ x: xs[vertex % xs.length]!, y: ys[Math.floor(vertex / xs.length)]! });
  const isOpen = (from: Point, to: Point) => obstacles.every((box) => !meets(boxOf(from, to), box, CLEARANCE - 1));
  const goal = middleOf(target);

  const cost = new Map<number, number>();
  const before = new Map<number, number>();
  const open = new Heap();
  const offer = (state: number, value: number, from: number) => {
    if ((cost.get(state) ?? Infinity) <= value) return;
    cost.set(state, value);
    before.set(state, from);
    const at = place(state >> 2);
    open.push(state, value + Math.max(0, Math.abs(at.x - goal.x) + Math.abs(at.y - goal.y) - (target.width + target.height) / 2));
  };
  const vertexAt = ({ x, y }: Point) => ys.indexOf(y) * xs.length + xs.indexOf(x);
  for (const side of quest.leaves) {
    const port = outside(source, side);
    if (isOpenBeside(port, source, obstacles)) offer(vertexAt(port) * 4 + side, LEAVE[side]! + used(port, lines), -1);
  }
  const goals = new Map(
    quest.enters.flatMap((side) => {
      const port = outside(target, side);
      return isOpenBeside(port, target, obstacles) ? [[vertexAt(port), side] as const] : [];
    }),
  );
  let best: { readonly total: number; readonly state: number; readonly side: Direction } | null = null;
  for (let least = open.least, state = open.pop(); state !== -1; least = open.least, state = open.pop()) {
    if (best !== null && least >= best.total) break;
    const vertex = state >> 2;
    const into = state & 3;
    const here = place(vertex);
    const soFar = cost.get(state)!;
    const side = goals.get(vertex);
    if (side !== undefined && into !== side) {
      const total = soFar + ENTER[side]! + (into === (side + 2) % 4 ? 0 : BEND) + used(here, lines);
      if (best === null || total < best.total) best = { total, state, side };
    }
    for (let out = 0; out < 4; out += 1) {
      if (out === (into + 2) % 4) continue;
      const column = (vertex % xs.length) + STEPS[out]!.x;
      const row = Math.floor(vertex / xs.length) + STEPS[out]!.y;
      if (column < 0 || row < 0 || column >= xs.length || row >= ys.length) continue;
      const next = row * xs.length + column;
      const there = place(next);
      if (!isOpen(here, there)) continue;
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
      offer(next * 4 + out, soFar + length + (out === into ? 0 : BEND) + meetings(here, there, lines), state);
    }
  }
  if (best === null) return straight(source, target);
  const points: Point[] = [dockOf(target, best.side)];
  let first = best.state;
  for (let state = best.state; state !== -1; state = before.get(state)!) {
    points.unshift(place(state >> 2));
    first = state;
  }
  return cornersOf([dockOf(source, (first & 3) as Direction), ...points]);
}

/** A straight piece of line as a box without thickness. */
export const boxOf = (a: Point, b: Point): Bounds => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

export const meets = (a: Bounds, b: Bounds, margin: number): boolean =>
  a.x < b.x + b.width + margin && b.x < a.x + a.width + margin && a.y < b.y + b.height + margin && b.y < a.y + a.height + margin;

export const middleOf = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height / 2 });

function around(boxes: readonly Bounds[], by: number): Bounds {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - by, Math.min(...boxes.map(({ y }) => y)) - by];
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + by;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + by;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function dockOf(box: Bounds, side: Direction): Point {
  const { x, y } = middleOf(box);
  return { x: x + (STEPS[side]!.x * box.width) / 2, y: y + (STEPS[side]!.y * box.height) / 2 };
}

/** Where a line begins to turn after leaving a side. */
function outside(box: Bounds, side: Direction): Point {
  const { x, y } = dockOf(box, side);
  return { x: x + STEPS[side]!.x * LINE_MARGIN, y: y + STEPS[side]!.y * LINE_MARGIN };
}

const isOpenBeside = (port: Point, own: Bounds, obstacles: readonly Bounds[]): boolean =>
  obstacles.every((box) => isSame(box, own) || !meets({ ...port, width: 0, height: 0 }, box, 1));

const isSame = (a: Bounds, b: Bounds): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Every place a line could run at: through the middles of both ends, beside every shape, and beside the lines there are. */
function coordinates(
  obstacles: readonly Bounds[],
  ends: readonly Bounds[],
  lines: readonly (readonly Point[])[],
  area: Bounds,
  axis: 'x' | 'y',
  size: 'width' | 'height',
): readonly number[] {
  const found = new Set<number>();
  for (const box of ends) found.add(box[axis] + box[size] / 2);
  for (const box of [...obstacles, ...ends]) found.add(box[axis] - LINE_MARGIN).add(box[axis] + box[size] + LINE_MARGIN);
  for (const { [axis]: at } of lines.flat()) found.add(at - LINE_GAP).add(at + LINE_GAP);
  return [...found].filter((at) => at >= area[axis] && at <= area[axis] + area[size]).toSorted((a, b) => a - b);
}

/** What it costs to run from one place to the next over the lines that are there. */
function meetings(from: Point, to: Point, lines: readonly (readonly [Point, Point])[]): number {
  const own = boxOf(from, to);
  let sum = 0;
  for (const [a, b] of lines) {
    const other = boxOf(a, b);
    if (own.x > other.x + other.width || other.x > own.x + own.width || own.y > other.y + other.height || other.y > own.y + own.height)
      continue;
    const isAlong = (own.width === 0) === (other.width === 0) && (own.height === 0) === (other.height === 0);
    const shared = isAlong ? overlapOf(own, other) : 0;
    if (shared > 0) sum += OVERLAP;
    // counted where it enters the crossing, so that it is counted once
    else if (!isAlong && !(to.x >= other.x && to.x <= other.x + other.width && to.y >= other.y && to.y <= other.y + other.height))
      sum += CROSSING;
  }
  return sum;
}

const overlapOf = (a: Bounds, b: Bounds): number =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);

/** A docking place another line uses already. */
const used = (port: Point, lines: readonly (readonly [Point, Point])[]): number =>
  lines.some(([a, b]) => meets(boxOf(a, b), { ...port, width: 0, height: 0 }, 1)) ? BEND : 0;

function straight(source: Bounds, target: Bounds): readonly Point[] {
  const [from, to] = [middleOf(source), middleOf(target)];
  const [start, end] = from.x <= to.x ? [dockOf(source, 0), dockOf(target, 2)] : [dockOf(source, 2), dockOf(target, 0)];
  const half = (start.x + end.x) / 2;
  return cornersOf([start, { x: half, y: start.y }, { x: half, y: end.y }, end]);
}
