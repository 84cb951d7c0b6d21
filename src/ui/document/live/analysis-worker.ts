import { expose } from 'comlink';
import { analyse } from '#core/analyse.ts';
import type { AnalyseInput } from '#core/analysis.ts';
import { simulateCycleTime } from '#core/flow/cycle-time.ts';
import { evaluateFlows } from '#core/flow/evaluate-flow.ts';
import type { Bounds } from '#core/layout/geometry.ts';
import { findHints } from '#core/modelling-hints/find-hints.ts';
import { HINTS } from '#core/modelling-hints/registry.ts';
import { createFileKeeper, type SentFile } from './file-exchange.ts';

const keep = createFileKeeper();
const EVERY_RULE = new Set(HINTS.keys());

/** The worker's door: plain data in and out. What the window has anyway (models, annotations, issues, rules) does not come back. */
const door = {
  analyse(sent: readonly SentFile[], rest: Omit<AnalyseInput, 'files'>) {
    const { files, rules: _, ...ranked } = analyse({ ...rest, files: keep(sent) });
    return { ...ranked, files: files.map(({ flow, progress }) => ({ flow, progress })) };
  },
  count: (sent: readonly SentFile[]) => evaluateFlows(keep(sent)),
  /** Cycle times of the processes of the file with this key. */
  cycleTimes(sent: readonly SentFile[], key: string, seed: number) {
    const files = keep(sent);
    const file = files.find((one) => one.key === key);
    if (file === undefined) throw new Error(`process ${key} was not sent`);
    return simulateCycleTime(file.model, file.annotations, { seed, linked: files.filter((one) => one !== file) });
  },
  /** What every rule says of the file with this key; the window shows those people want. */
  hints(sent: readonly SentFile[], key: string, boxes: ReadonlyMap<string, Bounds>) {
    const file = keep(sent).find((one) => one.key === key);
    if (file === undefined) throw new Error(`process ${key} was not sent`);
    return findHints(file.model, { codes: EVERY_RULE, boxes });
  },
};
export type AnalysisDoor = typeof door;

expose(door);
