import { fail, ok, type Problem, type Result } from '#core/problem/problem.ts';

import type { FileToken, OpenedFile, SavedFile } from '../platform.ts';

interface Known {
  readonly handle: FileSystemFileHandle;
  /** Content both sides agree on; null = never read in this page. */
  hash: string | null;
}

/** Tokens for file handles; the same promises as the desktop edition's tokens for paths. */
export class FileHandles {
  readonly #known = new Map<FileToken, Known>();

  async remember(handle: FileSystemFileHandle, token: FileToken = crypto.randomUUID() as FileToken): Promise<FileToken> {
    for (const [existing, known] of this.#known) if (await known.handle.isSameEntry(handle)) return existing;
    this.#known.set(token, { handle, hash: null });
    return token;
  }

  handleOf(token: FileToken): FileSystemFileHandle | null {
    return this.#known.get(token)?.handle ?? null;
  }

  async open(token: FileToken): Promise<Result<OpenedFile>> {
    const known = this.#known.get(token);
    if (known === undefined) return fail({ code: 'FILE_NOT_FOUND', name: '' });
    const { handle } = known;
    try {
      if (!(await mayAccess(handle, 'read'))) return fail({ code: 'FILE_NOT_READABLE', name: handle.name, reason: 'NotAllowedError' });
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      known.hash = await hashOf(bytes);
      return ok({ token, name: handle.name, bytes, readOnly: false });
    } catch (error) {
      return fail(problemOf(error, handle.name, 'FILE_NOT_READABLE'));
    }
  }

  async save(token: FileToken, bytes: Uint8Array, overwriteChanges: boolean): Promise<Result<SavedFile>> {
    const known = this.#known.get(token);
    if (known === undefined) return fail({ code: 'FILE_NOT_FOUND', name: '' });
    const { handle } = known;
    const { name } = handle;
    try {
      if (!(await mayAccess(handle, 'readwrite'))) return fail({ code: 'FILE_READ_ONLY', name });
      if (!overwriteChanges && known.hash !== null) {
        const now = await hashOf(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
        if (now !== known.hash) return fail({ code: 'FILE_CHANGED_ON_DISK', name });
      }
      const target = await handle.createWritable(); // a swap file; close() puts it in place as a whole
      try {
        await target.write(bytes.slice());
        await target.close();
      } catch (error) {
        await target.abort().catch(() => undefined);
        throw error;
      }
      known.hash = await hashOf(bytes);
      return ok({ token, name });
    } catch (error) {
      return fail(problemOf(error, name, 'FILE_NOT_WRITABLE'));
    }
  }
}

const mayAccess = async (handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<boolean> => {
  if (handle.queryPermission === undefined || handle.requestPermission === undefined) return true;
  if ((await handle.queryPermission({ mode })) === 'granted') return true;
  return (await handle.requestPermission({ mode })) === 'granted';
};

const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const problemOf = (error: unknown, name: string, otherwise: 'FILE_NOT_READABLE' | 'FILE_NOT_WRITABLE'): Problem => {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'NotFoundError':
      return { code: 'FILE_NOT_FOUND', name };
    case 'QuotaExceededError':
      return { code: 'DISK_FULL', name };
    case 'NoModificationAllowedError':
      return otherwise === 'FILE_NOT_WRITABLE' ? { code: 'FILE_BUSY', name } : { code: otherwise, name, reason: error.name };
    default:
      return { code: otherwise, name, reason: error.name };
  }
};
