import { beforeEach, expect, test, vi } from 'vitest';

import { CloseGuard } from '#electron/close-guard.ts';

const ask = vi.fn();
const close = vi.fn();
let guard: CloseGuard;
beforeEach(() => {
  vi.clearAllMocks();
  guard = new CloseGuard(ask, close);
});

test('with nothing unsaved the window closes unasked', () => {
  expect(guard.mayCloseNow()).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});

test('with something unsaved the page is asked, and its yes closes', () => {
  guard.setUnsaved(true);
  expect(guard.mayCloseNow()).toBe(false);
  expect(ask).toHaveBeenCalledWith(1);
  guard.answer(1, true);
  expect(close).toHaveBeenCalledOnce();
  expect(guard.mayCloseNow()).toBe(true);
});

test('a no keeps the window, and the next attempt asks again', () => {
  guard.setUnsaved(true);
  guard.mayCloseNow();
  guard.answer(1, false);
  expect(close).not.toHaveBeenCalled();
  expect(guard.mayCloseNow()).toBe(false);
  expect(ask).toHaveBeenLastCalledWith(2);
});

test('an answer to an older question does not count', () => {
  guard.setUnsaved(true);
  guard.mayCloseNow();
  guard.mayCloseNow();
  guard.answer(1, true);
  expect(close).not.toHaveBeenCalled();
});

test('work done after a yes is asked about again', () => {
  guard.setUnsaved(true);
  guard.mayCloseNow();
  guard.answer(1, true);
  guard.setUnsaved(true);
  expect(guard.mayCloseNow()).toBe(false);
});
