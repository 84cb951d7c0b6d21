import type { Bounds } from '../layout/geometry.ts';
import type { ProcessDrawing } from './process-drawing.ts';
import type { Svg } from './svg-markup.ts';

/** Largest piece that is legible on a landscape A4 page, px: text of 12 px comes out at about 6 pt. Assumption. */
const PAGE = { width: 1500, height: 920 };
/** Beyond this the whole no longer counts as legible on one page; a little more than a piece saves a second page. */
const SLACK = 1.25;
/** What neighbouring pieces share, px: a step on the cut stands whole on one of them. */
const OVERLAP = 150;

/** A large picture in pieces, row by row; pieces without any shape of a step, event or gateway are left out. */
export function cutPicture(whole: Svg, { geometry: { shapes } }: ProcessDrawing): readonly Svg[] {
  if (whole.width <= PAGE.width * SLACK && whole.height <= PAGE.height * SLACK) return [];
  const [x = 0, y = 0] = viewBoxOf(whole);
  const columns = cuts(x, whole.width, PAGE.width);
  const rows = cuts(y, whole.height, PAGE.height);
  // pools and lanes reach through every piece
  const nodes = [...shapes.values()].filter(({ isHorizontal, isExpanded }) => isHorizontal === undefined && isExpanded !== true);
  return rows.flatMap((row) =>
    columns.flatMap((column): readonly Svg[] => {
      const piece = { x: column.from, y: row.from, width: column.length, height: row.length };
      return nodes.some((node) => isWithin(node, piece)) ? [cropped(whole, piece)] : [];
    }),
  );
}

interface Cut {
  readonly from: number;
  readonly length: number;
}

/** Even pieces with overlap over a length. */
function cuts(from: number, length: number, most: number): readonly Cut[] {
  if (length <= most * SLACK) return [{ from, length }];
  const count = Math.ceil((length - OVERLAP) / (most - OVERLAP));
  const step = (length - OVERLAP) / count;
  return Array.from({ length: count }, (_, at) => ({ from: Math.round(from + at * step), length: Math.ceil(step + OVERLAP) }));
}

const isWithin = (node: Bounds, piece: Bounds): boolean =>
  node.x + node.width / 2 > piece.x &&
  node.x + node.width / 2 < piece.x + piece.width &&
  node.y + node.height / 2 > piece.y &&
  node.y + node.height / 2 < piece.y + piece.height;

const VIEW = /width="[^"]*" height="[^"]*" viewBox="([^"]*)"/;

const viewBoxOf = ({ markup }: Svg): readonly number[] => (VIEW.exec(markup)?.[1] ?? '').split(' ').map(Number);

function cropped({ markup }: Svg, { x, y, width, height }: Bounds): Svg {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  return {
    markup: markup.replace(VIEW, `width="${size.width}" height="${size.height}" viewBox="${x} ${y} ${size.width} ${size.height}"`),
    ...size,
  };
}
