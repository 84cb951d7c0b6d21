import { COLUMN_GAP, COLUMN_PORTS, POOL_GAP, ROW_GAP, ROW_PORTS, STEP } from './measures.ts';
import type { Level } from './level.ts';
import type { Placement } from './place-nodes.ts';

/**
 * The lines edges may run on. Between two columns and between two rows lies a channel, which takes as many parallel
 * edges as needed; through every column and row run a few fixed lines, each for one edge at a time, where nodes dock.
 */
export interface Grid {
  readonly upright: readonly Line[];
  readonly level: readonly Line[];
  /**
   * Whether an upright line passes a level line: `free`; `beside` = past a small shape in the same cell, straight on only;
   * `blocked` = through a shape.
   */
  passage(upright: number, level: number): 'free' | 'beside' | 'blocked';
  /** Index in `upright` of the channel left of a column; `columns` = the one right of the last column. */
  channelBefore(column: number): number;
  /** Index in `level` of the channel directly above or below a row. */
  channelAbove(row: number): number;
  channelBelow(row: number): number;
  columnLine(column: number, offset: number): number;
  rowLine(row: number, offset: number): number;
  /** Levels of the pool's gaps: directly above and below it; -1 where the drawing has no pools. */
  poolGaps(pool: number): readonly [above: number, below: number];
  /** First and last level line inside a pool, or of the level for pool -1. */
  poolLines(pool: number): readonly [first: number, last: number];
  /** First and last level line of a band. */
  bandLines(band: number): readonly [first: number, last: number];
  /** Level lines a is the last above, and b the first below a black box; nothing passes between. */
  isWall(above: number, below: number): boolean;
}

export interface Line {
  readonly kind: 'channel' | 'lane' | 'gap' | 'outside';
  /** Column or row for 'lane' lines, else -1. */
  readonly cell: number;
  /** From the cell's middle, px. */
  readonly offset: number;
  /** Rough place, px, for comparing ways before anything has a coordinate. */
  readonly at: number;
}

/** Between a line and a gateway or event it runs past, px. */
const CLEARANCE = 8;

export function makeGrid(levelData: Level, placement: Placement): Grid {
  const upright: Line[] = [];
  const columnLines = new Map<string, number>();
  const columnChannels: number[] = [];
  const offsets = columnOffsets(levelData, placement);
  let x = 0;
  for (let column = 0; column < placement.columns; column += 1) {
    columnChannels.push(upright.length);
    upright.push({ kind: 'channel', cell: -1, offset: 0, at: x + COLUMN_GAP / 2 });
    x += COLUMN_GAP + STEP.width / 2;
    for (const offset of offsets[column]!) {
      columnLines.set(`${column} ${offset}`, upright.length);
      upright.push({ kind: 'lane', cell: column, offset, at: x + offset });
    }
    x += STEP.width / 2;
  }
  columnChannels.push(upright.length);
  upright.push({ kind: 'channel', cell: -1, offset: 0, at: x + COLUMN_GAP / 2 });
  const hasPools = levelData.pools.length > 0;
  if (hasPools) upright.push({ kind: 'outside', cell: -1, offset: 0, at: x + COLUMN_GAP * 2 });

  const rows = levelLines(levelData, placement);
  const cells = new Map<number, number>();
  const cellKey = (column: number, row: number) => row * placement.columns + column;
  levelData.nodes.forEach((_, node) => cells.set(cellKey(placement.columnOf[node]!, placement.rowOf[node]!), node));
  const passage = (uprightIndex: number, levelIndex: number): 'free' | 'beside' | 'blocked' => {
    const [column, row] = [upright[uprightIndex]!, rows.lines[levelIndex]!];
    const index = column.kind === 'lane' && row.kind === 'lane' ? cells.get(cellKey(column.cell, row.cell)) : undefined;
    if (index === undefined) return 'free';
    const node = levelData.nodes[index]!;
    const isClear = node.docking === 'tip' && node.companions.length === 0 && Math.abs(column.offset) >= node.width / 2 + CLEARANCE;
    return isClear ? 'beside' : 'blocked';
  };
  return {
    upright,
    level: rows.lines,
    passage,
    channelBefore: (column) => columnChannels[column]!,
    channelAbove: (row) => rows.firstOfRow[row]! - 1,
    channelBelow: (row) => rows.firstOfRow[row]! + ROW_PORTS.length,
    columnLine: (column, offset) => columnLines.get(`${column} ${offset}`) ?? -1,
    rowLine: (row, offset) => rows.firstOfRow[row]! + ROW_PORTS.indexOf(offset as -26),
    poolGaps: (pool) => rows.gaps.get(pool) ?? [-1, -1],
    poolLines: (pool) => rows.inside.get(pool) ?? [0, rows.lines.length - 1],
    bandLines: (band) => rows.ofBand[band]!,
    isWall: (above, below) => below === above + 1 && rows.walls.has(above),
  };
}

/** The usual three lines of a column and those of boundary events and other fixed exits; usual ones too close to an exit give way. */
function columnOffsets(level: Level, placement: Placement): number[][] {
  const exits = Array.from({ length: placement.columns }, () => new Set<number>());
  level.nodes.forEach((node, index) => node.exits.forEach((exit) => exits[placement.columnOf[index]!]!.add(exit.offset)));
  return exits.map((fixed) => {
    const usual = COLUMN_PORTS.filter(
      (port) => port === 0 || ![...fixed].some((offset) => offset !== port && Math.abs(offset - port) < 12),
    );
    return [...new Set([...usual, ...fixed])].toSorted((a, b) => a - b);
  });
}

function levelLines(level: Level, placement: Placement) {
  const lines: Line[] = [];
  const firstOfRow: number[] = [];
  const gaps = new Map<number, readonly [number, number]>();
  const inside = new Map<number, readonly [number, number]>();
  /** Level lines directly above a black box. */
  const walls = new Set<number>();
  const ofBand: (readonly [number, number])[] = [];
  let y = 0;
  const push = (kind: Line['kind'], height: number, cell = -1, offset = 0) => {
    lines.push({ kind, cell, offset, at: y + height / 2 });
    y += height;
  };
  let row = 0;
  let pool: number | null = null;
  const hasPools = level.pools.length > 0;
  const closePool = () => {
    if (!hasPools || pool === null) return;
    push('gap', POOL_GAP);
    if (pool >= 0) gaps.set(pool, [gaps.get(pool)![0], lines.length - 1]);
  };
  level.bands.forEach((band, index) => {
    if (band.pool !== pool) {
      closePool();
      if (hasPools && pool === null) push('gap', POOL_GAP);
      pool = band.pool;
      gaps.set(pool, [lines.length - 1, -1]);
      inside.set(pool, [lines.length, -1]);
    }
    const first = lines.length;
    const isBlackBox = band.pool >= 0 && level.pools[band.pool]!.isBlackBox;
    if (isBlackBox) {
      firstOfRow.push(-1);
      row += 1;
      walls.add(lines.length - 1);
      y += 60;
    } else {
      push('channel', ROW_GAP);
      for (; placement.bandOf[row] === index; row += 1) {
        firstOfRow.push(lines.length);
        for (const offset of ROW_PORTS) push('lane', STEP.height / ROW_PORTS.length, row, offset);
        push('channel', ROW_GAP);
      }
    }
    inside.set(pool, [inside.get(pool)![0], lines.length - 1]);
    ofBand.push([first, lines.length - 1]);
  });
  closePool();
  return { lines, firstOfRow, gaps, inside, ofBand, walls };
}
