import { wrap } from 'comlink';
import type { Analysis, AnalyseFile, AnalyseInput } from '#core/analysis.ts';
import { onlyNewest, type Analyser } from './analyser.ts';
import type { AnalysisDoor } from './analysis-worker.ts';
import { createFileSender } from './file-exchange.ts';

/** Two workers: counting is quick and must not wait behind ranking, which takes its time. */
export function createWorkerAnalyser(): Analyser {
  const ranking = startWorker('ranking');
  const counting = startWorker('counting');
  return {
    run: onlyNewest(async ({ files, ...rest }: AnalyseInput) => join(files, await ranking.door.analyse(ranking.send(files), rest))),
    count: onlyNewest((files: readonly AnalyseFile[]) => counting.door.count(counting.send(files))),
    cycleTimes: (files, key, seed) => ranking.door.cycleTimes(ranking.send(files), key, seed),
    dispose() {
      ranking.worker.terminate();
      counting.worker.terminate();
    },
  };
}

function startWorker(name: string) {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module', name });
  return { worker, door: wrap<AnalysisDoor>(worker), send: createFileSender() };
}

/** What came back, with what never left. */
function join(sent: readonly AnalyseFile[], { files, ...ranked }: ReturnType<AnalysisDoor['analyse']>): Analysis {
  return {
    ...ranked,
    files: sent.map(({ file, model, annotations, issues, problems }, at) => ({
      file,
      model,
      annotations,
      issues,
      problems,
      ...files[at]!,
    })),
  };
}
