import type { Bounds } from './geometry.ts';

const BUCKET = 128;
/** More buckets than any drawing is high. */
const ROWS = 1e6;

/** Finds out quickly whether a rectangle is free. */
export class Space {
  readonly #buckets = new Map<number, Bounds[]>();

  add(box: Bounds): void {
    for (const key of keysOf(box)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [box]);
      else bucket.push(box);
    }
  }

  isFree(box: Bounds, margin: number): boolean {
    return this.overlap(box, margin) === 0;
  }

  /** Sum of the areas covered twice, px²; a line counts with a width of 1. */
  overlap(box: Bounds, margin: number): number {
    const wide = { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
    const met: Bounds[] = [];
    for (const key of keysOf(wide)) for (const other of this.#buckets.get(key) ?? []) if (!met.includes(other)) met.push(other);
    let sum = 0;
    for (const other of met) {
      const width = Math.min(wide.x + wide.width, other.x + other.width) - Math.max(wide.x, other.x);
      const height = Math.min(wide.y + wide.height, other.y + other.height) - Math.max(wide.y, other.y);
      if (width > 0 && height > 0) sum += width * height;
      else if (width >= 0 && height >= 0 && (other.width === 0 || other.height === 0)) sum += Math.max(1, width, height);
    }
    return sum;
  }
}

function* keysOf(box: Bounds): Generator<number> {
  for (let x = Math.floor(box.x / BUCKET); x <= Math.floor((box.x + box.width) / BUCKET); x += 1) {
    for (let y = Math.floor(box.y / BUCKET); y <= Math.floor((box.y + box.height) / BUCKET); y += 1) yield x * ROWS + y;
  }
}
