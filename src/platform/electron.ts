import { copyPicture } from './copy-picture.ts';
import { listenForDroppedFiles } from './file-drop.ts';
import type { DesktopBridge } from './ipc-contract.ts';
import { Listeners } from './listeners.ts';
import { documentKinds } from './file-kinds.ts';
import type { OpenedFile, Platform } from './platform.ts';
import { fail, type Result } from '#core/problem/problem.ts';
import { safeFileName } from './safe-file-name.ts';
import { faultText } from './fault-text.ts';

declare global {
  interface Window {
    /** Only in the desktop edition; put there by electron/preload.ts. */
    readonly prozesskompass?: DesktopBridge;
  }
}

/** The port for the desktop edition. One per window: it listens for drops and for the main process. */
export const createElectronPlatform = (bridge: DesktopBridge, page: Window = window): Platform => {
  const arrivals = new Listeners<readonly Result<OpenedFile>[]>();
  const selfTests = new Listeners<null>();
  let ready = false;
  bridge.onSelfTest(() => selfTests.tell(null));
  bridge.onFilesArrived((files) => arrivals.tell(files));
  listenForDroppedFiles(page, (transfer) => {
    void bridge.openDropped([...transfer.files]).then((files) => (files.length === 0 ? undefined : arrivals.tell(files)));
  });
  return {
    kind: 'electron',
    canSaveInPlace: true,
    openFiles: (kinds = documentKinds) => bridge.openFiles(kinds),
    onFilesArrived: (listener) => {
      const remove = arrivals.add(listener);
      if (!ready) {
        ready = true;
        void bridge.ready(); // only now may the files of the command line come
      }
      return remove;
    },
    reopen: (token) => bridge.reopen(token),
    save: (token, bytes, options) => bridge.save(token, bytes, options?.overwriteChanges === true),
    saveAs: (suggestedName, kinds, bytes) => bridge.saveAs(suggestedName, kinds, bytes),
    fileNameFor: safeFileName,
    canWriteFolders: true,
    chooseFolder: () => bridge.chooseFolder(),
    namesIn: (folder, names) => bridge.namesIn(folder, names),
    saveInto: (folder, name, bytes) => bridge.saveInto(folder, name.slice(0, 300), bytes),
    writeJournal: ({ bytes, ...head }) =>
      bridge.writeJournal({ ...head, title: head.title.slice(0, 300), name: head.name.slice(0, 300) }, bytes),
    listRecoveries: () => bridge.listRecoveries(),
    readRecovery: (id) => bridge.readRecovery(id),
    discardRecovery: (id) => bridge.discardRecovery(id),
    listVersions: async (token) => (token === null ? [] : bridge.listVersions(token)),
    readVersion: async (token, name, id) => (token === null ? fail({ code: 'FILE_NOT_FOUND', name }) : bridge.readVersion(token, id)),
    checkFile: (token) => bridge.checkFile(token),
    peekFile: (token) => bridge.peekFile(token),
    agreeOn: (token, from, to) => bridge.agreeOn(token, from, to),
    listConflictCopies: (token) => bridge.listConflictCopies(token),
    holdFile: (token, options) => bridge.holdFile(token, options?.takeOver === true),
    noteFault: (what, error) => void bridge.noteFault(what.slice(0, 300), faultText(error)),
    readDiagnosis: () => bridge.readDiagnosis(),
    copyPicture,
    recentFiles: () => bridge.recentFiles(),
    forgetRecent: (token) => bridge.forgetRecent(token),
    readSetting: (key) => bridge.readSetting(key),
    writeSetting: (key, value) => bridge.writeSetting(key, value),
    setUnsaved: (unsaved, title) => void bridge.setUnsaved(unsaved, title.slice(0, 300)),
    onCloseRequested: (listener) =>
      bridge.onCloseRequested((request) => {
        // a failing listener must not lock the person in nor lose work: the window stays open
        void listener()
          .catch((error: unknown) => {
            page.reportError(error);
            return false;
          })
          .then((may) => bridge.mayClose(request, may));
      }),
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    offerMenuCommands: (possible) => void bridge.offerMenuCommands(possible),
    onSelfTest: (listener) => selfTests.add(() => void listener().then((report) => bridge.reportSelfTest(report))),
  };
};
