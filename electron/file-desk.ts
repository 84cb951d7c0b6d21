import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';
import { OpenDocuments } from '#platform/disk/open-documents.ts';
import { documentKinds, fileKinds, kindOfName } from '#platform/file-kinds.ts';
import type { FileKind, FileToken, OpenedFile, SavedFile, SaveOptions } from '#platform/platform.ts';
import { safeFileName } from '#platform/safe-file-name.ts';

import type { RecentFiles } from './recent-files.ts';

/** The two native dialogs, as paths; null or empty when the person cancels. */
export interface FileDialogs {
  askForFiles(kinds: readonly FileKind[]): Promise<readonly string[]>;
  askForTarget(suggestedName: string, kinds: readonly FileKind[]): Promise<string | null>;
}

export interface FileDesk {
  choose(kinds: readonly FileKind[]): Promise<Result<readonly OpenedFile[]>>;
  openPaths(paths: readonly string[]): Promise<readonly Result<OpenedFile>[]>;
  reopen(token: FileToken): Promise<Result<OpenedFile>>;
  save(token: FileToken, bytes: Uint8Array, options: SaveOptions): Promise<Result<SavedFile>>;
  saveAs(suggestedName: string, kinds: readonly FileKind[], bytes: Uint8Array): Promise<Result<SavedFile>>;
}

/** Opens and saves for the page: paths in, tokens out, what is a document goes into the recent list. */
export const createFileDesk = (dialogs: FileDialogs, recent: RecentFiles, backupFolder: string, now: () => Date): FileDesk => {
  const documents = new OpenDocuments(backupFolder);
  const known = recent.paths().then((entries) => entries.map((entry) => documents.remember(entry.path, entry.token)));

  const note = async (token: FileToken | null): Promise<void> => {
    const filePath = token === null ? null : documents.pathOf(token);
    if (token === null || filePath === null || !isOf(filePath, documentKinds)) return;
    await recent.note(token, filePath, now().toISOString());
  };
  const openOne = async (filePath: string): Promise<Result<OpenedFile>> => {
    const opened = await documents.openPath(filePath);
    if (opened.ok) await note(opened.value.token);
    return opened;
  };

  return {
    choose: async (kinds) => {
      await known;
      const paths = await dialogs.askForFiles(kinds);
      if (paths.length === 0) return fail({ code: 'CANCELLED' });
      const results = await Promise.all(paths.map(openOne));
      return results.find((result) => !result.ok) ?? ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
    },
    openPaths: async (paths) => {
      await known;
      return Promise.all(paths.map((filePath) => (kindOfName(filePath) === null ? unknownKind(filePath) : openOne(filePath))));
    },
    reopen: async (token) => {
      await known;
      const opened = await documents.open(token);
      if (opened.ok) await note(token);
      return opened;
    },
    save: (token, bytes, options) => documents.save(token, bytes, options),
    saveAs: async (suggestedName, kinds, bytes) => {
      await known;
      const chosen = await dialogs.askForTarget(safeFileName(suggestedName), kinds);
      if (chosen === null) return fail({ code: 'CANCELLED' });
      const saved = await documents.saveTo(chosen, bytes);
      if (saved.ok) await note(saved.value.token);
      return saved;
    },
  };
};

const unknownKind = async (filePath: string): Promise<Result<OpenedFile>> =>
  fail({ code: 'FILE_KIND_UNKNOWN', name: path.basename(filePath) });

const isOf = (filePath: string, kinds: readonly FileKind[]): boolean => {
  const kind = kindOfName(filePath);
  return kind !== null && kinds.includes(kind);
};

/** The chosen path with an extension of one of the kinds: not every desktop's dialog adds it. */
export const withExtension = (filePath: string, kinds: readonly FileKind[]): string => {
  const [first] = kinds;
  return first === undefined || isOf(filePath, kinds) ? filePath : `${filePath}.${fileKinds[first].extensions[0]}`;
};
