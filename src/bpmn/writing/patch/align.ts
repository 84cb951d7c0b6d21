/** Largest table of the exact alignment; longer lists are aligned greedily. */
const TABLE_LIMIT = 1_000_000;

/**
 * Pairs of positions of two lists that hold the same key, in order on both sides and as many as possible: the longest common
 * subsequence between a common beginning and a common end.
 */
export function align(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) {
    pairs.push([start, start]);
    start += 1;
  }
  let tail = 0;
  while (tail < left.length - start && tail < right.length - start && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const middleLeft = left.slice(start, left.length - tail);
  const middleRight = right.slice(start, right.length - tail);
  const middle = middleLeft.length * middleRight.length > TABLE_LIMIT ? greedy(middleLeft, middleRight) : longest(middleLeft, middleRight);
  for (const [l, r] of middle) pairs.push([l + start, r + start]);
  for (let i = tail; i > 0; i -= 1) pairs.push([left.length - i, right.length - i]);
  return pairs;
}

function longest(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let l = left.length - 1; l >= 0; l -= 1) {
    for (let r = right.length - 1; r >= 0; r -= 1) {
      const at = l * width + r;
      lengths[at] = left[l] === right[r] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    const at = l * width + r;
    if (left[l] === right[r]) pairs.push([l++, r++]);
    else if (lengths[at + width]! >= lengths[at + 1]!) l += 1;
    else r += 1;
  }
  return pairs;
}

function greedy(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const positions = new Map<string, number[]>();
  for (const [index, key] of right.entries()) {
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [index]);
    else known.push(index);
  }
  const pairs: (readonly [number, number])[] = [];
  let last = -1;
  for (const [index, key] of left.entries()) {
    const found = positions.get(key)?.find((position) => position > last);
    if (found === undefined) continue;
    pairs.push([index, found]);
    last = found;
  }
  return pairs;
}
