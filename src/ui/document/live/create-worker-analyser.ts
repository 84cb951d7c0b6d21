import { wrap } from 'comlink';
import type { Analysis, AnalyseFile, AnalyseInput } from '#core/analysis.ts';
import { onlyNewest, type Analyser, type HintRequest } from './analyser.ts';
import type { AnalysisDoor } from './analysis-worker.ts';
import { createFileSender } from './file-exchange.ts';

/** Two workers: counting and hints are quick and must not wait behind ranking, which takes its time. */
export function createWorkerAnalyser(): Analyser {
  const ranking = startWorker('ranking');
  const counting = startWorker('counting');
  return {
    run: onlyNewest(async (input: AnalyseInput) => {
      const { files, ...rest } = input;
      return join(input, await ranking.door.analyse(ranking.send(files), rest));
    }),
    count: onlyNewest((files: readonly AnalyseFile[]) => counting.door.count(counting.send(files))),
    cycleTimes: (files, key, seed) => ranking.door.cycleTimes(ranking.send(files), key, seed),
    hints: onlyNewest(({ files, key, boxes }: HintRequest) => counting.door.hints(counting.send(files), key, boxes)),
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
function join({ files: sent, rules }: AnalyseInput, { files, ...ranked }: ReturnType<AnalysisDoor['analyse']>): Analysis {
  return {
    ...ranked,
    ...(rules === undefined ? {} : { rules }),
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
