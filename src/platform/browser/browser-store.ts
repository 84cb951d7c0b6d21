/** Settings and recent files of the browser edition. IndexedDB belongs to the origin: that is why the port is fixed. */
export interface BrowserStore {
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
  recent(): Promise<readonly RecentHandle[]>;
  putRecent(entry: RecentHandle): Promise<void>;
  removeRecent(token: string): Promise<void>;
  putKept(entry: KeptRecord): Promise<void>;
  kept(): Promise<readonly KeptRecord[]>;
  removeKept(id: string): Promise<void>;
  putVersion(version: VersionRecord): Promise<void>;
  /** Earlier states of one file, newest first. */
  versions(file: string): Promise<readonly VersionRecord[]>;
  removeVersion(version: VersionRecord): Promise<void>;
}

/** An unsaved state with the way back to its file. */
export interface KeptRecord {
  readonly id: string;
  readonly version: 1;
  readonly title: string;
  readonly name: string;
  readonly kind: 'kompass' | 'bpmn';
  readonly changes: number;
  readonly keptAt: string;
  readonly token: string | null;
  readonly handle: FileSystemFileHandle | null;
  /** SHA-256 of the file's content this work began with. */
  readonly baseHash: string | null;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface VersionRecord {
  /** Token of the file, or its name where it has none. */
  readonly file: string;
  readonly savedAt: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface RecentHandle {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
  readonly handle: FileSystemFileHandle;
}

/** As many as the start page shows (assumption). */
const maxRecent = 12;

/** Opens the store; where the browser refuses one (private window), it lasts as long as the page. */
export const openBrowserStore = async (name = 'prozesskompass'): Promise<BrowserStore> => {
  const database = await openDatabase(name).catch(() => null);
  return database === null ? storeInMemory() : storeInDatabase(database);
};

const openDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore('settings');
        request.result.createObjectStore('recent', { keyPath: 'token' });
      }
      request.result.createObjectStore('kept', { keyPath: 'id' });
      request.result.createObjectStore('versions', { keyPath: ['file', 'savedAt'] });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB cannot be opened')));
    request.addEventListener('blocked', () => reject(new Error('IndexedDB is blocked')));
  });

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB request failed')));
  });

type StoreName = 'settings' | 'recent' | 'kept' | 'versions';

const storeInDatabase = (database: IDBDatabase): BrowserStore => {
  // a newer page of ours wants to change the store: this one must not stand in its way
  database.addEventListener('versionchange', () => database.close());
  const store = (name: StoreName, mode: IDBTransactionMode) => database.transaction(name, mode).objectStore(name);
  /** Resolves when the bytes are on disk, not only handed to the system: a power cut counts. */
  const putDurably = (name: StoreName, value: unknown): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB gave up')));
      transaction.objectStore(name).put(value);
    });
  const recent = async (): Promise<readonly RecentHandle[]> => {
    const all: RecentHandle[] = await settled(store('recent', 'readonly').getAll());
    return all.toSorted((left, right) => right.openedAt.localeCompare(left.openedAt));
  };
  return {
    readSetting: async (key) => (await settled<string | undefined>(store('settings', 'readonly').get(key))) ?? null,
    writeSetting: async (key, value) => void (await settled(store('settings', 'readwrite').put(value, key))),
    recent,
    putRecent: async (entry) => {
      await settled(store('recent', 'readwrite').put(entry));
      for (const old of (await recent()).slice(maxRecent)) await settled(store('recent', 'readwrite').delete(old.token));
    },
    removeRecent: (token) => settled(store('recent', 'readwrite').delete(token)),
    putKept: (entry) => putDurably('kept', entry),
    kept: () => settled<KeptRecord[]>(store('kept', 'readonly').getAll()),
    removeKept: (id) => settled(store('kept', 'readwrite').delete(id)),
    putVersion: (version) => putDurably('versions', version),
    versions: async (file) => {
      const range = IDBKeyRange.bound([file, ''], [file, '\uffff']);
      return (await settled<VersionRecord[]>(store('versions', 'readonly').getAll(range))).toReversed();
    },
    removeVersion: ({ file, savedAt }) => settled(store('versions', 'readwrite').delete([file, savedAt])),
  };
};

const storeInMemory = (): BrowserStore => {
  const settings = new Map<string, string>();
  const handles = new Map<string, RecentHandle>();
  const versions: VersionRecord[] = [];
  return {
    readSetting: async (key) => settings.get(key) ?? null,
    writeSetting: async (key, value) => void settings.set(key, value),
    recent: async () => [...handles.values()].toReversed(),
    putRecent: async (entry) => void handles.set(entry.token, entry),
    removeRecent: async (token) => void handles.delete(token),
    putKept: () => Promise.reject(new DOMException('this browser keeps nothing', 'NotSupportedError')),
    kept: async () => [],
    removeKept: async () => undefined,
    putVersion: async (version) => void versions.unshift(version),
    versions: async (file) => versions.filter((version) => version.file === file),
    removeVersion: async (version) => void versions.splice(versions.indexOf(version) >>> 0, 1),
  };
};
