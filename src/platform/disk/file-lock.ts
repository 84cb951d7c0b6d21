import { randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import * as z from 'zod';

import type { FileHolder } from '../platform.ts';

/** `.~lock.<name>#` beside the document, as LibreOffice names it. */
export const lockPathOf = (file: string): string => path.join(path.dirname(file), `.~lock.${path.basename(file)}#`);

const content = z.object({ id: z.string(), user: z.string().max(300), host: z.string().max(300), pid: z.int(), seenAt: z.iso.datetime() });
type Content = z.output<typeof content>;

/** A sign of life this often, and silence this long until a crash is likely (assumption). */
const beatMilliseconds = 30_000;
const silentMilliseconds = 180_000;

export interface LockSurroundings {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  readonly now: () => Date;
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Says who works on a file, to people only: what protects the content is the comparison at every save.
 * A foreign lock is never taken over unasked, because two takers at once would both believe they have it.
 * The one exception is what a crash of this person's own program left on this machine.
 */
export class FileLock {
  readonly #me = randomUUID();
  readonly #surroundings: LockSurroundings;
  #held: { readonly lock: string; readonly timer: NodeJS.Timeout } | null = null;

  constructor(surroundings: LockSurroundings = here()) {
    this.#surroundings = surroundings;
  }

  /** Lets go of the file held before and holds this one; answers who else does. null = nobody, or no lock can be written there. */
  async hold(file: string | null, takeOver = false): Promise<FileHolder | null> {
    await this.release();
    if (file === null) return null;
    const lock = lockPathOf(file);
    if (await this.#create(lock)) return null;
    const other = await readLock(lock);
    if (other === 'absent') return null; // a folder without right to create, or gone this very moment
    if (takeOver || (other !== null && this.#isOwnRemain(other))) {
      await rm(lock, { force: true }).catch(() => undefined);
      if (await this.#create(lock)) return null;
    }
    const { now } = this.#surroundings;
    if (other === null) return { user: '', host: '?', seenAt: now().toISOString(), silent: true };
    const silent = now().getTime() - Date.parse(other.seenAt) > silentMilliseconds;
    return { user: other.user, host: other.host, seenAt: other.seenAt, silent };
  }

  async release(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    if (held === null) return;
    clearInterval(held.timer);
    const present = await readLock(held.lock);
    if (present !== null && present !== 'absent' && present.id === this.#me) await rm(held.lock, { force: true }).catch(() => undefined);
  }

  async #create(lock: string): Promise<boolean> {
    const handle = await open(lock, 'wx').catch(() => null);
    if (handle === null) return false;
    const written = await handle.writeFile(this.#text()).then(
      () => true,
      () => false,
    );
    await handle.close();
    if (!written) {
      // a full disk: an empty lock would look like somebody else's
      await rm(lock, { force: true }).catch(() => undefined);
      return false;
    }
    const timer = setInterval(() => void this.#beat(lock), beatMilliseconds);
    timer.unref();
    this.#held = { lock, timer };
    return true;
  }

  /** Only while the lock is still ours: another person may have decided that we are gone. */
  async #beat(lock: string): Promise<void> {
    const present = await readLock(lock);
    if (present === null || present === 'absent' || present.id !== this.#me || this.#held?.lock !== lock) return;
    // over the old text, which is as long: a disk that is full meanwhile leaves no empty lock
    const handle = await open(lock, 'r+').catch(() => null);
    await handle?.write(this.#text(), 0).catch(() => undefined);
    await handle?.close();
  }

  #text(): string {
    const { user, host, pid, now } = this.#surroundings;
    return JSON.stringify({ id: this.#me, user, host, pid, seenAt: now().toISOString() } satisfies Content);
  }

  #isOwnRemain({ user, host, pid }: Content): boolean {
    const mine = this.#surroundings;
    return user === mine.user && host === mine.host && !mine.isAlive(pid);
  }
}

/** null = something is there that we cannot read. */
const readLock = async (lock: string): Promise<Content | 'absent' | null> => {
  try {
    const parsed = content.safeParse(JSON.parse(await readFile(lock, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'absent' : null;
  }
};

const here = (): LockSurroundings => ({
  user: accountName(),
  host: os.hostname(),
  pid: process.pid,
  now: () => new Date(),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
});

/** Accounts without an entry in the system's list have no name. */
const accountName = (): string => {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
};
