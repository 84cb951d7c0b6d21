import { newerThanProgram } from '#app/newer-than-program.ts';
import { openDocument, type OpenedDocument } from '#app/open-document.ts';
import type { Problem, Result } from '#core/problem/problem.ts';
import type { FileToken, OpenedFile, Platform } from '#platform/platform.ts';
import { EMPTY_DOCUMENT, type DocumentStore } from './document-store.ts';
import type { History } from './history.ts';
import type { OpenWork } from './open-work.ts';
import type { ProcessDesk } from './process-desk.ts';
import type { EnteredRecovery } from './recoveries.ts';
import type { SafetyEvents } from './safety.ts';

/** One document takes the place of another. */
export interface Opening {
  open(file: Result<OpenedFile>): Promise<void>;
  openPicked(): Promise<void>;
  openRecent(token: FileToken): Promise<void>;
  /** Closes the document; false = the user wants to stay. */
  close(): Promise<boolean>;
}

/** What the other parts of a session need of it. */
export interface OpeningDoors {
  /** Asks what to do with unsaved changes; false = the person stays. */
  mayLeave(): Promise<boolean>;
  /** Several files at once are one Mappe: the first is opened, the others come into it. */
  openTogether(files: readonly Result<OpenedFile>[]): Promise<void>;
  /** The file as it is now, in place of what is open; nobody is asked. */
  reload(token: FileToken): Promise<void>;
  /** Goes on with an earlier state, after the person was asked; false = they stay. */
  takeUp(document: OpenedDocument, token: FileToken | null, recovery: EnteredRecovery | null): Promise<boolean>;
}

interface OpeningParts {
  readonly platform: Platform;
  readonly store: DocumentStore;
  readonly work: OpenWork;
  readonly newHistory: () => History;
  readonly newDesk: (document: OpenedDocument) => ProcessDesk;
  readonly askUnsaved: (title: string) => Promise<'save' | 'discard' | 'stay'>;
  readonly save: () => Promise<boolean>;
  readonly showProcess: (id: string) => Promise<void>;
  readonly addFiles: (files: readonly OpenedFile[]) => Promise<void>;
  /** What was worked out about the document before is dropped. */
  readonly forgetResults: () => void;
  /** What the file holds that the next merge begins with; null = nobody knows. */
  readonly setBase: (bytes: Uint8Array | null) => void;
  readonly safety: () => SafetyEvents;
  readonly onHistoryMoved: () => void;
  readonly report: (problem: Problem) => void;
}

export function createOpening(parts: OpeningParts): Opening & OpeningDoors {
  const { platform, store, work, report } = parts;

  const read = ({ name, bytes }: OpenedFile): OpenedDocument | null => {
    const document = openDocument(name, bytes);
    if (document.ok) return document.value;
    report(document.problem);
    return null;
  };

  async function mayLeave(): Promise<boolean> {
    const { unsaved, title } = store.getState();
    if (!unsaved) return true;
    const answer = await parts.askUnsaved(title);
    if (answer === 'save') return parts.save();
    return answer === 'discard';
  }

  function leave() {
    parts.forgetResults();
    work.desk?.dispose();
    work.desk = null;
    work.document = null;
    void parts.safety().closed();
    work.history = parts.newHistory();
    store.setState(EMPTY_DOCUMENT);
    parts.onHistoryMoved();
  }

  async function enter(
    document: OpenedDocument,
    token: FileToken | null,
    {
      base,
      recovery = null,
      writeProtected = false,
    }: { readonly base: Uint8Array | null; readonly recovery?: string | null; readonly writeProtected?: boolean },
  ) {
    leave();
    parts.setBase(base);
    store.setState({
      phase: 'opening',
      title: document.title,
      mappe: document.mappe,
      file: { token, name: document.name, kind: document.kind, readOnly: document.readOnly, writeProtected },
    });
    work.document = document;
    const desk = parts.newDesk(document);
    work.desk = desk;
    try {
      await parts.showProcess(document.processes[0]!.entry.id);
    } catch (error) {
      // a bug, but nobody shall be left in front of a document that never opens
      platform.noteFault('open', error);
      leave();
      return report({ code: 'BPMN_NOT_READABLE', detail: '' });
    }
    store.setState({ phase: 'open', processes: desk.entries(), problem: newerThanProgram(document) });
    parts.safety().entered(recovery);
    if (recovery === null) parts.onHistoryMoved();
    else work.history.markUnsaved();
  }

  const opening: Opening & OpeningDoors = {
    mayLeave,
    async open(file) {
      if (!file.ok) return report(file.problem);
      const { token, bytes, readOnly } = file.value;
      const document = read(file.value);
      if (document !== null && (await mayLeave())) await enter(document, token, { writeProtected: readOnly, base: bytes });
    },
    async openPicked() {
      const picked = await platform.openFiles();
      if (picked.ok) return opening.openTogether(picked.value.map((value) => ({ ok: true, value })));
      if (picked.problem.code !== 'CANCELLED') report(picked.problem);
    },
    openRecent: async (token) => opening.open(await platform.reopen(token)),
    async openTogether([first, ...others]) {
      if (first === undefined) return;
      const before = work.document;
      await opening.open(first);
      if (others.length === 0 || work.document === null || work.document === before) return;
      const failed = others.find((file) => !file.ok);
      if (failed?.ok === false) return report(failed.problem);
      await parts.addFiles(others.flatMap((file) => (file.ok ? [file.value] : [])));
    },
    async reload(token) {
      const file = await platform.reopen(token);
      if (!file.ok) return report(file.problem);
      const document = read(file.value);
      if (document !== null) await enter(document, token, { writeProtected: file.value.readOnly, base: file.value.bytes });
    },
    async takeUp(document, token, recovery) {
      if (!(await mayLeave())) return false;
      await enter(document, token, { recovery: recovery?.id ?? null, base: recovery?.base ?? null });
      return true;
    },
    async close() {
      if (!(await mayLeave())) return false;
      leave();
      return true;
    },
  };
  return opening;
}
