import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { rankCandidates } from '#core/ranking/rank-candidates.ts';
import { scalesOf } from '#core/ranking/score-model.ts';
import { print } from '../bpmn/corpus.ts';
import { between, modelWith } from '../core/ranking/model-with.ts';
import { benchLine, fastest } from './stopwatch.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** Draws of the method (section 4). */
const DRAWS = 10_000;

const candidates = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    modelWith(`c${index}`, 50 + ((index * 37) % 400), {
      timeSaving: between(0.2, 0.3 + (index % 5) / 10, 0.9),
      personDays: between(2, 5 + (index % 30), 60),
      quality: between(0, 2, 4),
      people: between(0, 1 + (index % 3), 4),
      technology: between(0, 1, 3),
    }),
  );

print(`Ranking with ${DRAWS} draws (ratio: 50 candidates; plain comparison of all pairs would be 16 x)`);
const times = new Map<number, number>();
for (const count of [50, 200]) {
  const models = candidates(count);
  const scales = scalesOf(DEFAULT_CRITERIA);
  times.set(count, await fastest(ROUNDS, () => rankCandidates(models, scales, DEFAULT_CRITERIA, DRAWS, () => new Map())));
  print(benchLine(`${count} candidates`, times.get(count)!, `${(times.get(count)! / times.get(50)!).toFixed(1)} x`));
}
