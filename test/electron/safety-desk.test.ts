import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { readDiagnosis } from '#electron/diagnosis.ts';
import { createFaultLog } from '#electron/fault-log.ts';
import { createFileDesk, type FileDesk } from '#electron/file-desk.ts';
import { RecentFiles } from '#electron/recent-files.ts';
import { createSafetyDesk, type SafetyDesk } from '#electron/safety-desk.ts';
import { lockPathOf } from '#platform/disk/file-lock.ts';
import { RecoveryFolder } from '#platform/disk/recovery-folder.ts';
import { VersionFolder } from '#platform/disk/version-folder.ts';
import type { FileToken, JournalEntry } from '#platform/platform.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const id = '5b4a1b2e-3c1d-4e5f-8a9b-0c1d2e3f4a5b';
let folder: string;
let file: string;
let clock: Date;

/** One run of the program; the next one knows only what is on disk. */
const start = (): { readonly desk: FileDesk; readonly safety: SafetyDesk } => {
  const versions = new VersionFolder(path.join(folder, 'versions'));
  const desk = createFileDesk(
    { askForFiles: async () => [file], askForTarget: async () => null },
    new RecentFiles(folder, () => undefined),
    path.join(folder, 'backups'),
    () => clock,
    versions,
  );
  return { desk, safety: createSafetyDesk(desk.documents, new RecoveryFolder(path.join(folder, 'recovery'), () => clock), versions) };
};
const open = async (desk: FileDesk): Promise<FileToken> => {
  const opened = await desk.choose(['bpmn']);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value[0]!.token!;
};
const entry = (token: FileToken | null, bytes: string): JournalEntry => ({
  id,
  title: 'Aufnahme',
  token,
  name: 'Aufnahme.bpmn',
  kind: 'bpmn',
  changes: 2,
  bytes: text(bytes),
});

beforeEach(() => {
  clock = new Date('2026-03-12T10:00:00Z');
  folder = mkdtempSync(path.join(tmpdir(), 'safety-'));
  file = path.join(folder, 'Aufnahme.bpmn');
  writeFileSync(file, 'alt');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('unsaved work after a crash', () => {
  test('finds its way back to its file and is saved over what it began with', async () => {
    const before = start();
    await before.safety.writeJournal(entry(await open(before.desk), 'meins'));
    const after = start();
    const read = await after.safety.readRecovery(id);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value).toMatchObject({ title: 'Aufnahme', kind: 'bpmn', savedElsewhere: false, saved: text('alt') });
    expect(JSON.stringify(read.value)).not.toContain(folder);
    expect((await after.desk.save(read.value.file.token!, read.value.file.bytes, {})).ok).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('meins');
  });

  test('a file somebody changed since is a conflict, not overwritten', async () => {
    const before = start();
    await before.safety.writeJournal(entry(await open(before.desk), 'meins'));
    appendFileSync(file, ' und anders');
    const after = start();
    const read = await after.safety.readRecovery(id);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.savedElsewhere).toBe(true);
    expect(await after.desk.save(read.value.file.token!, read.value.file.bytes, {})).toMatchObject({
      ok: false,
      problem: { code: 'FILE_CHANGED_ON_DISK' },
    });
    expect(readFileSync(file, 'utf8')).toBe('alt und anders');
  });

  test('untitled work and work whose file is gone are offered as well', async () => {
    const before = start();
    await before.safety.writeJournal(entry(null, 'neu'));
    await before.safety.writeJournal({ ...entry(await open(before.desk), 'meins'), id: id.replace('5b4a', '6b4a') });
    rmSync(file);
    const after = start();
    expect(await after.safety.listRecoveries()).toHaveLength(2);
    expect(await after.safety.readRecovery(id)).toMatchObject({
      ok: true,
      value: { file: { token: null }, saved: null, savedElsewhere: null },
    });
  });
});

describe('an open file', () => {
  test('says when somebody else changed it, once per state, and when it is gone', async () => {
    const { desk, safety } = start();
    const token = await open(desk);
    expect(await safety.checkFile(token)).toEqual({ kind: 'same' });
    appendFileSync(file, '!');
    const changed = await safety.checkFile(token);
    expect(changed).toEqual({ kind: 'changed', mark: expect.any(String) });
    expect(await safety.checkFile(token)).toEqual(changed);
    await desk.save(token, text('meins'), { overwriteChanges: true });
    expect(await safety.checkFile(token)).toEqual({ kind: 'same' });
    rmSync(file);
    expect(await safety.checkFile(token)).toEqual({ kind: 'gone' });
    expect(await safety.checkFile(id as FileToken)).toEqual({ kind: 'unknown' });
  });

  test('its folder vanishes: saving says so and nothing is claimed to be saved', async () => {
    const place = path.join(folder, 'Laufwerk');
    mkdirSync(place);
    file = path.join(place, 'Aufnahme.bpmn');
    writeFileSync(file, 'alt');
    const { desk } = start();
    const token = await open(desk);
    rmSync(place, { recursive: true });
    expect(await desk.save(token, text('meins'), { overwriteChanges: true })).toEqual({
      ok: false,
      problem: { code: 'PLACE_GONE', name: 'Aufnahme.bpmn' },
    });
  });

  test('is held while it is open, and let go', async () => {
    const { desk, safety } = start();
    const token = await open(desk);
    expect(await safety.holdFile(token, false)).toBeNull();
    expect(existsSync(lockPathOf(file))).toBe(true);
    await safety.holdFile(null, false);
    expect(existsSync(lockPathOf(file))).toBe(false);
  });
});

test('every save leaves an earlier state, the first one also what was there before', async () => {
  utimesSync(file, new Date('2026-03-11'), new Date('2026-03-11'));
  const { desk, safety } = start();
  const token = await open(desk);
  await desk.save(token, text('eins'), {});
  clock = new Date('2026-03-12T10:30:00Z');
  await desk.save(token, text('zwei'), {});
  const versions = await safety.listVersions(token);
  const contents = await Promise.all(versions.map(({ id: version }) => safety.readVersion(token, version)));
  expect(contents.map((read) => read.ok && new TextDecoder().decode(read.value))).toEqual(['zwei', 'eins', 'alt']);
});

test('a diagnosis holds the faults and no name of machine, account or folder', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  createFaultLog(folder)('ipc files:save', new Error(`ENOENT, open '${file}'`));
  const diagnosis = await readDiagnosis({ version: '0.1.0' }, folder);
  expect(diagnosis).toMatch(/^version: 0\.1\.0\n/);
  expect(diagnosis).toMatch(/ipc files:save: Error: ENOENT/);
  expect(diagnosis).not.toContain(folder);
  expect(diagnosis).not.toContain('Aufnahme');
});

test('what a sync program laid beside a file is shown by name and can be opened; nothing else of the folder can', async () => {
  const { desk, safety } = start();
  const token = await open(desk);
  writeFileSync(path.join(folder, 'Aufnahme (conflicted copy 2026-11-22 103412).bpmn'), 'anders');
  writeFileSync(path.join(folder, 'Geheim.bpmn'), 'anders');
  const copies = await safety.listConflictCopies(token);
  expect(copies.map(({ name }) => name)).toEqual(['Aufnahme (conflicted copy 2026-11-22 103412).bpmn']);
  expect(JSON.stringify(copies)).not.toContain(folder);
  expect(await desk.reopen(copies[0]!.token)).toMatchObject({ ok: true, value: { bytes: text('anders') } });
  expect(await safety.listConflictCopies(id as FileToken)).toEqual([]);
});
