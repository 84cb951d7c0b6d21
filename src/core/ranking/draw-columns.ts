import { type Quantity, meanOf } from '../annotation/quantity.ts';
import { fillUniform, toTriangular } from './random.ts';

/** A number that is the same in every draw, or one number per draw. */
export type Column = number | Float64Array;

/** Draws of one analysis: columns by key, each drawn once however many candidates use it (method 4, shared volumes). */
export interface Draws {
  readonly count: number;
  readonly seed: number;
  readonly shared: Map<string, Column>;
}

export const startDraws = (count: number, seed: number): Draws => ({ count, seed, shared: new Map() });

export function uniformColumn(draws: Draws, key: string, low: number, high: number): Float64Array {
  const column = new Float64Array(draws.count);
  fillUniform(column, draws.seed, key);
  const width = high - low;
  for (let at = 0; at < column.length; at += 1) column[at] = low + column[at]! * width;
  return column;
}

/** A quantity under its key: exact = a constant, three points = triangular, unknown = null. */
export function quantityColumn(draws: Draws, key: string, quantity: Quantity): Column | null {
  switch (quantity.kind) {
    case 'unknown':
      return null;
    case 'exact':
      return quantity.value;
    case 'threePoint': {
      const column = new Float64Array(draws.count);
      fillUniform(column, draws.seed, key);
      toTriangular(column, quantity.min, quantity.likely, quantity.max);
      return column;
    }
  }
}

/** Drawn value / expected value of a shared quantity: what the figures of the flow analysis scale with. 1 = nothing to scale. */
export function sharedRatio(draws: Draws, key: string, quantity: Quantity): Column {
  const known = draws.shared.get(key);
  if (known !== undefined) return known;
  const mean = meanOf(quantity);
  const column = quantity.kind !== 'threePoint' || mean === null || mean === 0 ? 1 : times(quantityColumn(draws, key, quantity)!, 1 / mean);
  draws.shared.set(key, column);
  return column;
}

export function times(a: Column, b: Column): Column {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : times(b, a);
  const product = new Float64Array(a.length);
  if (typeof b === 'number') for (let at = 0; at < a.length; at += 1) product[at] = a[at]! * b;
  else for (let at = 0; at < a.length; at += 1) product[at] = a[at]! * b[at]!;
  return product;
}

/** a + factor x b */
export function plus(a: Column, b: Column, factor = 1): Column {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a + factor * b;
    const sum = new Float64Array(b.length);
    for (let at = 0; at < b.length; at += 1) sum[at] = a + factor * b[at]!;
    return sum;
  }
  const sum = new Float64Array(a.length);
  if (typeof b === 'number') for (let at = 0; at < a.length; at += 1) sum[at] = a[at]! + factor * b;
  else for (let at = 0; at < a.length; at += 1) sum[at] = a[at]! + factor * b[at]!;
  return sum;
}

export function mapColumn(column: Column, map: (value: number) => number): Column {
  if (typeof column === 'number') return map(column);
  const mapped = new Float64Array(column.length);
  for (let at = 0; at < column.length; at += 1) mapped[at] = map(column[at]!);
  return mapped;
}

export const asArray = (column: Column, count: number): Float64Array =>
  typeof column === 'number' ? new Float64Array(count).fill(column) : column;
