import type { Grid } from './grid.ts';
import type { EdgeKind, Level, LevelNode, Side, Terminal } from './level.ts';
import { COLUMN_PORTS, ROW_PORTS } from './measures.ts';
import type { Placement } from './place-nodes.ts';
import { opposite, type Direction, type Traffic } from './traffic.ts';

/** A place where an edge can leave its source or enter its target. */
export interface Dock {
  readonly vertex: number;
  /** Direction of travel between the vertex and the shape. */
  readonly direction: Direction;
  readonly cost: number;
}

/** What it costs to use a side, in px of way; assumption: BPMN is read left to right, so lines leave right and enter left. */
const SIDE_COST: Readonly<Record<'source' | 'target' | 'loop', Readonly<Record<Side, number>>>> = {
  source: { right: 0, up: 14, down: 12, left: 320 },
  target: { left: 0, up: 30, down: 50, right: 320 },
  loop: { up: 0, down: 10, left: 40, right: 30 },
};
/** More than the 34 px of way it can save: a single line docks in the middle. */
const OFF_MIDDLE = 40;
const EVENT_UPRIGHT = 30;

/** Messages closer than their names are wide have no room for them. */
const NAME_WIDTH = 120;
const CROWDED = 150;

export type Role = 'source' | 'target';

export function docksOf(
  level: Level,
  placement: Placement,
  grid: Grid,
  traffic: Traffic,
  terminal: Terminal,
  role: Role,
  isLoop: boolean,
  kind: EdgeKind,
  onlyMiddle: boolean,
): readonly Dock[] {
  const travel = (away: Direction): Direction => (role === 'source' ? away : opposite(away));
  if (terminal.kind === 'node') return nodeDocks(level, placement, grid, traffic, terminal, role, isLoop, kind, onlyMiddle, travel);

  const docks: Dock[] = [];
  const anywhere = (line: number, away: Direction) =>
    grid.upright.forEach((upright, index) => {
      if (line < 0 || upright.kind === 'outside') return;
      const isCrowded = grid.upright.some(
        (other, beside) =>
          beside !== index &&
          Math.abs(other.at - upright.at) < NAME_WIDTH &&
          traffic.users(traffic.unit(traffic.vertex(beside, line), opposite(away))).length > 0,
      );
      const cost = (upright.kind === 'lane' ? 0 : 20) + (isCrowded ? CROWDED : 0);
      docks.push({ vertex: traffic.vertex(index, line), direction: travel(away), cost });
    });
  if (terminal.kind === 'frame') anywhere(terminal.side === 'up' ? 0 : grid.level.length - 1, terminal.side === 'up' ? 1 : 3);
  else {
    const [above, below] = grid.poolGaps(terminal.pool);
    anywhere(above, 3);
    anywhere(below, 1);
  }
  return docks;
}

function nodeDocks(
  level: Level,
  placement: Placement,
  grid: Grid,
  traffic: Traffic,
  terminal: Terminal & { kind: 'node' },
  role: Role,
  isLoop: boolean,
  kind: EdgeKind,
  onlyMiddle: boolean,
  travel: (away: Direction) => Direction,
): readonly Dock[] {
  const node = level.nodes[terminal.node]!;
  const column = placement.columnOf[terminal.node]!;
  const row = placement.rowOf[terminal.node]!;
  const up = grid.channelAbove(row);
  const down = grid.channelBelow(row);
  const at = (line: number, levelLine: number, away: Direction, cost: number): Dock => ({
    vertex: traffic.vertex(line, levelLine),
    direction: travel(away),
    cost,
  });
  if (terminal.exit !== null) {
    const line = grid.columnLine(column, terminal.exit.offset);
    return [terminal.exit.side === 'up' ? at(line, up, 3, 0) : at(line, down, 1, 0)];
  }
  const sides = SIDE_COST[isLoop ? 'loop' : role];
  const isEvent = node.docking === 'tip' && node.width < 40;
  const upright = isEvent ? EVENT_UPRIGHT : 0;
  // messages cross pools, so they leave and enter upright
  const sideways = kind === 'message' ? 60 : 0;
  const docks: Dock[] = [];
  for (const offset of node.docking === 'tip' ? [0] : ROW_PORTS) {
    const cost = (offset === 0 ? 0 : OFF_MIDDLE) + sideways;
    const line = grid.rowLine(row, offset);
    docks.push(at(grid.channelBefore(column + 1), line, 0, sides.right + cost), at(grid.channelBefore(column), line, 2, sides.left + cost));
  }
  for (const offset of node.docking === 'tip' || onlyMiddle ? [0] : COLUMN_PORTS) {
    const line = grid.columnLine(column, offset);
    if (line < 0 || Math.abs(offset) > node.width / 2 - 12) continue;
    const cost = (offset === 0 ? 0 : OFF_MIDDLE) + upright;
    if (isSideOpen(node, 'up', offset)) docks.push(at(line, up, 3, (kind === 'message' ? 0 : sides.up) + cost));
    if (isSideOpen(node, 'down', offset)) docks.push(at(line, down, 1, (kind === 'message' ? 0 : sides.down) + cost));
  }
  return docks;
}

/** Texts of boundary events stand beside their lines, px. */
const BESIDE_EXIT = 40;

/** False where a companion (data, note, boundary event, their texts) stands in the way of an upright line. */
function isSideOpen(node: LevelNode, side: 'up' | 'down', offset: number): boolean {
  const isFixed = node.exits.some((exit) => exit.side === side && Math.abs(exit.offset - offset) < BESIDE_EXIT);
  return (
    !isFixed &&
    !node.companions.some(
      (companion) =>
        companion.side === side &&
        [companion.bounds, companion.label].some((box) => box !== null && offset > box.x - 6 && offset < box.x + box.width + 6),
    )
  );
}
