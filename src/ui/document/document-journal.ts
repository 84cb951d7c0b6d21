import type { Problem } from '#core/problem/problem.ts';
import type { Platform } from '#platform/platform.ts';
import type { CurrentState } from './current-state.ts';
import type { DocumentStore } from './document-store.ts';
import { createJournal, type Journal } from './journal.ts';

export interface DocumentJournalParts {
  readonly platform: Platform;
  readonly document: DocumentStore;
  readonly writeState: () => Promise<CurrentState | null>;
  /** Steps since the last save. */
  readonly changes: () => number;
}

/** The journal of the open document under this name; `taken` = it goes on with an entry that is there. `tell` hears whether keeping works: null = it does. */
export function createDocumentJournal(
  { platform, document, writeState, changes }: DocumentJournalParts,
  entry: string,
  taken: boolean,
  tell: (problem: Problem | null) => void,
): Journal {
  async function write(onTaken: () => void): Promise<boolean> {
    const { file, title } = document.getState();
    const state = await writeState().catch((error: unknown) => {
      platform.noteFault('journal', error);
      throw error;
    });
    onTaken();
    if (state === null || file === null) return true;
    // a Mappe must never be written over the BPMN file it grew out of
    const isSameKind = state.kind === file.kind;
    const result = await platform.writeJournal({
      id: entry,
      title,
      token: isSameKind ? file.token : null,
      name: isSameKind ? file.name : `${title}.${state.kind}`,
      kind: state.kind,
      changes: changes(),
      bytes: state.bytes,
    });
    tell(result.ok ? null : result.problem);
    return result.ok;
  }

  return createJournal(
    {
      write: (onTaken) =>
        write(onTaken).catch((error: unknown) => {
          tell({ code: 'FILE_NOT_WRITABLE', name: '', reason: error instanceof Error ? error.name : '' });
          return false;
        }),
      remove: () => platform.discardRecovery(entry),
      now: () => performance.now(),
    },
    taken,
  );
}
