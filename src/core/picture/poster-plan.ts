import type { Svg } from './svg-markup.ts';

/** Sheets of ISO 216, short and long side in mm. */
export const SHEETS = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
} as const;
export type Sheet = keyof typeof SHEETS;

export interface PosterOrder {
  /** How large the drawing comes out altogether. */
  readonly sheet: Sheet;
  /** True = on A4 sheets to be put together, as every printer can do it. */
  readonly isTiled: boolean;
}

/** Part of the picture on one sheet, px of the picture. */
interface PosterTile {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface PosterPlan {
  /** Size of one sheet, mm, as it lies. */
  readonly page: readonly [number, number];
  /** mm per px. */
  readonly scale: number;
  /** Room for the picture on a sheet, mm. */
  readonly room: readonly [number, number];
  /** Rows and columns of sheets. */
  readonly grid: readonly [number, number];
  readonly tiles: readonly PosterTile[];
}

/** Printers leave about 5 mm white; assumption, with air for the eye. */
export const POSTER_MARGIN = 10;
/** Line with title, page and date, mm. */
export const POSTER_FOOT = 8;
/** What neighbouring sheets share, mm: to glue them and to see that they match. Assumption. */
export const OVERLAP = 10;
/** A step drawn larger than twice its size says no more. Assumption; px at 96 per inch. */
const MOST = 2 * (25.4 / 96);

/** How a picture comes onto paper: as large as the sheets allow, lying or standing, whichever shows it larger. */
export function planPoster({ width, height }: Pick<Svg, 'width' | 'height'>, { sheet, isTiled }: PosterOrder): PosterPlan {
  const plans = [false, true].flatMap((isLying) => (isTiled ? tiled(width, height, sheet, isLying) : whole(width, height, sheet, isLying)));
  return plans.reduce((best, plan) => (better(plan, best) ? plan : best));
}

/** Larger is better; of two alike the one with fewer sheets, then the standing one. */
function better(a: PosterPlan, b: PosterPlan): boolean {
  if (Math.abs(a.scale - b.scale) > 0.01 * b.scale) return a.scale > b.scale;
  return a.tiles.length < b.tiles.length;
}

const lay = ([short, long]: readonly [number, number], isLying: boolean): readonly [number, number] =>
  isLying ? [long, short] : [short, long];
const roomOn = ([width, height]: readonly [number, number]): readonly [number, number] => [
  width - 2 * POSTER_MARGIN,
  height - 2 * POSTER_MARGIN - POSTER_FOOT,
];
const fit = (width: number, height: number, room: readonly [number, number]): number =>
  Math.min(room[0] / Math.max(width, 1), room[1] / Math.max(height, 1), MOST);

function whole(width: number, height: number, sheet: Sheet, isLying: boolean): readonly PosterPlan[] {
  const page = lay(SHEETS[sheet], isLying);
  const room = roomOn(page);
  return [{ page, room, scale: fit(width, height, room), grid: [1, 1], tiles: [{ row: 0, column: 0, x: 0, y: 0 }] }];
}

/** The drawing as large as it would be on the sheet ordered, cut for A4 sheets, standing or lying. */
function tiled(width: number, height: number, sheet: Sheet, isLying: boolean): readonly PosterPlan[] {
  const scale = fit(width, height, roomOn(lay(SHEETS[sheet], isLying)));
  return [false, true].map((isTileLying): PosterPlan => {
    const page = lay(SHEETS.a4, isTileLying);
    const room = roomOn(page);
    const columns = count(width * scale, room[0]);
    const rows = count(height * scale, room[1]);
    const tiles = Array.from({ length: rows * columns }, (_, at): PosterTile => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      return { row, column, x: (column * (room[0] - OVERLAP)) / scale, y: (row * (room[1] - OVERLAP)) / scale };
    });
    return { page, room, scale, grid: [rows, columns], tiles };
  });
}

/** Sheets for a length of which each but the first adds its room less the overlap. */
const count = (length: number, room: number): number => Math.max(1, Math.ceil((length - OVERLAP - 1e-6) / (room - OVERLAP)));
