import { chmod, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { maxFileMegabytes, OpenDocuments } from '#platform/disk/open-documents.ts';
import type { FileToken, OpenedFile } from '#platform/platform.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

let folder: string;
let file: string;
let documents: OpenDocuments;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  file = path.join(folder, 'Hilfeplan.bpmn');
  documents = new OpenDocuments();
  await writeFile(file, 'eins');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const opened = async (filePath = file): Promise<OpenedFile & { readonly token: FileToken }> => {
  const result = await documents.openPath(filePath);
  if (!result.ok || result.value.token === null) throw new Error('not opened');
  return { ...result.value, token: result.value.token };
};

test('an opened file is its name and bytes; the path appears nowhere', async () => {
  const value = await opened();
  expect(value).toMatchObject({ name: 'Hilfeplan.bpmn', bytes: text('eins'), readOnly: false });
  expect(JSON.stringify(value)).not.toContain(folder);
});

test('a file opened twice keeps its token', async () => {
  expect((await opened()).token).toBe((await opened()).token);
});

test('saving again and again works; another program in between is a conflict until the person overwrites', async () => {
  const { token } = await opened();
  expect((await documents.save(token, text('zwei'))).ok).toBe(true);
  expect((await documents.save(token, text('drei'))).ok).toBe(true);
  await writeFile(file, 'von außen');
  expect(await documents.save(token, text('vier'))).toMatchObject({ ok: false, problem: { code: 'FILE_CHANGED_ON_DISK' } });
  expect(await readFile(file, 'utf8')).toBe('von außen');
  expect((await documents.save(token, text('vier'), { overwriteChanges: true })).ok).toBe(true);
  expect((await documents.save(token, text('fünf'))).ok).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('fünf');
});

test('opening again after a conflict takes over the other state', async () => {
  const { token } = await opened();
  await writeFile(file, 'von außen');
  expect(await documents.open(token)).toMatchObject({ ok: true, value: { bytes: text('von außen') } });
  expect((await documents.save(token, text('weiter'))).ok).toBe(true);
});

test('a token nobody gave out opens and writes nothing', async () => {
  const token = '00000000-0000-4000-8000-000000000000' as FileToken;
  expect(await documents.open(token)).toMatchObject({ ok: false, problem: { code: 'FILE_NOT_FOUND' } });
  expect(await documents.save(token, text('x'))).toMatchObject({ ok: false, problem: { code: 'FILE_NOT_FOUND' } });
});

test('a file that is gone, a folder and a giant are problems with a name', async () => {
  const { token } = await opened();
  await rename(file, `${file}.weg`);
  expect(await documents.open(token)).toEqual({ ok: false, problem: { code: 'FILE_NOT_FOUND', name: 'Hilfeplan.bpmn' } });
  expect(await documents.openPath(folder)).toMatchObject({ ok: false, problem: { code: 'FILE_NOT_READABLE', reason: 'EISDIR' } });
  const giant = path.join(folder, 'giant.bpmn');
  await writeFile(giant, '');
  await truncate(giant, (maxFileMegabytes + 1) * 1_000_000);
  expect(await documents.openPath(giant)).toEqual({ ok: false, problem: { code: 'FILE_TOO_LARGE', megabytes: 65, limitMegabytes: 64 } });
});

test('a read-only file says so when opened', async () => {
  await chmod(file, 0o444);
  expect((await opened()).readOnly).toBe(true);
});

test('remembering a path does not touch it', () => {
  expect(documents.remember('//server/gibt/es/nicht.bpmn')).toMatch(/^[0-9a-f-]{36}$/);
});
