import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createFolderDesk, type FolderDesk } from '#electron/folder-desk.ts';
import type { FolderToken } from '#platform/platform.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
let root: string;
let chosen: string | null;
let desk: FolderDesk;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'folder-'));
  await mkdir(path.join(root, 'Bericht'));
  chosen = path.join(root, 'Bericht');
  desk = createFolderDesk(() => Promise.resolve(chosen), path.join(root, 'backups'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const choose = async (): Promise<FolderToken> => {
  const folder = await desk.choose();
  if (!folder.ok) throw new Error(folder.problem.code);
  return folder.value.token;
};

test('a chosen folder is a token and its own name, never a path', async () => {
  const folder = await desk.choose();
  expect(folder).toMatchObject({ ok: true, value: { name: 'Bericht' } });
  expect(JSON.stringify(folder)).not.toContain(root);
  chosen = null;
  expect(await desk.choose()).toEqual({ ok: false, problem: { code: 'CANCELLED' } });
});

test('files are written whole into that folder and nowhere else, whatever they are called', async () => {
  const folder = await choose();
  expect(await desk.save(folder, 'Aufnahme.pdf', text('eins'))).toEqual({ ok: true, value: { token: null, name: 'Aufnahme.pdf' } });
  expect(await desk.save(folder, '../../außen.pdf', text('zwei'))).toMatchObject({ ok: true, value: { name: 'außen.pdf' } });
  expect((await readdir(path.join(root, 'Bericht'))).toSorted()).toEqual(['Aufnahme.pdf', 'außen.pdf']);
  expect(await readdir(root)).not.toContain('außen.pdf');
  expect(await readFile(path.join(root, 'Bericht/Aufnahme.pdf'), 'utf8')).toBe('eins');
});

test('what is already there is known, whatever its case; nothing of the others is told', async () => {
  const folder = await choose();
  await writeFile(path.join(root, 'Bericht/AUFNAHME.PDF'), '');
  await writeFile(path.join(root, 'Bericht/privat.txt'), '');
  expect(await desk.namesIn(folder, ['Aufnahme.pdf', 'Aufnahme.docx'])).toEqual({ ok: true, value: ['Aufnahme.pdf'] });
});

test('a folder that is gone, or was never chosen, is a problem', async () => {
  const folder = await choose();
  await rm(path.join(root, 'Bericht'), { recursive: true });
  expect(await desk.namesIn(folder, ['a.pdf'])).toMatchObject({ ok: false, problem: { code: 'PLACE_GONE' } });
  expect(await desk.save(folder, 'a.pdf', text('x'))).toMatchObject({ ok: false, problem: { code: 'PLACE_GONE' } });
  expect(await desk.save('geraten' as FolderToken, 'a.pdf', text('x'))).toMatchObject({ ok: false, problem: { code: 'PLACE_GONE' } });
});

test('a file that cannot be replaced is a problem of its own', async () => {
  const folder = await choose();
  await mkdir(path.join(root, 'Bericht/a.pdf'));
  expect((await desk.save(folder, 'a.pdf', text('x'))).ok).toBe(false);
  expect((await desk.save(folder, 'b.pdf', text('x'))).ok).toBe(true);
});
