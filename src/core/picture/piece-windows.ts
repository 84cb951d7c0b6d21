import type { Bounds } from '../layout/geometry.ts';
import { around } from './around.ts';
import type { ProcessDrawing } from './process-drawing.ts';

/** Largest piece that is legible on a landscape A4 page, px: text of 12 px comes out at about 6 pt. Assumption. */
export const PIECE = { width: 1500, height: 860 };
/** Air around the shapes of a piece: badges above, names below, and where the lines go on. */
export const PIECE_AIR = 44;
/** What a further piece costs beside its own height: its caption and the eye that has to find its way. Assumption. */
const FURTHER_PIECE = 260;

/**
 * Parts of a large drawing to look at one after the other: from left to right, then downwards, as few and as low as possible.
 * Every shape stands whole in one of them; where there is nothing but lines there is no part.
 */
export function pieceWindows({ geometry: { shapes } }: ProcessDrawing): readonly Bounds[] {
  // pools and lanes reach through every piece, open sub-processes through several
  const nodes = [...shapes.values()]
    .filter(({ isHorizontal, isExpanded }) => isHorizontal === undefined && isExpanded !== true)
    .map(({ label, ...shape }) => (label === undefined ? shape : around([shape, label])));
  const room = { width: PIECE.width - 2 * PIECE_AIR - NAME_BAND, height: PIECE.height - 2 * PIECE_AIR };
  const columns = partition(
    nodes.toSorted((a, b) => a.x - b.x),
    (part) => (around(part).width > room.width ? null : rowsOf(part, room.height).cost),
  );
  return columns.parts.flatMap((column) =>
    rowsOf(column, room.height).parts.map((part) => {
      const { x, y, width, height } = around(part);
      return { x: x - PIECE_AIR, y: y - PIECE_AIR, width: width + 2 * PIECE_AIR, height: height + 2 * PIECE_AIR };
    }),
  );
}

/** Room at the left edge of a piece for the names of its lanes, px. */
export const NAME_BAND = 44;

interface Partition {
  readonly parts: readonly (readonly Bounds[])[];
  readonly cost: number;
}

const rowsOf = (nodes: readonly Bounds[], most: number): Partition =>
  partition(
    nodes.toSorted((a, b) => a.y - b.y),
    (part) => {
      const { height } = around(part);
      return height > most ? null : height + FURTHER_PIECE;
    },
  );

/** The cheapest way to cut a row of shapes into runs; `costOf` null = too large, which only a single shape may be. */
function partition(nodes: readonly Bounds[], costOf: (part: readonly Bounds[]) => number | null): Partition {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= nodes.length; end += 1) {
    let choice = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const own = costOf(nodes.slice(from, end)) ?? (from === end - 1 ? FURTHER_PIECE : null);
      if (own === null) break;
      const cost = best[from]!.cost + own;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const parts: (readonly Bounds[])[] = [];
  for (let end = nodes.length; end > 0; end = best[end]!.from) parts.unshift(nodes.slice(best[end]!.from, end));
  return { parts, cost: best.at(-1)!.cost };
}
