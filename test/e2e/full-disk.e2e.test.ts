import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { RecoveryFolder } from '#platform/disk/recovery-folder.ts';

import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { answerDialogs, launchDesktop, root, type Desktop } from './desktop.ts';

const sample = readFileSync(path.join(root, 'samples/beschwerdemanagement.bpmn'));
let folder: string;
let disk: SmallDisk;
let desktop: Desktop;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'full-disk-'));
});
afterEach(async () => {
  if (canMount) {
    await desktop.close();
    disk.unmount();
  }
  rmSync(folder, { recursive: true, force: true });
});

const open = async (file: string, userFolder: string): Promise<Page> => {
  writeFileSync(file, sample);
  desktop = await launchDesktop({ args: [file], userFolder });
  await desktop.page.locator('.djs-element').first().waitFor();
  return desktop.page;
};
const tag = async (page: Page, count: number): Promise<void> => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.getByText(new RegExp(`^eingeordnet ${count}/`, 'u')).waitFor();
};
const tagsIn = (text: string): number => [...text.matchAll(/tag="automatable"/gu)].length;
const isSaved = (page: Page) => page.getByText('Gespeichert', { exact: true });

describe.skipIf(!canMount)('a really full disk', () => {
  test('under the document: the old state stays byte for byte, a sentence says so, the work is still there and is saved elsewhere', async () => {
    disk = mountSmallDisk(path.join(folder, 'Stick'), 4 * Math.ceil(sample.length / 4096) + 32);
    const file = path.join(disk.folder, 'Beschwerde.bpmn');
    const page = await open(file, path.join(folder, 'user'));
    await tag(page, 1);
    const free = disk.fill();
    await page.keyboard.press('Control+s');
    const notice = page.getByRole('alert');
    await expect.poll(() => notice.innerText()).toMatch(/Der Datenträger ist voll, „Beschwerde.bpmn“ wurde nicht gespeichert/u);
    expect(readFileSync(file).equals(sample)).toBe(true);
    expect(readdirSync(disk.folder).toSorted()).toEqual(['.ballast', '.~lock.Beschwerde.bpmn#', 'Beschwerde.bpmn']);
    expect(await page.getByText('Nicht gespeichert', { exact: true }).isVisible()).toBe(true);

    await tag(page, 2);
    const elsewhere = path.join(folder, 'Gerettet.bpmn');
    await answerDialogs(desktop.app, elsewhere);
    await notice.getByRole('button', { name: 'An anderem Ort speichern' }).click();
    await isSaved(page).waitFor();
    expect(await notice.innerText()).toBe('');
    expect(tagsIn(readFileSync(elsewhere, 'utf8'))).toBe(2);
    expect(readFileSync(file).equals(sample)).toBe(true);
    free();
  });

  test('under the document, with room again: saving in place works', async () => {
    disk = mountSmallDisk(path.join(folder, 'Stick'), 8 * Math.ceil(sample.length / 4096) + 64);
    const file = path.join(disk.folder, 'Beschwerde.bpmn');
    const page = await open(file, path.join(folder, 'user'));
    await tag(page, 1);
    const free = disk.fill();
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/Der Datenträger ist voll/u);
    free();
    await page.keyboard.press('Control+s');
    await isSaved(page).waitFor();
    expect(tagsIn(readFileSync(file, 'utf8'))).toBe(1);
  });

  test('under the unsaved states: a warning that stays, saving works all the same, and with room again nothing is missing', async () => {
    const userFolder = path.join(folder, 'user');
    disk = mountSmallDisk(path.join(userFolder, 'recovery'), 256);
    const file = path.join(folder, 'Beschwerde.bpmn');
    const page = await open(file, userFolder);
    const warning = page.getByText(/Sicherung gegen Abstürze ist gestört: Der Datenträger ist voll/u);
    const free = disk.fill();
    await tag(page, 1);
    await warning.waitFor();

    expect(await page.getByRole('button', { name: 'Jetzt speichern' }).isVisible()).toBe(true);
    await page.keyboard.press('Control+s');
    await isSaved(page).waitFor();
    expect(tagsIn(readFileSync(file, 'utf8'))).toBe(1);
    await page.getByText(/Der jetzige Stand ist gespeichert/u).waitFor();
    expect(await warning.count()).toBe(1);

    await tag(page, 2);
    await tag(page, 3);
    await page.getByText(/Bitte jetzt speichern/u).waitFor();
    expect(readdirSync(disk.folder)).toEqual(['.ballast']);
    free();
    await expect.poll(() => warning.count(), { timeout: 20_000 }).toBe(0);
    const recoveries = new RecoveryFolder(disk.folder, () => new Date());
    const [found] = await recoveries.list();
    const kept = await recoveries.read(found!.id);
    expect(kept.ok && tagsIn(new TextDecoder().decode(kept.value.bytes))).toBe(3);
    expect(readdirSync(disk.folder)).toHaveLength(1);
  });
});
