import { randomUUID } from 'node:crypto';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';

import type { FileToken, OpenedFile, SavedFile, SaveOptions } from '../platform.ts';
import { hashOf, isWritable, saveFile } from './atomic-write.ts';
import { problemOfReading } from './disk-problem.ts';

/** Largest file that is read at all; BPMN and Mappe have their own, smaller limits (trust 3). */
export const maxFileMegabytes = 64;

interface Known {
  readonly path: string;
  /** Hash of the content both sides agree on; null = never read in this session. */
  hash: string | null;
}

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
    this.#known.set(token, { path: absolute, hash: null });
    return token;
  }

  pathOf(token: FileToken): string | null {
    return this.#known.get(token)?.path ?? null;
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
