/** Short work is repeated until so much time has gone by, milliseconds: on a busy machine a quiet moment has to come along. */
const PATIENCE = 1500;
const MOST_ROUNDS = 60;

/** What else runs on the machine only ever makes a round slower: the fastest round counts, milliseconds. */
export async function fastest(rounds: number, work: () => unknown): Promise<number> {
  const begin = performance.now();
  let best = Infinity;
  for (let round = 0; round < rounds || (round < MOST_ROUNDS && performance.now() - begin < PATIENCE); round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One line of a bench: what, how long, and the ratio that travels to other machines. */
export const benchLine = (name: string, milliseconds: number, note: string): string =>
  `${name.padEnd(44)} ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(7)} ms  ${note}`;
