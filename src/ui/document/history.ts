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
  /** Remembers the present position as the one on disk. */
  markSaved(): void;
  /** Steps that can no longer be taken back are gone; whether there is something to save stays as it was. */
  forget(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isSaved: boolean;
  /** True while undo or redo is at work: what changes now is not a new step. */
  readonly isReplaying: boolean;
}

export function createHistory(onMove: () => void): History {
  const entries: HistoryEntry[] = [];
  let position = 0;
  /** -1 = the saved state can no longer be reached. */
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
      if (saved > position) saved = -1;
      entries.splice(position, Number.POSITIVE_INFINITY, entry);
      position += 1;
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
    markSaved() {
      saved = position;
      onMove();
    },
    forget() {
      saved = saved === position ? 0 : -1;
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
      return saved === position;
    },
    get isReplaying() {
      return replaying;
    },
  };
}
