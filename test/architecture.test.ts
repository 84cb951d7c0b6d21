import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { borderViolations, importsOf, impureCalls, innerViolations } from './support/house-rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const rooms = ['core', 'bpmn', 'diagram', 'export', 'platform', 'app', 'ui', 'cli'];
const files = [...rooms.map((room) => `src/${room}`), 'electron'].flatMap((folder) => sourceFiles(folder));

describe('the house', () => {
  it('has files in every room', () => {
    for (const room of rooms)
      expect(
        files.some((file) => file.startsWith(`src/${room}/`)),
        room,
      ).toBe(true);
  });

  it.each(files)('%s imports only what its room may', (file) => {
    const imports = importsOf(readFileSync(path.join(root, file), 'utf8'));
    expect(borderViolations(file, imports)).toEqual([]);
  });

  it.each(files.filter((file) => file.startsWith('src/core/') && file.endsWith('.ts')))('%s is pure', (file) => {
    expect(impureCalls(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });

  it.each(files.filter((file) => /^src\/(?:core|ui)\//u.test(file)))('%s imports only what its folder may', (file) => {
    expect(innerViolations(file, importsOf(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it('features of the window do not know each other', () => {
    const between = files
      .filter((file) => file.startsWith('src/ui/features/'))
      .flatMap((file) =>
        importsOf(readFileSync(path.join(root, file), 'utf8')).map(
          (target) => [file, path.posix.join(path.posix.dirname(file), target)] as const,
        ),
      )
      .filter(([file, target]) => target.startsWith('src/ui/features/') && featureOf(target) !== featureOf(file));
    expect(between).toEqual([]);
  });
});

describe('the test of the house notices', () => {
  const refused = [
    ['src/core/flow/x.ts', "import fs from 'node:fs/promises';"],
    ['src/core/flow/x.ts', "import { openBpmn } from '#bpmn/read-bpmn.ts';"],
    ['src/core/flow/x.ts', "export * from '../../app/open-document.ts';"],
    ['src/core/flow/x.ts', "const react = await import('react');"],
    ['src/bpmn/x.ts', "import Modeler from 'bpmn-js/lib/Modeler';"],
    ['src/diagram/x.ts', "import { useState } from 'react';"],
    ['src/diagram/x.ts', "import { BpmnModdle } from 'bpmn-moddle';"],
    ['src/export/x.ts', "import '#app/open-document.ts';"],
    ['src/export/x.ts', "import { writeFile } from 'node:fs';"],
    ['src/app/x.ts', "import { createNodePlatform } from '#platform/node.ts';"],
    ['src/app/x.ts', "import { BrowserWindow } from 'electron';"],
    ['src/ui/x.ts', "import { ipcRenderer } from 'electron';"],
    ['src/ui/x.ts', "import type { Exporter } from '#export/exporter.ts';"],
    ['src/cli/x.ts', "import { App } from '#ui/shell/app.tsx';"],
    ['electron/x.ts', "import { analyse } from '#core/analyse.ts';"],
  ] as const;

  it.each(refused)('a forbidden import in %s: %s', (file, line) => {
    expect(borderViolations(file, importsOf(line))).toHaveLength(1);
  });

  it.each([
    ['src/core/process/x.ts', "import type { Tag } from '../annotation/annotation.ts';"],
    ['src/core/flow/findings/x.ts', "import { smaa } from '../../ranking/smaa.ts';"],
    ['src/ui/document/x.ts', "import { overlays } from '../commands/overlays.ts';"],
    ['src/ui/features/steps/x.tsx', "import { App } from '../../shell/app.tsx';"],
  ] as const)('an import across folders in %s: %s', (file, line) => {
    expect(innerViolations(file, importsOf(line))).toHaveLength(1);
  });

  it.each([
    'const now = Date.now();',
    'new Date()',
    'Math.random()',
    'console.log(1)',
    'performance.now()',
    'setTimeout(f, 1)',
    "document.title = 'x'",
  ])('an impure line in the core: %s', (line) => expect(impureCalls(line)).toHaveLength(1));

  it.each(["import { byId } from '../process/queries.ts';", "import type { Issue } from './issue.ts';"])('and lets %s pass', (line) => {
    expect(borderViolations('src/core/flow/x.ts', importsOf(line))).toEqual([]);
  });
});

function sourceFiles(folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .toSorted();
}

const featureOf = (file: string): string | undefined => file.split('/')[3];
