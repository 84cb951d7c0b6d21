import { type Quantity, meanOf } from '../annotation/quantity.ts';

/** Turns a quantity into the number to calculate with; null = unknown. */
export type PickNumber = (quantity: Quantity) => number | null;

/** Expected values everywhere (method 3). */
export const pickMean: PickNumber = meanOf;
