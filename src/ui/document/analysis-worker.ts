import { expose } from 'comlink';
import { analyse } from '#core/analyse.ts';

/** The worker's door: one function, plain data in and out. */
const door = { analyse };
export type AnalysisDoor = typeof door;

expose(door);
