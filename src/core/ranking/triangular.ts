/** Triangular distribution of a three-point estimate (method 3). min <= likely <= max; all equal = a fixed value. */
export interface ThreePoint {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
}

/** Not the PERT mean: the mean that is shown shall be the mean of what is drawn (method 3). */
export const triangularMean = ({ min, likely, max }: ThreePoint): number => (min + likely + max) / 3;

export const triangularVariance = ({ min: a, likely: m, max: b }: ThreePoint): number =>
  (a * a + m * m + b * b - a * m - a * b - m * b) / 18;

/** Value that is not exceeded with probability p, 0-1: the inverse of the distribution function. */
export function triangularQuantile({ min: a, likely: m, max: b }: ThreePoint, p: number): number {
  const width = b - a;
  if (width <= 0) return a;
  const split = (m - a) / width;
  return p < split ? a + Math.sqrt(p * width * (m - a)) : b - Math.sqrt((1 - p) * width * (b - m));
}
