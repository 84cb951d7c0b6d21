export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Rounds of pushing; a dozen dots on one place come apart in fewer. Assumption. */
const ROUNDS = 60;

/**
 * Dots that would cover each other, moved apart until their middles are `distance` from one another: every number stays legible and stays
 * near its place. Dots that cover nothing stay where they are; the first of a pair on the same place goes left. Same dots, same result.
 */
export function spreadDots(dots: readonly Dot[], distance: number): readonly Dot[] {
  const moved = dots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let isQuiet = true;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const apart = Math.hypot(dx, dy);
        if (apart >= distance * 0.999) continue;
        isQuiet = false;
        const [towardsX, towardsY] = apart < distance / 1000 ? [1, 0] : [dx / apart, dy / apart];
        const half = (distance - apart) / 2;
        one.x -= towardsX * half;
        one.y -= towardsY * half;
        other.x += towardsX * half;
        other.y += towardsY * half;
      }
    }
    if (isQuiet) break;
  }
  return moved;
}
