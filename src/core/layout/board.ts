/** A place in the grid while it grows: rows are counted inside their band, because a band can still get more. */
export interface Cell {
  readonly band: number;
  readonly row: number;
  readonly column: number;
}

type Place = Pick<Cell, 'band' | 'row'>;

const isBelow = (a: Place, b: Place): boolean => a.band > b.band || (a.band === b.band && a.row > b.row);

/** What stands where, and which cells are kept free for a line. */
export class Board {
  readonly #rows: number[];
  readonly #taken = new Map<string, number>();
  readonly #rowLines = new Set<string>();
  readonly #columnLines = new Map<number, (readonly [Place, Place])[]>();

  constructor(bands: number) {
    this.#rows = Array.from({ length: bands }, () => 0);
  }

  rows(band: number): number {
    return this.#rows[band]!;
  }

  take(cell: Cell, node: number): void {
    this.#taken.set(key(cell), node);
    this.#rows[cell.band] = Math.max(this.#rows[cell.band]!, cell.row + 1);
  }

  release(cell: Cell): void {
    this.#taken.delete(key(cell));
  }

  /** `onLine`: the node slides along the line kept free for it, so that line is no obstacle. */
  isFree(cell: Cell, onLine = false): boolean {
    if (this.#taken.has(key(cell)) || (!onLine && this.#rowLines.has(key(cell)))) return false;
    return !(this.#columnLines.get(cell.column) ?? []).some(([above, below]) => isBelow(cell, above) && isBelow(below, cell));
  }

  /** No node between two cells of the same row. */
  isRowFree(from: Cell, to: Cell): boolean {
    for (let column = Math.min(from.column, to.column) + 1; column < Math.max(from.column, to.column); column += 1) {
      if (this.#taken.has(key({ ...from, column }))) return false;
    }
    return true;
  }

  /** No node and no other upright line between two places of a column. */
  isColumnFree(column: number, a: Place, b: Place): boolean {
    const [above, below] = isBelow(a, b) ? [b, a] : [a, b];
    for (let band = above.band; band <= below.band; band += 1) {
      for (let row = 0; row < this.#rows[band]!; row += 1) {
        const place = { band, row };
        if (isBelow(place, above) && isBelow(below, place) && this.#taken.has(key({ ...place, column }))) return false;
      }
    }
    return !(this.#columnLines.get(column) ?? []).some(([top, bottom]) => isBelow(bottom, above) && isBelow(below, top));
  }

  reserveRow(from: Cell, to: Cell): void {
    for (let column = Math.min(from.column, to.column) + 1; column < Math.max(from.column, to.column); column += 1) {
      this.#rowLines.add(key({ ...from, column }));
    }
  }

  /** Keeps everything strictly between the two places free of nodes; nothing happens where a node stands already. */
  reserveColumn(column: number, a: Place, b: Place): void {
    const line = isBelow(a, b) ? ([b, a] as const) : ([a, b] as const);
    this.#columnLines.set(column, [...(this.#columnLines.get(column) ?? []), line]);
  }
}

const key = (cell: Cell): string => `${cell.band} ${cell.row} ${cell.column}`;
