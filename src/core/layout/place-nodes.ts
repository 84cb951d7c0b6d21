import type { Level } from './level.ts';
import { Board, type Cell } from './board.ts';
import { GATEWAY } from './measures.ts';
import { isInTheWay, messageWays, type MessageWay } from './message-ways.ts';
import { orderNodes, type FlowOrder } from './order-nodes.ts';
import { placeBeside, placeIsolated } from './place-isolated.ts';
import { tighten } from './tighten.ts';

/** Which cell of the grid every node stands in. */
export interface Placement {
  readonly columnOf: readonly number[];
  /** Counted over the whole level, from the top. */
  readonly rowOf: readonly number[];
  readonly columns: number;
  /** Band of every row. */
  readonly bandOf: readonly number[];
  readonly order: FlowOrder;
}

// Weights of one placement, in px a reader would have to follow more; assumption, tuned on the samples by eye.
const LATER_COLUMN = 190;
const SAME_COLUMN_GAIN = 110;
const ROW_AWAY = 36;
const NEW_ROW = 70;
const NOT_STRAIGHT = 80;
/** An exception leaves downwards; a line that turns up again crosses what leaves its step forwards. */
const UP_AGAIN = 60;
/** More than any other way to place a node costs. */
const NEVER = 10_000;
/** A node in the way of another one's message: it must bend around; one to a pool can dock beside, one to a step cannot. */
const BLOCKED_MESSAGE = { toPool: 60, toNode: 170 } as const;
/** Steps of different lanes stacked in one column: more than three read like a list, not like a process. */
const LONGEST_STACK = 3;

export function placeNodes(level: Level): Placement {
  const order = orderNodes(level);
  const board = new Board(level.bands.length);
  const cells: (Cell | undefined)[] = level.nodes.map(() => undefined);
  const stack = level.nodes.map(() => ({ length: 1, direction: 0 }));
  const messages = messageWays(level);

  for (const node of order.sequence) {
    const { isIsolated, isInFlow } = level.nodes[node]!;
    if (isIsolated && (level.typed === null || !isInFlow)) continue;
    const choice = bestCell(level, order, board, cells, stack, messages, node);
    cells[node] = choice.cell;
    board.take(choice.cell, node);
    reserveLines(level, order, board, cells, node);
    if (choice.above !== null) {
      const from = stack[choice.above]!;
      stack[node] = { length: from.length + 1, direction: Math.sign(choice.cell.band - cells[choice.above]!.band) };
    }
    if (level.typed === null) continue;
    // what was said of a step was typed before the next one
    level.nodes.forEach(({ isIsolated, near }, index) => {
      if (isIsolated && near.length > 0 && Math.max(...near) === node) placeBeside(level, board, cells, index);
    });
  }
  if (level.typed === null) tighten(level, order, board, cells);
  placeIsolated(level, board, cells);
  return number(level, board, cells as Cell[], order);
}

interface Choice {
  readonly cell: Cell;
  /** The predecessor in the same column, if the line runs straight up or down to it. */
  readonly above: number | null;
  readonly cost: number;
}

function bestCell(
  level: Level,
  order: FlowOrder,
  board: Board,
  cells: readonly (Cell | undefined)[],
  stack: readonly { length: number; direction: number }[],
  messages: readonly MessageWay[],
  node: number,
): Choice {
  const band = level.nodes[node]!.band;
  const before = order.backward[node]!;
  const senders = order.senders[node]!.map((sender) => cells[sender]!.column);
  const earliest = Math.max(
    0,
    earliestOfSource(level, order, cells, node),
    ...senders,
    ...before.map((hop) => cells[hop.node]!.column + 1),
  );
  const wished = wishedRow(level, order, cells, node);
  const sharing = stackableOn(level, order, cells, stack, node, senders);
  const isLeaving = isAside(level, node);
  let best: Choice | null = null;
  const rows = board.rows(band);
  // columns to the right of everything are free, so the search ends
  for (let column = sharing === null ? earliest : cells[sharing]!.column; best === null || column <= earliest + 3; column += 1) {
    const isShared = sharing !== null && column === cells[sharing]!.column && column < earliest;
    for (let row = 0; row <= rows; row += 1) {
      const cell = { band, row, column };
      if (!board.isFree(cell)) continue;
      if (isShared && !board.isColumnFree(column, cells[sharing!]!, cell)) continue;
      let cost = isShared ? -SAME_COLUMN_GAIN : (column - earliest) * LATER_COLUMN;
      cost += Math.abs(row - wished) * ROW_AWAY + (row === rows && rows > 0 ? NEW_ROW : 0);
      for (const hop of before) {
        const from = cells[hop.node]!;
        if (from.band === band && from.row === row && (isLeaving || !board.isRowFree(from, cell))) cost += isLeaving ? NEVER : NOT_STRAIGHT;
        if (from.band === band && from.row !== row && !hop.isException) cost += NOT_STRAIGHT / 4;
        if (level.typed === null && from.band === band && from.row >= row && hop.isException) cost += UP_AGAIN;
      }
      for (const message of messages) {
        if (!isInTheWay(message, cells, node, cell)) continue;
        cost += message.isToPool ? BLOCKED_MESSAGE.toPool * (isShared ? 2 : 1) : BLOCKED_MESSAGE.toNode;
      }
      if (best === null || cost < best.cost) best = { cell, above: isShared ? sharing : null, cost };
    }
  }
  return best;
}

/** A start that joins a flow already drawn stands beside the flow's last step, not at the far left. */
function earliestOfSource(level: Level, order: FlowOrder, cells: readonly (Cell | undefined)[], node: number): number {
  if (order.backward[node]!.length > 0 || order.senders[node]!.length > 0) return 0;
  if (level.typed !== null) return cells[node - 1]?.column ?? 0;
  const columns = order.forward[node]!.flatMap((hop) => order.backward[hop.node]!.map((other) => cells[other.node]?.column ?? 0));
  return Math.max(0, ...columns);
}

/** Row of the same lane the flow comes from; below its step for an exception; the lane's first row when the flow changes lanes. */
function wishedRow(level: Level, order: FlowOrder, cells: readonly (Cell | undefined)[], node: number): number {
  const rows = order.backward[node]!.flatMap((hop) => {
    if (level.nodes[hop.node]!.band !== level.nodes[node]!.band) return [];
    return [cells[hop.node]!.row + (hop.isException || isAside(level, node) ? 1 : 0)];
  });
  return rows.length === 0 ? 0 : Math.min(...rows);
}

/** The one predecessor a handover to another lane can be drawn straight below or above, without using a new column. */
function stackableOn(
  level: Level,
  order: FlowOrder,
  cells: readonly (Cell | undefined)[],
  stack: readonly { length: number; direction: number }[],
  node: number,
  senders: readonly number[],
): number | null {
  const before = order.backward[node]!;
  const [hop] = before;
  if (hop === undefined || before.length !== 1 || hop.isException || order.forward[hop.node]!.length !== 1) return null;
  if (level.typed !== null && mayBranch(level, order, hop.node)) return null;
  const from = level.nodes[hop.node]!;
  const to = level.nodes[node]!;
  if (from.band === to.band || level.bands[from.band]!.pool !== level.bands[to.band]!.pool) return null;
  const reached = stack[hop.node]!;
  const direction = Math.sign(to.band - from.band);
  if (reached.length >= LONGEST_STACK || (reached.direction !== 0 && reached.direction !== direction)) return null;
  if (from.exits.length > 0 && direction > 0) return null;
  if (senders.some((column) => column > cells[hop.node]!.column)) return null;
  return hop.node;
}

/** A node several lines leave; while somebody types, one that may still get more of them. */
const mayBranch = (level: Level, order: FlowOrder, node: number): boolean =>
  level.typed === null ? order.forward[node]!.length > 1 : level.nodes[node]!.width === GATEWAY.width;

const isAside = (level: Level, node: number): boolean => level.typed?.aside.has(level.nodes[node]!.id) === true;

/** Keeps the cells free that straight lines to the new node will run through. */
function reserveLines(level: Level, order: FlowOrder, board: Board, cells: readonly (Cell | undefined)[], node: number): void {
  const cell = cells[node]!;
  for (const hop of order.backward[node]!) {
    const from = cells[hop.node]!;
    if (from.band === cell.band && from.row === cell.row) board.reserveRow(from, cell);
    else if (from.column === cell.column) board.reserveColumn(cell.column, from, cell);
    else if (mayBranch(level, order, hop.node)) reserveCorner(board, from, cell);
    else if (order.backward[node]!.length > 1) reserveCorner(board, cell, from);
  }
  for (const sender of order.senders[node]!) {
    if (cells[sender]!.column === cell.column) board.reserveColumn(cell.column, cells[sender]!, cell);
  }
}

/** The upright part of a line with one corner: in the column of the branching or joining node, down to the other's row and including it. */
function reserveCorner(board: Board, joint: Cell, other: Cell): void {
  const isDown = other.band > joint.band || (other.band === joint.band && other.row > joint.row);
  const end = { band: other.band, row: other.row + (isDown ? 0.5 : -0.5) };
  if (board.isColumnFree(joint.column, joint, end)) board.reserveColumn(joint.column, joint, end);
}

function number(level: Level, board: Board, cells: readonly Cell[], order: FlowOrder): Placement {
  const bandOf: number[] = [];
  const firstRow = level.bands.map((_, band) => {
    const first = bandOf.length;
    for (let row = 0; row < Math.max(1, board.rows(band)); row += 1) bandOf.push(band);
    return first;
  });
  const used = [...new Set(cells.map((cell) => cell.column))].toSorted((a, b) => a - b);
  const columnAt = new Map(used.map((column, index) => [column, index]));
  return {
    columnOf: cells.map((cell) => columnAt.get(cell.column)!),
    rowOf: cells.map((cell) => firstRow[cell.band]! + cell.row),
    columns: Math.max(1, used.length),
    bandOf,
    order,
  };
}
