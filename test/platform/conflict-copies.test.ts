import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { findConflictCopies, isConflictCopy } from '#platform/disk/conflict-copies.ts';

describe('a conflict copy', () => {
  test.each([
    ['Aufnahme-DESKTOP-7AB12CD.bpmn', 'OneDrive, a machine named by Windows'],
    ['Aufnahme-pc-12.bpmn', 'OneDrive, this machine'],
    ['Aufnahme-PC-12-2.bpmn', 'OneDrive, the second one'],
    ['Aufnahme (Mira Köhlers in Konflikt stehende Kopie 2026-11-22).bpmn', 'Dropbox'],
    ["Aufnahme (Mira's conflicted copy 2026-11-22).bpmn", 'Dropbox'],
    ['Aufnahme (conflicted copy 2026-11-22 103412).bpmn', 'Nextcloud'],
    ['Aufnahme_conflict-20261122-103412.bpmn', 'ownCloud'],
    ['Aufnahme.sync-conflict-20261122-103412-ABCDEFG.bpmn', 'Syncthing'],
  ])('%s (%s)', (name) => {
    expect(isConflictCopy(name, 'Aufnahme.bpmn', 'PC-12')).toBe(true);
  });

  test.each([
    'Aufnahme.bpmn',
    'Aufnahme-neu.bpmn',
    'Aufnahme 2.bpmn',
    'Aufnahme (2).bpmn',
    'Aufnahme-PC-12.kompass',
    'Andere-PC-12.bpmn',
    'Aufnahme-PC-123.bpmn',
  ])('%s is none', (name) => {
    expect(isConflictCopy(name, 'Aufnahme.bpmn', 'PC-12')).toBe(false);
  });

  test('a name of a machine is no pattern', () => {
    expect(isConflictCopy('Aufnahme-xxxx.bpmn', 'Aufnahme.bpmn', '.*')).toBe(false);
    expect(isConflictCopy('Aufnahme-.bpmn', 'Aufnahme.bpmn', '')).toBe(false);
  });
});

test('copies beside a file are found, newest first; folders and other files are not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copies-'));
  try {
    const file = (name: string) => path.join(folder, name);
    for (const name of ['Aufnahme.bpmn', 'Aufnahme-alt.bpmn', 'Aufnahme-PC-12.bpmn', 'Aufnahme-PC-12-2.bpmn'])
      writeFileSync(file(name), 'x');
    utimesSync(file('Aufnahme-PC-12.bpmn'), new Date('2026-01-01'), new Date('2026-01-01'));
    mkdirSync(file('Aufnahme-PC-12-3.bpmn'));
    const found = await findConflictCopies(file('Aufnahme.bpmn'), 'PC-12');
    expect(found.map((copy) => path.basename(copy.path))).toEqual(['Aufnahme-PC-12-2.bpmn', 'Aufnahme-PC-12.bpmn']);
    expect(await findConflictCopies(path.join(folder, 'weg', 'Aufnahme.bpmn'), 'PC-12')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
