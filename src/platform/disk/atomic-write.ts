import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';

import { problemOfWriting } from './disk-problem.ts';

/** The part of node:fs/promises a save uses; tests hand in a disk that fails at a chosen moment. */
export type Disk = Pick<typeof nodeDisk, 'access' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'realpath' | 'rename' | 'rm' | 'stat'>;

export interface SaveFileOptions {
  /** SHA-256 of what was loaded: another content on disk, or none, is a conflict. Absent = write whatever is there. */
  readonly expectedHash?: string;
  /** Where the old state waits while a file in a folder closed to us is overwritten in place. Absent = such a save fails. */
  readonly backupFolder?: string;
  readonly disk?: Disk;
}

export interface WrittenFile {
  readonly hash: string;
  /** False where the folder allowed no new file and the old one was overwritten in place. */
  readonly atomic: boolean;
}

/** SHA-256 in hex; the identity of a file's content. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const waiting = new Map<string, Promise<unknown>>();

/** Work on the same thing is done in the order it was asked for. */
const inTurn = async <Value>(thing: string, work: () => Promise<Value>): Promise<Value> => {
  const before = waiting.get(thing) ?? Promise.resolve();
  const turn = before.then(work, work);
  waiting.set(thing, turn);
  try {
    return await turn;
  } finally {
    if (waiting.get(thing) === turn) waiting.delete(thing);
  }
};

/**
 * Replaces a file so that at every instant either the old or the new bytes are complete on disk.
 * Saves of the same file wait for one another, also under different names of it; links are followed, the file's mode is kept.
 */
export const saveFile = (file: string, bytes: Uint8Array, options: SaveFileOptions = {}): Promise<Result<WrittenFile>> => {
  const disk = options.disk ?? nodeDisk;
  const named = path.resolve(file);
  // finding out where a link leads takes time of its own: without a turn by name two saves could overtake each other there
  return inTurn(`name ${named}`, async () => {
    const target = await disk.realpath(named).catch(() => named);
    return inTurn(`file ${target}`, () =>
      replace(target, bytes, options, disk).catch((error: unknown) => fail(problemOfWriting(error, path.basename(target)))),
    );
  });
};

const replace = async (target: string, bytes: Uint8Array, options: SaveFileOptions, disk: Disk): Promise<Result<WrittenFile>> => {
  const name = path.basename(target);
  const old = await disk.stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (old !== null) {
    // rename() would replace a read-only file without a word, so the right to write is asked for first
    if (!(await isWritable(target, disk))) return fail({ code: 'FILE_READ_ONLY', name });
  }
  if (old === null) await disk.stat(path.dirname(target)); // throws where the folder is gone as well
  if (options.expectedHash !== undefined) {
    if (old === null) return fail({ code: 'FILE_NOT_FOUND', name });
    if (hashOf(await disk.readFile(target)) !== options.expectedHash) return fail({ code: 'FILE_CHANGED_ON_DISK', name });
  }
  const temporary = path.join(path.dirname(target), `.${name.slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  let handle: nodeDisk.FileHandle;
  try {
    handle = await disk.open(temporary, 'wx', old === null ? 0o644 : old.mode & 0o777);
  } catch (error) {
    const closedFolder = ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!closedFolder || old === null || options.backupFolder === undefined) throw error;
    return overwriteInPlace(target, bytes, options.backupFolder, disk);
  }
  try {
    try {
      await writeAll(handle, bytes);
      if (old !== null) await handle.chmod(old.mode & 0o7777).catch(() => undefined); // file systems without modes
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithPatience(temporary, target, disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(target), disk);
  await tidyFolder(path.dirname(target), name, disk);
  return ok({ hash: hashOf(bytes), atomic: true });
};

/** Whether a file may be written. W_OK says yes to root, so a mode without any write bit counts as well. */
export const isWritable = async (target: string, disk: Pick<Disk, 'access' | 'stat'> = nodeDisk): Promise<boolean> => {
  if (((await disk.stat(target)).mode & 0o222) === 0) return false;
  return disk.access(target, constants.W_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) return false;
      throw error;
    },
  );
};

/** write() may take fewer bytes than it was given, above all on a disk that is filling up. */
const writeAll = async (handle: nodeDisk.FileHandle, bytes: Uint8Array): Promise<void> => {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, offset);
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    offset += bytesWritten;
  }
};

/** Waits between attempts in milliseconds, about 5 s together: virus scanners and sync clients hold files that long (assumption). */
const renameWaits = [10, 20, 40, 80, 160, 320, 500, 640, 800, 1000, 1430];

const renameWithPatience = async (from: string, to: string, disk: Disk): Promise<void> => {
  for (const wait of [...renameWaits, null]) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!held || wait === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

/** Makes the new name itself durable. Windows refuses to open folders and needs no such step. */
const syncFolder = async (folder: string, disk: Disk): Promise<void> => {
  const handle = await disk.open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
};

/** A temporary file this old belongs to a save that was killed; younger ones may be another machine's (assumption). */
const abandonedAfterMilliseconds = 3_600_000;
const tidied = new Set<string>();

/** Removes what killed saves of the same file left behind; once per folder and run, and never a reason to fail. */
const tidyFolder = async (folder: string, name: string, disk: Disk): Promise<void> => {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  const abandoned = (await disk.readdir(folder).catch(() => [])).filter(
    (entry) => entry.startsWith(`.${name.slice(0, 80)}.`) && /\.[0-9a-f]{12}\.tmp$/.test(entry),
  );
  for (const entry of abandoned) {
    const file = path.join(folder, entry);
    const info = await disk.stat(file).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > abandonedAfterMilliseconds)
      await disk.rm(file, { force: true }).catch(() => undefined);
  }
};

/** Shares that allow writing files but not creating them: keep a copy elsewhere, overwrite, read back, drop the copy. */
const overwriteInPlace = async (target: string, bytes: Uint8Array, backupFolder: string, disk: Disk): Promise<Result<WrittenFile>> => {
  const hash = hashOf(bytes);
  await disk.mkdir(backupFolder, { recursive: true });
  const backup = path.join(backupFolder, `${path.basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.bak`);
  const kept = await replace(backup, await disk.readFile(target), {}, disk);
  if (!kept.ok) return kept;
  const handle = await disk.open(target, 'r+');
  try {
    await writeAll(handle, bytes);
    await handle.truncate(bytes.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (hashOf(await disk.readFile(target)) !== hash) {
    return fail({ code: 'FILE_NOT_WRITABLE', name: path.basename(target), reason: `read-back differs, old state: ${backup}` });
  }
  await disk.rm(backup, { force: true });
  return ok({ hash, atomic: false });
};
