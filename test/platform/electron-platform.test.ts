import { beforeEach, describe, expect, test, vi } from 'vitest';

import { ok } from '#core/problem/problem.ts';
import { createElectronPlatform } from '#platform/electron.ts';
import type { DesktopBridge, IpcEvents } from '#platform/ipc-contract.ts';
import type { FileToken, OpenedFile, Platform } from '#platform/platform.ts';

const opened = (name: string) => ok<OpenedFile>({ token: null, name, bytes: new Uint8Array(), readOnly: false });

/** The bridge as the preload gives it, with the main process' side in the test's hands. */
const fakeBridge = () => {
  const say: { -readonly [Name in keyof IpcEvents]?: (value: IpcEvents[Name]) => void } = {};
  const bridge = {
    ready: vi.fn(() => Promise.resolve()),
    openFiles: vi.fn(() => Promise.resolve(ok([]))),
    openDropped: vi.fn((files: readonly File[]) => Promise.resolve(files.map((file) => opened(file.name)))),
    save: vi.fn(() => Promise.resolve(ok({ token: null, name: 'a' }))),
    setUnsaved: vi.fn(() => Promise.resolve()),
    mayClose: vi.fn(() => Promise.resolve()),
    reportSelfTest: vi.fn(() => Promise.resolve()),
    onFilesArrived: vi.fn((listener: (files: IpcEvents['files:arrived']) => void) => {
      say['files:arrived'] = listener;
      return () => undefined;
    }),
    onCloseRequested: vi.fn((listener: (request: number) => void) => {
      say['window:close-requested'] = listener;
      return () => undefined;
    }),
    onSelfTest: vi.fn((listener: () => void) => {
      say['selftest:run'] = () => listener();
      return () => undefined;
    }),
  };
  return { bridge, say };
};

let bridge: ReturnType<typeof fakeBridge>['bridge'];
let say: ReturnType<typeof fakeBridge>['say'];
let page: EventTarget & { readonly reportError: (error: unknown) => void };
let platform: Platform;
beforeEach(() => {
  ({ bridge, say } = fakeBridge());
  page = Object.assign(new EventTarget(), { reportError: vi.fn() });
  platform = createElectronPlatform(bridge as unknown as DesktopBridge, page as unknown as Window);
});

describe('files from outside', () => {
  test('main is told "ready" with the first listener, once', () => {
    expect(bridge.ready).not.toHaveBeenCalled();
    const remove = platform.onFilesArrived(vi.fn());
    remove();
    platform.onFilesArrived(vi.fn());
    expect(bridge.ready).toHaveBeenCalledOnce();
  });

  test('files that arrive while nobody listens are kept for the next listener', () => {
    platform.onFilesArrived(vi.fn())();
    say['files:arrived']?.([opened('a.bpmn')]);
    const listener = vi.fn();
    platform.onFilesArrived(listener);
    expect(listener).toHaveBeenCalledWith([opened('a.bpmn')]);
  });

  test('dropped files go to main as File objects and arrive like all others', async () => {
    const listener = vi.fn();
    platform.onFilesArrived(listener);
    const dataTransfer = { types: ['Files'], files: [new File([], 'b.bpmn')], dropEffect: 'none' };
    const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer });
    page.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith([opened('b.bpmn')]));
  });

  test('a drag inside the page is none of its business', () => {
    const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { types: ['text/plain'], files: [] } });
    page.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(false);
    expect(bridge.openDropped).not.toHaveBeenCalled();
  });
});

test('opening asks for Mappen and BPMN unless kinds are named', async () => {
  await platform.openFiles();
  await platform.openFiles(['csv']);
  expect(bridge.openFiles.mock.calls).toEqual([[['kompass', 'bpmn']], [['csv']]]);
});

test('overwriting is said only when the person chose it', async () => {
  const token = 't' as FileToken;
  await platform.save(token, new Uint8Array());
  await platform.save(token, new Uint8Array(), { overwriteChanges: true });
  expect(bridge.save.mock.calls.map((call: readonly unknown[]) => call[2])).toEqual([false, true]);
});

test.each([
  ['yes', () => Promise.resolve(true), true],
  ['no', () => Promise.resolve(false), false],
  ['an error, which keeps the window', () => Promise.reject(new Error('bug')), false],
] as const)('the answer to closing reaches main with its number: %s', async (what, listener, may) => {
  platform.onCloseRequested(listener);
  say['window:close-requested']?.(7);
  await vi.waitFor(() => expect(bridge.mayClose).toHaveBeenCalledWith(7, may));
  expect(page.reportError).toHaveBeenCalledTimes(what.startsWith('an error') ? 1 : 0);
});

test('a self test asked for before the page is ready runs as soon as somebody can', async () => {
  say['selftest:run']?.(null);
  platform.onSelfTest(() => Promise.resolve({ ok: true, steps: [] }));
  await vi.waitFor(() => expect(bridge.reportSelfTest).toHaveBeenCalledWith({ ok: true, steps: [] }));
});
