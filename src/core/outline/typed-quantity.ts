import { editQuantity } from '../annotation/number-format.ts';
import type { Quantity } from '../annotation/quantity.ts';
import type { Language } from '../language.ts';

/** A quantity as it is typed in a line, three points with hyphens; null = unknown. */
export const typedQuantity = (quantity: Quantity, language: Language, unit: 'number' | 'share' = 'number'): string | null =>
  editQuantity(quantity, language, unit).replaceAll('–', '-').replace(' %', '%') || null;
