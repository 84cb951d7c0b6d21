export interface Agreement {
  /** Fleiss' kappa; null = not defined (fewer than two raters, or everybody always chose the same category). */
  readonly kappa: number | null;
  /** Mean share of agreeing pairs of raters, 0-1. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Share of agreeing pairs per row; null = fewer than two raters there. */
  readonly perRow: readonly (number | null)[];
}

/**
 * Fleiss' kappa of a table: one row per step, one column per category, cells = number of raters (Fleiss 1971).
 * null = not defined, see Agreement.
 */
export const fleissKappa = (table: readonly (readonly number[])[]): number | null => agreementOf(table).kappa;

/** Kappa and what it is made of. Rows may have different numbers of raters; rows with fewer than two say nothing and are left out. */
export function agreementOf(table: readonly (readonly number[])[]): Agreement {
  const perRow = table.map((row) => {
    const raters = sum(row);
    return raters < 2 ? null : sum(row.map((count) => count * (count - 1))) / (raters * (raters - 1));
  });
  const rated = table.filter((row) => sum(row) >= 2);
  if (rated.length === 0) return { kappa: null, observed: null, expected: null, perRow };
  const observed = sum(perRow.filter((share) => share !== null)) / rated.length;
  const ratings = sum(rated.map(sum));
  const categories = Math.max(...rated.map(({ length }) => length));
  let expected = 0;
  for (let category = 0; category < categories; category += 1) {
    expected += (sum(rated.map((row) => row[category] ?? 0)) / ratings) ** 2;
  }
  return { kappa: expected === 1 ? null : (observed - expected) / (1 - expected), observed, expected, perRow };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
