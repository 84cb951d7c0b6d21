import { fail, ok, type Result } from '#core/problem/problem.ts';

import { OpenDocuments } from './disk/open-documents.ts';
import type { OpenedFile, Platform } from './platform.ts';
import { safeFileName } from './safe-file-name.ts';

export interface NodePlatformOptions {
  /** What openFiles() answers with: the files named on the command line. */
  readonly files: readonly string[];
  /** Path a suggested name is written to; absent = the working folder. */
  readonly placeFor?: (suggestedName: string) => string;
}

const never = () => () => undefined;

/** The port for the command line: no window, no dialogs, nothing remembered between runs. */
export const createNodePlatform = ({ files, placeFor = (name) => name }: NodePlatformOptions): Platform => {
  const documents = new OpenDocuments();
  const settings = new Map<string, string>();
  return {
    kind: 'node',
    canSaveInPlace: true,
    openFiles: async () => {
      const opened: OpenedFile[] = [];
      for (const file of files) {
        const result: Result<OpenedFile> = await documents.openPath(file);
        if (!result.ok) return result;
        opened.push(result.value);
      }
      return opened.length === 0 ? fail({ code: 'CANCELLED' }) : ok(opened);
    },
    onFilesArrived: never,
    reopen: (token) => documents.open(token),
    save: (token, bytes, options) => documents.save(token, bytes, options),
    saveAs: (suggestedName, _kinds, bytes) => documents.saveTo(placeFor(safeFileName(suggestedName)), bytes),
    // the command line writes where it was told to; it asks for no folder
    fileNameFor: safeFileName,
    canWriteFolders: false,
    chooseFolder: () => Promise.resolve(fail({ code: 'CANCELLED' })),
    namesIn: () => Promise.resolve(ok([])),
    saveInto: (_folder, name) => Promise.resolve(fail({ code: 'PLACE_GONE', name })),
    copyPicture: () => Promise.resolve(fail({ code: 'CLIPBOARD_REFUSED', isPossible: false })),
    recentFiles: () => Promise.resolve([]),
    forgetRecent: () => Promise.resolve(),
    // the command line edits nothing that could be lost
    writeJournal: () => Promise.resolve(ok(undefined)),
    listRecoveries: () => Promise.resolve([]),
    readRecovery: () => Promise.resolve(fail({ code: 'RECOVERY_DAMAGED' })),
    discardRecovery: () => Promise.resolve(),
    listVersions: () => Promise.resolve([]),
    readVersion: (_token, name) => Promise.resolve(fail({ code: 'FILE_NOT_FOUND', name })),
    checkFile: (token) => documents.check(token),
    peekFile: (token) => documents.lookAt(token),
    agreeOn: async (token, from, to) => documents.agreeOn(token, from, to),
    listConflictCopies: () => Promise.resolve([]),
    holdFile: () => Promise.resolve(null),
    noteFault: () => undefined,
    readDiagnosis: () => Promise.resolve(''),
    readSetting: (key) => Promise.resolve(settings.get(key) ?? null),
    writeSetting: (key, value) => {
      settings.set(key, value);
      return Promise.resolve();
    },
    setUnsaved: () => undefined,
    onCloseRequested: never,
    onMenuCommand: never,
    offerMenuCommands: null,
    onSelfTest: never,
  };
};
