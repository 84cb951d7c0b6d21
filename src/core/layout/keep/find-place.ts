import type { Bounds, Point } from '../geometry.ts';
import { COLUMN_GAP, ROW_GAP } from '../measures.ts';
import type { TextSize } from '../text-size.ts';
import { meets } from './wire.ts';

/** Closest two shapes come to each other, px. */
const APART = 24;
/** A row further away weighs more than a place further right: lines are read from left to right; assumption. */
const ROW_WEIGHT = 1.5;
const ROWS = 8;
const COLUMNS = 60;

/**
 * The free place nearest to `wished` (a middle), in steps of rows and half columns to the right; inside `container` from top to
 * bottom, to the right as far as it takes.
 */
export function findPlace(size: TextSize, wished: Point, taken: readonly Bounds[], container: Bounds | null): Bounds {
  let best: Bounds | null = null;
  let least = Infinity;
  for (let row = -ROWS; row <= ROWS; row += 1) {
    const y = wished.y + row * (size.height + ROW_GAP) - size.height / 2;
    if (container !== null && row !== 0 && (y < container.y + 8 || y + size.height > container.y + container.height - 8)) continue;
    for (let column = 0; column <= COLUMNS; column += 1) {
      const x = wished.x + column * (COLUMN_GAP / 2) - size.width / 2;
      const cost = Math.abs(y + size.height / 2 - wished.y) * ROW_WEIGHT + column * (COLUMN_GAP / 2);
      if (cost >= least) break;
      const box = { x: Math.round(x), y: Math.round(y), ...size };
      if (taken.some((other) => meets(box, other, APART))) continue;
      best = box;
      least = cost;
      break;
    }
  }
  if (best !== null) return best;
  // nothing free for a long way: behind everything
  const right = Math.max(...taken.map((box) => box.x + box.width));
  return { x: Math.round(right + COLUMN_GAP), y: Math.round(wished.y - size.height / 2), width: size.width, height: size.height };
}
