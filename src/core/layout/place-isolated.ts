import type { Board, Cell } from './board.ts';
import type { Level } from './level.ts';

// What it costs to stand further away, px of way; assumption
const COLUMN = 190;
const ROW = 150;
const NEW_ROW = 70;

/** What belongs to other nodes stands beside them; the rest in rows of their own, at most as wide as the drawing (at least four). */
export function placeIsolated(level: Level, board: Board, cells: (Cell | undefined)[]): void {
  const width = widthOf(cells);
  const next = new Map<number, { row: number; column: number }>();
  level.nodes.forEach((node, index) => {
    if (!node.isIsolated || node.near.length > 0 || cells[index] !== undefined) return;
    const place = next.get(node.band) ?? { row: board.rows(node.band), column: 0 };
    const cell = { band: node.band, ...place };
    cells[index] = cell;
    board.take(cell, index);
    next.set(node.band, place.column + 1 < width ? { row: place.row, column: place.column + 1 } : { row: place.row + 1, column: 0 });
  });
  level.nodes.forEach((node, index) => {
    if (node.isIsolated && node.near.length > 0 && cells[index] === undefined) placeBeside(level, board, cells, index);
  });
}

const widthOf = (cells: readonly (Cell | undefined)[]): number => Math.max(4, ...cells.map((cell) => (cell?.column ?? 0) + 1));

/** Puts data or a note into the nearest free cell. */
export function placeBeside(level: Level, board: Board, cells: (Cell | undefined)[], index: number): void {
  const { band, near } = level.nodes[index]!;
  const places = near.map((other) => cells[other]).filter((other) => other !== undefined);
  const cell = cellNear(board, band, places, widthOf(cells));
  cells[index] = cell;
  board.take(cell, index);
}

function cellNear(board: Board, band: number, near: readonly Cell[], width: number): Cell {
  const rows = board.rows(band);
  let best = { band, row: rows, column: width };
  let least = Infinity;
  for (let column = 0; column <= width; column += 1) {
    for (let row = 0; row <= rows; row += 1) {
      const cell = { band, row, column };
      if (!board.isFree(cell)) continue;
      const away = near.map((other) => Math.abs(other.column - column) * COLUMN + Math.abs(other.row - row) * ROW);
      const cost = away.reduce((sum, value) => sum + value, 0) + (row === rows ? NEW_ROW : 0);
      if (cost < least) {
        least = cost;
        best = cell;
      }
    }
  }
  return best;
}
