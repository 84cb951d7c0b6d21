import { ESTIMATE_NAMES, NET_ESTIMATE_NAMES } from '../use-cases/read-estimates.ts';
import type { ScoreInput } from './ranking.ts';

const LOAD = ['casesPerYear', 'handlingMinutes'] as const satisfies readonly ScoreInput[];

/** Everything a score depends on, in the order in which it is named. */
export const SCORE_INPUTS: readonly ScoreInput[] = [...LOAD, ...ESTIMATE_NAMES];
/** Inputs the net hours are made of (method 3); the others leave them as they are. */
export const HOUR_INPUTS: ReadonlySet<ScoreInput> = new Set([...LOAD, ...NET_ESTIMATE_NAMES]);
