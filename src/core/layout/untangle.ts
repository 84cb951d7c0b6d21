import type { Level } from './level.ts';
import type { Placement } from './place-nodes.ts';
import { sketchCost } from './sketch-ways.ts';

/** Pairs of edges compared altogether before the search ends: a tenth of a second at most, and enough for 40 steps. */
const WORK = 4e6;
/** Rounds over all pairs of rows; more changed nothing on the samples. */
const ROUNDS = 4;

/**
 * The same cells with other rows within their lanes, where a sketch of the ways has fewer crossings and bends: neighbouring rows
 * change places as a whole, from a column on, up to a column, or in one column only. The same placement = nothing was found.
 */
export function untangle(level: Level, placement: Placement): Placement {
  const { columnOf, bandOf } = placement;
  let rows = [...placement.rowOf];
  let least = sketchCost(level, placement, rows);
  let work = WORK / Math.max(1, level.edges.length ** 2);
  let isBetter = false;
  const attempt = (first: number, second: number, isMeant: (column: number) => boolean): boolean => {
    let isChange = false;
    const candidate = rows.map((row, node) => {
      if ((row !== first && row !== second) || !isMeant(columnOf[node]!)) return row;
      isChange = true;
      return row === first ? second : first;
    });
    if (!isChange || work <= 0) return false;
    work -= 1;
    const cost = sketchCost(level, placement, candidate, least - 1);
    if (cost === Infinity) return false;
    least = cost;
    rows = candidate;
    isBetter = true;
    return true;
  };
  for (let round = 0, isMoving = true; isMoving && round < ROUNDS; round += 1) {
    isMoving = false;
    for (let first = 0; first < bandOf.length; first += 1) {
      for (let second = first + 1; second < bandOf.length && bandOf[second] === bandOf[first]; second += 1) {
        const columns = [...new Set(columnOf.filter((_, node) => rows[node] === first || rows[node] === second))].toSorted((a, b) => a - b);
        for (const from of columns) {
          if (attempt(first, second, (column) => column >= from)) isMoving = true;
          if (attempt(first, second, (column) => column === from)) isMoving = true;
          if (attempt(first, second, (column) => column <= from)) isMoving = true;
        }
      }
    }
  }
  return isBetter ? { ...placement, rowOf: rows } : placement;
}
