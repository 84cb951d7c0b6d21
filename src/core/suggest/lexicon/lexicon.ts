import { buildStemIndex } from '../stem-index.ts';
import { ACTIONS } from './actions.ts';
import type { ConceptEntry } from './concept.ts';
import { SURROUNDINGS } from './surroundings.ts';
import { THINGS } from './things.ts';

const isLane = ({ id }: ConceptEntry): boolean => id.endsWith('Lane');

/** Every concept by its id. */
export const CONCEPTS: ReadonlyMap<string, ConceptEntry> = new Map(
  [...ACTIONS, ...THINGS, ...SURROUNDINGS].map((entry) => [entry.id, entry]),
);

export const ACTION_IDS: ReadonlySet<string> = new Set(ACTIONS.map(({ id }) => id));
export const THING_IDS: ReadonlySet<string> = new Set(THINGS.map(({ id }) => id));

/** Words of names and descriptions. */
export const STEP_WORDS = buildStemIndex(ACTIONS, [...THINGS, ...SURROUNDINGS.filter((entry) => !isLane(entry))]);

/** Words of lanes. */
export const LANE_WORDS = buildStemIndex([], SURROUNDINGS.filter(isLane));
