import { type Quantity, meanOf } from '../annotation/quantity.ts';
import type { Column } from '../flow/draws/column.ts';
import { fillUniform, toTriangular } from './random.ts';

/** Draws of one analysis. Columns of what several candidates share are kept under their key and drawn once (method 4). */
export interface Draws {
  readonly count: number;
  readonly seed: number;
  readonly shared: Map<string, Column>;
  /** Columns to calculate in: allocated once, overwritten all the time. */
  readonly scratch: readonly Float64Array[];
}

const SCRATCH_COLUMNS = 7;

export const startDraws = (count: number, seed: number): Draws => ({
  count,
  seed,
  shared: new Map(),
  scratch: Array.from({ length: SCRATCH_COLUMNS }, () => new Float64Array(count)),
});

/** Fills with draws of a quantity under its key: exact = the same everywhere, three points = triangular. False = unknown. */
export function drawInto(target: Float64Array, draws: Draws, key: string, quantity: Quantity): boolean {
  if (quantity.kind === 'unknown') return false;
  if (quantity.kind === 'exact') target.fill(quantity.value);
  else {
    fillUniform(target, draws.seed, key);
    toTriangular(target, quantity.min, quantity.likely, quantity.max);
  }
  return true;
}

export function drawUniformInto(target: Float64Array, draws: Draws, key: string, low: number, high: number): void {
  const width = high - low;
  if (width === 0) {
    target.fill(low);
    return;
  }
  fillUniform(target, draws.seed, key);
  for (let at = 0; at < target.length; at += 1) target[at] = low + target[at]! * width;
}

/** Drawn value / expected value of a shared quantity: what the figures of the flow analysis scale with. 1 = nothing to scale. */
export function sharedRatio(draws: Draws, key: string, quantity: Quantity): Column {
  const known = draws.shared.get(key);
  if (known !== undefined) return known;
  const mean = meanOf(quantity);
  let ratio: Column = 1;
  if (quantity.kind === 'threePoint' && mean !== null && mean !== 0) {
    ratio = new Float64Array(draws.count);
    drawInto(ratio, draws, key, quantity);
    for (let at = 0; at < ratio.length; at += 1) ratio[at] = ratio[at]! / mean;
  }
  draws.shared.set(key, ratio);
  return ratio;
}

/** sum += factor x column */
export function addTo(sum: Float64Array, column: Column, factor: number): void {
  if (typeof column === 'number') {
    const constant = column * factor;
    for (let at = 0; at < sum.length; at += 1) sum[at] = sum[at]! + constant;
  } else for (let at = 0; at < sum.length; at += 1) sum[at] = sum[at]! + factor * column[at]!;
}

/** sum += a x b */
export function addProductTo(sum: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = sum[at]! + a[at]! * b[at]!;
}
