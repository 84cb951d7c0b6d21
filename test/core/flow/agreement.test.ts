import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { annotate, buildModel } from './build-model.ts';
import { randomModel } from './random-model.ts';
import { type Played, playCases } from './token-game.ts';

const RUNS = 300;
const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

function both(seed: number, size: number, wildness: number) {
  const rng = xoroshiro128plus(seed);
  const random = (): number => uniformFloat64(rng);
  const drawn = randomModel(random, size, wildness);
  const model = buildModel({ P: drawn.scope });
  const annotations = annotate(model, { flows: drawn.flows, nodes: drawn.nodes });
  return { model, annotations, result: evaluateFlow(model, annotations), played: playCases(model, annotations, 'P', RUNS, random) };
}

/** Distance in standard errors; where nothing varied in the sample, as if single firings were independent. */
const zOf = (played: Played, id: string, expected: number): number => {
  const floor = Math.sqrt(Math.max(expected, 1 / RUNS) / RUNS) * (expected === Math.round(expected) ? 0.001 : 0.3);
  return Math.abs(expected - played.mean.get(id)!) / Math.max(played.standardError.get(id)!, floor);
};

describe('exact counts agree with cases played token by token', () => {
  test.each(seeds(1_000, 20))('sound random process %i', (seed) => {
    const { model, result, played } = both(seed, 14, 0);
    expect(played.stuck + played.tooLong).toBe(0);
    expect(result.findings.filter(({ code }) => code === 'DEADLOCK' || code === 'ENDLESS_LOOP' || code === 'LACK_OF_SYNC')).toEqual([]);
    for (const { id } of model.flowNodes) {
      const { executionsPerCase, reachProbability } = result.nodes.get(id)!;
      expect(zOf(played, id, executionsPerCase!), `${id}: ${executionsPerCase} against ${played.mean.get(id)}`).toBeLessThan(4.5);
      const error = Math.sqrt((reachProbability! * (1 - reachProbability!)) / RUNS) + 1e-9;
      expect(Math.abs(reachProbability! - played.reached.get(id)!) / error, `${id} reached`).toBeLessThan(4.5);
    }
  });

  test.each(seeds(5_000, 30))('wild random process %i', (seed) => {
    const { model, result, played } = both(seed, 12, 0.5);
    const blocked = result.findings.some(({ code }) => code === 'DEADLOCK');
    // joins that wait for each other are let go here and stay stuck there
    if (result.findings.some(({ code }) => code === 'OR_JOIN_CYCLE')) return;
    if (played.stuck > 0) expect(blocked).toBe(true);
    if (result.findings.some(({ code }) => code === 'APPROXIMATION') || played.tooLong > 0) return;
    for (const { id } of model.flowNodes) {
      const { executionsPerCase } = result.nodes.get(id)!;
      if (executionsPerCase === null) {
        expect(blocked, `${id} is unknown`).toBe(true);
        continue;
      }
      expect(zOf(played, id, executionsPerCase), `${id}: ${executionsPerCase} against ${played.mean.get(id)}`).toBeLessThan(4.5);
    }
  });
});
