import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import * as z from 'zod';

import { fail, ok, type Result } from '#core/problem/problem.ts';

import type { Recovery } from '../platform.ts';
import { hashOf, saveFile } from './atomic-write.ts';

const head = z.object({
  format: z.literal('prozesskompass-recovery'),
  version: z.literal(1),
  id: z.uuid(),
  title: z.string(),
  name: z.string(),
  kind: z.enum(['kompass', 'bpmn']),
  changes: z.int().min(0),
  keptAt: z.iso.datetime(),
  /** Where the file lies; null = it has none yet. */
  path: z.string().nullable(),
  /** SHA-256 of the file's content this work began with. */
  baseHash: z.string().nullable(),
  /** SHA-256 of the bytes behind the first line. */
  sha256: z.string(),
});

/** An unsaved state with everything needed to go on with it. */
export interface KeptState extends Omit<z.output<typeof head>, 'format' | 'version' | 'sha256' | 'keptAt'> {
  readonly bytes: Uint8Array;
}

const ending = '.recovery';

/**
 * Unsaved states in the user's own folder: one file each, a line of JSON about it and then its bytes.
 * Written atomically; a file that is not what was written is kept and said to be damaged.
 */
export class RecoveryFolder {
  readonly #folder: string;
  readonly #now: () => Date;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  async write({ bytes, ...about }: KeptState): Promise<Result<void>> {
    const line = JSON.stringify({
      format: 'prozesskompass-recovery',
      version: 1,
      ...about,
      keptAt: this.#now().toISOString(),
      sha256: hashOf(bytes),
    });
    await mkdir(this.#folder, { recursive: true }).catch(() => undefined); // writing says why
    const written = await saveFile(this.#fileOf(about.id), Buffer.concat([Buffer.from(`${line}\n`), bytes]));
    return written.ok ? ok(undefined) : written;
  }

  async list(): Promise<readonly Recovery[]> {
    const names = (await readdir(this.#folder).catch(() => [])).filter((name) => name.endsWith(ending));
    const all = await Promise.all(
      names.map(async (name): Promise<Recovery | null> => {
        const id = name.slice(0, -ending.length);
        if (!z.uuid().safeParse(id).success) return null;
        const found = await this.#read(id);
        if (found === null) return { id, title: '', changes: 0, keptAt: null, state: 'damaged' };
        return { id, title: found.title, changes: found.changes, keptAt: found.keptAt, state: 'whole' };
      }),
    );
    return all.filter((entry) => entry !== null).toSorted((left, right) => (right.keptAt ?? '').localeCompare(left.keptAt ?? ''));
  }

  async read(id: string): Promise<Result<KeptState>> {
    const found = await this.#read(id);
    return found === null ? fail({ code: 'RECOVERY_DAMAGED' }) : ok(found);
  }

  /** A whole state is deleted; a damaged one is renamed, so that nobody is asked again and nothing is lost. */
  async discard(id: string): Promise<void> {
    const file = this.#fileOf(id);
    if ((await this.#read(id)) === null) await rename(file, `${file}.damaged`).catch(() => undefined);
    else await rm(file, { force: true });
  }

  async #read(id: string): Promise<(KeptState & { readonly keptAt: string }) | null> {
    const content = await readFile(this.#fileOf(id)).catch(() => null);
    const end = content?.indexOf(0x0a) ?? -1;
    if (content === null || end < 0) return null;
    const parsed = head.safeParse(readJson(content.toString('utf8', 0, end)));
    const bytes = new Uint8Array(content.subarray(end + 1));
    if (!parsed.success || parsed.data.id !== id || parsed.data.sha256 !== hashOf(bytes)) return null;
    return { ...parsed.data, bytes };
  }

  #fileOf(id: string): string {
    return path.join(this.#folder, `${path.basename(id)}${ending}`);
  }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
