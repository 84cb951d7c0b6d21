import type { Room } from './assign-coordinates.ts';
import type { Stretch } from './draw-edges.ts';
import type { Grid } from './grid.ts';
import { nodeOf, type Companion, type Level, type LevelEdge } from './level.ts';
import type { Placement } from './place-nodes.ts';
import { textBox, type TextSize } from './text-size.ts';

/** Wrapping width for which room is made, px. */
const WRAP = 100;
const EVENT_WRAP = 68;
const GAP = 8;

/** Makes the node's own cell larger: nothing but its own lines runs through a cell, so a text fits beside them. */
export function wishForNode(
  level: Level,
  placement: Placement,
  stretches: readonly (readonly Stretch[])[],
  index: number,
  room: Room,
): void {
  const node = level.nodes[index]!;
  const column = placement.columnOf[index]!;
  const row = placement.rowOf[index]!;
  const used = new Set<string>();
  level.edges.forEach((edge, edgeIndex) => {
    const list = stretches[edgeIndex]!;
    const [first, last] = [list[0], list.at(-1)];
    if (nodeOf(edge.source) === index && first !== undefined) used.add(heading(first));
    if (nodeOf(edge.target) === index && last !== undefined) used.add(heading({ ...last, from: last.to, to: last.from }));
  });
  const box = textBox(node.label ?? '', WRAP);
  const depth = node.height / 2 + box.height + GAP;
  const free = (['down', 'up'] as const).filter((side) => !used.has(side));
  const turn = room.asked.get(-1 - index) ?? 0;
  room.asked.set(-1 - index, turn + 1);
  const centred = free[turn];
  if (centred !== undefined) {
    raise(room[centred], row, depth);
    raise(room.left, column, box.width / 2 + GAP);
    raise(room.right, column, box.width / 2 + GAP);
    return;
  }
  // beside the upright line: at each turn another corner
  const [side, end] = CORNERS[(turn - free.length) % CORNERS.length]!;
  raise(room[end], row, depth);
  raise(room[side], column, box.width + 2 * GAP + (turn < CORNERS.length + free.length ? 0 : 34));
}

const CORNERS = [
  ['right', 'down'],
  ['left', 'down'],
  ['right', 'up'],
  ['left', 'up'],
] as const;

/** Room below the event and to the side its text stands on. */
export function wishForBoundary(placement: Placement, companion: Companion, index: number, room: Room): void {
  const box = textBox(companion.text ?? '', EVENT_WRAP);
  const { x, y, width, height } = companion.bounds;
  raise(room.down, placement.rowOf[index]!, y + height + box.height + 2 * GAP);
  raise(x < 0 ? room.left : room.right, placement.columnOf[index]!, Math.abs(x + width / 2) + box.width + 2 * GAP);
}

function heading(stretch: Stretch): 'up' | 'down' | 'left' | 'right' {
  if (stretch.from.x === stretch.to.x) return stretch.to.y > stretch.from.y ? 'down' : 'up';
  return stretch.to.x > stretch.from.x ? 'right' : 'left';
}

/** Room at the first stretch of its own: in the source's cell, in the channel before the target, or over the long way between. */
export function wishForEdge(
  level: Level,
  placement: Placement,
  grid: Grid,
  stretches: readonly Stretch[],
  index: number,
  isShared: (stretch: Stretch) => boolean,
  room: Room,
): void {
  const edge = level.edges[index]!;
  const box = textBox(edge.label ?? '', WRAP);
  const usable = stretches.flatMap((candidate, position) => (isShared(candidate) ? [] : [position]));
  const turn = room.asked.get(index) ?? 0;
  room.asked.set(index, turn + 1);
  const own = usable[turn % Math.max(1, usable.length)] ?? stretches.length - 1;
  const stretch = stretches[own]!;
  const way = heading(stretch);
  const isFirst = own === 0;
  const end = nodeOf(isFirst ? edge.source : edge.target);
  if (end < 0 || (!isFirst && own !== stretches.length - 1)) {
    roomBeside(edge, grid, stretch, box, room);
    return;
  }
  const node = level.nodes[end]!;
  const column = placement.columnOf[end]!;
  const row = placement.rowOf[end]!;
  const leaves = isFirst ? way : ({ up: 'down', down: 'up', left: 'right', right: 'left' } as const)[way];
  if (leaves === 'up' || leaves === 'down') {
    raise(room[leaves], row, node.height / 2 + box.height + 2 * GAP);
    raise(room.right, column, box.width + GAP + 34);
  } else {
    raise(room.up, row, box.height + GAP);
    const inCell = node.docking === 'tip';
    const width = box.width + 2 * GAP + (inCell ? node.width / 2 : 0);
    if (inCell) raise(room[leaves], column, width);
    else if (leaves === 'right') raise(room.uprightStart, grid.channelBefore(column + 1), width);
    else raise(room.uprightEnd, grid.channelBefore(column), width);
  }
}

/** A stretch between two corners, or one between pools: a strip beside it in the channel or column it runs through. */
function roomBeside(edge: LevelEdge, grid: Grid, { run }: Stretch, box: TextSize, room: Room): void {
  if (!run.isUpright) {
    raise(room.levelStart, run.line, box.height + GAP);
    return;
  }
  const line = grid.upright[run.line]!;
  if (line.kind === 'lane') raise(room.right, line.cell, line.offset + box.width + 2 * GAP);
  else raise(room.uprightEnd, run.line, box.width + 2 * GAP);
  if (edge.kind !== 'message') return;
  const [from, to] = run.from < run.to ? [run.from, run.to] : [run.to, run.from];
  grid.level.forEach((across, index) => {
    if (across.kind === 'gap' && index >= from - 0.5 && index <= to + 0.5) raise(room.levelStart, index, box.height + GAP);
  });
}

/** A second failure at the same place asks for a little more than the first, but never for more than half as much again. */
function raise(map: Map<number, number>, key: number, value: number): void {
  const given = map.get(key) ?? 0;
  map.set(key, given < value ? value : Math.min(given * 1.15, Math.max(given, value * 1.5)));
}
