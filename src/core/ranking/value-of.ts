/** Points [x, value] with x ascending, or the same as two columns [[x...], [value...]]. */
export type ValuePoints = readonly (readonly number[])[];

/**
 * Value 0-100 of x: straight lines between fixed anchors, clipped at both ends (method 4).
 * Fixed anchors are why another candidate never changes this one's value. Throws on fewer than two points or x not ascending.
 */
export function valueOf(points: ValuePoints, x: number): number {
  return valueAt(anchorColumns(points), x);
}

/** Anchors as two columns, for loops. */
export interface AnchorColumns {
  readonly xs: Float64Array;
  readonly values: Float64Array;
}

export function anchorColumns(points: ValuePoints): AnchorColumns {
  const columns = readAnchors(points);
  if (columns === null) throw new Error(`value function without ascending anchors: ${JSON.stringify(points)}`);
  return columns;
}

/** null = fewer than two points, or x not ascending. */
export function readAnchors(points: ValuePoints): AnchorColumns | null {
  const pairs = { xs: Float64Array.from(points, (point) => point[0]!), values: Float64Array.from(points, (point) => point[1]!) };
  if (points.every(({ length }) => length === 2) && isAscending(pairs.xs)) return pairs;
  const [xs = [], values = []] = points;
  const isColumns = points.length === 2 && xs.length === values.length && isAscending(xs);
  return isColumns ? { xs: Float64Array.from(xs), values: Float64Array.from(values) } : null;
}

export function valueAt({ xs, values }: AnchorColumns, x: number): number {
  const last = xs.length - 1;
  if (x <= xs[0]!) return values[0]!;
  if (x >= xs[last]!) return values[last]!;
  let right = 1;
  while (xs[right]! < x) right += 1;
  const left = right - 1;
  const share = (x - xs[left]!) / (xs[right]! - xs[left]!);
  return values[left]! + share * (values[right]! - values[left]!);
}

/**
 * Replaces every x of a column by its value: a start and, from each anchor on, what the slope changes by. Without branches,
 * because random numbers mislead the processor at every one of them; equal to valueAt up to rounding.
 */
export function toValues({ xs, values }: AnchorColumns, column: Float64Array): void {
  const last = xs.length - 1;
  const bends: { readonly x: number; readonly change: number }[] = [];
  let slope = 0;
  for (let at = 0; at < last; at += 1) {
    const next = (values[at + 1]! - values[at]!) / (xs[at + 1]! - xs[at]!);
    if (next !== slope) bends.push({ x: xs[at]!, change: next - slope });
    slope = next;
  }
  const from = Float64Array.from(bends, ({ x }) => x);
  const changes = Float64Array.from(bends, ({ change }) => change);
  const [start, highest] = [values[0]!, xs[last]!];
  for (let at = 0; at < column.length; at += 1) {
    const x = Math.min(highest, column[at]!);
    let value = start;
    for (let bend = 0; bend < from.length; bend += 1) value += changes[bend]! * Math.max(0, x - from[bend]!);
    column[at] = value;
  }
}

const isAscending = (xs: ArrayLike<number>): boolean =>
  xs.length >= 2 && Array.from(xs).every((x, at) => Number.isFinite(x) && (at === 0 || x > xs[at - 1]!));
