import type { Tracks } from './assign-tracks.ts';
import type { Grid } from './grid.ts';
import type { Level } from './level.ts';
import { BLACK_BOX_HEIGHT, COLUMN_GAP, LINE_MARGIN, POOL_GAP, ROW_GAP } from './measures.ts';
import type { Placement } from './place-nodes.ts';

/** Additional room that texts asked for, px; see place-labels.ts. */
export interface Room {
  /** By column and row, beyond what the nodes need. */
  readonly left: Map<number, number>;
  readonly right: Map<number, number>;
  readonly up: Map<number, number>;
  readonly down: Map<number, number>;
  /** Strip without tracks at the beginning (left, upper) and end of a channel, by upright or level line. */
  readonly uprightStart: Map<number, number>;
  readonly uprightEnd: Map<number, number>;
  readonly levelStart: Map<number, number>;
  readonly levelEnd: Map<number, number>;
  /** How often the text of an edge has asked; each time it asks at another stretch. */
  readonly asked: Map<number, number>;
}

export const noRoom = (): Room => ({
  left: new Map(),
  right: new Map(),
  up: new Map(),
  down: new Map(),
  uprightStart: new Map(),
  uprightEnd: new Map(),
  levelStart: new Map(),
  levelEnd: new Map(),
  asked: new Map(),
});

/** Everything the grid's lines need to become pixels. Origin: upper left corner of the first channel. */
export interface Coordinates {
  readonly columnAt: readonly number[];
  readonly rowAt: readonly number[];
  x(line: number, track: number): number;
  y(line: number, track: number): number;
  /** Upper and lower border of every band. */
  readonly bandSpan: readonly (readonly [top: number, bottom: number])[];
  readonly width: number;
  readonly height: number;
}

/** Half of the smallest thing a column or row keeps room for. */
const LEAST = 18;
const OUTER_GAP = 26;
const LANE_GAP = 22;

/** Distances between parallel lines, px. */
export interface LineGaps {
  readonly upright: number;
  readonly level: number;
}

export function assignCoordinates(level: Level, placement: Placement, grid: Grid, tracks: Tracks, room: Room, gaps: LineGaps): Coordinates {
  const columns = cellRooms(level, placement.columnOf, placement.columns, 'left', 'right', room);
  const rows = cellRooms(level, placement.rowOf, placement.bandOf.length, 'up', 'down', room);

  const across = new Ruler(gaps.upright);
  const xOfLine: number[] = [];
  const columnAt: number[] = [];
  grid.upright.forEach((line, index) => {
    if (line.kind === 'lane') {
      if (columnAt[line.cell] === undefined) {
        across.skip(columns.before[line.cell]!);
        columnAt[line.cell] = across.at;
        across.skip(columns.after[line.cell]!);
      }
      xOfLine[index] = columnAt[line.cell]! + line.offset;
      return;
    }
    const isOuter = index === 0 || grid.upright[index + 1] === undefined || grid.upright[index + 1]!.kind === 'outside';
    const least = line.kind === 'outside' ? LINE_MARGIN : isOuter ? OUTER_GAP : COLUMN_GAP;
    xOfLine[index] = across.channel(tracks.upright[index]!, least, room.uprightStart.get(index), room.uprightEnd.get(index));
  });
  const outside = grid.upright.findIndex((line) => line.kind === 'outside');

  // wide enough for two lines, so that rows stay where they are when the first lines come between them
  const [rowGap, laneGap] = level.typed === null ? [ROW_GAP, LANE_GAP] : [LINE_MARGIN * 2 + gaps.level, LINE_MARGIN * 2];
  const down = new Ruler(gaps.level);
  const yOfLine: number[] = [];
  const rowAt: number[] = [];
  const bandSpan: (readonly [number, number])[] = [];
  const lines = [...grid.level.entries()];
  const channel = (least: number) => {
    const [index] = lines.shift()!;
    yOfLine[index] = down.channel(tracks.level[index]!, least, room.levelStart.get(index), room.levelEnd.get(index));
  };
  const gap = () => {
    if (lines[0]?.[1].kind !== 'gap') return;
    const [index] = lines[0];
    const isOuter = index === 0 || index === grid.level.length - 1;
    channel(isOuter && tracks.level[index] === 0 ? 0 : POOL_GAP);
  };
  level.bands.forEach((band, index) => {
    gap();
    const top = down.at;
    if (band.pool >= 0 && level.pools[band.pool]!.isBlackBox) {
      down.skip(BLACK_BOX_HEIGHT);
      bandSpan.push([top, down.at]);
      return;
    }
    const own = placement.bandOf.flatMap((owner, row) => (owner === index ? [row] : []));
    const needed = own.reduce((sum, row) => sum + rows.before[row]! + rows.after[row]!, 0) + (own.length - 1) * rowGap + 2 * laneGap;
    const padding = Math.max(0, Math.ceil((band.minHeight - needed) / 2));
    down.skip(padding);
    channel(laneGap);
    own.forEach((row, position) => {
      down.skip(rows.before[row]!);
      rowAt[row] = down.at;
      down.skip(rows.after[row]!);
      while (lines[0]?.[1].kind === 'lane') {
        const [line, { offset }] = lines.shift()!;
        yOfLine[line] = rowAt[row]! + offset;
      }
      channel(position === own.length - 1 ? laneGap : rowGap);
    });
    down.skip(padding);
    bandSpan.push([top, down.at]);
  });
  gap();

  return {
    columnAt,
    rowAt,
    x: (line, track) => xOfLine[line]! + track * gaps.upright,
    y: (line, track) => yOfLine[line]! + track * gaps.level,
    bandSpan,
    width: outside < 0 ? across.at : xOfLine[outside]! - LINE_MARGIN,
    height: down.at,
  };
}

function cellRooms(
  level: Level,
  cellOf: readonly number[],
  count: number,
  before: 'left' | 'up',
  after: 'right' | 'down',
  room: Room,
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const sizes = { before: Array.from({ length: count }, () => LEAST), after: Array.from({ length: count }, () => LEAST) };
  level.nodes.forEach((node, index) => {
    const cell = cellOf[index]!;
    sizes.before[cell] = Math.max(sizes.before[cell]!, node.room[before]);
    sizes.after[cell] = Math.max(sizes.after[cell]!, node.room[after]);
  });
  for (let cell = 0; cell < count; cell += 1) {
    sizes.before[cell] = Math.max(sizes.before[cell]!, room[before].get(cell) ?? 0);
    sizes.after[cell] = Math.max(sizes.after[cell]!, room[after].get(cell) ?? 0);
  }
  return sizes;
}

class Ruler {
  at = 0;
  readonly #gap: number;

  constructor(gap: number) {
    this.#gap = gap;
  }

  skip(length: number): void {
    this.at += Math.ceil(length);
  }

  /** Lays a channel and returns where its first track lies. */
  channel(tracks: number, least: number, start = 0, end = 0): number {
    const bundle = Math.max(0, tracks - 1) * this.#gap;
    const inner = tracks === 0 ? least : Math.max(least, bundle + 2 * LINE_MARGIN);
    const first = this.at + Math.ceil(start) + Math.round((inner - bundle) / 2);
    this.skip(Math.ceil(start) + inner + Math.ceil(end));
    return first;
  }
}
