/** Settings and recent files of the browser edition. IndexedDB belongs to the origin: that is why the port is fixed. */
export interface BrowserStore {
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
  recent(): Promise<readonly RecentHandle[]>;
  putRecent(entry: RecentHandle): Promise<void>;
  removeRecent(token: string): Promise<void>;
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
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('settings');
      request.result.createObjectStore('recent', { keyPath: 'token' });
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

const storeInDatabase = (database: IDBDatabase): BrowserStore => {
  const store = (name: 'settings' | 'recent', mode: IDBTransactionMode) => database.transaction(name, mode).objectStore(name);
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
  };
};

const storeInMemory = (): BrowserStore => {
  const settings = new Map<string, string>();
  const handles = new Map<string, RecentHandle>();
  return {
    readSetting: async (key) => settings.get(key) ?? null,
    writeSetting: async (key, value) => void settings.set(key, value),
    recent: async () => [...handles.values()].toReversed(),
    putRecent: async (entry) => void handles.set(entry.token, entry),
    removeRecent: async (token) => void handles.delete(token),
  };
};
