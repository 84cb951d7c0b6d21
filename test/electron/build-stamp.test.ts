import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

interface BuildStamp {
  readonly isOutdated: (root: string) => boolean;
  readonly writeBuildStamp: (root: string) => void;
}
const script = '../../build/scripts/build-stamp.mjs';
const { isOutdated, writeBuildStamp } = (await import(script)) as BuildStamp;

let root: string;
const write = (file: string, content: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  for (const file of ['src/a.ts', 'src/deep/b.ts', 'electron/main.ts', 'package.json']) write(file, 'x');
  for (const file of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html', 'start/browser-edition.js']) write(`out/${file}`, 'x');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('without a stamp everything is outdated; with one nothing is', () => {
  expect(isOutdated(root)).toBe(true);
  writeBuildStamp(root);
  expect(isOutdated(root)).toBe(false);
});

test.each([
  ['a changed file', () => write('src/deep/b.ts', 'y y')],
  ['a new file', () => write('src/deep/c.ts', 'x')],
  ['a deleted file', () => rmSync(path.join(root, 'src/a.ts'))],
  ['a renamed file', () => renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/c.ts'))],
  ['a file of the same size from another time', () => utimesSync(path.join(root, 'src/a.ts'), 1, 1)],
  ['other packages', () => write('package-lock.json', '{}')],
  ['a missing result', () => rmSync(path.join(root, 'out/preload/preload.cjs'))],
])('%s makes it outdated', (_what, change) => {
  writeBuildStamp(root);
  change();
  expect(isOutdated(root)).toBe(true);
});
