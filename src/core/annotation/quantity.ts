/** Where a number comes from: counted, judged by somebody who knows, or taken so that one can calculate at all. */
export type Basis = 'measured' | 'estimated' | 'assumed';

/**
 * A number people state about a process. Unknown is a value of its own: never 0, never an average.
 * `basis` null = not said. A three-point quantity is a triangular distribution with min <= likely <= max.
 */
export type Quantity =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'exact'; readonly value: number; readonly basis: Basis | null }
  | { readonly kind: 'threePoint'; readonly min: number; readonly likely: number; readonly max: number; readonly basis: Basis | null };

export const UNKNOWN: Quantity = { kind: 'unknown' };

/** Expected value: the value itself, or (min + likely + max) / 3 of the triangular distribution (method 3); null = unknown. */
export function meanOf(quantity: Quantity): number | null {
  switch (quantity.kind) {
    case 'unknown':
      return null;
    case 'exact':
      return quantity.value;
    case 'threePoint':
      return (quantity.min + quantity.likely + quantity.max) / 3;
  }
}

/** Smallest and largest value it can take; null = unknown. */
export function rangeOf(quantity: Quantity): readonly [number, number] | null {
  switch (quantity.kind) {
    case 'unknown':
      return null;
    case 'exact':
      return [quantity.value, quantity.value];
    case 'threePoint':
      return [quantity.min, quantity.max];
  }
}
