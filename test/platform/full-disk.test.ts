import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createFileDesk } from '#electron/file-desk.ts';
import { RecentFiles } from '#electron/recent-files.ts';
import { createSafetyDesk } from '#electron/safety-desk.ts';
import { hashOf, saveFile } from '#platform/disk/atomic-write.ts';
import { FileLock } from '#platform/disk/file-lock.ts';
import { OpenDocuments } from '#platform/disk/open-documents.ts';
import { type KeptState, RecoveryFolder } from '#platform/disk/recovery-folder.ts';
import { VersionFolder } from '#platform/disk/version-folder.ts';

import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';

const id = '5b4a1b2e-3c1d-4e5f-8a9b-0c1d2e3f4a5b';
const old = Buffer.from('A'.repeat(30_000));
const newer = Buffer.from('B'.repeat(40_000));
const now = (): Date => new Date('2026-03-12T10:00:00Z');

let folder: string;
let disk: SmallDisk;
let target: string;
beforeEach(() => {
  if (!canMount) return;
  folder = mkdtempSync(path.join(tmpdir(), 'full-'));
  disk = mountSmallDisk(path.join(folder, 'Laufwerk'), 128);
  target = path.join(disk.folder, 'Aufnahme.bpmn');
});
afterEach(() => {
  if (!canMount) return;
  disk.unmount();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything on the disk but what fills it. */
const names = (place = disk.folder): readonly string[] => readdirSync(place).filter((name) => name !== '.ballast');

describe.skipIf(!canMount)('the disk of the document', () => {
  test('is full: the old file stays byte for byte, nothing is left behind, and it can be saved once there is room', async () => {
    writeFileSync(target, old);
    const free = disk.fill();
    expect(await saveFile(target, newer)).toEqual({ ok: false, problem: { code: 'DISK_FULL', name: 'Aufnahme.bpmn' } });
    expect(readFileSync(target).equals(old)).toBe(true);
    expect(names()).toEqual(['Aufnahme.bpmn']);
    free();
    expect(await saveFile(target, newer, { expectedHash: hashOf(old) })).toMatchObject({ ok: true });
    expect(readFileSync(target).equals(newer)).toBe(true);
  });

  test('fills up in the middle of writing: the same', async () => {
    writeFileSync(target, old);
    // room for a part of the new file, but not for all of it
    writeFileSync(path.join(disk.folder, '.ballast'), Buffer.alloc(80_000));
    expect(await saveFile(target, newer)).toMatchObject({ ok: false, problem: { code: 'DISK_FULL' } });
    expect(readFileSync(target).equals(old)).toBe(true);
    expect(names()).toEqual(['Aufnahme.bpmn']);
  });

  test('is full for a new file: none is left, not even an empty one', async () => {
    disk.fill();
    expect(await saveFile(target, newer)).toMatchObject({ ok: false, problem: { code: 'DISK_FULL' } });
    expect(names()).toEqual([]);
  });

  test('is full, and the work can be saved on another one; the first still counts as what it was', async () => {
    writeFileSync(target, old);
    const documents = new OpenDocuments();
    const opened = await documents.openPath(target);
    if (!opened.ok) throw new Error(opened.problem.code);
    const token = opened.value.token!;
    const free = disk.fill();
    expect(await documents.save(token, newer)).toMatchObject({ ok: false, problem: { code: 'DISK_FULL' } });
    expect(await documents.saveTo(path.join(folder, 'Gerettet.bpmn'), newer)).toMatchObject({ ok: true });
    expect(readFileSync(path.join(folder, 'Gerettet.bpmn')).equals(newer)).toBe(true);
    expect(await documents.check(token)).toEqual({ kind: 'same' });
    free();
    expect(await documents.save(token, newer)).toMatchObject({ ok: true });
  });

  test('is write-protected: said as such, the file stays as it is', async () => {
    writeFileSync(target, old);
    disk.setReadOnly(true);
    expect(await saveFile(target, newer)).toEqual({ ok: false, problem: { code: 'FILE_READ_ONLY', name: 'Aufnahme.bpmn' } });
    expect(await saveFile(path.join(disk.folder, 'Neu.bpmn'), newer)).toMatchObject({ ok: false, problem: { code: 'FILE_READ_ONLY' } });
    expect(await new OpenDocuments().openPath(target)).toMatchObject({ ok: true, value: { readOnly: true } });
    expect(readFileSync(target).equals(old)).toBe(true);
    expect(names()).toEqual(['Aufnahme.bpmn']);
  });

  test('is pulled out: no file appears in the empty folder that stays in its place', async () => {
    writeFileSync(target, old);
    const documents = new OpenDocuments();
    const opened = await documents.openPath(target);
    if (!opened.ok) throw new Error(opened.problem.code);
    disk.unmount();
    expect(await documents.check(opened.value.token!)).toEqual({ kind: 'gone' });
    expect(await documents.save(opened.value.token!, newer)).toMatchObject({ ok: false, problem: { code: 'FILE_NOT_FOUND' } });
    expect(names()).toEqual([]);
  });

  test('has no room for a lock: the work goes on without one', async () => {
    writeFileSync(target, old);
    disk.setReadOnly(true);
    const lock = new FileLock();
    expect(await lock.hold(target)).toBeNull();
    await lock.release();
    expect(names()).toEqual(['Aufnahme.bpmn']);
  });

  test('is full: no empty lock stays behind that nobody could read', async () => {
    writeFileSync(target, old);
    disk.fill();
    const lock = new FileLock();
    expect(await lock.hold(target)).toBeNull();
    await lock.release();
    expect(names()).toEqual(['Aufnahme.bpmn']);
  });
});

const state = (bytes: Uint8Array): KeptState => ({
  id,
  title: 'Aufnahme',
  name: 'Aufnahme.bpmn',
  kind: 'bpmn',
  changes: 3,
  path: target,
  baseHash: null,
  bytes,
});

describe.skipIf(!canMount)('the disk of the unsaved states', () => {
  const place = () => path.join(disk.folder, 'recovery');

  test('is full: said so, the state before stays whole, and with room the newest is there', async () => {
    const recoveries = new RecoveryFolder(place(), now);
    expect((await recoveries.write(state(old))).ok).toBe(true);
    const free = disk.fill();
    expect(await recoveries.write(state(newer))).toMatchObject({ ok: false, problem: { code: 'DISK_FULL' } });
    expect(await recoveries.read(id)).toMatchObject({ ok: true, value: { bytes: new Uint8Array(old) } });
    expect(await recoveries.list()).toMatchObject([{ id, state: 'whole' }]);
    expect(names(place())).toHaveLength(1);
    free();
    expect((await recoveries.write(state(newer))).ok).toBe(true);
    expect(await recoveries.read(id)).toMatchObject({ ok: true, value: { bytes: new Uint8Array(newer) } });
    expect(names(place())).toHaveLength(1);
  });

  test('is full from the start: nothing half is left that would be offered as damaged', async () => {
    disk.fill();
    const recoveries = new RecoveryFolder(place(), now);
    expect(await recoveries.write(state(newer))).toMatchObject({ ok: false });
    expect(await recoveries.list()).toEqual([]);
  });

  test('loses its folder while work goes on: the next state makes it anew', async () => {
    const recoveries = new RecoveryFolder(place(), now);
    await recoveries.write(state(old));
    rmSync(place(), { recursive: true });
    expect((await recoveries.write(state(newer))).ok).toBe(true);
    expect(await recoveries.read(id)).toMatchObject({ ok: true, value: { bytes: new Uint8Array(newer) } });
  });

  test('is write-protected: said so, and what is there can still be read', async () => {
    const recoveries = new RecoveryFolder(place(), now);
    await recoveries.write(state(old));
    disk.setReadOnly(true);
    expect(await recoveries.write(state(newer))).toMatchObject({ ok: false, problem: { code: 'FILE_READ_ONLY' } });
    expect(await recoveries.read(id)).toMatchObject({ ok: true });
    expect(await recoveries.list()).toMatchObject([{ state: 'whole' }]);
  });
});

describe.skipIf(!canMount)('a document on a sound disk while the user’s own folder', () => {
  /** One run of the program whose own folder lies on the small disk; the document lies elsewhere. */
  const start = async () => {
    const file = path.join(folder, 'Dokument.bpmn');
    writeFileSync(file, old);
    const own = path.join(disk.folder, 'own');
    mkdirSync(own);
    const faults: string[] = [];
    const noteFault = (what: string): void => void faults.push(what);
    const versions = new VersionFolder(path.join(own, 'versions'));
    const dialogs = { askForFiles: async () => [file], askForTarget: async () => path.join(folder, 'Kopie.bpmn') };
    const desk = createFileDesk(dialogs, new RecentFiles(own, noteFault), path.join(own, 'backups'), now, versions, noteFault);
    const safety = createSafetyDesk(desk.documents, new RecoveryFolder(path.join(own, 'recovery'), now), versions);
    const opened = await desk.choose(['bpmn']);
    if (!opened.ok) throw new Error(opened.problem.code);
    const token = opened.value[0]!.token!;
    const journal = () =>
      safety.writeJournal({ id, title: 'Dokument', token, name: 'Dokument.bpmn', kind: 'bpmn', changes: 1, bytes: newer });
    return { desk, safety, token, file, faults, own, journal };
  };

  test('is full: saving and saving elsewhere work all the same; what is missing is noted', async () => {
    const { desk, safety, token, file, faults, own, journal } = await start();
    const free = disk.fill();
    expect(await journal()).toMatchObject({ ok: false, problem: { code: 'DISK_FULL' } });
    expect(await desk.save(token, newer, {})).toMatchObject({ ok: true });
    expect(readFileSync(file).equals(newer)).toBe(true);
    expect(await desk.saveAs('Kopie.bpmn', ['bpmn'], newer)).toMatchObject({ ok: true });
    expect(readFileSync(path.join(folder, 'Kopie.bpmn')).equals(newer)).toBe(true);
    expect(faults).toContain('version');
    free();
    expect((await journal()).ok).toBe(true);
    await desk.save(token, old, {});
    expect(await safety.listVersions(token)).not.toHaveLength(0);
    expect(existsSync(path.join(own, 'recovery', `${id}.recovery`))).toBe(true);
  });

  test('is write-protected: the same', async () => {
    const { desk, token, file, journal } = await start();
    await desk.save(token, newer, {});
    await desk.save(token, old, {});
    disk.setReadOnly(true);
    expect(await journal()).toMatchObject({ ok: false });
    expect(await desk.save(token, newer, {})).toMatchObject({ ok: true });
    expect(readFileSync(file).equals(newer)).toBe(true);
    expect(await desk.saveAs('Kopie.bpmn', ['bpmn'], newer)).toMatchObject({ ok: true });
  });
});
