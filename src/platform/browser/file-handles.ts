import { fail, ok, type Problem, type Result } from '#core/problem/problem.ts';

import type { FileState, FileToken, OpenedFile, PeekedFile, SavedFile } from '../platform.ts';

interface Known {
  readonly handle: FileSystemFileHandle;
  /** Content both sides agree on; null = never read in this page. */
  hash: string | null;
  /** Size and time when the content was last found to be the agreed one; spares reading it again. */
  seen: string | null;
  /** Whether this page has saved it before. */
  saved: boolean;
}

/** Content of a file as it was before this page saved it for the first time. */
export interface FileBefore {
  readonly token: FileToken;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changedAt: Date;
}

/** Tokens for file handles; the same promises as the desktop edition's tokens for paths. */
export class FileHandles {
  readonly #known = new Map<FileToken, Known>();
  /** Called before the first save of each file: what is there then is the last good state should the save be a mistake. */
  beforeFirstSave: (before: FileBefore) => Promise<void> = async () => undefined;

  async remember(handle: FileSystemFileHandle, token: FileToken = crypto.randomUUID() as FileToken): Promise<FileToken> {
    for (const [existing, known] of this.#known) if (await known.handle.isSameEntry(handle)) return existing;
    this.#known.set(token, { handle, hash: null, seen: null, saved: false });
    return token;
  }

  handleOf(token: FileToken): FileSystemFileHandle | null {
    return this.#known.get(token)?.handle ?? null;
  }

  /** Content both sides agree on; null = never read in this page. */
  hashOf(token: FileToken): string | null {
    return this.#known.get(token)?.hash ?? null;
  }

  /** Takes up work on a file where an earlier page left it: another content is a conflict. */
  agree(token: FileToken, hash: string): void {
    const known = this.#known.get(token);
    if (known !== undefined) known.hash = hash;
  }

  /** Content as it is now, without agreeing on it and without asking the person for permission; null = cannot be had like that. */
  async peek(token: FileToken): Promise<Uint8Array | null> {
    const handle = this.#known.get(token)?.handle;
    if (handle === undefined || !(await isGranted(handle))) return null;
    return handle
      .getFile()
      .then(async (file) => new Uint8Array(await file.arrayBuffer()))
      .catch(() => null);
  }

  /** Content as it is now, with its hash and the one agreed on. */
  async lookAt(token: FileToken): Promise<Result<PeekedFile>> {
    const known = this.#known.get(token);
    if (known === undefined) return fail({ code: 'FILE_NOT_FOUND', name: '' });
    const { handle } = known;
    try {
      if (!(await mayAccess(handle, 'read'))) return fail({ code: 'FILE_NOT_READABLE', name: handle.name, reason: 'NotAllowedError' });
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      return ok({ bytes, mark: await hashOf(bytes), agreed: known.hash });
    } catch (error) {
      return fail(problemOf(error, handle.name, 'FILE_NOT_READABLE'));
    }
  }

  /** Another state is agreed on from now on, if it was `from` so far. */
  agreeOn(token: FileToken, from: string, to: string): void {
    const known = this.#known.get(token);
    if (known?.hash !== from) return;
    known.hash = to;
    known.seen = null;
  }

  async check(token: FileToken): Promise<FileState> {
    const known = this.#known.get(token);
    if (known === undefined || known.hash === null || !(await isGranted(known.handle))) return { kind: 'unknown' };
    try {
      const file = await known.handle.getFile();
      const seen = `${file.size} ${file.lastModified}`;
      if (seen === known.seen) return { kind: 'same' };
      const agreed = known.hash;
      const mark = await hashOf(new Uint8Array(await file.arrayBuffer()));
      if (agreed !== known.hash) return { kind: 'unknown' }; // a save of ours came in between
      if (mark !== agreed) return { kind: 'changed', mark };
      known.seen = seen;
      return { kind: 'same' };
    } catch (error) {
      return { kind: error instanceof DOMException && error.name === 'NotFoundError' ? 'gone' : 'unknown' };
    }
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
      const present = await handle.getFile();
      const before = new Uint8Array(await present.arrayBuffer());
      if (!overwriteChanges && known.hash !== null && (await hashOf(before)) !== known.hash) {
        return fail({ code: 'FILE_CHANGED_ON_DISK', name });
      }
      if (!known.saved && before.length > 0) {
        await this.beforeFirstSave({ token, name, bytes: before, changedAt: new Date(present.lastModified) });
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
      known.saved = true;
      return ok({ token, name });
    } catch (error) {
      return fail(problemOf(error, name, 'FILE_NOT_WRITABLE'));
    }
  }
}

const isGranted = async (handle: FileSystemFileHandle): Promise<boolean> =>
  handle.queryPermission === undefined || (await handle.queryPermission({ mode: 'read' })) === 'granted';

const mayAccess = async (handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<boolean> => {
  if (handle.queryPermission === undefined || handle.requestPermission === undefined) return true;
  if ((await handle.queryPermission({ mode })) === 'granted') return true;
  return (await handle.requestPermission({ mode })) === 'granted';
};

/** SHA-256 in hex. */
export const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const problemOf = (error: unknown, name: string, otherwise: 'FILE_NOT_READABLE' | 'FILE_NOT_WRITABLE'): Problem => {
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
