/**
 * Columns of random numbers. Integer arithmetic, square roots and no other function of the machine: the same seed gives
 * the same digits everywhere. Every quantity has a stream of its own, named by its key: another candidate, another order
 * of the input or one quantity more never changes the draws of the rest.
 */

/** Fills with numbers between 0 and 1, neither included. Generator: sfc32 (C. Doty-Humphrey, PractRand), state from seed and key. */
export function fillUniform(target: Float64Array, seed: number, key: string): void {
  let a = hash(key, seed ^ 0x9e3779b9);
  let b = hash(key, a ^ 0x85ebca6b);
  let c = hash(key, b ^ 0xc2b2ae35);
  let counter = 1;
  for (let at = -WARM_UP; at < target.length; at += 1) {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    if (at >= 0) target[at] = ((t >>> 0) + 0.5) * 2 ** -32;
  }
}

/**
 * Turns uniform numbers into draws from the triangular distribution (method 3: inverse of the distribution function).
 * The part left of the mode and the part right of it are added, so that there is no branch for random numbers to mislead.
 */
export function toTriangular(column: Float64Array, min: number, likely: number, max: number): void {
  const width = max - min;
  const split = width > 0 ? (likely - min) / width : 0;
  const left = width * (likely - min);
  const right = width * (max - likely);
  const base = min + max - likely;
  for (let at = 0; at < column.length; at += 1) {
    const u = column[at]!;
    column[at] = base + Math.sqrt(Math.min(u, split) * left) - Math.sqrt((1 - Math.max(u, split)) * right);
  }
}

/** Rounds after which the state has forgotten the seed (as its author recommends). */
const WARM_UP = 15;

/** 32-bit hash of a text, FNV-1a with a final mix (Fowler/Noll/Vo; Appleby). */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
