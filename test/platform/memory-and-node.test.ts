import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test, vi } from 'vitest';

import { createMemoryWorld } from '#platform/memory.ts';
import { createNodePlatform } from '#platform/node.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test('in memory: opening, saving, a change behind the back, overwriting', async () => {
  const world = createMemoryWorld({ 'a.bpmn': text('eins') });
  world.choose(['a.bpmn']);
  const opened = await world.platform.openFiles();
  const token = opened.ok ? opened.value[0]!.token! : null!;
  expect((await world.platform.save(token, text('zwei'))).ok).toBe(true);
  world.disk.set('a.bpmn', text('von außen'));
  expect(await world.platform.save(token, text('drei'))).toEqual({ ok: false, problem: { code: 'FILE_CHANGED_ON_DISK', name: 'a.bpmn' } });
  expect((await world.platform.save(token, text('drei'), { overwriteChanges: true })).ok).toBe(true);
  expect(world.disk.get('a.bpmn')).toEqual(text('drei'));
});

test('in memory: cancelling, failing, arriving, closing', async () => {
  const world = createMemoryWorld({ 'a.bpmn': text('eins') });
  expect(await world.platform.openFiles()).toMatchObject({ ok: false, problem: { code: 'CANCELLED' } });
  world.failNextSave({ code: 'DISK_FULL', name: 'b.kompass' });
  expect(await world.platform.saveAs('b.kompass', ['kompass'], text('x'))).toMatchObject({ ok: false, problem: { code: 'DISK_FULL' } });
  expect(world.disk.has('b.kompass')).toBe(false);
  world.arrive(['a.bpmn', 'weg.bpmn']);
  const listener = vi.fn();
  world.platform.onFilesArrived(listener);
  expect(listener.mock.calls[0]?.[0]).toMatchObject([{ ok: true }, { ok: false, problem: { code: 'FILE_NOT_FOUND' } }]);
  world.platform.setUnsaved(true, 'a');
  world.platform.onCloseRequested(() => Promise.resolve(false));
  expect(await world.requestClose()).toBe(false);
});

test('in Node: the named files open, a result is written as a whole', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'node-'));
  await writeFile(path.join(folder, 'a.bpmn'), 'A');
  const platform = createNodePlatform({ files: [path.join(folder, 'a.bpmn')], placeFor: (name) => path.join(folder, name) });
  expect(await platform.openFiles()).toMatchObject({ ok: true, value: [{ name: 'a.bpmn', bytes: text('A') }] });
  expect(await platform.saveAs('../liste.csv', ['csv'], text('1;2'))).toMatchObject({ ok: true, value: { name: 'liste.csv' } });
  expect(await readFile(path.join(folder, 'liste.csv'), 'utf8')).toBe('1;2');
  const missing = createNodePlatform({ files: [path.join(folder, 'weg.bpmn')] });
  expect(await missing.openFiles()).toEqual({ ok: false, problem: { code: 'FILE_NOT_FOUND', name: 'weg.bpmn' } });
  await rm(folder, { recursive: true, force: true });
});
