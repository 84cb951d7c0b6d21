import { scaleLinear, scaleSqrt, type ScaleLinear } from 'd3-scale';
import { textWidth } from '#core/layout/text-size.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import type { Box } from './place-labels.ts';

/** Room for the words at the axes; the square takes what its place leaves, so that text is never scaled. */
export const EDGE = { left: 34, top: 12, right: 12, bottom: 40 };

export interface MatrixScales {
  /** Side of the square in px. */
  readonly size: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

export function matrixScales(width: number): MatrixScales {
  const size = Math.max(200, width - EDGE.left - EDGE.right);
  return {
    size,
    x: scaleLinear([0, 100], [EDGE.left, EDGE.left + size]),
    y: scaleLinear([0, 100], [EDGE.top + size, EDGE.top]),
  };
}

export const QUADRANTS = ['first', 'plan', 'alongside', 'later'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Where the word of a quadrant stands, in its outer corner; `y` is the baseline. */
export function quadrantPlace(
  quadrant: Quadrant,
  size: number,
): { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'end' } {
  const isLeft = quadrant === 'first' || quadrant === 'alongside';
  const isUpper = quadrant === 'first' || quadrant === 'plan';
  return {
    x: isLeft ? EDGE.left + 12 : EDGE.left + size - 12,
    y: isUpper ? EDGE.top + 24 : EDGE.top + size - 12,
    textAnchor: isLeft ? 'start' : 'end',
  };
}

/** Room a word of a quadrant takes: nothing else is written there. */
export function quadrantBox(quadrant: Quadrant, word: string, size: number): Box {
  const { x, y, textAnchor } = quadrantPlace(quadrant, size);
  const width = textWidth(word, QUADRANT_FONT);
  const left = textAnchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - 13, bottom: y + 4 };
}

/** Size of the words of the quadrants, px (matrix.css). */
const QUADRANT_FONT = 13;

/** Radius of a dot: its area grows with the net hours; what saves nothing has the smallest. */
export function dotRadius(candidates: readonly NamedCandidate[]): (netHours: number | null) => number {
  const most = Math.max(1, ...candidates.map(({ candidate }) => candidate.hours.net ?? 0));
  const radius = scaleSqrt([0, most], [11, 24]).clamp(true);
  return (net) => radius(net ?? 0);
}
