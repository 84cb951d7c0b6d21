import { createStore } from 'zustand/vanilla';
import type { Direction } from '#core/editing/edit-refusal.ts';

/** What only the table of steps can do, because it knows the cell in focus and the rows shown. */
export interface TableActions {
  fillDown(): void;
  clear(): void;
  copy(): void;
  paste(): void;
  resetArrangement(): void;
  focusSearch(): void;
}

/** A place in the flow where new steps are being named, one after the other. */
export interface Naming {
  /** The node they come beside; null = at the end of the flow. */
  readonly anchor: string | null;
  readonly where: Direction;
  /** What has been typed already. */
  readonly typed: string;
}

/** What the table of steps lets commands do, while it is on screen, and where steps are being named. */
export const stepTable = createStore<{ readonly actions: TableActions | null; readonly naming: Naming | null }>(() => ({
  actions: null,
  naming: null,
}));

/** Nothing is being named any more. */
export const stopNaming = (): void => stepTable.setState({ naming: null });
