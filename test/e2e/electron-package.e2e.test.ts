import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fuseNames, fuseSentinel, writeElectronDist } from './electron-dist.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { resolve } = createRequire(import.meta.url);
const electronVersion = (JSON.parse(readFileSync(resolve('electron/package.json'), 'utf8')) as { readonly version: string }).version;

/** electron-builder on Linux, with a stand-in for the download: everything but Electron's own files is real. */
describe('the packaged program', () => {
  let folder: string;
  let unpacked: string;
  let archive: string;
  let entries: readonly string[];
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'package-'));
    writeElectronDist(path.join(folder, 'dist'), electronVersion);
    const builder = path.join(path.dirname(resolve('electron-builder/package.json')), 'cli.js');
    const options = [`-c.electronDist=${path.join(folder, 'dist')}`, `-c.directories.output=${path.join(folder, 'release')}`];
    execFileSync(
      process.execPath,
      [builder, '--linux', 'dir', '--x64', '--publish', 'never', '--config', 'electron-builder.yml', ...options],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    unpacked = path.join(folder, 'release/linux-unpacked');
    archive = path.join(unpacked, 'resources/app.asar');
    entries = listPackage(archive, { isPack: false });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds exactly what was built for the desktop', () => {
    const files = (part: string): readonly string[] =>
      readdirSync(path.join(root, 'out', part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
        .map((entry) => `/${path.relative(root, path.join(entry.parentPath, entry.name))}`);
    const expected = [...files('main'), ...files('preload'), ...files('renderer'), '/out/licences.txt', '/package.json'];
    const folders = new Set(
      expected.flatMap((file) =>
        file
          .split('/')
          .slice(1, -1)
          .map((_, index, parts) => `/${parts.slice(0, index + 1).join('/')}`),
      ),
    );
    expect(entries.toSorted()).toEqual([...expected, ...folders].toSorted());
  });

  test('brings no sources, tests, packages or other programs', () => {
    expect(entries.filter((entry) => /node_modules|\/src\/|\/test\/|\.tsx?$|\.map$|\/cli\/|\/lib\//.test(entry))).toEqual([]);
  });

  test('main and preload need nothing but Electron and Node', () => {
    const main = extractFile(archive, 'out/main/main.js').toString();
    const preload = extractFile(archive, 'out/preload/preload.cjs').toString();
    const wanted = [...main.matchAll(/^import\s[^"']*["']([^"']+)["']/gm)].map((match) => match[1]!);
    expect(wanted.filter((name) => !name.startsWith('node:') && name !== 'electron')).toEqual([]);
    expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual(['electron']);
  });

  test('carries the licences of what is bundled', () => {
    const licences = extractFile(archive, 'out/licences.txt').toString();
    for (const name of ['bpmn-js', 'react', 'zod']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  test('starts the built main', () => {
    const { main } = JSON.parse(extractFile(archive, 'package.json').toString()) as { readonly main: string };
    expect(entries).toContain(`/${main}`);
  });

  test('has the doors of Electron closed that lead past the program', () => {
    const program = readFileSync(path.join(unpacked, 'prozesskompass'), 'latin1');
    const wire = program.slice(program.indexOf(fuseSentinel) + fuseSentinel.length + 2).slice(0, fuseNames.length);
    expect(Object.fromEntries(fuseNames.map((name, index) => [name, wire[index] === '1']))).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('keeps the languages it speaks and drops the others', () => {
    expect(readdirSync(path.join(unpacked, 'locales'))).toEqual(['de.pak', 'en-US.pak']);
  });
});

test('every picture the installers name is there', () => {
  const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  const pictures = [...config.matchAll(/^\s+icon: (.+)$/gm)].map((match) => match[1]!.trim());
  expect(pictures.length).toBeGreaterThan(4);
  for (const picture of pictures) {
    const places = picture.includes('/') ? [picture] : [`build/resources/${picture}.ico`, `build/resources/${picture}.icns`];
    for (const place of places) expect(existsSync(path.join(root, place)), place).toBe(true);
  }
});
