import type { Quadrant } from './ranking.ts';

/** V = alpha B + (1 - alpha)(100 - A) (method 4). */
export const priorityOf = (benefit: number, effort: number, alpha: number): number => alpha * benefit + (1 - alpha) * (100 - effort);

/** Border of the quadrants (method 4). Assumption. */
export const QUADRANT_BORDER = 50;

/** Values that differ only by rounding of doubles are the same. */
const EXACT = 1e-9;

/** 1 on the upper side of the border (much benefit, or much effort), else 0; value 0-100. Without a branch, for loops. */
export const muchness = (value: number): number => Math.min(1, Math.floor((value + EXACT) / QUADRANT_BORDER));

/** zuerst / planen / mitnehmen / zurückstellen. */
export function quadrantOf(benefit: number, effort: number): Quadrant {
  const isHard = muchness(effort) === 1;
  if (muchness(benefit) === 1) return isHard ? 'plan' : 'first';
  return isHard ? 'later' : 'alongside';
}
