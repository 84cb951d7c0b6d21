import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { countDraws } from '#core/flow/draws/count-draws.ts';
import { annotate, buildModel } from '../build-model.ts';
import { givenCases, readGivenCase } from '../given-cases.ts';
import { randomModel } from '../random-model.ts';
import { expectAsCountedAlone, quantitiesOf, requestFor } from './vary.ts';
import type { FlowInput } from '#core/flow/prepare-files.ts';
import { meanOf } from '#core/annotation/quantity.ts';

const DRAWS = 6;
const generatorFor = (seed: number) => {
  const rng = xoroshiro128plus(seed);
  return (): number => uniformFloat64(rng);
};

/** Around every number there is; the first draw takes the numbers themselves, one the lower and one the upper end. */
function varied({ model, annotations }: FlowInput, random: () => number) {
  const columns = new Map(
    quantitiesOf(annotations).map(({ quantity, most }) => {
      const value = meanOf(quantity)!;
      const column = Float64Array.from({ length: DRAWS }, (_, draw) =>
        draw === 0 ? value : Math.min(most, value * (draw === 1 ? 0 : draw === 2 ? 1.4 : 0.5 + random())),
      );
      return [quantity, column] as const;
    }),
  );
  return requestFor([{ model, annotations }], columns, DRAWS);
}

describe('all draws at once give what each draw gives alone', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => 7000 + index);
  test.each([0, 0.3].flatMap((wildness) => seeds.map((seed) => [wildness, seed] as const)))('wildness %d, process %i', (wildness, seed) => {
    const random = generatorFor(seed);
    const drawn = randomModel(random, 6 + (seed % 14), wildness);
    const model = buildModel({ P: drawn.scope });
    const annotations = annotate(model, { processes: { P: 100 }, flows: drawn.flows, nodes: drawn.nodes });
    expectAsCountedAlone(varied({ model, annotations }, random));
  });
});

describe.skipIf(givenCases.length === 0)('the given processes, every number varied', () => {
  test.each(givenCases.map((given) => [given.id, given] as const))('%s', async (_, given) => {
    const input = await readGivenCase(given);
    expectAsCountedAlone(varied(input, generatorFor(3)));
  });
});

test('nothing that varies, nothing that changes: plain numbers come back', () => {
  const drawn = randomModel(generatorFor(5), 15, 0);
  const model = buildModel({ P: drawn.scope });
  const annotations = annotate(model, { processes: { P: 100 }, flows: drawn.flows, nodes: drawn.nodes });
  const counted = countDraws(requestFor([{ model, annotations }], new Map(), 50))!;
  expect(counted.length).toBeGreaterThan(10);
  expect(counted.every((column) => column === null || typeof column === 'number')).toBe(true);
});
