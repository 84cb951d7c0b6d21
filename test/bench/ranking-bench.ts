import type { Quantity } from '#core/annotation/quantity.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { drawVisits } from '#core/ranking/draw-visits.ts';
import { rankCandidates } from '#core/ranking/rank-candidates.ts';
import { scalesOf } from '#core/ranking/score-model.ts';
import { print } from '../bpmn/corpus.ts';
import { between, modelWith } from '../core/ranking/model-with.ts';
import { choiceChain, loopChain } from './flow-models.ts';
import { benchLine, fastest } from './stopwatch.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** Draws of the method (section 4). */
const DRAWS = 10_000;
const AROUND: Quantity = { kind: 'threePoint', min: 0.1, likely: 0.2, max: 0.3, basis: 'estimated' };

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

print(`Executions in ${DRAWS} draws where every share is uncertain, each draw counted by itself (ratio: counting once)`);
for (const [name, { model, annotations }] of [
  ['typical: 10 decisions', choiceChain(10)],
  ['50 decisions', choiceChain(50)],
  ['60 loops', loopChain(60, 1)],
] as const) {
  const uncertain = { ...annotations, flows: new Map([...annotations.flows].map(([id, said]) => [id, { ...said, probability: AROUND }])) };
  const once = await fastest(ROUNDS, () => evaluateFlow(model, annotations));
  const flow = evaluateFlow(model, uncertain);
  const steps = model.flowNodes.filter(({ kind }) => kind === 'activity');
  const file = { name, model, annotations: uncertain, flow, keys: new Map(steps.map(({ id }) => [id, id])) };
  const time = await fastest(ROUNDS, () => drawVisits([[file]], DRAWS, 1));
  const ranges = await fastest(ROUNDS, () => evaluateFlow(model, uncertain));
  print(benchLine(name, time, `${(time / once).toFixed(1)} x; all figures with ranges ${ranges.toFixed(1)} ms`));
}
