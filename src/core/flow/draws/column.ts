/** A number that is the same in every draw, or one number per draw. */
export type Column = number | Float64Array;

export const valueIn = (column: Column, draw: number): number => (typeof column === 'number' ? column : column[draw]!);

/** Product of columns; allocates only where something varies. A known zero beats everything, even endless. */
export function productOf(...columns: readonly Column[]): Column {
  if (columns.includes(0)) return 0;
  let constant = 1;
  const varying: Float64Array[] = [];
  for (const column of columns) {
    if (typeof column === 'number') constant *= column;
    else varying.push(column);
  }
  const [first, ...others] = varying;
  if (first === undefined) return constant;
  if (others.length === 0 && constant === 1) return first;
  const product = new Float64Array(first.length);
  for (let at = 0; at < product.length; at += 1) product[at] = first[at]! * constant;
  for (const column of others) for (let at = 0; at < product.length; at += 1) product[at] = product[at]! * column[at]!;
  return product;
}
