import type { ModdleElement } from '../../bpmn-js.ts';

/** One property of the document tree before and after a command; undefined = absent. */
export interface PropertySwap {
  readonly holder: ModdleElement;
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a command of this kind carries: swaps in the order they happen, and the ids of the elements concerned. */
export interface SwapContext {
  readonly ids: readonly string[];
  readonly swaps: readonly PropertySwap[];
}

export const applySwaps = (swaps: readonly PropertySwap[]): void => {
  for (const { holder, property, after } of swaps) holder.set(property, after);
};

/** Exact mirror of applySwaps: the same objects come back, so the saved text is the same to the byte. */
export const revertSwaps = (swaps: readonly PropertySwap[]): void => {
  for (const { holder, property, before } of swaps.toReversed()) holder.set(property, before);
};
