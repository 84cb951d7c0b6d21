import type { AnalyseFile } from '#core/analysis.ts';
import type { Bounds } from '#core/layout/geometry.ts';
import type { Hint } from '#core/modelling-hints/hint.ts';
import type { Analyser } from './analyser.ts';

/** Looks for hints after every change, beside the window. Only the newest question is answered; a closed document gets none. */
export interface LiveHints {
  /** `key` = the process on screen; `boxes` = where its nodes are drawn. */
  request(files: readonly AnalyseFile[], key: string, boxes: ReadonlyMap<string, Bounds>): void;
  forget(): void;
}

export function createLiveHints(analyser: Pick<Analyser, 'hints'>, publish: (hints: readonly Hint[]) => void): LiveHints {
  let newest = 0;
  return {
    request(files, key, boxes) {
      newest += 1;
      const asked = newest;
      void analyser.hints({ files, key, boxes }).then((found) => {
        if (found !== null && asked === newest) publish(found.hints);
      });
    },
    forget() {
      newest += 1;
    },
  };
}
