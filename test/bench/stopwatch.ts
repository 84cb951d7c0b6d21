/** What else runs on the machine only ever makes a round slower: the fastest round counts, milliseconds. */
export async function fastest(rounds: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One line of a bench: what, how long, and the ratio that travels to other machines. */
export const benchLine = (name: string, milliseconds: number, note: string): string =>
  `${name.padEnd(44)} ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(7)} ms  ${note}`;
