import type { Mappe } from '#app/mappe/mappe.ts';
import type { DocumentStore } from './document-store.ts';
import type { LiveResults } from './live/live-results.ts';
import type { OpenWork } from './open-work.ts';
import { differInReportOnly } from './report-edits.ts';

/** What a user changes about the Mappe, as one step of undo each. */
export interface MappeChanges {
  changeMappe(change: (mappe: Mappe) => Mappe): void;
  /** Analyses the document as it would be with a change that is still being typed or dragged; null = as it is. */
  previewMappe(change: ((mappe: Mappe) => Mappe) | null): void;
}

interface MappeChangesParts {
  readonly store: DocumentStore;
  readonly work: OpenWork;
  readonly results: Pick<LiveResults, 'endPreview' | 'othersChanged' | 'preview' | 'rank'>;
  readonly showProcess: (id: string) => Promise<void>;
}

export function createMappeChanges({ store, work, results, showProcess }: MappeChangesParts): MappeChanges & {
  /** Puts another Mappe in place of this one, without a step of undo. */
  replaceMappe(mappe: Mappe): void;
} {
  /** The processes of the Mappe are others now; the one on screen may be gone. */
  function follow(entries: Mappe['processes']) {
    const { desk, document } = work;
    if (desk === null || document === null) return;
    work.document = { ...document, processes: desk.follow(entries) };
    store.setState({ processes: desk.entries() });
    results.othersChanged();
    if (entries.every(({ id }) => id !== store.getState().current)) void showProcess(entries[0]!.id);
  }

  function replaceMappe(mappe: Mappe) {
    const before = store.getState().mappe;
    const wasTried = results.endPreview();
    const isSame = !wasTried && differInReportOnly(before, mappe);
    store.setState({ mappe });
    if (mappe.processes !== before.processes) follow(mappe.processes);
    else if (!isSame) results.rank();
  }

  const isWritable = () => store.getState().file?.readOnly !== true;

  return {
    replaceMappe,
    changeMappe(change) {
      if (!isWritable()) return;
      const before = store.getState().mappe;
      const after = change(before);
      if (after === before) return results.preview(null);
      work.history.push({ undo: () => replaceMappe(before), redo: () => replaceMappe(after) });
      replaceMappe(after);
    },
    previewMappe(change) {
      if (isWritable()) results.preview(change);
    },
  };
}
