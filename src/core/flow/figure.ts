import type { Figure } from './flow-result.ts';

/** Product of figures: a known zero beats everything, unknown beats the rest. */
export function times(...figures: readonly Figure[]): Figure {
  if (figures.includes(0)) return 0;
  let product = 1;
  for (const figure of figures) {
    if (figure === null) return null;
    product *= figure;
  }
  return product;
}

/** Sum of what is known and finite: the lower bound of a total. */
export const knownSum = (figures: readonly Figure[]): number =>
  figures.reduce<number>((sum, figure) => (isKnown(figure) ? sum + figure : sum), 0);

/** A number one can add up: neither unknown nor endless. */
export const isKnown = (figure: Figure): figure is number => figure !== null && Number.isFinite(figure);
