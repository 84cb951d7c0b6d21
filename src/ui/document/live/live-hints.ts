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
  let last: { readonly model: unknown; readonly boxes: ReadonlyMap<string, Bounds> } | null = null;
  return {
    request(files, key, boxes) {
      const model = files.find((file) => file.key === key)?.model;
      // while only tags and times change, the model stays the same object
      if (last !== null && last.model === model && isSame(last.boxes, boxes)) return;
      last = { model, boxes };
      newest += 1;
      const asked = newest;
      void analyser.hints({ files, key, boxes }).then((found) => {
        if (found !== null && asked === newest) publish(found.hints);
      });
    },
    forget() {
      newest += 1;
      last = null;
    },
  };
}

function isSame(before: ReadonlyMap<string, Bounds>, after: ReadonlyMap<string, Bounds>): boolean {
  if (before.size !== after.size) return false;
  for (const [id, { x, y, width, height }] of after) {
    const old = before.get(id);
    if (old === undefined || old.x !== x || old.y !== y || old.width !== width || old.height !== height) return false;
  }
  return true;
}
