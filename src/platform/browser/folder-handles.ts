import { fail, ok, type Result } from '#core/problem/problem.ts';

import type { ChosenFolder, FolderToken, SavedFile } from '../platform.ts';
import { safeFileName } from '../safe-file-name.ts';
import { hashOf, problemOf } from './file-handles.ts';

/** Tokens for folders the person chose; each allows writing into that one folder while the page lives. */
export class FolderHandles {
  readonly #known = new Map<FolderToken, FileSystemDirectoryHandle>();

  remember(handle: FileSystemDirectoryHandle): ChosenFolder {
    const token = crypto.randomUUID() as FolderToken;
    this.#known.set(token, handle);
    return { token, name: handle.name };
  }

  async namesIn(folder: FolderToken, names: readonly string[]): Promise<Result<readonly string[]>> {
    const handle = this.#known.get(folder);
    if (handle === undefined) return fail({ code: 'PLACE_GONE', name: '' });
    try {
      const present = new Set<string>();
      // systems differ in whether case matters; asking about a file too many is the smaller harm
      for await (const name of handle.keys()) present.add(name.toLowerCase());
      return ok(names.filter((name) => present.has(safeFileName(name).toLowerCase())));
    } catch (error) {
      return fail(problemOf(error, handle.name, 'FILE_NOT_READABLE'));
    }
  }

  async save(folder: FolderToken, wanted: string, bytes: Uint8Array): Promise<Result<SavedFile>> {
    const handle = this.#known.get(folder);
    const name = safeFileName(wanted);
    if (handle === undefined) return fail({ code: 'PLACE_GONE', name });
    try {
      const file = await handle.getFileHandle(name, { create: true });
      const target = await file.createWritable(); // a swap file; close() puts it in place as a whole
      try {
        await target.write(bytes.slice());
        await target.close();
      } catch (error) {
        await target.abort().catch(() => undefined);
        throw error;
      }
      const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
      if ((await hashOf(written)) !== (await hashOf(bytes))) return fail({ code: 'FILE_NOT_WRITABLE', name, reason: 'content differs' });
      return ok({ token: null, name });
    } catch (error) {
      return fail(problemOf(error, name, 'FILE_NOT_WRITABLE'));
    }
  }
}
