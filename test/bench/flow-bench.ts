import { analyseFileOf } from '#app/analyse-document.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { corpusFiles, print } from '../bpmn/corpus.ts';
import { writeProcess } from '../diagram/support/write-bpmn.ts';
import { solveDensely } from './dense-solve.ts';
import { choiceChain, loopChain } from './flow-models.ts';
import { benchLine, fastest } from './stopwatch.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** Limits of the product's own requirements, milliseconds. */
const LIMIT = 50;
const CORPUS_LIMIT = 2000;

print('Counting: exact executions, hours, findings (ratio: Gaussian elimination over the nodes of the same model)');
for (const [name, { model, annotations }] of [
  ['loop chain, 182 nodes', loopChain(60, 1)],
  ['1,000 steps, 500 decisions', choiceChain(500)],
  ['1,000 steps, 250 loops', loopChain(250, 4)],
] as const) {
  const ours = await fastest(ROUNDS, () => evaluateFlow(model, annotations));
  const dense = await fastest(1, () => solveDensely(model));
  print(benchLine(name, ours, `${(ours / dense).toFixed(3)} x elimination, limit ${LIMIT} ms${ours > LIMIT ? ' EXCEEDED' : ''}`));
}

/** The first time, as somebody meets it who opens the file. */
function timeOnce(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const real = corpusFiles().map(({ name, bytes }) => ({ name, opened: openBpmn(bytes) }));
const files =
  real.length > 0 ? real : [100, 500].map((steps) => ({ name: `${steps} generated steps`, opened: openBpmn(writeProcess(steps)) }));
const times: { readonly name: string; readonly time: number }[] = [];
for (const { name, opened } of files) {
  if (!opened.ok) continue;
  const { annotations } = analyseFileOf(name, opened.value.model, opened.value.annotations, []);
  times.push({ name, time: timeOnce(() => evaluateFlow(opened.value.model, annotations)) });
}
print(`Slowest of ${times.length} ${real.length > 0 ? 'real' : 'generated'} models, limit ${CORPUS_LIMIT} ms each`);
for (const { name, time } of times.toSorted((a, b) => b.time - a.time).slice(0, 5))
  print(benchLine(name.slice(-44), time, time > CORPUS_LIMIT ? 'EXCEEDED' : ''));
