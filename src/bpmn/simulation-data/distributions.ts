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
