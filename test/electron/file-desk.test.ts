import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createFileDesk, withExtension, type FileDesk, type FileDialogs } from '#electron/file-desk.ts';
import { RecentFiles } from '#electron/recent-files.ts';
import type { FileToken } from '#platform/platform.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const askForFiles = vi.fn<FileDialogs['askForFiles']>();
const askForTarget = vi.fn<FileDialogs['askForTarget']>();
const noteFault = (what: string): never => {
  throw new Error(what);
};

let folder: string;
let recent: RecentFiles;
let desk: FileDesk;
beforeEach(async () => {
  vi.resetAllMocks();
  folder = await mkdtemp(path.join(tmpdir(), 'desk-'));
  recent = new RecentFiles(folder, noteFault);
  desk = createFileDesk({ askForFiles, askForTarget }, recent, path.join(folder, 'backups'), () => new Date('2026-03-01T10:00:00Z'));
  await writeFile(path.join(folder, 'a.bpmn'), 'A');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what the person chooses is opened and stands in the recent list', async () => {
  askForFiles.mockResolvedValue([path.join(folder, 'a.bpmn')]);
  expect(await desk.choose(['bpmn'])).toMatchObject({ ok: true, value: [{ name: 'a.bpmn', bytes: text('A') }] });
  expect(await recent.list()).toMatchObject([{ name: 'a.bpmn', place: path.basename(folder), openedAt: '2026-03-01T10:00:00.000Z' }]);
});

test('a recent file opens with its token after a restart', async () => {
  await desk.openPaths([path.join(folder, 'a.bpmn')]);
  const [entry] = await recent.list();
  const later = createFileDesk({ askForFiles, askForTarget }, new RecentFiles(folder, noteFault), folder, () => new Date());
  expect(await later.reopen(entry!.token)).toMatchObject({ ok: true, value: { name: 'a.bpmn', token: entry!.token } });
});

test('choosing nothing is CANCELLED; one unreadable file is its problem', async () => {
  askForFiles.mockResolvedValueOnce([]);
  expect(await desk.choose(['bpmn'])).toEqual({ ok: false, problem: { code: 'CANCELLED' } });
  askForFiles.mockResolvedValueOnce([path.join(folder, 'a.bpmn'), path.join(folder, 'weg.bpmn')]);
  expect(await desk.choose(['bpmn'])).toEqual({ ok: false, problem: { code: 'FILE_NOT_FOUND', name: 'weg.bpmn' } });
});

test('of dropped files each has its own outcome; unknown kinds are not even opened', async () => {
  await writeFile(path.join(folder, 'programm.exe'), 'MZ');
  const results = await desk.openPaths([path.join(folder, 'a.bpmn'), path.join(folder, 'programm.exe')]);
  expect(results).toMatchObject([{ ok: true }, { ok: false, problem: { code: 'FILE_KIND_UNKNOWN', name: 'programm.exe' } }]);
});

test('saving under a new name suggests a safe one, writes, and can go on saving there', async () => {
  const target = path.join(folder, 'b.kompass');
  askForTarget.mockResolvedValue(target);
  const saved = await desk.saveAs('../böse:name.kompass', ['kompass'], text('eins'));
  expect(askForTarget).toHaveBeenCalledWith('böse name.kompass', ['kompass']);
  if (!saved.ok || saved.value.token === null) throw new Error('not saved');
  expect((await desk.save(saved.value.token, text('zwei'), {})).ok).toBe(true);
  expect(await readFile(target, 'utf8')).toBe('zwei');
  expect(await recent.list()).toMatchObject([{ name: 'b.kompass' }]);
});

test('an exported list is no recent document', async () => {
  askForTarget.mockResolvedValue(path.join(folder, 'liste.xlsx'));
  expect((await desk.saveAs('liste.xlsx', ['xlsx'], text('x'))).ok).toBe(true);
  expect(await recent.list()).toEqual([]);
});

test('closing the dialog saves nothing', async () => {
  askForTarget.mockResolvedValue(null);
  expect(await desk.saveAs('b.kompass', ['kompass'], text('x'))).toEqual({ ok: false, problem: { code: 'CANCELLED' } });
});

test('an invented token reaches no file', async () => {
  expect(await desk.save('00000000-0000-4000-8000-000000000000' as FileToken, text('x'), { overwriteChanges: true })).toMatchObject({
    ok: false,
  });
});

test('a name without a fitting extension gets one', () => {
  expect(withExtension('/x/Bericht', ['xlsx'])).toBe('/x/Bericht.xlsx');
  expect(withExtension('/x/Bericht.v2', ['xlsx'])).toBe('/x/Bericht.v2.xlsx');
  expect(withExtension('/x/Bericht.XLSX', ['xlsx'])).toBe('/x/Bericht.XLSX');
  expect(withExtension('/x/alt.xml', ['bpmn'])).toBe('/x/alt.xml');
});
