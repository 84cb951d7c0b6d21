import { openDocument, titleOfFile, type OpenedDocument } from '#app/open-document.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { FileToken, FileVersion } from '#platform/platform.ts';
import { formatMoment } from '../language/format.ts';
import type { Language } from '../language/use-texts.ts';
import { createDocumentJournal, type DocumentJournalParts } from './document-journal.ts';
import type { Journal } from './journal.ts';
import type { MergeOffer, Merging } from './merging.ts';
import { createRecoveries, type EnteredRecovery, type Recoveries } from './recoveries.ts';
import { createSafetyStore, type SafetyStore } from './safety-store.ts';

/** Keeps work from being lost: journal, recovery, earlier states, other people at the same file. */
export interface Safety extends Recoveries {
  readonly store: SafetyStore;
  showVersions(): Promise<void>;
  closeVersions(): void;
  /** Opens an earlier state as a document of its own; the present one is asked about first. */
  openVersion(version: FileVersion): Promise<void>;
  /** Ends the lock of somebody who was found to be gone. */
  takeOverFile(): Promise<void>;
  /** Leaves a conflict copy alone from now on. */
  hideConflictCopy(copy: FileToken): void;
  /** Looks after the file and the journal; the window calls it when it gets or loses the focus. */
  focused(): Promise<void>;
  left(): Promise<void>;
}

/** What the session tells this part about. */
export interface SafetyEvents {
  /** A step was done, taken back or saved. */
  moved(state: { readonly isSaved: boolean }): void;
  entered(recovery: string | null): void;
  /** The document is closed: saved, or its changes given up by the person. Resolves when nothing of them is left. */
  closed(): Promise<void>;
}

export interface SafetyParts extends DocumentJournalParts {
  readonly report: (problem: Problem) => void;
  /** Opens a document in place of the present one; false = the person stays. `recovery`: it goes on with this unsaved state. */
  readonly enter: (document: OpenedDocument, token: FileToken | null, recovery: EnteredRecovery | null) => Promise<boolean>;
  /** Asks what to do about a file somebody else changed while it is open. */
  readonly askReload: (name: string, unsaved: boolean, merge: MergeOffer) => Promise<'reload' | 'merge' | 'copy' | 'stay'>;
  readonly merging: Pick<Merging, 'offer' | 'merge'>;
  readonly reload: (token: FileToken) => Promise<void>;
  readonly saveCopy: () => Promise<boolean>;
  readonly language: () => Language;
}

export function createSafety(parts: SafetyParts): Safety & SafetyEvents {
  const { platform, document } = parts;
  const store = createSafetyStore();
  const set = store.setState;
  let held: FileToken | null = null;
  /** Foreign state of the file the person has been asked about. */
  let answered: string | null = null;
  let asking = false;
  const hidden = new Set<FileToken>();
  let journal = journalFor(crypto.randomUUID(), false);

  function journalFor(entry: string, taken: boolean): Journal {
    const own: Journal = createDocumentJournal(parts, entry, taken, (journalProblem) => {
      // what one says that was put aside meanwhile is about a document that is no longer here
      if (journal === own) set({ journalProblem });
    });
    return own;
  }

  /** The file behind the window is known to others and looked after. */
  async function hold(token: FileToken | null) {
    if (token === held) return;
    held = token;
    answered = null;
    set({ fileGone: false, holder: null, conflictCopies: [] });
    const holder = await platform.holdFile(token);
    if (held === token) set({ holder });
    await lookForCopies();
  }

  /** The work of two people who could not see each other, told once. */
  async function lookForCopies() {
    const token = held;
    const copies = token === null ? [] : await platform.listConflictCopies(token);
    if (held === token) set({ conflictCopies: copies.filter((copy) => !hidden.has(copy.token)) });
  }

  /** Who looks at both sides and does not want them together chooses again. */
  async function askUntilSettled(name: string, unsaved: boolean, token: FileToken): Promise<'reload' | 'merge' | 'copy' | 'stay'> {
    let offer = parts.merging.offer();
    for (;;) {
      const answer = await parts.askReload(name, unsaved, offer);
      if (answer !== 'merge') return answer;
      const outcome = await parts.merging.merge(token);
      if (outcome === 'merged') return 'merge';
      if (outcome !== 'back') offer = outcome;
    }
  }

  async function checkFile() {
    const { file, unsaved, saving, phase } = document.getState();
    if (asking || saving || phase !== 'open' || file?.token == null) return;
    const { token, name } = file;
    const state = await platform.checkFile(token);
    if (document.getState().file?.token !== token || document.getState().saving) return;
    set({ fileGone: state.kind === 'gone' });
    void lookForCopies();
    if (state.kind !== 'changed' || state.mark === answered) return;
    answered = state.mark;
    asking = true;
    try {
      const answer = await askUntilSettled(name, unsaved, token);
      if (answer === 'reload') await parts.reload(token);
      if (answer === 'copy') await parts.saveCopy();
    } finally {
      asking = false;
    }
  }

  return {
    ...createRecoveries({ platform, store, report: parts.report, enter: parts.enter }),
    store,
    async showVersions() {
      const { file } = document.getState();
      if (file !== null) set({ versions: await platform.listVersions(file.token, file.name) });
    },
    closeVersions: () => set({ versions: null }),
    async openVersion(version) {
      const { file } = document.getState();
      if (file === null) return;
      set({ versions: null });
      const read = await platform.readVersion(file.token, file.name, version.id);
      if (!read.ok) return parts.report(read.problem);
      const opened = openDocument(file.name, read.value);
      if (!opened.ok) return parts.report(opened.problem);
      const title = `${titleOfFile(file.name)} (${formatMoment(version.savedAt, parts.language()).replaceAll(':', '.')})`;
      await parts.enter({ ...opened.value, title, name: `${title}.${opened.value.kind}` }, null, null);
    },
    async takeOverFile() {
      if (held !== null) set({ holder: await platform.holdFile(held, { takeOver: true }) });
    },
    hideConflictCopy(copy) {
      hidden.add(copy);
      set(({ conflictCopies }) => ({ conflictCopies: conflictCopies.filter(({ token }) => token !== copy) }));
    },
    focused: checkFile,
    left: () => journal.flush(),

    moved({ isSaved }) {
      const { phase, file } = document.getState();
      if (phase !== 'open') return;
      void hold(file?.token ?? null);
      if (isSaved) void journal.drop();
      else journal.touch();
    },
    entered(recovery) {
      journal = journalFor(recovery ?? crypto.randomUUID(), recovery !== null);
      void hold(document.getState().file?.token ?? null);
    },
    async closed() {
      const ending = journal;
      journal = journalFor(crypto.randomUUID(), false);
      set({ versions: null, journalProblem: null });
      await Promise.all([ending.end(), hold(null)]);
    },
  };
}
