import { randomUUID } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';

import type { FileState, FileToken, OpenedFile, PeekedFile, SavedFile, SaveOptions } from '../platform.ts';
import { hashOf, isWritable, saveFile } from './atomic-write.ts';
import { problemOfReading } from './disk-problem.ts';

/** Largest file that is read at all; BPMN and Mappe have their own, smaller limits (trust 3). */
export const maxFileMegabytes = 64;

interface Known {
  readonly path: string;
  /** Hash of the content both sides agree on; null = never read in this session. */
  hash: string | null;
  /** Size and time of the file when its hash was last found to be the agreed one; spares reading it again. */
  seen: string | null;
}

/** What a check of a file may take; a share that is gone can keep the system busy for a minute (assumption). */
const checkMilliseconds = 5_000;

/** Tokens instead of paths: who holds a token can read and write that one file and nothing else. */
export class OpenDocuments {
  readonly #known = new Map<FileToken, Known>();
  readonly #backupFolder: string | undefined;

  constructor(backupFolder?: string) {
    this.#backupFolder = backupFolder;
  }

  /** Gives a path a token without touching the disk: recent files may lie on a share that is not there. */
  remember(filePath: string, token: FileToken = randomUUID() as FileToken): FileToken {
    const absolute = path.resolve(filePath);
    for (const [existing, known] of this.#known) if (known.path === absolute) return existing;
    this.#known.set(token, { path: absolute, hash: null, seen: null });
    return token;
  }

  pathOf(token: FileToken): string | null {
    return this.#known.get(token)?.path ?? null;
  }

  /** Content both sides agree on; null = never read in this session. */
  hashOf(token: FileToken): string | null {
    return this.#known.get(token)?.hash ?? null;
  }

  /** Takes up work on a file where an earlier session left it: another content on disk is a conflict. */
  agree(token: FileToken, hash: string): void {
    const known = this.#known.get(token);
    if (known !== undefined) known.hash = hash;
  }

  /** The file as it lies on disk now, without agreeing on it; null = not there, not readable, or not within five seconds. */
  async peek(token: FileToken): Promise<Uint8Array | null> {
    const known = this.#known.get(token);
    if (known === undefined) return null;
    const reading = readWhole(known.path, path.basename(known.path)).then((read) => (read.ok ? read.value : null));
    return inTime(reading, null);
  }

  /** The file as it lies on disk now, with its hash and the one agreed on. */
  async lookAt(token: FileToken): Promise<Result<PeekedFile>> {
    const known = this.#known.get(token);
    if (known === undefined) return fail({ code: 'FILE_NOT_FOUND', name: '' });
    const read = await readWhole(known.path, path.basename(known.path));
    return read.ok ? ok({ bytes: read.value, mark: hashOf(read.value), agreed: known.hash }) : read;
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
    if (known === undefined || known.hash === null) return { kind: 'unknown' };
    return inTime(compare(known), { kind: 'unknown' });
  }

  async openPath(filePath: string): Promise<Result<OpenedFile>> {
    const absolute = await realpath(filePath).catch(() => path.resolve(filePath));
    return this.open(this.remember(absolute));
  }

  async open(token: FileToken): Promise<Result<OpenedFile>> {
    const known = this.#known.get(token);
    if (known === undefined) return fail({ code: 'FILE_NOT_FOUND', name: '' });
    const name = path.basename(known.path);
    const read = await readWhole(known.path, name);
    if (!read.ok) return read;
    known.hash = hashOf(read.value);
    return ok({ token, name, bytes: read.value, readOnly: !(await isWritable(known.path).catch(() => false)) });
  }

  async save(token: FileToken, bytes: Uint8Array, options: SaveOptions = {}): Promise<Result<SavedFile>> {
    const known = this.#known.get(token);
    if (known === undefined) return fail({ code: 'FILE_NOT_FOUND', name: '' });
    const expected = options.overwriteChanges === true || known.hash === null ? {} : { expectedHash: known.hash };
    const backup = this.#backupFolder === undefined ? {} : { backupFolder: this.#backupFolder };
    const written = await saveFile(known.path, bytes, { ...expected, ...backup });
    if (!written.ok) return written;
    known.hash = written.value.hash;
    return ok({ token, name: path.basename(known.path) });
  }

  /** Writes to a place the person just chose (the dialog asked about replacing). */
  async saveTo(filePath: string, bytes: Uint8Array): Promise<Result<SavedFile>> {
    return this.save(this.remember(await realpath(filePath).catch(() => path.resolve(filePath))), bytes, { overwriteChanges: true });
  }
}

const inTime = async <Value>(work: Promise<Value>, otherwise: Value): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), checkMilliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const compare = async (known: Known): Promise<FileState> => {
  let seen: string;
  try {
    const { size, mtimeMs } = await stat(known.path);
    seen = `${size} ${mtimeMs}`;
  } catch (error) {
    return { kind: ['EACCES', 'EPERM', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'unknown' : 'gone' };
  }
  if (seen === known.seen) return { kind: 'same' };
  const agreed = known.hash;
  const read = await readWhole(known.path, path.basename(known.path));
  if (!read.ok || agreed !== known.hash) return { kind: 'unknown' }; // or a save of ours came in between
  const mark = hashOf(read.value);
  if (mark !== agreed) return { kind: 'changed', mark };
  known.seen = seen;
  return { kind: 'same' };
};

const readWhole = async (filePath: string, name: string): Promise<Result<Uint8Array>> => {
  try {
    const handle = await open(filePath, 'r');
    try {
      const { size } = await handle.stat();
      const megabytes = size / 1_000_000;
      if (megabytes > maxFileMegabytes) return fail({ code: 'FILE_TOO_LARGE', megabytes, limitMegabytes: maxFileMegabytes });
      return ok(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(problemOfReading(error, name));
  }
};
