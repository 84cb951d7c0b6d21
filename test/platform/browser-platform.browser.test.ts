import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createBrowserPlatform } from '#platform/browser.ts';
import { openBrowserStore } from '#platform/browser/browser-store.ts';
import type { OpenedFile, Platform } from '#platform/platform.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A file of the browser's own private file system: a real handle, as the pickers give them. */
const realFile = async (name: string, content: string): Promise<FileSystemFileHandle> => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  await write(handle, content);
  return handle;
};
const write = async (handle: FileSystemFileHandle, content: string): Promise<void> => {
  const target = await handle.createWritable();
  await target.write(content);
  await target.close();
};
const contentOf = async (handle: FileSystemFileHandle): Promise<string> => (await handle.getFile()).text();

/** The page's window with other pickers; everything else is the real one. */
const pageWith = (pickers: Partial<Pick<Window, 'showOpenFilePicker' | 'showSaveFilePicker'>>): Window =>
  new Proxy(window, {
    get: (target, key) => {
      if (key === 'showOpenFilePicker' || key === 'showSaveFilePicker') return pickers[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

const firstOf = async (platform: Platform): Promise<OpenedFile & { readonly token: NonNullable<OpenedFile['token']> }> => {
  const opened = await platform.openFiles();
  if (!opened.ok || opened.value[0]?.token == null) throw new Error('not opened');
  return { ...opened.value[0], token: opened.value[0].token };
};

beforeEach(async () => {
  const store = await openBrowserStore();
  for (const { token } of await store.recent()) await store.removeRecent(token);
});
afterEach(() => vi.restoreAllMocks());

describe('with File System Access', () => {
  test('opens, saves in place, notices another program, overwrites when told to', async () => {
    const handle = await realFile('a.bpmn', 'eins');
    const platform = createBrowserPlatform(pageWith({ showOpenFilePicker: () => Promise.resolve([handle]) }));
    const file = await firstOf(platform);
    expect(file).toMatchObject({ name: 'a.bpmn', bytes: text('eins') });
    expect((await platform.save(file.token, text('zwei'))).ok).toBe(true);
    expect(await contentOf(handle)).toBe('zwei');
    await write(handle, 'von außen');
    expect(await platform.save(file.token, text('drei'))).toEqual({ ok: false, problem: { code: 'FILE_CHANGED_ON_DISK', name: 'a.bpmn' } });
    expect(await contentOf(handle)).toBe('von außen');
    expect((await platform.save(file.token, text('drei'), { overwriteChanges: true })).ok).toBe(true);
    expect(await contentOf(handle)).toBe('drei');
  });

  test('recent files survive the page and stand in the list once', async () => {
    const handle = await realFile('b.kompass', '{}');
    const page = pageWith({ showOpenFilePicker: () => Promise.resolve([handle]) });
    const { token } = await firstOf(createBrowserPlatform(page));
    await firstOf(createBrowserPlatform(page));
    const later = createBrowserPlatform(page);
    expect(await later.recentFiles()).toMatchObject([{ token, name: 'b.kompass' }]);
    expect(await later.reopen(token)).toMatchObject({ ok: true, value: { token, bytes: text('{}') } });
    await later.forgetRecent(token);
    expect(await later.recentFiles()).toEqual([]);
  });

  test('a file that is gone is a problem with its name', async () => {
    const handle = await realFile('c.bpmn', 'x');
    const platform = createBrowserPlatform(pageWith({ showOpenFilePicker: () => Promise.resolve([handle]) }));
    const { token } = await firstOf(platform);
    await (await navigator.storage.getDirectory()).removeEntry('c.bpmn');
    expect(await platform.reopen(token)).toEqual({ ok: false, problem: { code: 'FILE_NOT_FOUND', name: 'c.bpmn' } });
  });

  test('closing the picker is CANCELLED; a bug in it is not hidden', async () => {
    const cancelled = createBrowserPlatform(pageWith({ showOpenFilePicker: () => Promise.reject(new DOMException('', 'AbortError')) }));
    expect(await cancelled.openFiles()).toEqual({ ok: false, problem: { code: 'CANCELLED' } });
    const broken = createBrowserPlatform(pageWith({ showOpenFilePicker: () => Promise.reject(new TypeError('bug')) }));
    await expect(broken.openFiles()).rejects.toThrow('bug');
  });

  test('saving under a new name suggests a safe one and can go on there', async () => {
    const handle = await realFile('neu.kompass', '');
    const showSaveFilePicker = vi.fn(() => Promise.resolve(handle));
    const platform = createBrowserPlatform(pageWith({ showOpenFilePicker: () => Promise.resolve([]), showSaveFilePicker }));
    const saved = await platform.saveAs('../neu:.kompass', ['kompass'], text('eins'));
    expect(showSaveFilePicker).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'neu.kompass' }));
    if (!saved.ok || saved.value.token === null) throw new Error('not saved');
    expect((await platform.save(saved.value.token, text('zwei'))).ok).toBe(true);
    expect(await contentOf(handle)).toBe('zwei');
  });
});

describe('without it', () => {
  const clickOn = (kind: 'a' | 'input') => {
    const clicked: HTMLElement[] = [];
    vi.spyOn(kind === 'a' ? HTMLAnchorElement.prototype : HTMLInputElement.prototype, 'click').mockImplementation(function click(
      this: HTMLElement,
    ) {
      clicked.push(this);
    });
    return clicked;
  };

  test('saving is a download under the name, without a way back', async () => {
    const clicked = clickOn('a');
    const platform = createBrowserPlatform(pageWith({}));
    expect(platform.canSaveInPlace).toBe(false);
    expect(await platform.saveAs('Bericht.xlsx', ['xlsx'], text('inhalt'))).toEqual({
      ok: true,
      value: { token: null, name: 'Bericht.xlsx' },
    });
    const link = clicked[0] as HTMLAnchorElement;
    expect(link.download).toBe('Bericht.xlsx');
    const downloaded = await (await fetch(link.href)).blob();
    expect([await downloaded.text(), downloaded.type]).toEqual([
      'inhalt',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  test('opening is an upload of the kinds asked for', async () => {
    const clicked = clickOn('input');
    const opening = createBrowserPlatform(pageWith({})).openFiles();
    const input = clicked[0] as HTMLInputElement;
    expect(input.accept).toBe('.kompass,.bpmn,.xml');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['inhalt'], 'a.bpmn'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    expect(await opening).toEqual({ ok: true, value: [{ token: null, name: 'a.bpmn', bytes: text('inhalt'), readOnly: false }] });
  });

  test('closing the upload is CANCELLED', async () => {
    const clicked = clickOn('input');
    const opening = createBrowserPlatform(pageWith({})).openFiles();
    clicked[0]!.dispatchEvent(new Event('cancel'));
    expect(await opening).toEqual({ ok: false, problem: { code: 'CANCELLED' } });
  });
});

test('a dropped file arrives wherever it falls', async () => {
  const platform = createBrowserPlatform(pageWith({}));
  const listener = vi.fn();
  platform.onFilesArrived(listener);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['inhalt'], 'gezogen.bpmn'));
  const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  document.body.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  await vi.waitFor(() =>
    expect(listener).toHaveBeenCalledWith([
      { ok: true, value: { token: null, name: 'gezogen.bpmn', bytes: text('inhalt'), readOnly: false } },
    ]),
  );
});

test('settings survive the page', async () => {
  await createBrowserPlatform(pageWith({})).writeSetting('probe', '{"a":1}');
  const later = createBrowserPlatform(pageWith({}));
  expect(await later.readSetting('probe')).toBe('{"a":1}');
  expect(await later.readSetting('constructor')).toBeNull();
});

test('unsaved work makes the browser ask before it leaves', () => {
  const platform = createBrowserPlatform(pageWith({}));
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  platform.setUnsaved(true, 'a');
  expect(leave()).toBe(true);
  platform.setUnsaved(false, 'a');
  expect(leave()).toBe(false);
});
