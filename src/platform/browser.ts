import { fail, ok, type Result } from '#core/problem/problem.ts';

import { createBrowserSafety } from './browser/browser-safety.ts';
import { openBrowserStore, type BrowserStore } from './browser/browser-store.ts';
import { FileHandles } from './browser/file-handles.ts';
import { FolderHandles } from './browser/folder-handles.ts';
import { takeHandedOverFiles } from './browser/handed-over-files.ts';
import { chooseFiles, downloadFile, readFile } from './browser/plain-files.ts';
import { copyPicture } from './copy-picture.ts';
import { listenForDroppedFiles } from './file-drop.ts';
import { documentKinds, fileKinds, kindOfName } from './file-kinds.ts';
import { Listeners } from './listeners.ts';
import type { FileKind, FileToken, OpenedFile, Platform, SavedFile } from './platform.ts';
import { safeFileName } from './safe-file-name.ts';

/** The port for the browser edition: File System Access where the browser has it, upload and download elsewhere. */
export const createBrowserPlatform = (page: Window = window): Platform => {
  const handles = new FileHandles();
  const folders = new FolderHandles();
  const arrivals = new Listeners<readonly Result<OpenedFile>[]>();
  const store: Promise<BrowserStore> = openBrowserStore();
  const { keepVersion, ...safety } = createBrowserSafety(store, handles);
  let unsaved = false;
  let asked = false;

  page.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault(); // the browser asks in its own words
  });
  listenForDroppedFiles(page, (transfer) => {
    // handles must be asked for before the event ends
    const dropped = [...transfer.items]
      .filter((item) => item.kind === 'file')
      .map((item) => ({ file: item.getAsFile(), handle: item.getAsFileSystemHandle?.() }));
    void Promise.all(
      dropped.map(async ({ file, handle: asking }): Promise<readonly Result<OpenedFile>[]> => {
        const handle = await asking?.catch(() => null);
        if (handle instanceof FileSystemFileHandle) return [await openHandle(handle)];
        return file === null ? [] : [await readFile(file)];
      }),
    ).then((files) => (files.flat().length === 0 ? undefined : arrivals.tell(files.flat())));
  });

  const openHandle = async (handle: FileSystemFileHandle): Promise<Result<OpenedFile>> => {
    const token = await tokenFor(handle);
    const opened = await handles.open(token);
    if (opened.ok) await noteRecent(token, handle);
    return opened;
  };
  /** A file opened before keeps its token, so that it stands in the recent list once. */
  const tokenFor = async (handle: FileSystemFileHandle): Promise<FileToken> => {
    for (const entry of await (await store).recent())
      if (await entry.handle.isSameEntry(handle)) return handles.remember(handle, entry.token as FileToken);
    return handles.remember(handle);
  };
  const noteRecent = async (token: FileToken, handle: FileSystemFileHandle): Promise<void> => {
    const kind = kindOfName(handle.name);
    if (kind === null || !documentKinds.includes(kind)) return;
    const entry = { token, name: handle.name, openedAt: new Date().toISOString(), handle };
    await (await store).putRecent(entry).catch(() => undefined); // the list is a convenience; a full store must not stop the work
  };

  const noteVersion = async (saved: SavedFile, bytes: Uint8Array): Promise<void> => {
    const kind = kindOfName(saved.name);
    if (kind !== null && documentKinds.includes(kind)) await keepVersion(saved, bytes);
  };

  return {
    kind: 'browser',
    canSaveInPlace: page.showOpenFilePicker !== undefined,
    openFiles: async (kinds = documentKinds) => {
      if (page.showOpenFilePicker === undefined) return chooseFiles(kinds);
      const picked = await picking(page.showOpenFilePicker({ multiple: true, types: [pickerKind(kinds)] }));
      if (picked === null || picked === 'late') return fail({ code: 'CANCELLED' });
      const opened: OpenedFile[] = [];
      for (const handle of picked) {
        const result = await openHandle(handle);
        if (!result.ok) return result;
        opened.push(result.value);
      }
      return ok(opened);
    },
    onFilesArrived: (listener) => {
      const remove = arrivals.add(listener);
      if (!asked) {
        asked = true;
        void takeHandedOverFiles(page).then((files) => (files.length === 0 ? undefined : arrivals.tell(files)));
      }
      return remove;
    },
    reopen: async (token) => {
      const handle = handles.handleOf(token) ?? (await (await store).recent()).find((entry) => entry.token === token)?.handle;
      return handle === undefined ? fail({ code: 'FILE_NOT_FOUND', name: '' }) : openHandle(handle);
    },
    save: async (token, bytes, options) => {
      const saved = await handles.save(token, bytes, options?.overwriteChanges === true);
      if (saved.ok) await noteVersion(saved.value, bytes);
      return saved;
    },
    saveAs: async (suggestedName, kinds, bytes) => {
      const name = safeFileName(suggestedName);
      if (page.showSaveFilePicker === undefined) {
        const saved = downloadFile(name, kindOfName(name) ?? kinds[0] ?? 'json', bytes);
        if (saved.ok) await noteVersion(saved.value, bytes); // the download may never arrive; this copy is sure
        return saved;
      }
      const handle = await picking(page.showSaveFilePicker({ suggestedName: name, types: kinds.map((kind) => pickerKind([kind])) }));
      if (handle === 'late') return downloadFile(name, kindOfName(name) ?? kinds[0] ?? 'json', bytes);
      if (handle === null) return fail({ code: 'CANCELLED' });
      const token = await tokenFor(handle);
      const saved = await handles.save(token, bytes, true);
      if (!saved.ok) return saved;
      await noteRecent(token, handle);
      await noteVersion(saved.value, bytes);
      return saved;
    },
    fileNameFor: safeFileName,
    canWriteFolders: page.showDirectoryPicker !== undefined,
    chooseFolder: async () => {
      if (page.showDirectoryPicker === undefined) return fail({ code: 'CANCELLED' });
      const picked = await picking(page.showDirectoryPicker({ mode: 'readwrite' }));
      return picked === null || picked === 'late' ? fail({ code: 'CANCELLED' }) : ok(folders.remember(picked));
    },
    namesIn: (folder, names) => folders.namesIn(folder, names),
    saveInto: (folder, name, bytes) => folders.save(folder, name, bytes),
    ...safety,
    copyPicture,
    recentFiles: async () =>
      (await (await store).recent()).map(({ token, name, openedAt }) => ({ token: token as FileToken, name, place: '', openedAt })),
    forgetRecent: async (token) => (await store).removeRecent(token),
    readSetting: async (key) => (await store).readSetting(key),
    writeSetting: async (key, value) => (await store).writeSetting(key, value),
    setUnsaved: (now) => {
      unsaved = now;
    },
    onCloseRequested: () => () => undefined,
    onMenuCommand: () => () => undefined,
    offerMenuCommands: null,
    onSelfTest: () => () => undefined,
  };
};

const pickerKind = (kinds: readonly FileKind[]): FilePickerKind => {
  const language = document.documentElement.lang === 'en' ? 'en' : 'de';
  const accept = new Map<string, readonly string[]>();
  for (const kind of kinds) {
    const { mime, extensions } = fileKinds[kind];
    accept.set(mime, [...(accept.get(mime) ?? []), ...extensions.map((extension) => `.${extension}`)]);
  }
  return { description: kinds.map((kind) => fileKinds[kind].label[language]).join(', '), accept: Object.fromEntries(accept) };
};

/** The picker's answer, null when the person closed it, or late when their click is so long ago that the browser shows none. */
const picking = async <Picked>(picker: Promise<Picked>): Promise<Picked | null | 'late'> => {
  try {
    return await picker;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    if (error instanceof DOMException && error.name === 'SecurityError') return 'late';
    throw error;
  }
};
