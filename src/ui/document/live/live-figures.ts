import type { AnalyseFile } from '#core/analysis.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import type { Analyser } from './analyser.ts';

/** Figures by the name of their file. */
export type Figures = ReadonlyMap<string, FlowResult>;

/** Counts after every change. Results come in order; those of a closed document are dropped. */
export interface LiveFigures {
  request(files: readonly AnalyseFile[]): void;
  forget(): void;
}

export function createLiveFigures(analyser: Analyser, publish: (figures: Figures) => void): LiveFigures {
  let document = 0;
  return {
    request(files) {
      const asked = document;
      void analyser.count(files).then((results) => {
        if (results !== null && asked === document) publish(new Map(files.map(({ file }, at) => [file, results[at]!])));
      });
    },
    forget() {
      document += 1;
    },
  };
}
