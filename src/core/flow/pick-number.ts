import { type Quantity, meanOf } from '../annotation/quantity.ts';

/** Turns a quantity into the number to calculate with; null = unknown. */
export type PickNumber = (quantity: Quantity) => number | null;

/** Expected values everywhere (method 3). */
export const pickMean: PickNumber = meanOf;

/** One end of one three-point quantity, expected values everywhere else: how far this one alone moves the result. */
export const pickEnd =
  (moved: Quantity, end: 'min' | 'max'): PickNumber =>
  (quantity) =>
    quantity === moved && quantity.kind === 'threePoint' ? quantity[end] : meanOf(quantity);
