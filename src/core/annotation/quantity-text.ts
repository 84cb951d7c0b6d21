import { type Result, fail, ok } from '../problem/problem.ts';
import { type Basis, type Quantity, UNKNOWN } from './quantity.ts';

/** Why a text is no quantity: not a number, or three numbers not in ascending order. */
export type QuantityFault = 'unreadable' | 'order';

export const BASES = ['measured', 'estimated', 'assumed'] as const satisfies readonly Basis[];

/** Decimal point, optional exponent: what JavaScript itself writes, so that every double survives. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads the file form `x` or `min;likely;max` (contract 1) with its twin attribute. Absent or blank = unknown. */
export function readQuantity(text: string | null | undefined, basisText?: string | null): Result<Quantity, QuantityFault> {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return ok(UNKNOWN);
  const values = trimmed.split(';').map(readFileNumber);
  const basis = readBasis(basisText);
  const [first = null, likely = null, max = null] = values;
  if (first === null || values.includes(null)) return fail('unreadable');
  if (values.length === 1) return ok({ kind: 'exact', value: first, basis });
  if (values.length !== 3 || likely === null || max === null) return fail('unreadable');
  return first <= likely && likely <= max ? ok({ kind: 'threePoint', min: first, likely, max, basis }) : fail('order');
}

/** Writes the file form; null = unknown, i.e. the attribute is absent. The basis goes into the twin attribute. */
export function writeQuantity(quantity: Quantity): string | null {
  switch (quantity.kind) {
    case 'unknown':
      return null;
    case 'exact':
      return String(quantity.value);
    case 'threePoint':
      return `${quantity.min};${quantity.likely};${quantity.max}`;
  }
}

/** Basis of the twin attribute; null = not said or not one of the three words. */
const readBasis = (text: string | null | undefined): Basis | null => BASES.find((basis) => basis === text?.trim()) ?? null;

/** Where a number comes from; null = nobody said so, or there is no number. */
export const basisOf = (quantity: Quantity): Basis | null => (quantity.kind === 'unknown' ? null : quantity.basis);

function readFileNumber(text: string): number | null {
  const trimmed = text.trim();
  const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  // -0 would not survive writing
  return Number.isFinite(value) ? value + 0 : null;
}
