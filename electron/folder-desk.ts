import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';
import { problemOfWriting } from '#platform/disk/disk-problem.ts';
import { OpenDocuments } from '#platform/disk/open-documents.ts';
import type { ChosenFolder, FolderToken, SavedFile } from '#platform/platform.ts';
import { safeFileName } from '#platform/safe-file-name.ts';

/** Folders the person chose, for several files at once: the page holds a token and can only write into it. */
export interface FolderDesk {
  choose(): Promise<Result<ChosenFolder>>;
  namesIn(folder: FolderToken, names: readonly string[]): Promise<Result<readonly string[]>>;
  save(folder: FolderToken, name: string, bytes: Uint8Array): Promise<Result<SavedFile>>;
}

/** `askForFolder` answers with a path; null = the person cancels. */
export const createFolderDesk = (askForFolder: () => Promise<string | null>, backupFolder: string): FolderDesk => {
  const known = new Map<FolderToken, string>();
  return {
    choose: async () => {
      const chosen = await askForFolder();
      if (chosen === null) return fail({ code: 'CANCELLED' });
      const token = randomUUID() as FolderToken;
      known.set(token, path.resolve(chosen));
      return ok({ token, name: path.basename(path.resolve(chosen)) });
    },
    namesIn: async (folder, names) => {
      const place = known.get(folder);
      if (place === undefined) return fail({ code: 'PLACE_GONE', name: '' });
      try {
        // systems differ in whether case matters; asking about a file too many is the smaller harm
        const present = new Set((await readdir(place)).map((name) => name.toLowerCase()));
        return ok(names.filter((name) => present.has(safeFileName(name).toLowerCase())));
      } catch (error) {
        return fail(problemOfWriting(error, path.basename(place)));
      }
    },
    save: async (folder, wanted, bytes) => {
      const place = known.get(folder);
      const name = safeFileName(wanted);
      if (place === undefined) return fail({ code: 'PLACE_GONE', name });
      // a token of its own per file would let the page write there for ever; this one is forgotten at once
      const saved = await new OpenDocuments(backupFolder).saveTo(path.join(place, name), bytes);
      return saved.ok ? ok({ token: null, name: saved.value.name }) : saved;
    },
  };
};
