import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { downloadOf, dropFile, seriousFindings, startEdition, type Edition } from './support/edition.ts';

const sample = readFileSync(path.resolve(import.meta.dirname, '../../samples/kita-anmeldung.bpmn'));

/** Ten steps as somebody names them, with what is known at once. */
const STEPS: readonly string[] = [
  'Anfrage aufnehmen (10 min) =auto',
  'Unterlagen anfordern',
  'Leitung: Unterlagen prüfen (20 min) =ki !papier',
  'Rückfragen klären',
  'Verwaltung: Akte anlegen (15 min) =auto',
  'Termin abstimmen',
  'Leitung: Gespräch führen (60 min) =mensch',
  'Protokoll schreiben',
  'Verwaltung: Bescheid versenden',
  'Ablegen',
];

let edition: Edition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.close());

const namesIn = (page: Page) => page.locator('.grid-body [role="row"] [data-column="name"] [data-edit]').allInnerTexts();
const paste = (page: Page, text: string) =>
  page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe('the table alone, by keyboard', () => {
  test('builds a process of ten steps, changes it and saves it', { timeout: 240_000 }, async () => {
    const { page, context, complaints } = await edition.openPage();
    page.setDefaultTimeout(60_000);
    await page.keyboard.press('Control+Alt+n');
    await page.getByRole('textbox', { name: 'Prozess als Text' }).waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: 'Ersten Schritt anlegen' }).press('Enter');
    for (const [index, step] of STEPS.entries()) {
      await page.keyboard.type(step);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.grid-body [role="row"]').count(), { timeout: 60_000 }).toBe(index + 1);
    }
    await page.keyboard.press('Escape');
    expect((await namesIn(page)).at(-1)).toBe('Ablegen');
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('11');
    expect(await seriousFindings(page)).toEqual([]);

    // the last one two places forward, then away; tags by number
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await namesIn(page)).indexOf('Ablegen'), { timeout: 60_000 }).toBe(8);
    await page.keyboard.press('Control+Delete');
    await expect.poll(() => page.locator('.grid-body [role="row"]').count(), { timeout: 60_000 }).toBe(9);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.grid-body [role="row"]').count(), { timeout: 60_000 }).toBe(10);

    // two steps into a sub-process and out again
    const grid = page.getByRole('grid');
    await grid.locator('[data-cell="0:1"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('L');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('Leitung');
    await page.keyboard.press('Enter');
    await expect.poll(() => grid.locator('[data-cell="1:2"]').innerText(), { timeout: 60_000 }).toBe('Leitung');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.keyboard.type('Prüfung');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.said-place').innerText(), { timeout: 60_000 }).toContain('Prüfung');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(() => page.locator('.said-place').innerText(), { timeout: 60_000 }).toContain('aufgelöst');

    const saved = await downloadOf(page, async () => {
      await page.getByRole('button', { name: /Dokument und Datei/ }).click();
      await page.getByRole('menuitem', { name: 'BPMN exportieren …' }).click();
      const keep = page.getByRole('button', { name: 'Unverändert exportieren' });
      await keep.click({ timeout: 3000 }).catch(() => undefined);
    });
    const opened = openBpmn(saved.bytes);
    if (!opened.ok) throw new Error(opened.problem.code);
    const { model } = opened.value;
    expect(stepsInFlowOrder(model).map(({ name }) => name)).toEqual(await namesIn(page));
    expect(model.lanes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Leitung', 'Verwaltung']));
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a block from Excel is looked at before it becomes steps; one undo takes all of it back', { timeout: 240_000 }, async () => {
    const { page, context, complaints } = await edition.openPage();
    page.setDefaultTimeout(60_000);
    await dropFile(page, 'kita.bpmn', sample);
    await page.locator('.djs-element').first().waitFor();
    await page.keyboard.press('Alt+2');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    const before = await namesIn(page);
    await grid.locator('[data-cell="0:1"]').focus();
    await paste(page, 'Schritt\tMinuten\tEinordnung\r\nAnrufen\t12,5\tmenschlich\r\nNotieren\tviel\tKI-gestützt\r\n');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 neue Schritte nach').waitFor();
    expect(await dialog.locator('.paste-not-taken tr').allInnerTexts()).toEqual([
      expect.stringMatching(/Zeile 3.*Minuten.*„viel“.*keine Zahl/su),
    ]);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Einfügen' }).click();
    await expect
      .poll(() => namesIn(page), { timeout: 60_000 })
      .toEqual([before[0], 'Anrufen', 'Notieren', ...before.slice(1)].slice(0, (await namesIn(page)).length));
    await page.keyboard.press('Control+z');
    await expect.poll(() => namesIn(page), { timeout: 60_000 }).toEqual(before);

    // presenting and back
    await page.keyboard.press('F5');
    await page.locator('.presented-list').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await expect.poll(() => page.locator('.focus-tag[data-chosen]').innerText(), { timeout: 60_000 }).toContain('menschlich');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await grid.waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
