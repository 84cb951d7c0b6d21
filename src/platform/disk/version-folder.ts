import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';

import type { FileVersion } from '../platform.ts';
import { versionsToDrop } from '../versions-kept.ts';
import { saveFile } from './atomic-write.ts';
import { problemOfReading } from './disk-problem.ts';

/** Histories of more files than this are not kept; the one not saved for longest goes (assumption). */
const maxFiles = 100;

/** Earlier saved states of files, in the user's own folder: `<hash of the path>/<time>`. */
export class VersionFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps what was just saved; a state equal to the last one kept is not kept twice. */
  async keep(filePath: string, bytes: Uint8Array, savedAt: Date): Promise<Result<void>> {
    const folder = this.#folderOf(filePath);
    const before = await this.list(filePath);
    const [last] = before;
    if (last !== undefined && last.bytes === bytes.length && Buffer.compare(await readFile(path.join(folder, last.id)), bytes) === 0) {
      return ok(undefined);
    }
    await mkdir(folder, { recursive: true }).catch(() => undefined); // writing says why
    const written = await saveFile(path.join(folder, idOf(savedAt)), bytes);
    if (!written.ok) return written;
    for (const old of versionsToDrop(await this.list(filePath))) await rm(path.join(folder, old.id), { force: true });
    if (before.length === 0) await this.#dropOldest();
    return ok(undefined);
  }

  async list(filePath: string): Promise<readonly FileVersion[]> {
    const folder = this.#folderOf(filePath);
    const ids = (await readdir(folder).catch(() => [])).filter((name) => idPattern.test(name));
    const found = await Promise.all(
      ids.map(async (id) => ({ id, savedAt: timeOf(id), bytes: (await stat(path.join(folder, id)).catch(() => null))?.size ?? 0 })),
    );
    return found.toSorted((left, right) => right.id.localeCompare(left.id));
  }

  async read(filePath: string, id: string): Promise<Result<Uint8Array>> {
    try {
      return ok(new Uint8Array(await readFile(path.join(this.#folderOf(filePath), path.basename(id)))));
    } catch (error) {
      return fail(problemOfReading(error, path.basename(filePath)));
    }
  }

  #folderOf(filePath: string): string {
    return path.join(this.#folder, createHash('sha256').update(filePath).digest('hex').slice(0, 32));
  }

  async #dropOldest(): Promise<void> {
    const folders = await Promise.all(
      (await readdir(this.#folder)).map(async (name) => ({
        name,
        newest: (await readdir(path.join(this.#folder, name)).catch(() => [])).toSorted().at(-1) ?? '',
      })),
    );
    const oldest = folders.toSorted((left, right) => right.newest.localeCompare(left.newest)).slice(maxFiles);
    for (const { name } of oldest) await rm(path.join(this.#folder, name), { recursive: true, force: true });
  }
}

const idPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;
/** `2026-03-12T14:05:07.123Z` without what file names do not like. */
const idOf = (at: Date): string => at.toISOString().replace(/[-:.]/g, '');
const timeOf = (id: string): string => id.replace(idPattern, '$1-$2-$3T$4:$5:$6.$7Z');
