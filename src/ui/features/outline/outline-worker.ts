import { expose } from 'comlink';
import { readTyped } from './read-typed.ts';

/** The worker's door: a text goes in, plain data come back. */
const door = { read: readTyped };
export type OutlineDoor = typeof door;

expose(door);
