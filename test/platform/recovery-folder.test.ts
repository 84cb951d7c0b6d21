import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type KeptState, RecoveryFolder } from '#platform/disk/recovery-folder.ts';

const id = '5b4a1b2e-3c1d-4e5f-8a9b-0c1d2e3f4a5b';
const state = (over: Partial<KeptState> = {}): KeptState => ({
  id,
  title: 'Aufnahme',
  name: 'Aufnahme.bpmn',
  kind: 'bpmn',
  changes: 3,
  path: '/srv/qm/Aufnahme.bpmn',
  baseHash: 'ab',
  bytes: new TextEncoder().encode('<definitions/>'),
  ...over,
});

let folder: string;
let recoveries: RecoveryFolder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'recovery-'));
  recoveries = new RecoveryFolder(path.join(folder, 'recovery'), () => new Date('2026-03-12T14:05:00Z'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => path.join(folder, 'recovery', `${id}.recovery`);

describe('unsaved states on disk', () => {
  test('what is written is listed and read, byte for byte, and a newer state replaces it', async () => {
    await recoveries.write(state({ bytes: new TextEncoder().encode('alt\n\nund länger') }));
    expect((await recoveries.write(state())).ok).toBe(true);
    expect(await recoveries.list()).toEqual([{ id, title: 'Aufnahme', changes: 3, keptAt: '2026-03-12T14:05:00.000Z', state: 'whole' }]);
    const read = await recoveries.read(id);
    expect(read).toMatchObject({ ok: true, value: { ...state(), bytes: expect.any(Uint8Array) } });
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('<definitions/>');
    await recoveries.discard(id);
    expect(await recoveries.list()).toEqual([]);
    expect(readdirSync(path.join(folder, 'recovery'))).toEqual([]);
  });

  test('any bytes and any words come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        async (bytes, title, name) => {
          await recoveries.write(state({ bytes, title, name }));
          expect(await recoveries.read(id)).toMatchObject({ ok: true, value: { title, name, bytes } });
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ['cut off', () => truncateSync(file(), 120)],
    ['a byte changed', () => writeFileSync(file(), readFileSync(file(), 'latin1').replace('<def', '<dei'), 'latin1')],
    ['empty', () => writeFileSync(file(), '')],
    ['another program’s', () => writeFileSync(file(), '{"format":"x"}\n')],
    ['of a later version', () => writeFileSync(file(), readFileSync(file(), 'utf8').replace('"version":1', '"version":2'))],
  ])('%s: said to be damaged, not read, set aside instead of deleted', async (_what, damage) => {
    await recoveries.write(state());
    damage();
    const content = readFileSync(file());
    expect(await recoveries.list()).toEqual([{ id, title: '', changes: 0, keptAt: null, state: 'damaged' }]);
    expect(await recoveries.read(id)).toEqual({ ok: false, problem: { code: 'RECOVERY_DAMAGED' } });
    await recoveries.discard(id);
    expect(await recoveries.list()).toEqual([]);
    expect(readFileSync(`${file()}.damaged`).equals(content)).toBe(true);
  });

  test('a folder that cannot be written is a problem', async () => {
    writeFileSync(path.join(folder, 'recovery'), 'eine Datei statt des Ordners');
    expect(await recoveries.write(state())).toMatchObject({ ok: false });
    expect(await recoveries.list()).toEqual([]);
  });
});
