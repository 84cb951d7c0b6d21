import type { Migration } from './migrate.ts';

/** All steps up, oldest first, without gaps. Format 1 is the first, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = [];
