import { readNumberInput, type NumberInputFault, type NumberUnit } from '#core/annotation/number-input.ts';
import { basisOf } from '#core/annotation/quantity-text.ts';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { defineTexts, type Language } from '../language/use-texts.ts';

/** Why a typed text is not taken as the number of this place. */
export type TypedQuantityFault = NumberInputFault | 'outOfRange';

export const quantityFaultTexts = defineTexts<Readonly<Record<TypedQuantityFault, string>>>({
  de: {
    notANumber: 'Das ist keine Zahl. Beispiele: 20 oder 10–20–40',
    negative: 'Die Zahl darf nicht negativ sein.',
    order: 'Bitte aufsteigend: min. ≤ wahrscheinlich ≤ max.',
    twoNumbers: 'Bitte auch den wahrscheinlichen Wert nennen, zum Beispiel 10–20–40.',
    outOfRange: 'Diese Zahl liegt außerhalb des möglichen Bereichs.',
  },
  en: {
    notANumber: 'This is not a number. Examples: 20 or 10–20–40',
    negative: 'The number cannot be negative.',
    order: 'Please in ascending order: min. ≤ likely ≤ max.',
    twoNumbers: 'Please give the likely value as well, for example 10–20–40.',
    outOfRange: 'This number is outside the possible range.',
  },
});

interface NumberPlace {
  readonly unit?: NumberUnit | undefined;
  readonly bounds?: readonly [number, number] | undefined;
  /** The number that stands there; its basis goes on to the new one. */
  readonly before: Quantity;
}

/** Reads what somebody typed or pasted into a place for a number. */
export function readTypedQuantity(
  text: string,
  language: Language,
  { unit, bounds, before }: NumberPlace,
): Result<Quantity, TypedQuantityFault> {
  const read = readNumberInput(text, language, unit);
  if (!read.ok) return fail(read.problem);
  const { value } = read;
  if (value.kind === 'unknown') return ok(UNKNOWN);
  const [low, high] = value.kind === 'threePoint' ? [value.min, value.max] : [value.value, value.value];
  if (bounds !== undefined && (low < bounds[0] || high > bounds[1])) return fail('outOfRange');
  return ok({ ...value, basis: basisOf(before) });
}
