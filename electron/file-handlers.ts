import type { FileToken, FolderToken } from '#platform/platform.ts';

import { readDiagnosis } from './diagnosis.ts';
import type { IpcHandlers } from './ipc-answer.ts';
import type { NoteFault, UserData } from './user-data.ts';

/** Every channel that concerns files and this person's own folder; what concerns the window is answered in run-app. */
export const createFileHandlers = (
  { desk, folders, safety, recent, settings, logFolder }: UserData,
  about: Readonly<Record<string, string>>,
  noteFault: NoteFault,
) =>
  ({
    'files:open': (kinds) => desk.choose(kinds),
    'files:open-dropped': (paths) => desk.openPaths(paths),
    'files:reopen': (token) => desk.reopen(token as FileToken),
    'files:save': (token, bytes, options) => desk.save(token as FileToken, bytes, options),
    'files:save-as': (name, kinds, bytes) => desk.saveAs(name, kinds, bytes),
    'folders:choose': () => folders.choose(),
    'folders:names': (folder, names) => folders.namesIn(folder as FolderToken, names),
    'folders:save': (folder, name, bytes) => folders.save(folder as FolderToken, name, bytes),
    'files:check': (token) => safety.checkFile(token as FileToken),
    'files:peek': (token) => safety.peekFile(token as FileToken),
    'files:agree': (token, from, to) => safety.agreeOn(token as FileToken, from, to),
    'files:conflict-copies': (token) => safety.listConflictCopies(token as FileToken),
    'files:hold': (token, takeOver) => safety.holdFile(token as FileToken | null, takeOver),
    'journal:write': (head, bytes) => safety.writeJournal({ ...head, token: head.token as FileToken | null, bytes }),
    'journal:list': () => safety.listRecoveries(),
    'journal:read': (id) => safety.readRecovery(id),
    'journal:discard': (id) => safety.discardRecovery(id),
    'versions:list': (token) => safety.listVersions(token as FileToken),
    'versions:read': (token, id) => safety.readVersion(token as FileToken, id),
    'faults:note': (what, detail) => noteFault(`page ${what}`, detail),
    'faults:diagnosis': () => readDiagnosis(about, logFolder),
    'recent:list': () => recent.list(),
    'recent:forget': (token) => recent.forget(token as FileToken),
    'settings:read': (key) => settings.read(key),
  }) satisfies Partial<IpcHandlers>;
