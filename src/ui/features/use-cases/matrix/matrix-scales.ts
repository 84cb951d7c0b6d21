import { scaleLinear, scaleSqrt, type ScaleLinear } from 'd3-scale';
import type { NamedCandidate } from '../../../document/named-candidates.ts';

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

/** Radius of a dot: its area grows with the net hours; what saves nothing has the smallest. */
export function dotRadius(candidates: readonly NamedCandidate[]): (netHours: number | null) => number {
  const most = Math.max(1, ...candidates.map(({ candidate }) => candidate.hours.net ?? 0));
  const radius = scaleSqrt([0, most], [11, 24]).clamp(true);
  return (net) => radius(net ?? 0);
}
