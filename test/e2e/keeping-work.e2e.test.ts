import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { answerDialogs, chooseMenu, launchDesktop, root, type Desktop } from './desktop.ts';

const sample = readFileSync(path.join(root, 'samples/beschwerdemanagement.bpmn'));
let folder: string;
let place: string;
let file: string;
let desktop: Desktop;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keeping-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = mkdtempSync(path.join(folder, 'laufwerk-'));
  file = path.join(place, 'Beschwerde.bpmn');
  writeFileSync(file, sample);
  desktop = await launchDesktop({ args: [file] });
  await desktop.page.locator('.djs-element').first().waitFor();
});
afterEach(() => desktop.close());

const tagOne = async (page: Page): Promise<void> => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.getByText(/^eingeordnet 1\//u).waitFor();
};
const save = (page: Page) => page.keyboard.press('Control+s');
const alert = (page: Page) => page.getByRole('alert');
const isUnsaved = (page: Page) => page.getByText('Nicht gespeichert', { exact: true }).isVisible();
/** What the window does when somebody comes back to it. */
const comeBack = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('focus')));
const contentNow = () => readFileSync(file, 'utf8');

describe('a file somebody else changes while it is open', () => {
  test('without own changes: reloading shows the other state', async () => {
    const { page } = desktop;
    writeFileSync(file, contentNow().replace('name="', 'name="Von außen: '));
    await comeBack(page);
    await page.getByRole('dialog', { name: '„Beschwerde.bpmn“ hat sich geändert' }).waitFor();
    await page.getByRole('button', { name: 'Neu laden' }).click();
    await page
      .getByText(/Von außen:/u)
      .first()
      .waitFor();
    await comeBack(page);
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('with own changes: staying asks no second time, and saving asks before it overwrites', async () => {
    const { page } = desktop;
    await tagOne(page);
    appendFileSync(file, '<!-- von außen -->');
    await comeBack(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Weiter bearbeiten' }).click();
    await comeBack(page);
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await save(page);
    await page
      .getByRole('dialog', { name: '„Beschwerde.bpmn“ wurde inzwischen geändert' })
      .getByRole('button', { name: 'Weiter bearbeiten' })
      .click();
    expect(contentNow()).toMatch(/von außen/u);
    expect(await isUnsaved(page)).toBe(true);
  });
});

describe('a place that fails', () => {
  test('the folder is gone: said at once, said again at saving, the work stays and can be saved elsewhere', async () => {
    const { page } = desktop;
    await tagOne(page);
    renameSync(place, `${place}-weg`);
    await comeBack(page);
    await page.getByText(/Die Datei ist nicht mehr erreichbar/u).waitFor();
    await save(page);
    await expect
      .poll(() => alert(page).innerText())
      .toMatch(/Ordner von „Beschwerde.bpmn“ ist nicht erreichbar.*Ihre Arbeit ist hier noch vollständig/u);
    expect(await isUnsaved(page)).toBe(true);
    const elsewhere = path.join(folder, 'Gerettet.bpmn');
    await answerDialogs(desktop.app, elsewhere);
    await page.getByRole('button', { name: 'An anderem Ort speichern' }).first().click();
    await expect.poll(() => existsSync(elsewhere) && readFileSync(elsewhere, 'utf8').includes('tag="automatable"')).toBe(true);
    await expect.poll(() => page.getByText(/nicht mehr erreichbar/u).count()).toBe(0);
  });

  test('write-protected: said in a sentence, the file stays as it is, and saving again asks for another place', async () => {
    const { page } = desktop;
    await tagOne(page);
    chmodSync(file, 0o444);
    await save(page);
    await expect.poll(() => alert(page).innerText()).toMatch(/„Beschwerde.bpmn“ ist schreibgeschützt/u);
    expect(readFileSync(file).equals(sample)).toBe(true);
    expect(await isUnsaved(page)).toBe(true);
    const elsewhere = path.join(folder, 'Meine Fassung.bpmn');
    await answerDialogs(desktop.app, elsewhere);
    await save(page);
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    expect(readFileSync(elsewhere, 'utf8')).toContain('tag="automatable"');
    expect(readFileSync(file).equals(sample)).toBe(true);
  });

  test('the file alone is gone: what happened is said, and it can be made anew in its place', async () => {
    const { page } = desktop;
    await tagOne(page);
    rmSync(file);
    await save(page);
    const question = page.getByRole('dialog', { name: '„Beschwerde.bpmn“ liegt nicht mehr an ihrem Platz' });
    await question.getByRole('button', { name: 'Dort neu anlegen' }).click();
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    expect(contentNow()).toContain('tag="automatable"');
  });

  test('the folder of recoveries fails: a warning that stays until it works again', async () => {
    const { page, userFolder } = desktop;
    const recovery = path.join(userFolder, 'recovery');
    rmSync(recovery, { recursive: true, force: true });
    writeFileSync(recovery, 'eine Datei, wo ein Ordner sein müsste');
    await tagOne(page);
    await page.getByText(/Sicherung gegen Abstürze ist gestört/u).waitFor();
    rmSync(recovery);
    await expect.poll(() => page.getByText(/Sicherung gegen Abstürze ist gestört/u).count(), { timeout: 15_000 }).toBe(0);
    expect(readdirSync(recovery)).toHaveLength(1);
  });
});

describe('other people at the same file', () => {
  test('who has it is said; the own lock lies beside the file and goes with it', async () => {
    const { page } = desktop;
    const lock = path.join(place, '.~lock.Beschwerde.bpmn#');
    await expect.poll(() => existsSync(lock)).toBe(true);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ host: hostname() });
    await chooseMenu(desktop.app, 'file.close');
    await expect.poll(() => existsSync(lock)).toBe(false);

    const seenAt = new Date(Date.now() - 3_600_000).toISOString();
    writeFileSync(lock, JSON.stringify({ id: 'x', user: 'Mira', host: 'pc-12', pid: 1, seenAt }));
    await answerDialogs(desktop.app, file);
    await chooseMenu(desktop.app, 'file.open');
    await page.getByText(/Mira \(pc-12\) hatte diese Datei geöffnet und meldet sich seit/u).waitFor();
    expect(readFileSync(lock, 'utf8')).toContain('Mira');
    await page.getByRole('button', { name: 'Hinweis aufheben' }).click();
    await expect.poll(() => readFileSync(lock, 'utf8')).toContain(hostname());
  });
});

test('a conflict copy of a sync program is told, can be hidden, and can be looked at', async () => {
  const { page } = desktop;
  const copy = 'Beschwerde (conflicted copy 2026-11-22 103412).bpmn';
  writeFileSync(path.join(place, copy), contentNow().replace('name="', 'name="Andere: '));
  await comeBack(page);
  const notice = page.locator('.safety-notice').filter({ hasText: copy });
  await notice.getByRole('button', { name: 'Ausblenden' }).click();
  await comeBack(page);
  await page.waitForTimeout(500);
  expect(await notice.count()).toBe(0);
  await chooseMenu(desktop.app, 'file.close');
  await answerDialogs(desktop.app, file);
  await chooseMenu(desktop.app, 'file.open');
  await page.locator('.djs-element').first().waitFor();
  // whoever closed the file and opens it again has not been asked about this work yet
  writeFileSync(path.join(place, copy.replace('103412', '110000')), contentNow().replace('name="', 'name="Dritte: '));
  await comeBack(page);
  await page.locator('.safety-notice').filter({ hasText: '110000' }).getByRole('button', { name: 'Ansehen' }).click();
  await page
    .getByText(/Dritte:/u)
    .first()
    .waitFor();
});

test('time travel: an earlier state opens as a copy, the file stays as it is', async () => {
  const { page } = desktop;
  await tagOne(page);
  await save(page);
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  const saved = contentNow();
  await chooseMenu(desktop.app, 'file.versions');
  const dialog = page.getByRole('dialog', { name: 'Zeitreise: frühere Stände' });
  await expect.poll(() => dialog.getByRole('button', { name: 'Als Kopie öffnen' }).count()).toBe(2);
  await dialog.getByRole('button', { name: 'Als Kopie öffnen' }).last().click();
  await page.getByText(/^eingeordnet 0\//u).waitFor();
  await page.getByText('Neu, noch ohne Datei').waitFor();
  expect(contentNow()).toBe(saved);
});

test('a diagnosis says what support needs and nothing of the document', async () => {
  const target = path.join(folder, 'Diagnose.txt');
  await answerDialogs(desktop.app, target);
  await chooseMenu(desktop.app, 'help.diagnosis');
  await expect.poll(() => existsSync(target)).toBe(true);
  const text = readFileSync(target, 'utf8');
  expect(text).toMatch(/^document: bpmn, 1 processes, \d+ steps$/mu);
  expect(text).toMatch(/^memory: /mu);
  expect(text).not.toMatch(/Beschwerde/u);
  expect(text).not.toContain(folder);
});
