import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { OpenDocuments } from '#platform/disk/open-documents.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import type { FileToken } from '#platform/platform.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'agree-'));
  file = path.join(folder, 'Aufnahme.bpmn');
  writeFileSync(file, 'wie geöffnet');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The same file on disk and in the world of tests: both keep one promise. */
async function places() {
  const documents = new OpenDocuments();
  const opened = await documents.openPath(file);
  if (!opened.ok || opened.value.token === null) throw new Error('not opened');
  const world = createMemoryWorld({ 'Aufnahme.bpmn': bytes('wie geöffnet') });
  world.choose(['Aufnahme.bpmn']);
  await world.platform.openFiles();
  return [
    {
      token: opened.value.token,
      peek: (token: FileToken) => documents.lookAt(token),
      agree: async (token: FileToken, from: string, to: string) => documents.agreeOn(token, from, to),
      check: (token: FileToken) => documents.check(token),
      save: (token: FileToken, text: string) => documents.save(token, bytes(text)),
      change: () => appendFileSync(file, ', von außen'),
    },
    {
      token: 'Aufnahme.bpmn' as FileToken,
      peek: (token: FileToken) => world.platform.peekFile(token),
      agree: (token: FileToken, from: string, to: string) => world.platform.agreeOn(token, from, to),
      check: (token: FileToken) => world.platform.checkFile(token),
      save: (token: FileToken, text: string) => world.platform.save(token, bytes(text)),
      change: () => void world.disk.set('Aufnahme.bpmn', bytes('wie geöffnet, von außen')),
    },
  ];
}

describe("somebody else's state of an open file", () => {
  test('can be looked at without being agreed on', async () => {
    for (const { token, peek, check, save, change } of await places()) {
      change();
      const looked = await peek(token);
      if (!looked.ok) throw new Error(looked.problem.code);
      expect(new TextDecoder().decode(looked.value.bytes)).toBe('wie geöffnet, von außen');
      expect(await check(token)).toEqual({ kind: 'changed', mark: looked.value.mark });
      expect(await save(token, 'meins')).toMatchObject({ ok: false, problem: { code: 'FILE_CHANGED_ON_DISK' } });
    }
  });

  test('can be agreed on and given up again, but only in place of the state it was meant for', async () => {
    for (const { token, peek, agree, check, save, change } of await places()) {
      change();
      const looked = await peek(token);
      if (!looked.ok || looked.value.agreed === null) throw new Error('nothing agreed');
      const { mark, agreed } = looked.value;
      await agree(token, mark, agreed);
      expect(await check(token)).toEqual({ kind: 'changed', mark });
      await agree(token, agreed, mark);
      expect(await check(token)).toEqual({ kind: 'same' });
      await agree(token, mark, agreed);
      expect(await check(token)).toEqual({ kind: 'changed', mark });
      await agree(token, agreed, mark);
      expect(await save(token, 'beides')).toMatchObject({ ok: true });
      // undoing after the save is work like any other: the file is what was saved
      await agree(token, mark, agreed);
      expect(await check(token)).toEqual({ kind: 'same' });
    }
  });

  test('a file that is gone is a problem, not an exception', async () => {
    const [onDisk] = await places();
    rmSync(file);
    expect(await onDisk!.peek(onDisk!.token)).toMatchObject({ ok: false, problem: { code: 'FILE_NOT_FOUND' } });
  });
});
