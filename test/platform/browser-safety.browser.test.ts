import { beforeEach, describe, expect, test, vi } from 'vitest';

import { createBrowserSafety } from '#platform/browser/browser-safety.ts';
import { openBrowserStore, type BrowserStore } from '#platform/browser/browser-store.ts';
import { FileHandles } from '#platform/browser/file-handles.ts';
import type { FileToken, JournalEntry } from '#platform/platform.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const id = '5b4a1b2e-3c1d-4e5f-8a9b-0c1d2e3f4a5b';
const entry = (token: FileToken | null, content: string, over: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  title: 'Aufnahme',
  token,
  name: 'Aufnahme.bpmn',
  kind: 'bpmn',
  changes: 2,
  bytes: text(content),
  ...over,
});
const write = async (handle: FileSystemFileHandle, content: string): Promise<void> => {
  const target = await handle.createWritable();
  await target.write(content);
  await target.close();
};
const realFile = async (name: string, content: string): Promise<FileSystemFileHandle> => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  await write(handle, content);
  return handle;
};

/** One page of the program; closing lets go of its locks as the end of a page does. */
const page = (store?: BrowserStore) => {
  const handles = new FileHandles();
  const safety = createBrowserSafety(store === undefined ? openBrowserStore() : Promise.resolve(store), handles);
  const open = async (handle: FileSystemFileHandle): Promise<FileToken> => {
    const token = await handles.remember(handle);
    await handles.open(token);
    return token;
  };
  return { safety, handles, open };
};
/** Who holds a journal is told by Web Locks; a page that is gone holds none. */
const asIfGone = () => vi.spyOn(navigator.locks, 'query').mockResolvedValue({ held: [], pending: [] });

beforeEach(async () => {
  vi.restoreAllMocks();
  const store = await openBrowserStore();
  for (const kept of await store.kept()) await store.removeKept(kept.id);
});

describe('unsaved work in the browser', () => {
  test('is kept byte for byte, offered once its page is gone, and gone when it is discarded', async () => {
    const before = page();
    expect(await before.safety.writeJournal(entry(null, 'alt'))).toEqual({ ok: true, value: undefined });
    await before.safety.writeJournal(entry(null, 'neu', { changes: 3 }));
    const after = page();
    expect(await after.safety.listRecoveries()).toEqual([]);
    asIfGone();
    expect(await after.safety.listRecoveries()).toEqual([
      { id, title: 'Aufnahme', changes: 3, keptAt: expect.stringMatching(/^\d{4}-/u), state: 'whole' },
    ]);
    expect(await after.safety.readRecovery(id)).toMatchObject({
      ok: true,
      value: { file: { token: null, bytes: text('neu') }, saved: null, savedElsewhere: null },
    });
    await after.safety.discardRecovery(id);
    expect(await after.safety.listRecoveries()).toEqual([]);
    await before.safety.discardRecovery(id);
  });

  test('finds its way back to its file, and says when somebody changed that meanwhile', async () => {
    const handle = await realFile('Weg.bpmn', 'wie geöffnet');
    const before = page();
    await before.safety.writeJournal(entry(await before.open(handle), 'meins'));
    const after = page();
    expect(await after.safety.readRecovery(id)).toMatchObject({ ok: true, value: { saved: text('wie geöffnet'), savedElsewhere: false } });
    await write(handle, 'von außen');
    const late = page();
    const read = await late.safety.readRecovery(id);
    if (!read.ok || read.value.file.token === null) throw new Error('no way back');
    expect(read.value).toMatchObject({ saved: text('von außen'), savedElsewhere: true });
    // and it is not overwritten without a word
    expect(await late.handles.save(read.value.file.token, read.value.file.bytes, false)).toMatchObject({
      ok: false,
      problem: { code: 'FILE_CHANGED_ON_DISK' },
    });
    await before.safety.discardRecovery(id);
  });

  test('that is damaged is said to be, is not read and not deleted', async () => {
    const store = await openBrowserStore();
    const { safety } = page(store);
    await safety.writeJournal(entry(null, 'heil'));
    const [kept] = await store.kept();
    await store.putKept({ ...kept!, bytes: text('anders') as Uint8Array<ArrayBuffer> });
    asIfGone();
    expect(await safety.listRecoveries()).toMatchObject([{ id, state: 'damaged', keptAt: null }]);
    expect(await safety.readRecovery(id)).toEqual({ ok: false, problem: { code: 'RECOVERY_DAMAGED' } });
    await safety.discardRecovery(id);
    expect(await store.kept()).toHaveLength(1);
  });

  test.each([
    [new DOMException('', 'QuotaExceededError'), { code: 'DISK_FULL', name: 'Aufnahme.bpmn' }],
    [new DOMException('', 'UnknownError'), { code: 'FILE_NOT_WRITABLE', name: 'Aufnahme.bpmn', reason: 'UnknownError' }],
  ])('that cannot be kept is a problem, not an exception: %s', async (error, problem) => {
    const store: BrowserStore = { ...(await openBrowserStore()), putKept: () => Promise.reject(error) };
    const { safety } = page(store);
    expect(await safety.writeJournal(entry(null, 'x'))).toEqual({ ok: false, problem });
    await safety.discardRecovery(id);
  });
});

describe('one file in two windows', () => {
  test('the second is told, and told no more when the first lets go', async () => {
    const handle = await realFile('Zwei.bpmn', 'x');
    const [first, second] = [page(), page()];
    const token = await first.open(handle);
    await second.handles.remember(handle, token);
    expect(await first.safety.holdFile(token)).toBeNull();
    expect(await second.safety.holdFile(token)).toMatchObject({ host: '', silent: false });
    await first.safety.holdFile(null);
    await vi.waitFor(async () => expect(await second.safety.holdFile(token)).toBeNull());
    await second.safety.holdFile(null);
  });

  test('a change by the other is seen, and what the first saved is not overwritten without a word', async () => {
    const handle = await realFile('Beide.bpmn', 'x');
    const [first, second] = [page(), page()];
    const [mine, yours] = [await first.open(handle), await second.open(handle)];
    expect((await first.handles.save(mine, text('meins'), false)).ok).toBe(true);
    expect(await second.safety.checkFile(yours)).toMatchObject({ kind: 'changed' });
    expect(await second.handles.save(yours, text('deins'), false)).toMatchObject({ ok: false, problem: { code: 'FILE_CHANGED_ON_DISK' } });
    expect(await (await handle.getFile()).text()).toBe('meins');
    await (await navigator.storage.getDirectory()).removeEntry('Beide.bpmn');
    expect(await first.safety.checkFile(mine)).toEqual({ kind: 'gone' });
  });
});

describe('earlier states in the browser', () => {
  test('of a file without a way back are kept by its name, a burst of saves as one', async () => {
    const { safety } = page();
    const name = `Aufnahme ${crypto.randomUUID()}.bpmn`;
    for (const content of ['eins', 'zwei', 'drei']) {
      await safety.keepVersion({ token: null, name }, text(content));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const versions = await safety.listVersions(null, name);
    const contents = await Promise.all(versions.map(({ id: version }) => safety.readVersion(null, name, version)));
    expect(contents.map((read) => read.ok && new TextDecoder().decode(read.value))).toEqual(['drei', 'eins']);
    expect(await safety.readVersion(null, name, 'x')).toMatchObject({ ok: false });
  });

  test('begin with what was there before the first save', async () => {
    const handle = await realFile(`Vorher ${crypto.randomUUID()}.bpmn`, 'von früher');
    const { safety, handles, open } = page();
    const token = await open(handle);
    for (const content of ['eins', 'zwei']) {
      await handles.save(token, text(content), false);
      await safety.keepVersion({ token, name: handle.name }, text(content));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const versions = await safety.listVersions(token, handle.name);
    const contents = await Promise.all(versions.map(({ id: version }) => safety.readVersion(token, handle.name, version)));
    expect(contents.map((read) => read.ok && new TextDecoder().decode(read.value))).toEqual(['zwei', 'von früher']);
  });

  test('that do not fit any more are noted and stop nothing', async () => {
    const store: BrowserStore = {
      ...(await openBrowserStore()),
      putVersion: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
    };
    const { safety } = page(store);
    await safety.keepVersion({ token: null, name: 'Geheime Aufnahme.bpmn' }, text('x'));
    const diagnosis = await safety.readDiagnosis();
    expect(diagnosis).toMatch(/version: QuotaExceededError/u);
    expect(diagnosis).not.toContain('Geheime');
  });
});
