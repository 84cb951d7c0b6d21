import { fail, ok, type Problem, type Result } from '#core/problem/problem.ts';

import { Listeners } from './listeners.ts';
import { faultText } from './fault-text.ts';
import type {
  CopiedPicture,
  FileHolder,
  FileToken,
  FolderToken,
  JournalEntry,
  MenuCommand,
  OpenedFile,
  Platform,
  SelfTestReport,
} from './platform.ts';
import { MemoryFiles, sameBytes } from './memory/memory-files.ts';
import { safeFileName } from './safe-file-name.ts';

/** What a test says and sees on the other side of the port. */
export interface MemoryWorld {
  readonly platform: Platform;
  /** Content by name, as it lies "on disk" now; changing it behind the app's back is a conflict. */
  readonly disk: Map<string, Uint8Array>;
  /** Names the next openFiles() answers with; null = the person cancels. */
  choose(names: readonly string[] | null): void;
  /** Folder chooseFolder() answers with from now on; null = the person cancels. */
  chooseFolder(name: string | null): void;
  /** Name the next saveAs() writes to; null = the person cancels, absent = the suggested name. */
  chooseTarget(name: string | null): void;
  /** Unsaved states by id, as a crash would leave them; shared with the next world where one is handed on. */
  readonly journal: Map<string, KeptEntry>;
  /** Who holds a file on another machine, by name. */
  readonly holders: Map<string, FileHolder>;
  /** Fails every write of the journal until null. */
  failJournal(problem: Problem | null): void;
  readonly faults: readonly string[];
  /** Names that can be read and not written. */
  readonly protectedNames: Set<string>;
  /** What lies on the clipboard; null = nothing of ours. */
  readonly copied: () => CopiedPicture | null;
  /** Fails every copying until null. */
  refuseCopying(problem: Problem | null): void;
  /** Fails the next write. */
  failNextSave(problem: Problem): void;
  arrive(names: readonly string[]): void;
  menu(command: MenuCommand): void;
  /** Asks the app as a closing window does: true = may close. */
  requestClose(): Promise<boolean>;
  selfTest(): Promise<SelfTestReport>;
  readonly unsaved: () => { readonly unsaved: boolean; readonly title: string };
}

export interface KeptEntry extends JournalEntry {
  readonly keptAt: string;
  /** Content of the file this work began with. */
  readonly base: Uint8Array | null;
}

/** The port without an outside: files in a Map, answers given by the test. */
export const createMemoryWorld = (
  files: Readonly<Record<string, Uint8Array>> = {},
  now: () => string = () => '2026-01-01T00:00:00.000Z',
  journal = new Map<string, KeptEntry>(),
): MemoryWorld => {
  const at = new MemoryFiles(files, now);
  const settings = new Map<string, string>();
  const arrivals = new Listeners<readonly Result<OpenedFile>[]>();
  const menu = new Listeners<MenuCommand>();
  const holders = new Map<string, FileHolder>();
  const faults: string[] = [];
  let copied: CopiedPicture | null = null;
  let clipboardProblem: Problem | null = null;
  const earlier = new Set(journal.keys());
  let journalProblem: Problem | null = null;
  let chosen: readonly string[] | null = null;
  let folder: string | null = null;
  let target: string | null | undefined;
  let state = { unsaved: false, title: '' };
  let closeListener: (() => Promise<boolean>) | null = null;
  let selfTestListener: (() => Promise<SelfTestReport>) | null = null;

  const platform: Platform = {
    kind: 'memory',
    canSaveInPlace: true,
    openFiles: async () => {
      if (chosen === null) return fail({ code: 'CANCELLED' });
      const opened = chosen.map((name) => at.open(name));
      const failed = opened.find((result) => !result.ok);
      return failed ?? ok(opened.flatMap((result) => (result.ok ? [result.value] : [])));
    },
    onFilesArrived: (listener) => arrivals.add(listener),
    reopen: async (token) => at.open(token),
    save: async (token, bytes, options) => at.save(token, bytes, options?.overwriteChanges === true),
    saveAs: async (suggestedName, _kinds, bytes) => {
      const name = target === undefined ? suggestedName : target;
      target = undefined;
      return name === null ? fail({ code: 'CANCELLED' }) : at.write(name, bytes);
    },
    fileNameFor: safeFileName,
    canWriteFolders: true,
    chooseFolder: async () => (folder === null ? fail({ code: 'CANCELLED' }) : ok({ token: folder as FolderToken, name: folder })),
    namesIn: async (within, names) => ok(names.filter((name) => at.disk.has(`${within}/${name}`))),
    saveInto: async (within, name, bytes) => {
      const saved = at.write(`${within}/${name}`, bytes);
      return saved.ok ? ok({ token: saved.value.token, name }) : saved;
    },
    copyPicture: async (picture) => {
      if (clipboardProblem !== null) return fail(clipboardProblem);
      copied = await picture;
      return ok(undefined);
    },
    recentFiles: async () => [...at.recent.values()].toReversed(),
    forgetRecent: async (token) => void at.recent.delete(token),
    writeJournal: async (entry) => {
      if (journalProblem !== null) return fail(journalProblem);
      const base = entry.token === null ? null : (at.agreed.get(entry.token) ?? null);
      journal.set(entry.id, { ...entry, bytes: entry.bytes.slice(), keptAt: now(), base });
      return ok(undefined);
    },
    listRecoveries: async () =>
      [...journal.values()]
        .filter(({ id }) => earlier.has(id))
        .map(({ id, title, changes, keptAt }) => ({ id, title, changes, keptAt, state: 'whole' })),
    readRecovery: async (id) => {
      const kept = journal.get(id);
      if (kept === undefined) return fail({ code: 'RECOVERY_DAMAGED' });
      const { token, name, bytes, title, kind, base } = kept;
      const saved = token === null ? null : (at.disk.get(token) ?? null);
      if (token !== null && base !== null) at.agreed.set(token, base);
      const savedElsewhere = saved === null || base === null ? null : !sameBytes(saved, base);
      return ok({ file: { token, name, bytes: bytes.slice(), readOnly: false }, title, kind, saved, savedElsewhere });
    },
    discardRecovery: async (id) => void journal.delete(id),
    listVersions: async (token, name) => at.versions.get(token ?? name) ?? [],
    readVersion: async (token, name, id) => {
      const version = at.versions.get(token ?? name)?.find((one) => one.id === id);
      return version === undefined ? fail({ code: 'FILE_NOT_FOUND', name }) : ok(version.content);
    },
    checkFile: async (token) => at.check(token),
    peekFile: async (token) => at.peek(token),
    agreeOn: async (token, from, to) => at.agreeOn(token, from, to),
    listConflictCopies: async (token) =>
      [...at.disk.keys()]
        .filter((name) => name !== token && name.startsWith(`${token.replace(/\.\w+$/u, '')} (conflicted copy`))
        .map((name) => ({ token: name as FileToken, name, changedAt: now() })),
    holdFile: async (token, options) => {
      if (token !== null && options?.takeOver === true) holders.delete(token);
      return token === null ? null : (holders.get(token) ?? null);
    },
    noteFault: (what, error) => void faults.push(`${what}: ${faultText(error)}`),
    readDiagnosis: async () => faults.join('\n'),
    readSetting: async (key) => settings.get(key) ?? null,
    writeSetting: async (key, value) => void settings.set(key, value),
    setUnsaved: (unsaved, title) => {
      state = { unsaved, title };
    },
    onCloseRequested: (listener) => {
      closeListener = listener;
      return () => {
        closeListener = null;
      };
    },
    onMenuCommand: (listener) => menu.add(listener),
    offerMenuCommands: null,
    onSelfTest: (listener) => {
      selfTestListener = listener;
      return () => {
        selfTestListener = null;
      };
    },
  };

  return {
    platform,
    disk: at.disk,
    journal,
    holders,
    faults,
    protectedNames: at.protectedNames,
    failJournal: (problem) => {
      journalProblem = problem;
    },
    chooseFolder: (name) => {
      folder = name;
    },
    choose: (names) => {
      chosen = names;
    },
    chooseTarget: (name) => {
      target = name;
    },
    copied: () => copied,
    refuseCopying: (problem) => {
      clipboardProblem = problem;
    },
    failNextSave: (problem) => {
      at.nextFailure = problem;
    },
    arrive: (names) => arrivals.tell(names.map((name) => at.open(name))),
    menu: (command) => menu.tell(command),
    requestClose: async () => !state.unsaved || (closeListener === null ? true : closeListener()),
    selfTest: () => (selfTestListener === null ? Promise.reject(new Error('no self test is registered')) : selfTestListener()),
    unsaved: () => state,
  };
};
