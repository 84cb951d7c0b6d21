import type { Dock } from './docks.ts';
import type { Grid } from './grid.ts';
import { Heap } from './heap.ts';
import type { EdgeKind } from './level.ts';
import type { RouteMemory } from './route-memory.ts';
import { isUpright, opposite, type Direction, type Route, type Traffic } from './traffic.ts';

// What a reader pays, in px of way; assumption, tuned on the samples by eye.
const BEND = 70;
const CROSSING = 120;
/** Crossing a line close to its arrow head is worse than crossing one that leaves. */
const ARROW_HEAD = 30;
const OVERLAP = 3000;
const TOUCHING = 8;
const FACING = 22;
const BESIDE = 4;
/** A stretch shared with an edge of the same source or target is nearly free: one line instead of two. */
export const SHARED = 0.35;
/** Running along inside a lane one has no business in: messages belong between the pools, flows in the lanes they join. */
const ABROAD = 1.6;

export interface Quest {
  readonly edge: number;
  readonly kind: EdgeKind;
  readonly starts: readonly Dock[];
  readonly goals: readonly Dock[];
  /** Places to branch off an edge of the same source. */
  readonly branches: readonly Junction[];
  /** Places to join an edge of the same target. */
  readonly joins: readonly Junction[];
  /** Level lines the edge may use. */
  readonly lines: readonly [first: number, last: number];
  /** Level lines of the lanes at both ends; elsewhere a sequence flow is a guest. */
  readonly home: readonly (readonly [first: number, last: number])[];
  readonly forbidden: ReadonlySet<number>;
  /** Last resort: run over other edges, at a high price. */
  readonly mayOverlap: boolean;
}

export interface Junction {
  readonly vertex: number;
  /** Branch: the direction of arrival; join: the direction to go on. */
  readonly direction: Direction;
  /** Directions at this vertex that the other edge uses itself. */
  readonly taken: Direction;
  readonly cost: number;
  readonly route: Route;
  readonly index: number;
}

/** Cheapest way over the grid (A*) and its price, or null where there is none. */
export function findRoute(grid: Grid, traffic: Traffic, quest: Quest): { readonly route: Route; readonly cost: number } | null {
  const { memory } = traffic;
  memory.begin();
  const branches = new Map<number, Junction>();
  const open = new Heap();
  const estimate = estimator(grid, traffic, quest);
  const goals = byVertex(quest.goals);
  const joins = byVertex(quest.joins);
  let best: RouteEnd | null = null;

  const offer = (state: number, value: number, previous: number): boolean => {
    if (!memory.improve(state, value, previous)) return false;
    open.push(state, value + estimate(state >> 2));
    return true;
  };
  for (const start of quest.starts) {
    const isTaken = traffic.users(traffic.unit(start.vertex, opposite(start.direction))).length > 0;
    if ((isTaken && !quest.mayOverlap) || quest.forbidden.has(start.vertex)) continue;
    const state = start.vertex * 4 + start.direction;
    if (offer(state, start.cost + (isTaken ? OVERLAP : 0), -1)) branches.delete(state);
  }
  for (const branch of quest.branches) {
    const state = branch.vertex * 4 + branch.direction;
    if (offer(state, branch.cost, -1)) branches.set(state, branch);
  }

  for (let priority = open.least, state = open.pop(); state !== -1; priority = open.least, state = open.pop()) {
    if (best !== null && priority >= best.total) break;
    if (!memory.close(state)) continue;
    const vertex = state >> 2;
    const into = (state & 3) as Direction;
    const start = memory.from(state) === -1 ? (branches.get(state) ?? null) : null;
    const soFar = memory.cost(state);

    for (const goal of goals.get(vertex) ?? NOTHING) {
      const isTaken = traffic.users(traffic.unit(vertex, goal.direction)).length > 0;
      if (goal.direction === opposite(into) || (isTaken && !quest.mayOverlap)) continue;
      const total =
        soFar +
        (isTaken ? OVERLAP : 0) +
        goal.cost +
        turnCost(into, goal.direction) +
        meetingCost(grid, traffic, quest, vertex, into, goal.direction, start);
      if (best === null || total < best.total) best = { total, state, enter: goal.direction, join: null };
    }
    for (const join of joins.get(vertex) ?? NOTHING) {
      if (join.direction === opposite(into) || join.taken === into || start !== null) continue;
      const total = soFar + join.cost + turnCost(into, join.direction);
      if (best === null || total < best.total) best = { total, state, enter: join.direction, join };
    }
    for (let turn = 0; turn < 4; turn += 1) {
      const out = turn as Direction;
      if (out === opposite(into) || (start !== null && out === start.taken)) continue;
      const step = stepCost(grid, traffic, quest, vertex, out);
      if (step === Infinity) continue;
      const meeting = meetingCost(grid, traffic, quest, vertex, into, out, start);
      if (meeting === Infinity) continue;
      offer(traffic.next(vertex, out) * 4 + out, soFar + step + meeting + turnCost(into, out), state);
    }
  }
  return best === null ? null : { route: trace(best, memory, branches), cost: best.total };
}

interface RouteEnd {
  readonly total: number;
  readonly state: number;
  readonly enter: Direction;
  readonly join: Junction | null;
}

const NOTHING: readonly never[] = [];

function byVertex<T extends { readonly vertex: number }>(places: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const place of places) {
    const group = groups.get(place.vertex);
    if (group === undefined) groups.set(place.vertex, [place]);
    else group.push(place);
  }
  return groups;
}

const turnCost = (into: Direction, out: Direction): number => (into === out ? 0 : BEND);

function stepCost(grid: Grid, traffic: Traffic, quest: Quest, vertex: number, out: Direction): number {
  const next = traffic.next(vertex, out);
  const upright = traffic.uprightOf(next);
  const level = traffic.levelOf(next);
  if (upright < 0 || upright >= grid.upright.length || level < quest.lines[0] || level > quest.lines[1]) return Infinity;
  if (quest.forbidden.has(next)) return Infinity;
  const column = grid.upright[upright]!;
  const row = grid.level[level]!;
  const passage = grid.passage(upright, level);
  if (passage === 'blocked') return Infinity;
  const users = traffic.users(traffic.unit(vertex, out)).length;
  if (isUpright(out)) {
    const over = users > 0 && column.kind === 'lane' ? OVERLAP : 0;
    if (over > 0 && !quest.mayOverlap) return Infinity;
    const from = traffic.levelOf(vertex);
    if (column.kind !== 'outside' && grid.isWall(Math.min(from, level), Math.max(from, level))) return Infinity;
    // the lines docked at the shape beside
    const docked = (side: 0 | 2) => passage === 'beside' && traffic.users(traffic.unit(next, side)).length > 0;
    const met = (docked(0) ? CROSSING : 0) + (docked(2) ? CROSSING + ARROW_HEAD : 0);
    return Math.abs(grid.level[from]!.at - row.at) + users * BESIDE + met + over;
  }
  if (passage === 'beside' || grid.passage(traffic.uprightOf(vertex), level) === 'beside') return Infinity;
  const over = users > 0 && row.kind === 'lane' ? OVERLAP : 0;
  if (over > 0 && !quest.mayOverlap) return Infinity;
  const from = grid.upright[traffic.uprightOf(vertex)]!;
  if ((column.kind === 'outside' || from.kind === 'outside') && (quest.kind !== 'message' || row.kind !== 'gap')) return Infinity;
  const length = Math.abs(from.at - column.at);
  const isHome = quest.kind === 'message' ? row.kind === 'gap' : quest.home.some(([first, last]) => level >= first && level <= last);
  return (isHome ? length : length * ABROAD) + users * BESIDE + over;
}

/** Price of meeting other edges at a vertex; Infinity where two edges would touch in a corner. */
function meetingCost(
  grid: Grid,
  traffic: Traffic,
  quest: Quest,
  vertex: number,
  into: Direction,
  out: Direction,
  start: Junction | null,
): number {
  const passages = traffic.passages(vertex);
  if (passages.length === 0 || start !== null) return 0;
  const isFixedColumn = grid.upright[traffic.uprightOf(vertex)]!.kind === 'lane';
  const isFixedRow = grid.level[traffic.levelOf(vertex)]!.kind === 'lane';
  let sum = 0;
  let lastCrossed = '';
  for (const other of passages) {
    const isStraight = into === out;
    const isOtherStraight = other.into === other.out;
    if (isStraight && isOtherStraight) {
      // edges sharing a stretch are one line, crossed once
      const trunk = `${other.into}`;
      if (isUpright(into) !== isUpright(other.into) && !(isFixedColumn && isFixedRow && trunk === lastCrossed)) {
        sum += CROSSING;
        lastCrossed = trunk;
      }
    } else if (isFixedColumn && isFixedRow) {
      if (!quest.mayOverlap) return Infinity;
      sum += OVERLAP;
    } else if (isFixedColumn !== isFixedRow) sum += isStraight || isOtherStraight ? TOUCHING : FACING;
    else sum += TOUCHING;
  }
  return sum;
}

/** Never more than what is still to pay: the way to the nearest docking place, or to a line one may run into. */
function estimator(grid: Grid, traffic: Traffic, quest: Quest): (vertex: number) => number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const goal of quest.goals) {
    const x = grid.upright[traffic.uprightOf(goal.vertex)]!.at;
    const y = grid.level[traffic.levelOf(goal.vertex)]!.at;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const joins = quest.joins.map(({ vertex, cost }) => {
    return { x: grid.upright[traffic.uprightOf(vertex)]!.at, y: grid.level[traffic.levelOf(vertex)]!.at, cost };
  });
  return (vertex) => {
    const x = grid.upright[traffic.uprightOf(vertex)]!.at;
    const y = grid.level[traffic.levelOf(vertex)]!.at;
    let least = Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
    for (const join of joins) {
      const away = Math.abs(join.x - x) + Math.abs(join.y - y) + join.cost;
      if (away < least) least = away;
    }
    return least;
  };
}

function trace(end: RouteEnd, memory: RouteMemory, branches: ReadonlyMap<number, Junction>): Route {
  const vertices: number[] = [];
  let first = end.state;
  for (let { state } = end; state !== -1; state = memory.from(state)) {
    vertices.push(state >> 2);
    first = state;
  }
  vertices.reverse();
  const branch = branches.get(first);
  let leave = (first & 3) as Direction;
  if (branch !== undefined) {
    vertices.unshift(...branch.route.vertices.slice(0, branch.index));
    leave = branch.route.leave;
  }
  let { enter } = end;
  if (end.join !== null) {
    vertices.push(...end.join.route.vertices.slice(end.join.index + 1));
    enter = end.join.route.enter;
  }
  return { vertices, leave, enter };
}
