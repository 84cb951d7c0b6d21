import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { RecentFiles } from '#electron/recent-files.ts';
import { Settings } from '#electron/settings.ts';
import type { FileToken } from '#platform/platform.ts';

let folder: string;
const noteFault = vi.fn();
beforeEach(async () => {
  noteFault.mockClear();
  folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a setting survives the program', async () => {
  await new Settings(folder, noteFault).write('settings', '{"language":"en"}');
  const later = new Settings(folder, noteFault);
  expect(await later.read('settings')).toBe('{"language":"en"}');
  expect(await later.read('constructor')).toBeNull();
});

test('writes that cross each other all arrive', async () => {
  const settings = new Settings(folder, noteFault);
  await Promise.all(Array.from({ length: 20 }, (_, index) => settings.write(`key${index}`, String(index))));
  const later = new Settings(folder, noteFault);
  expect(await Promise.all(Array.from({ length: 20 }, (_, index) => later.read(`key${index}`)))).toEqual(
    Array.from({ length: 20 }, (_, index) => String(index)),
  );
});

test.each(['{ kaputt', '{"a":1}', '[["a",1]]', ''])(
  'unreadable settings %j are set aside, not deleted, and the program goes on',
  async (content) => {
    await writeFile(path.join(folder, 'settings.json'), content);
    const settings = new Settings(folder, noteFault);
    expect(await settings.read('a')).toBeNull();
    await settings.write('a', 'neu');
    expect(await readFile(path.join(folder, 'settings.json.broken'), 'utf8')).toBe(content);
    expect(await new Settings(folder, noteFault).read('a')).toBe('neu');
    expect(noteFault).toHaveBeenCalledOnce();
  },
);

test('settings that cannot be written are noted and still hold for this run', async () => {
  const settings = new Settings(path.join(folder, 'gibt', 'es', 'nicht'), noteFault);
  await settings.write('a', 'b');
  expect(await settings.read('a')).toBe('b');
  expect(noteFault).toHaveBeenCalledWith(expect.stringContaining('settings.json'), 'PLACE_GONE');
});

const token = (digit: number): FileToken => `00000000-0000-4000-8000-00000000000${digit}` as FileToken;

test('recent files: newest first, each once, at most twelve, folder by name only', async () => {
  const recent = new RecentFiles(folder, noteFault);
  for (let index = 0; index < 15; index += 1)
    await recent.note(token(index % 10), `/srv/qm/Ablauf ${index}.bpmn`, `2026-01-01T00:00:${10 + index}.000Z`);
  await recent.note(token(1), '/srv/qm/Ablauf 9.bpmn', '2026-01-02T00:00:00.000Z');
  const list = await new RecentFiles(folder, noteFault).list();
  expect(list).toHaveLength(12);
  expect(list[0]).toEqual({ token: token(1), name: 'Ablauf 9.bpmn', place: 'qm', openedAt: '2026-01-02T00:00:00.000Z' });
  expect(list.filter(({ name }) => name === 'Ablauf 9.bpmn')).toHaveLength(1);
  expect(JSON.stringify(list)).not.toContain('/srv');
});

test('a forgotten file is gone from the list', async () => {
  const recent = new RecentFiles(folder, noteFault);
  await recent.note(token(1), '/srv/a.bpmn', '2026-01-01T00:00:00.000Z');
  await recent.forget(token(1));
  expect(await new RecentFiles(folder, noteFault).list()).toEqual([]);
  expect(await readdir(folder)).toEqual(['recent.json']);
});
