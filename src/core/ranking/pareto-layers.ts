export interface ParetoPoint {
  readonly id: string;
  /** More is better. */
  readonly benefit: number;
  /** Less is better. */
  readonly effort: number;
}

/** First the candidates nobody beats in one thing without losing in the other; then the same of the rest (method 4). */
export function paretoLayers(points: readonly ParetoPoint[]): readonly (readonly string[])[] {
  const layers: string[][] = [];
  let rest = points;
  while (rest.length > 0) {
    const current = rest;
    const front = current.filter((point) => !current.some((other) => dominates(other, point)));
    layers.push(front.map(({ id }) => id));
    rest = current.filter((point) => !front.includes(point));
  }
  return layers;
}

const dominates = (a: ParetoPoint, b: ParetoPoint): boolean =>
  a.benefit >= b.benefit && a.effort <= b.effort && (a.benefit > b.benefit || a.effort < b.effort);
