import { wrap } from 'comlink';
import { createAnalyser, type Analyser } from './analyser.ts';
import type { AnalysisDoor } from './analysis-worker.ts';

/** An analyser in a worker of its own. */
export function createWorkerAnalyser(): Analyser {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
  const door = wrap<AnalysisDoor>(worker);
  return createAnalyser(
    (input) => door.analyse(input),
    () => worker.terminate(),
  );
}
