import type { ProposalNote } from './simulation-data.ts';

/** A value of the file before it has a unit: three points (equal ones = exact) and what had to be said about them. */
export interface FileValue {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
  readonly note: ProposalNote | null;
}

export const exactly = (value: number): FileValue => ({ min: value, likely: value, max: value, note: null });
export const onlyMean = (mean: number): FileValue => ({ ...exactly(mean), note: { code: 'MEAN_ONLY' } });

export const triangular = (min: number, mode: number, max: number): FileValue | null =>
  min <= mode && mode <= max ? { min, likely: mode, max, note: null } : null;

/** Same ends and mean as the uniform distribution. */
export const uniform = (min: number, max: number): FileValue | null =>
  min > max ? null : min === max ? exactly(min) : { min, likely: (min + max) / 2, max, note: { code: 'UNIFORM_AS_SPAN' } };

/** The symmetric triangular distribution of half width √6 σ has the standard deviation σ; where it would reach below zero only the mean is honest. */
export function normal(mean: number, deviation: number): FileValue {
  if (deviation === 0) return exactly(mean);
  const half = Math.sqrt(6) * deviation;
  return mean - half < 0 ? onlyMean(mean) : { min: mean - half, likely: mean, max: mean + half, note: { code: 'NORMAL_AS_SPAN' } };
}

export const meanOfValue = ({ min, likely, max }: FileValue): number => (min + likely + max) / 3;

/** Every point times `factor`, without the dust of binary fractions. */
export const scaled = ({ min, likely, max, note }: FileValue, factor: number): FileValue => ({
  min: tidy(min * factor),
  likely: tidy(likely * factor),
  max: tidy(max * factor),
  note,
});

/** The sum of times: exact ones add up exactly, of others only the mean is known. */
export function sumOf(values: readonly FileValue[]): FileValue | null {
  const [first, ...others] = values;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const total = values.reduce((sum, value) => sum + meanOfValue(value), 0);
  return { ...exactly(tidy(total)), note: { code: 'SUM_OF_TIMES' } };
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Several values with a weight each (histograms, user distributions): of those the mean is honest. null = weights or values missing. */
export function meanOfMixture(parts: readonly { readonly weight: number; readonly value: FileValue | null }[]): FileValue | null {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0) || parts.some(({ weight, value }) => !(weight >= 0) || value === null)) return null;
  const mean = parts.reduce((sum, { weight, value }) => sum + weight * meanOfValue(value!), 0) / total;
  const [only] = parts.filter(({ weight }) => weight > 0);
  return parts.filter(({ weight }) => weight > 0).length === 1 ? only!.value : onlyMean(tidy(mean));
}

/** scale x gamma(1 + 1 / shape). */
export const meanOfWeibull = (shape: number, scale: number): number => (shape > 0 ? scale * gamma(1 + 1 / shape) : Number.NaN);

/** Gamma function from 1 on, by the series of Lanczos (1964) with g = 7; 15 digits. */
function gamma(x: number): number {
  const series = LANCZOS.reduce((sum, coefficient, index) => sum + (index === 0 ? coefficient : coefficient / (x - 1 + index)), 0);
  const t = x - 1 + 7.5;
  return Math.sqrt(2 * Math.PI) * t ** (x - 0.5) * Math.exp(-t) * series;
}

const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];
