import path from 'node:path';

import * as z from 'zod';

import type { FileToken, RecentFile } from '#platform/platform.ts';

import { JsonFile } from './json-file.ts';

const entry = z.object({ token: z.uuid(), path: z.string().min(1), openedAt: z.iso.datetime() });
type Entry = z.output<typeof entry>;

/** As many as the start page shows (assumption). */
const maxEntries = 12;

/** The files opened last. Their paths are never touched on disk: a share that is gone would hold up the start. */
export class RecentFiles {
  readonly #file: JsonFile<Entry[]>;

  constructor(userFolder: string, noteFault: (what: string, error: unknown) => void) {
    this.#file = new JsonFile(path.join(userFolder, 'recent.json'), z.array(entry), [], noteFault);
  }

  async list(): Promise<readonly RecentFile[]> {
    const entries = await this.#file.read();
    return entries.map((recent) => ({
      token: recent.token as FileToken,
      name: path.basename(recent.path),
      place: path.basename(path.dirname(recent.path)),
      openedAt: recent.openedAt,
    }));
  }

  /** Tokens with their paths, for the store of open documents; stays in the main process. */
  async paths(): Promise<readonly { readonly token: FileToken; readonly path: string }[]> {
    return (await this.#file.read()).map((recent) => ({ token: recent.token as FileToken, path: recent.path }));
  }

  note(token: FileToken, filePath: string, openedAt: string): Promise<void> {
    return this.#file.change((entries) =>
      [{ token, path: filePath, openedAt }, ...entries.filter((old) => old.path !== filePath)].slice(0, maxEntries),
    );
  }

  forget(token: FileToken): Promise<void> {
    return this.#file.change((entries) => entries.filter((old) => old.token !== token));
  }
}
