import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { FileLock, lockPathOf, type LockSurroundings } from '#platform/disk/file-lock.ts';

let folder: string;
let file: string;
let clock = new Date('2026-03-12T10:00:00Z');
const place = (over: Partial<LockSurroundings> = {}): LockSurroundings => ({
  user: 'mira',
  host: 'pc-1',
  pid: 100,
  now: () => clock,
  isAlive: (pid) => pid !== 99,
  ...over,
});
const inLock = () => JSON.parse(readFileSync(lockPathOf(file), 'utf8')) as { user: string; pid: number; seenAt: string };

beforeEach(() => {
  vi.useFakeTimers();
  clock = new Date('2026-03-12T10:00:00Z');
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, 'Aufnahme.bpmn');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('who works on a file', () => {
  test('the first has it, the second is told who, and has it after the first let go', async () => {
    const [mira, jan] = [new FileLock(place()), new FileLock(place({ user: 'jan', host: 'pc-2' }))];
    expect(await mira.hold(file)).toBeNull();
    expect(await jan.hold(file)).toEqual({ user: 'mira', host: 'pc-1', seenAt: clock.toISOString(), silent: false });
    await jan.release();
    expect(inLock().user).toBe('mira');
    await mira.hold(null);
    expect(existsSync(lockPathOf(file))).toBe(false);
    expect(await jan.hold(file)).toBeNull();
    await jan.release();
  });

  test('silence makes a crash likely, but only a person takes over', async () => {
    const jan = new FileLock(place({ user: 'jan', host: 'pc-2' }));
    writeFileSync(lockPathOf(file), JSON.stringify({ id: 'x', user: 'mira', host: 'pc-1', pid: 5, seenAt: clock.toISOString() }));
    clock = new Date(clock.getTime() + 200_000);
    expect(await jan.hold(file)).toMatchObject({ user: 'mira', silent: true });
    expect(inLock().user).toBe('mira');
    expect(await jan.hold(file, true)).toBeNull();
    expect(inLock().user).toBe('jan');
    await jan.release();
  });

  test('what a crash of the own program left on this machine is replaced; the same name on another machine is not', async () => {
    const remain = { id: 'x', user: 'mira', host: 'pc-1', pid: 99, seenAt: clock.toISOString() };
    const mira = new FileLock(place());
    writeFileSync(lockPathOf(file), JSON.stringify(remain));
    expect(await mira.hold(file)).toBeNull();
    await mira.release();
    writeFileSync(lockPathOf(file), JSON.stringify({ ...remain, host: 'pc-2' }));
    expect(await mira.hold(file)).toMatchObject({ host: 'pc-2' });
  });

  test('a lock is not renewed and not removed once somebody else has it', async () => {
    const mira = new FileLock(place());
    await mira.hold(file);
    const foreign = JSON.stringify({ id: 'y', user: 'jan', host: 'pc-2', pid: 7, seenAt: clock.toISOString() });
    writeFileSync(lockPathOf(file), foreign);
    await vi.advanceTimersByTimeAsync(65_000);
    await mira.release();
    expect(readFileSync(lockPathOf(file), 'utf8')).toBe(foreign);
  });

  test.each(['', 'kein JSON', '{"user":1}', '[]'])('a lock with %j in it is somebody’s, and no crash', async (content) => {
    writeFileSync(lockPathOf(file), content);
    expect(await new FileLock(place()).hold(file)).toMatchObject({ user: '', silent: true });
    expect(readFileSync(lockPathOf(file), 'utf8')).toBe(content);
  });

  test('where no lock can be written, work goes on without', async () => {
    expect(await new FileLock(place()).hold(path.join(folder, 'weg', 'a.bpmn'))).toBeNull();
    mkdirSync(lockPathOf(file));
    expect(await new FileLock(place()).hold(file)).toMatchObject({ silent: true });
  });
});
