const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole days from one day to another, both YYYY-MM-DD; negative = the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}
