/** One step a user can take back, wherever it was made. */
export interface HistoryEntry {
  undo(): void;
  redo(): void;
}

/**
 * The one order of everything done in a document: drawing, table, panel and estimates share it,
 * so "Rückgängig" always takes back the last thing, not the last thing of one view.
 */
export interface History {
  push(entry: HistoryEntry): void;
  undo(): void;
  redo(): void;
  /** The present state, to be named when it has arrived on disk: work goes on while a file is being written. */
  mark(): HistoryMark;
  /** This state is the one on disk; the present one where none is given. */
  markSaved(state?: HistoryMark): void;
  /** The state on disk is another one than any of these: work taken up after a crash. */
  markUnsaved(): void;
  /** Steps between the state on disk and the present one, at least 1 where that cannot be counted. */
  readonly changes: number;
  /** Steps that can no longer be taken back are gone; whether there is something to save stays as it was. */
  forget(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isSaved: boolean;
  /** True while undo or redo is at work: what changes now is not a new step. */
  readonly isReplaying: boolean;
}

/** Several steps taken back and made again together. */
export const asOne = (steps: readonly HistoryEntry[]): HistoryEntry => ({
  undo() {
    for (const step of steps.toReversed()) step.undo();
  },
  redo() {
    for (const step of steps) step.redo();
  },
});

declare const historyMark: unique symbol;
export type HistoryMark = number & { readonly [historyMark]: true };

export function createHistory(onMove: () => void): History {
  const entries: HistoryEntry[] = [];
  let position = 0;
  /** Every state has a number of its own, never used again; one more state than entries. */
  const states = [0];
  let lastState = 0;
  let saved = 0;
  let replaying = false;

  const replay = (action: () => void, target: number) => {
    replaying = true;
    try {
      action();
      position = target;
    } finally {
      replaying = false;
    }
    onMove();
  };

  return {
    push(entry) {
      entries.splice(position, Number.POSITIVE_INFINITY, entry);
      position += 1;
      lastState += 1;
      states.splice(position, Number.POSITIVE_INFINITY, lastState);
      onMove();
    },
    undo() {
      const entry = entries[position - 1];
      if (entry !== undefined) replay(() => entry.undo(), position - 1);
    },
    redo() {
      const entry = entries[position];
      if (entry !== undefined) replay(() => entry.redo(), position + 1);
    },
    mark: () => states[position]! as HistoryMark,
    markSaved(state = states[position]! as HistoryMark) {
      saved = state;
      onMove();
    },
    markUnsaved() {
      saved = -1;
      onMove();
    },
    get changes() {
      const at = states.indexOf(saved);
      return at < 0 ? Math.max(1, position) : Math.abs(position - at);
    },
    forget() {
      states.splice(0, states.length, states[position]!);
      position = 0;
      entries.length = 0;
      onMove();
    },
    get canUndo() {
      return position > 0;
    },
    get canRedo() {
      return position < entries.length;
    },
    get isSaved() {
      return saved === states[position];
    },
    get isReplaying() {
      return replaying;
    },
  };
}
