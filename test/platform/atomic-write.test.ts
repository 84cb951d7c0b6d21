import { spawn } from 'node:child_process';
import * as nodeDisk from 'node:fs/promises';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { hashOf, saveFile, type Disk } from '#platform/disk/atomic-write.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const failing = (code: string): Error => Object.assign(new Error(code), { code });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'save-'));
  file = path.join(folder, 'Aufnahme.bpmn');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const temporaryFiles = async (): Promise<readonly string[]> => (await readdir(folder)).filter((name) => name.endsWith('.tmp'));

describe('saveFile', () => {
  test('writes a new file and tells its hash', async () => {
    const saved = await saveFile(file, text('neu'));
    expect(saved).toEqual({ ok: true, value: { hash: hashOf(text('neu')), atomic: true } });
    expect(await readFile(file, 'utf8')).toBe('neu');
    expect(await temporaryFiles()).toEqual([]);
  });

  test('replaces the whole file, shorter content included, and keeps its mode', async () => {
    await writeFile(file, 'ein langer alter Inhalt', { mode: 0o640 });
    await saveFile(file, text('kurz'));
    expect(await readFile(file, 'utf8')).toBe('kurz');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  test('refuses when the content on disk is not what was loaded, even with the same size and time', async () => {
    await writeFile(file, 'AAAA');
    const { atime, mtime } = await stat(file);
    const expectedHash = hashOf(text('AAAA'));
    await writeFile(file, 'BBBB');
    await nodeDisk.utimes(file, atime, mtime);
    expect(await saveFile(file, text('meins'), { expectedHash })).toEqual({
      ok: false,
      problem: { code: 'FILE_CHANGED_ON_DISK', name: 'Aufnahme.bpmn' },
    });
    expect(await readFile(file, 'utf8')).toBe('BBBB');
  });

  test('refuses when the file was deleted meanwhile', async () => {
    const saved = await saveFile(file, text('meins'), { expectedHash: hashOf(text('x')) });
    expect(saved).toEqual({ ok: false, problem: { code: 'FILE_NOT_FOUND', name: 'Aufnahme.bpmn' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('does not replace a read-only file although the folder would allow it', async () => {
    await writeFile(file, 'geschützt');
    await chmod(file, 0o444);
    expect(await saveFile(file, text('neu'))).toEqual({ ok: false, problem: { code: 'FILE_READ_ONLY', name: 'Aufnahme.bpmn' } });
    expect(await readFile(file, 'utf8')).toBe('geschützt');
  });

  test('writes through a link and leaves it a link', async () => {
    const link = path.join(folder, 'Verknüpfung.bpmn');
    await writeFile(file, 'alt');
    await symlink(file, link);
    await saveFile(link, text('neu'));
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('neu');
  });

  test('saves of one file wait for one another: the last one wins and none is torn', async () => {
    const contents = Array.from({ length: 12 }, (_, index) => text(String(index).repeat(50_000)));
    await Promise.all(contents.map((content) => saveFile(file, content)));
    expect(hashOf(await readFile(file))).toBe(hashOf(contents.at(-1)!));
    expect(await temporaryFiles()).toEqual([]);
  });

  test('what a killed save left behind an hour ago is cleared away; younger and foreign files stay', async () => {
    const old = path.join(folder, '.Aufnahme.bpmn.0123456789ab.tmp');
    const young = path.join(folder, '.Aufnahme.bpmn.ba9876543210.tmp');
    const foreign = path.join(folder, '.Aufnahme.bpmn.notes.tmp');
    for (const name of [old, young, foreign]) await writeFile(name, 'halb');
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    for (const name of [old, foreign]) await nodeDisk.utimes(name, twoHoursAgo, twoHoursAgo);
    expect((await saveFile(file, text('neu'))).ok).toBe(true);
    expect(await temporaryFiles()).toEqual([path.basename(young), path.basename(foreign)]);
  });

  test('a missing folder is a problem, not a crash', async () => {
    expect(await saveFile(path.join(folder, 'weg', 'a.bpmn'), text('x'))).toMatchObject({
      ok: false,
      problem: { code: 'PLACE_GONE', name: 'a.bpmn' },
    });
  });
});

describe('saveFile on a disk in trouble', () => {
  const disk = (changes: Partial<Disk>): Disk => ({ ...nodeDisk, ...changes });

  test('a held file is tried again until the scanner lets go', async () => {
    await writeFile(file, 'alt');
    let attempts = 0;
    const rename: Disk['rename'] = async (from, to) => {
      attempts += 1;
      if (attempts < 5) throw failing(attempts % 2 === 0 ? 'EBUSY' : 'EPERM');
      return nodeDisk.rename(from, to);
    };
    expect((await saveFile(file, text('neu'), { disk: disk({ rename }) })).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('neu');
  });

  test('a file held for good ends after about five seconds, with the old content and no temporary file', async () => {
    await writeFile(file, 'alt');
    const rename: Disk['rename'] = () => Promise.reject(failing('EBUSY'));
    const began = performance.now();
    expect(await saveFile(file, text('neu'), { disk: disk({ rename }) })).toEqual({
      ok: false,
      problem: { code: 'FILE_BUSY', name: 'Aufnahme.bpmn' },
    });
    expect(performance.now() - began).toBeGreaterThan(4_000);
    expect(await readFile(file, 'utf8')).toBe('alt');
    expect(await temporaryFiles()).toEqual([]);
  }, 15_000);

  /** A disk whose files accept only `room` bytes before they answer with `end`. */
  const fullDisk = (room: number, end: 'error' | 'nothing'): Disk =>
    disk({
      open: async (...args) => {
        const handle = await nodeDisk.open(...args);
        let left = room;
        const write = async (bytes: Uint8Array, offset: number, length: number, position: number) => {
          if (left === 0 && end === 'error') throw failing('ENOSPC');
          const taken = Math.min(left, length);
          left -= taken;
          if (taken > 0)
            await nodeDisk
              .open(args[0], 'r+')
              .then(async (other) => other.write(bytes, offset, taken, position).finally(() => other.close()));
          return { bytesWritten: taken, buffer: bytes };
        };
        return Object.assign(handle, { write });
      },
    });

  test.each(['error', 'nothing'] as const)('a disk that fills up (%s) is DISK_FULL and the old file stays whole', async (end) => {
    await writeFile(file, 'alt');
    expect(await saveFile(file, text('x'.repeat(1_000)), { disk: fullDisk(300, end) })).toEqual({
      ok: false,
      problem: { code: 'DISK_FULL', name: 'Aufnahme.bpmn' },
    });
    expect(await readFile(file, 'utf8')).toBe('alt');
    expect(await temporaryFiles()).toEqual([]);
  });

  test('a folder that allows no new files: the file is overwritten in place, and a copy exists until that is proven', async () => {
    await writeFile(file, 'alt und lang');
    const backupFolder = path.join(folder, 'backups');
    const seen: string[] = [];
    const open: Disk['open'] = async (target, flags, mode) => {
      if (flags === 'wx' && path.dirname(String(target)) === folder) throw failing('EACCES');
      if (flags === 'r+') for (const name of await readdir(backupFolder)) seen.push(await readFile(path.join(backupFolder, name), 'utf8'));
      return nodeDisk.open(target, flags, mode);
    };
    const saved = await saveFile(file, text('neu'), { backupFolder, disk: disk({ open }) });
    expect(saved).toMatchObject({ ok: true, value: { atomic: false } });
    expect(await readFile(file, 'utf8')).toBe('neu');
    expect(seen).toEqual(['alt und lang']);
    expect(await readdir(backupFolder)).toEqual([]);
  });

  test('a bug inside a save is thrown, not dressed up as a disk problem', async () => {
    const rename: Disk['rename'] = () => Promise.reject(new TypeError('bug'));
    await expect(saveFile(file, text('x'), { disk: disk({ rename }) })).rejects.toThrow('bug');
  });
});

test('kill -9 in the middle of saving never leaves a torn file', async () => {
  const script = path.resolve(import.meta.dirname, '../../build/scripts/crash-saves.mjs');
  const child = spawn(process.execPath, [script, '6'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(output).toMatch(/^6 kills: 0 destroyed, 0 confirmed saves lost/m);
  expect(code).toBe(0);
}, 60_000);
