import type { Analysis, FileAnalysis } from '../analysis.ts';
import { simulateCycleTime } from '../flow/cycle-time.ts';
import type { CycleTimes } from './report.ts';

/** Simulates every process of which some time is known; takes up to seconds, so it is done for a report and not while typing. */
export const cycleTimesOf = ({ files, seed }: Pick<Analysis, 'files' | 'seed'>): CycleTimes =>
  new Map(files.filter(knowsSomeTime).map(({ file, model, annotations }) => [file, simulateCycleTime(model, annotations, { seed })]));

const knowsSomeTime = ({ annotations }: FileAnalysis): boolean =>
  [...annotations.nodes.values()].some(
    ({ handlingMinutes, waitingHours }) => handlingMinutes.kind !== 'unknown' || waitingHours.kind !== 'unknown',
  );
