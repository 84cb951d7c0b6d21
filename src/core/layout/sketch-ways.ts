import { nodeOf, type Level, type LevelEdge, type Terminal } from './level.ts';
import type { Placement } from './place-nodes.ts';

/** Distance of two columns or rows on the sketch; a channel runs almost halfway between them. */
const CELL = 100;
const CHANNEL = 45;
/** Boundary events stand this far right or left of the middle of their step. */
const EXIT = 12;

// What a reader pays, the same as in find-route.ts; a column and a row weigh what they are wide and high there.
const BEND = 70;
const CROSSING = 120;
const COLUMN = 1.9;
const ROW = 1.5;
/** A way through a shape cannot be drawn; the real one goes around with two bends and some length. */
const BLOCKED = 260;
/** Ways in one channel get tracks of their own and may still cross there. */
const ALONG = 15;

/** Flat list of corners: x, y, x, y ... */
type Way = readonly number[];

interface LaidWay {
  readonly way: Way;
  readonly edge: LevelEdge;
  readonly box: Box;
}

/** Left, top, right, bottom. */
type Box = readonly [number, number, number, number];

/**
 * What the ways of a placement will roughly cost a reader, without searching them: every edge takes the best of the few simple
 * ways people would draw, one after the other. Infinity = at least `limit`.
 */
export function sketchCost(level: Level, { columnOf, bandOf, columns }: Placement, rowOf: readonly number[], limit = Infinity): number {
  const taken = new Uint8Array(bandOf.length * columns);
  for (const [node, row] of rowOf.entries()) taken[row * columns + columnOf[node]!] = 1;
  const laid: LaidWay[] = [];
  let total = 0;
  for (const edge of level.edges) {
    let best: LaidWay | null = null;
    let least = limit - total;
    for (const way of waysOf(level, edge, columnOf, rowOf, bandOf)) {
      let cost = ownCost(way, taken, columns);
      if (cost >= least) continue;
      const box = boxOf(way);
      for (const other of laid) {
        if (box[0] > other.box[2] || other.box[0] > box[2] || box[1] > other.box[3] || other.box[1] > box[3]) continue;
        cost += meetings(way, other.way, sharesEnd(edge, other.edge));
        if (cost >= least) break;
      }
      if (cost >= least) continue;
      least = cost;
      best = { way, edge, box };
    }
    if (best !== null) {
      laid.push(best);
      total += least;
    } else if (limit !== Infinity && nodeOf(edge.source) !== nodeOf(edge.target)) return Infinity;
  }
  return total;
}

function boxOf(way: Way): Box {
  let [left, top, right, bottom] = [way[0]!, way[1]!, way[0]!, way[1]!];
  for (let at = 2; at < way.length; at += 2) {
    left = Math.min(left, way[at]!);
    right = Math.max(right, way[at]!);
    top = Math.min(top, way[at + 1]!);
    bottom = Math.max(bottom, way[at + 1]!);
  }
  return [left, top, right, bottom];
}

const sharesEnd = (a: LevelEdge, b: LevelEdge): boolean =>
  (nodeOf(a.source) >= 0 && nodeOf(a.source) === nodeOf(b.source)) || (nodeOf(a.target) >= 0 && nodeOf(a.target) === nodeOf(b.target));

function waysOf(
  level: Level,
  { kind, source, target }: LevelEdge,
  columnOf: readonly number[],
  rowOf: readonly number[],
  bandOf: readonly number[],
): readonly Way[] {
  const [from, to] = [nodeOf(source), nodeOf(target)];
  if (from < 0 && to < 0) return [];
  if (from < 0 || to < 0) {
    const [node, terminal, other] = from < 0 ? [to, target, source] : [from, source, target];
    const x = columnOf[node]! * CELL + exitOf(terminal);
    const y = rowOf[node]! * CELL;
    return [[x, y, x, borderOf(level, other, rowOf[node]!, bandOf)]];
  }
  const [x1, y1, x2, y2] = [
    columnOf[from]! * CELL + exitOf(source),
    rowOf[from]! * CELL,
    columnOf[to]! * CELL + exitOf(target),
    rowOf[to]! * CELL,
  ];
  if (from === to) return [];
  if (kind === 'message') {
    if (x1 === x2) return [[x1, y1, x2, y2]];
    const down = y2 > y1 ? CHANNEL : -CHANNEL;
    return [
      [x1, y1, x1, y2 - down, x2, y2 - down, x2, y2],
      [x1, y1, x1, y1 + down, x2, y1 + down, x2, y2],
    ];
  }
  const [before, after] = [x2 - CHANNEL, x1 + CHANNEL];
  if (source.kind === 'node' && source.exit !== null) {
    const out = y1 + (source.exit.side === 'down' ? CHANNEL : -CHANNEL);
    const isBeyond = source.exit.side === 'down' ? y2 > y1 : y2 < y1;
    return [...(isBeyond ? [[x1, y1, x1, y2, x2, y2]] : []), [x1, y1, x1, out, before, out, before, y2, x2, y2]];
  }
  const over = Math.min(y1, y2) - CHANNEL;
  const under = Math.max(y1, y2) + CHANNEL;
  const around: readonly Way[] = [
    [x1, y1, x1, over, x2, over, x2, y2],
    [x1, y1, x1, under, x2, under, x2, y2],
  ];
  if (x2 <= x1 && y1 !== y2) return [[x1, y1, x1, y2, x2, y2], ...around];
  if (x2 <= x1) return around;
  if (y1 === y2) return [[x1, y1, x2, y2], ...around];
  return [
    [x1, y1, x1, y2, x2, y2],
    [x1, y1, x2, y1, x2, y2],
    [x1, y1, before, y1, before, y2, x2, y2],
    [x1, y1, after, y1, after, y2, x2, y2],
  ];
}

const exitOf = (terminal: Terminal): number =>
  terminal.kind === 'node' && terminal.exit !== null ? Math.sign(terminal.exit.offset) * EXIT : 0;

/** The border of a pool, or of the sub-process around, a line from this row comes to. */
function borderOf(level: Level, terminal: Terminal, row: number, bandOf: readonly number[]): number {
  const rows = terminal.kind === 'pool' ? bandOf.flatMap((band, index) => (level.bands[band]!.pool === terminal.pool ? [index] : [])) : [];
  if (rows.length > 0) return rows[0]! > row ? rows[0]! * CELL - CHANNEL : rows.at(-1)! * CELL + CHANNEL;
  return terminal.kind === 'frame' && terminal.side === 'up' ? -CHANNEL : (bandOf.length - 1) * CELL + CHANNEL;
}

/** Bends, length, and shapes in the way. */
function ownCost(way: Way, taken: Uint8Array, columns: number): number {
  let cost = (way.length / 2 - 2) * BEND;
  for (let at = 2; at < way.length; at += 2) {
    const [ax, ay, bx, by] = [way[at - 2]!, way[at - 1]!, way[at]!, way[at + 1]!];
    cost += Math.abs(ax - bx) * COLUMN + Math.abs(ay - by) * ROW;
    if (ay === by && ay % CELL === 0) {
      const low = Math.floor(Math.min(ax, bx) / CELL) + 1;
      const high = Math.ceil(Math.max(ax, bx) / CELL) - 1;
      for (let column = low; column <= high; column += 1) if (taken[(ay / CELL) * columns + column] === 1) cost += BLOCKED;
    } else if (ax === bx && Math.abs(ax - Math.round(ax / CELL) * CELL) <= EXIT) {
      const column = Math.round(ax / CELL);
      const low = Math.floor(Math.min(ay, by) / CELL) + 1;
      const high = Math.ceil(Math.max(ay, by) / CELL) - 1;
      for (let row = low; row <= high; row += 1) if (taken[row * columns + column] === 1) cost += BLOCKED;
    }
  }
  return cost;
}

function meetings(way: Way, other: Way, isBundle: boolean): number {
  let cost = 0;
  for (let at = 2; at < way.length; at += 2) {
    const [ax, ay, bx, by] = [way[at - 2]!, way[at - 1]!, way[at]!, way[at + 1]!];
    const isUpright = ax === bx;
    for (let next = 2; next < other.length; next += 2) {
      const [cx, cy, dx, dy] = [other[next - 2]!, other[next - 1]!, other[next]!, other[next + 1]!];
      if (isUpright !== (cx === dx)) {
        const [x, y] = isUpright ? [ax, cy] : [cx, ay];
        const isInside = isUpright
          ? x > Math.min(cx, dx) && x < Math.max(cx, dx) && y > Math.min(ay, by) && y < Math.max(ay, by)
          : x > Math.min(ax, bx) && x < Math.max(ax, bx) && y > Math.min(cy, dy) && y < Math.max(cy, dy);
        if (isInside) cost += CROSSING;
      } else if (!isBundle) {
        const overlap = isUpright
          ? ax === cx && Math.min(Math.max(ay, by), Math.max(cy, dy)) > Math.max(Math.min(ay, by), Math.min(cy, dy))
          : ay === cy && Math.min(Math.max(ax, bx), Math.max(cx, dx)) > Math.max(Math.min(ax, bx), Math.min(cx, dx));
        if (overlap) cost += ALONG;
      }
    }
  }
  return cost;
}
