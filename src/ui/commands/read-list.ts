import { createStore } from 'zustand/vanilla';
import type { ComparedList } from '../document/lists/step-lists.ts';

/** The list that was read and is being looked through; null = none. */
export const readList = createStore<{ readonly list: ComparedList | null }>(() => ({ list: null }));
