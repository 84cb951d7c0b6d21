import { fail, ok, type Problem } from '#core/problem/problem.ts';

import { faultText } from '../fault-text.ts';
import { documentKinds, kindOfName } from '../file-kinds.ts';
import type { FileToken, Platform } from '../platform.ts';
import { versionsToDrop } from '../versions-kept.ts';
import type { BrowserStore, KeptRecord } from './browser-store.ts';
import { hashOf, type FileHandles } from './file-handles.ts';

type Safety = Pick<
  Platform,
  | 'writeJournal'
  | 'listRecoveries'
  | 'readRecovery'
  | 'discardRecovery'
  | 'listVersions'
  | 'readVersion'
  | 'checkFile'
  | 'peekFile'
  | 'agreeOn'
  | 'listConflictCopies'
  | 'holdFile'
  | 'noteFault'
  | 'readDiagnosis'
> & {
  /** To be called with what was just saved. */
  keepVersion(file: { readonly token: FileToken | null; readonly name: string }, bytes: Uint8Array): Promise<void>;
};

/** Faults a page remembers for a diagnosis (assumption). */
const maxFaults = 200;

/** Unsaved and earlier states in IndexedDB; which window works on what, by Web Locks. */
export const createBrowserSafety = (store: Promise<BrowserStore>, handles: FileHandles): Safety => {
  const locks = new PageLocks();
  const faults: string[] = [];

  const wholeOrNull = async (id: string): Promise<KeptRecord | null> => {
    const record = (await (await store).kept()).find((kept) => kept.id === id);
    return record !== undefined && (await isWhole(record)) ? record : null;
  };

  const keepVersion = async (file: string, bytes: Uint8Array, savedAt: Date): Promise<void> => {
    const open = await store;
    try {
      await open.putVersion({ file, savedAt: savedAt.toISOString(), bytes: bytes.slice() });
      const sized = (await open.versions(file)).map((version) => ({ version, savedAt: version.savedAt, bytes: version.bytes.length }));
      for (const { version } of versionsToDrop(sized)) await open.removeVersion(version);
    } catch (error) {
      faults.push(`${new Date().toISOString()} version: ${faultText(error)}`);
    }
  };
  handles.beforeFirstSave = async ({ token, name, bytes, changedAt }) => {
    const kind = kindOfName(name);
    if (kind === null || !documentKinds.includes(kind) || (await (await store).versions(token)).length > 0) return;
    await keepVersion(token, bytes, new Date(Math.min(changedAt.getTime(), Date.now() - 1)));
  };

  return {
    writeJournal: async ({ bytes, token, ...about }) => {
      await locks.hold(journalLock(about.id));
      const copy = bytes.slice();
      try {
        await (
          await store
        ).putKept({
          ...about,
          version: 1,
          token,
          handle: token === null ? null : handles.handleOf(token),
          baseHash: token === null ? null : handles.hashOf(token),
          keptAt: new Date().toISOString(),
          sha256: await hashOf(copy),
          bytes: copy,
        });
        return ok(undefined);
      } catch (error) {
        return fail(problemOf(error, about.name));
      }
    },
    listRecoveries: async () => {
      const elsewhere = await locks.heldAnywhere();
      const records = (await (await store).kept()).filter(({ id }) => !elsewhere.has(journalLock(id)));
      const list = await Promise.all(
        records.map(async (record) => {
          const whole = await isWhole(record);
          const { id, title, changes, keptAt } = record;
          return whole
            ? ({ id, title, changes, keptAt, state: 'whole' } as const)
            : ({ id: String(id), title: '', changes: 0, keptAt: null, state: 'damaged' } as const);
        }),
      );
      return list.toSorted((left, right) => (right.keptAt ?? '').localeCompare(left.keptAt ?? ''));
    },
    readRecovery: async (id) => {
      const record = await wholeOrNull(id);
      if (record === null) return fail({ code: 'RECOVERY_DAMAGED' });
      const { handle, baseHash, name, bytes, title, kind } = record;
      const token = handle === null || record.token === null ? null : await handles.remember(handle, record.token as FileToken);
      if (token !== null && baseHash !== null) handles.agree(token, baseHash);
      const saved = token === null ? null : await handles.peek(token);
      const savedElsewhere = saved === null || baseHash === null ? null : (await hashOf(saved)) !== baseHash;
      return ok({ file: { token, name, bytes, readOnly: false }, title, kind, saved, savedElsewhere });
    },
    discardRecovery: async (id) => {
      const damaged = (await (await store).kept()).some((kept) => kept.id === id) && (await wholeOrNull(id)) === null;
      if (!damaged) await (await store).removeKept(id);
      locks.release(journalLock(id));
    },
    listVersions: async (token, name) =>
      (await (await store).versions(token ?? name)).map(({ savedAt, bytes }) => ({ id: savedAt, savedAt, bytes: bytes.length })),
    readVersion: async (token, name, id) => {
      const version = (await (await store).versions(token ?? name)).find(({ savedAt }) => savedAt === id);
      return version === undefined ? fail({ code: 'FILE_NOT_FOUND', name }) : ok(version.bytes);
    },
    keepVersion: ({ token, name }, bytes) => keepVersion(token ?? name, bytes, new Date()),
    checkFile: (token) => handles.check(token),
    peekFile: (token) => handles.lookAt(token),
    agreeOn: async (token, from, to) => handles.agreeOn(token, from, to),
    // a handle shows its own file only, never the folder around it
    listConflictCopies: async () => [],
    holdFile: async (token) => {
      locks.releaseAll(fileLock(''));
      if (token === null || (await locks.hold(fileLock(token)))) return null;
      return { user: '', host: '', seenAt: new Date().toISOString(), silent: false };
    },
    noteFault: (what, error) => {
      faults.push(`${new Date().toISOString()} ${what}: ${faultText(error)}`);
      faults.splice(0, faults.length - maxFaults);
    },
    readDiagnosis: async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      return [`browser: ${navigator.userAgent}`, `storage: ${megabytes(usage)} / ${megabytes(quota)}`, '', ...faults, ''].join('\n');
    },
  };
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const journalLock = (id: string): string => `prozesskompass-journal-${id}`;
const fileLock = (token: string): string => `prozesskompass-file-${token}`;

const isWhole = async (record: KeptRecord): Promise<boolean> =>
  record.version === 1 && record.bytes instanceof Uint8Array && record.sha256 === (await hashOf(record.bytes));

const problemOf = (error: unknown, name: string): Problem => {
  const reason = error instanceof DOMException ? error.name : 'IndexedDB';
  return reason === 'QuotaExceededError' ? { code: 'DISK_FULL', name } : { code: 'FILE_NOT_WRITABLE', name, reason };
};

/** Locks of this page; the browser lets go of them when the page ends, however it ends. */
class PageLocks {
  readonly #held = new Map<string, () => void>();

  /** False = another window of this browser has it. Pages without Web Locks are alone as far as they can tell. */
  async hold(name: string): Promise<boolean> {
    if (this.#held.has(name)) return true;
    if (!('locks' in navigator)) return true;
    return new Promise((resolve) => {
      void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>((release) => this.#held.set(name, release));
      });
    });
  }

  release(name: string): void {
    this.#held.get(name)?.();
    this.#held.delete(name);
  }

  releaseAll(prefix: string): void {
    for (const name of [...this.#held.keys()].filter((held) => held.startsWith(prefix))) this.release(name);
  }

  async heldAnywhere(): Promise<ReadonlySet<string>> {
    if (!('locks' in navigator)) return new Set();
    const { held = [] } = await navigator.locks.query();
    return new Set(held.map(({ name }) => name ?? ''));
  }
}
