import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
/** Every file of the house, from its top, with slashes. */
const files = ['src', 'electron', 'test', 'build'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
);
const readmes = files.filter((file) => /^(?:src|electron)\/.*README\.md$/u.test(file));
const foldersIn = (folder: string) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${folder}/${entry.name}`] : [],
  );
/** Rooms of the house, and the rooms inside the core. */
const rooms = ['electron', ...foldersIn('src'), ...foldersIn('src/core')];

describe('the notices at the doors', () => {
  it.each(rooms)('%s has one', (room) => {
    expect(readmes).toContain(`${room}/README.md`);
  });

  it.each(readmes)('%s is short and names only what is there', (readme) => {
    const text = readFileSync(path.join(root, readme), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    expect(namedIn(text).filter((name) => !isThere(name))).toEqual([]);
  });

  it('are read for names: a file that is gone is found', () => {
    expect(namedIn('Start with `here.ts`, then `rules/<code>.hint.ts`, never `useState`.')).toEqual(['here.ts', 'rules/*.hint.ts']);
    expect(isThere('analyse.ts')).toBe(true);
    expect(isThere('gone.ts')).toBe(false);
  });
});

/** Files and folders a text names in code quotes; what stands for many is a pattern. */
function namedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\s]+)`/gu)]
    .map(([, name]) => name!.replace(/^(?:\.\.\/)+/u, '').replaceAll(/<[^>]*>|\bNN-name\b/gu, '*'))
    .filter((name) => /^[\w./*-]+(?:\.tsx?|\/)$/u.test(name) && !name.startsWith('docs/'));
}

/** Somewhere in the house under this name; a notice may leave out the folders before it. */
function isThere(name: string): boolean {
  const pattern = name.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]+');
  const place = new RegExp(`(?:^|/)${pattern}${name.endsWith('/') ? '' : '$'}`, 'u');
  return files.some((file) => place.test(file));
}
