import { stat } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';
import { OpenDocuments } from '#platform/disk/open-documents.ts';
import type { VersionFolder } from '#platform/disk/version-folder.ts';
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
  readonly documents: OpenDocuments;
  choose(kinds: readonly FileKind[]): Promise<Result<readonly OpenedFile[]>>;
  openPaths(paths: readonly string[]): Promise<readonly Result<OpenedFile>[]>;
  reopen(token: FileToken): Promise<Result<OpenedFile>>;
  save(token: FileToken, bytes: Uint8Array, options: SaveOptions): Promise<Result<SavedFile>>;
  saveAs(suggestedName: string, kinds: readonly FileKind[], bytes: Uint8Array): Promise<Result<SavedFile>>;
}

/** What lay on disk before the first save, with its time in milliseconds. */
interface Earlier {
  readonly bytes: Uint8Array;
  readonly savedAt: number;
}

/** Opens and saves for the page: paths in, tokens out, what is a document goes into the recent list. */
export const createFileDesk = (
  dialogs: FileDialogs,
  recent: RecentFiles,
  backupFolder: string,
  now: () => Date,
  versions?: VersionFolder,
  noteFault: (what: string, error: unknown) => void = () => undefined,
): FileDesk => {
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

  /** The first save of a file keeps what was there before as well: that is the last good state should this one be a mistake. */
  const beforeSaving = async (token: FileToken): Promise<Earlier | null> => {
    const filePath = documents.pathOf(token);
    if (versions === undefined || filePath === null || !isOf(filePath, documentKinds)) return null;
    if ((await versions.list(filePath)).length > 0) return null;
    const bytes = await documents.peek(token);
    const about = bytes === null ? null : await stat(filePath).catch(() => null);
    return bytes === null || about === null ? null : { bytes, savedAt: about.mtimeMs };
  };
  /** The document is safe by now: that an earlier state of it cannot be kept is noted and must not make the save look failed. */
  const afterSaving = async (token: FileToken | null, before: Earlier | null, bytes: Uint8Array): Promise<void> => {
    const filePath = token === null ? null : documents.pathOf(token);
    if (versions === undefined || filePath === null || !isOf(filePath, documentKinds)) return;
    const at = now();
    try {
      const first =
        before === null ? null : await versions.keep(filePath, before.bytes, new Date(Math.min(before.savedAt, at.getTime() - 1)));
      const kept = await versions.keep(filePath, bytes, at);
      for (const result of [first, kept]) if (result?.ok === false) noteFault('version', result.problem.code);
    } catch (error) {
      noteFault('version', error);
    }
  };

  return {
    documents,
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
    save: async (token, bytes, options) => {
      const before = await beforeSaving(token);
      const saved = await documents.save(token, bytes, options);
      if (saved.ok) await afterSaving(token, before, bytes);
      return saved;
    },
    saveAs: async (suggestedName, kinds, bytes) => {
      await known;
      const chosen = await dialogs.askForTarget(safeFileName(suggestedName), kinds);
      if (chosen === null) return fail({ code: 'CANCELLED' });
      const saved = await documents.saveTo(chosen, bytes);
      if (!saved.ok) return saved;
      await note(saved.value.token);
      await afterSaving(saved.value.token, null, bytes);
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
