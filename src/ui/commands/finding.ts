import { createStore } from 'zustand/vanilla';

/** The search through all processes. `asked` counts the times it was called for, so that its field takes the cursor again. */
export interface Finding {
  readonly isOpen: boolean;
  readonly query: string;
  /** Place among the hits, from 0; null = none chosen yet. */
  readonly at: number | null;
  readonly asked: number;
}

export const finding = createStore<Finding>(() => ({ isOpen: false, query: '', at: null, asked: 0 }));

export const openFinding = (): void => finding.setState(({ asked }) => ({ isOpen: true, asked: asked + 1 }));
export const closeFinding = (): void => finding.setState({ isOpen: false, at: null });

/** The bar knows the hits; keys outside of it ask it to move on. */
export const findSteps = createStore<{ readonly move: ((direction: 1 | -1) => void) | null }>(() => ({ move: null }));
