import { fillUniform } from './random.ts';
import type { WeightOrder } from './roc-weights.ts';

/**
 * One column of weights per name of the flattened order: uniform over all weights that respect it (method 4), so that
 * their mean is the ROC weight. Tied names are free among themselves; one group of all = uniform on the whole simplex.
 */
export function drawWeights(order: WeightOrder, draws: number, seed: number, key: string): readonly Float64Array[] {
  const groups = order.map((group) => (typeof group === 'string' ? 1 : group.length)).filter((size) => size > 0);
  const count = groups.reduce((sum, size) => sum + size, 0);
  const columns = simplexColumns(count, draws, seed, key);
  if (groups.length === 1) return columns;
  const shuffles = Array.from({ length: count }, (_, at) => {
    const column = new Float64Array(groups.some((size) => size > 1) ? draws : 0);
    fillUniform(column, seed, `${key}/tie${at}`);
    return column;
  });
  const weights = new Float64Array(count);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < count; at += 1) weights[at] = columns[at]![draw]!;
    weights.sort();
    weights.reverse();
    let start = 0;
    for (const size of groups) {
      // Fisher-Yates within the group
      for (let last = size - 1; last > 0; last -= 1) {
        const other = Math.floor(shuffles[start + last]![draw]! * (last + 1));
        const kept = weights[start + last]!;
        weights[start + last] = weights[start + other]!;
        weights[start + other] = kept;
      }
      start += size;
    }
    for (let at = 0; at < count; at += 1) columns[at]![draw] = weights[at]!;
  }
  return columns;
}

/** Uniform on the simplex: the gaps that n - 1 uniform points cut out of 0-1. Also the Dirichlet(1..1) of assumed shares. */
function simplexColumns(count: number, draws: number, seed: number, key: string): readonly Float64Array[] {
  const columns = Array.from({ length: count }, () => new Float64Array(draws));
  for (let at = 0; at + 1 < count; at += 1) fillUniform(columns[at]!, seed, `${key}/cut${at}`);
  const cuts = new Float64Array(Math.max(0, count - 1));
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < cuts.length; at += 1) cuts[at] = columns[at]![draw]!;
    cuts.sort();
    let before = 0;
    for (let at = 0; at < count; at += 1) {
      const cut = at < cuts.length ? cuts[at]! : 1;
      columns[at]![draw] = cut - before;
      before = cut;
    }
  }
  return columns;
}
