import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inTemporaryFolder, runCli } from '../cli/run-cli.ts';
import { downloadOf, dropFile, type Edition, seriousFindings, startEdition } from './support/edition.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const SAMPLE = path.resolve(import.meta.dirname, '../../samples/kita-anmeldung.bpmn');
const FIRST = 'Vormerkung aus dem Portal übernehmen';

let edition: Edition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.close());

async function openSample(options?: Parameters<Edition['openPage']>[0]) {
  const { page, context, complaints } = await edition.openPage(options);
  page.setDefaultTimeout(90_000); // engines start slowly on a busy machine
  await dropFile(page, 'kita-anmeldung.bpmn', readFileSync(SAMPLE));
  await page.locator('.djs-element.djs-shape').first().waitFor();
  return { page, context, complaints };
}

async function openDialog(page: Page) {
  await page.keyboard.press('Control+Alt+b');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'Vorschau' }).waitFor();
  return dialog;
}

/** What the command line makes of the same file. */
const pictureOfCommandLine = (name: string, ...options: readonly string[]): Promise<Buffer> =>
  inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, 'kita-anmeldung.bpmn'), readFileSync(SAMPLE));
    const { code, err } = await runCli(folder, ['picture', 'kita-anmeldung.bpmn', '--out', name, ...options]);
    expect([code, err]).toEqual([0, '']);
    return readFileSync(path.join(folder, name));
  });

describe('pictures from the window', () => {
  test('are those of the command line: SVG and PNG to the byte, with lens and title', async () => {
    const { page, complaints } = await openSample();
    const dialog = await openDialog(page);
    expect(await seriousFindings(page)).toEqual([]);
    const svg = await downloadOf(page, () => dialog.getByRole('button', { name: 'Speichern …' }).click());
    expect(svg.name).toMatch(/^Kita-Anmeldung.* Zeichnung\.svg$/);
    expect(svg.bytes.toString()).toBe((await pictureOfCommandLine('a.svg')).toString());

    const again = await openDialog(page);
    await again.getByText('PNG', { exact: true }).click();
    await again.getByText('1 ×').click();
    await again.getByLabel('Linse').selectOption('shares');
    await again.getByLabel('Titel').check();
    const png = await downloadOf(page, () => again.getByRole('button', { name: 'Speichern …' }).click());
    const expected = await pictureOfCommandLine('a.png', '--scale', '1', '--lens', 'shares', '--title');
    expect(png.bytes.equals(expected)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('come out as posters, on one sheet or on many', async () => {
    const { page, complaints } = await openSample();
    const dialog = await openDialog(page);
    await dialog.getByText('Poster (PDF)').click();
    await dialog.getByText('A1', { exact: true }).click();
    const whole = await downloadOf(page, () => dialog.getByRole('button', { name: 'Speichern …' }).click());
    expect(whole.name).toMatch(/ Zeichnung A1\.pdf$/);
    expect(whole.bytes.toString('latin1')).toMatch(/^%PDF[\s\S]*MediaBox\s*\[0 0 2383\.\d+ 1683\.\d+\]/);
    const again = await openDialog(page);
    await again.getByText('A4-Blätter zum Zusammenkleben').click();
    const sheets = Number(/^(\d+) Blätter/.exec((await again.getByText(/^\d+ Blätter/).textContent()) ?? '')?.[1]);
    const tiled = await downloadOf(page, () => again.getByRole('button', { name: 'Speichern …' }).click());
    expect(tiled.bytes.toString('latin1').match(/\/MediaBox/g)).toHaveLength(sheets + 1);
    expect(complaints).toEqual([]);
  });

  test('of a selection show only that, and go onto the clipboard as pixels and as drawing', async () => {
    const { page, context, complaints } = await openSample();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.djs-element.djs-shape', { hasText: 'Punkte nach' }).last().locator('.djs-hit').first().click({ force: true });
    await page.getByRole('heading', { name: 'Punkte nach Vergabekriterien berechnen' }).waitFor();
    await page.keyboard.press('Control+Shift+c');
    await page.getByText('Das Bild liegt in der Zwischenablage.').waitFor();
    const part = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const svg = await (await item!.getType('image/svg+xml')).text();
      return {
        types: [...item!.types].toSorted(),
        width: Number(/ width="(\d+)"/.exec(svg)?.[1]),
        png: (await item!.getType('image/png')).size,
      };
    });
    expect(part.types).toEqual(['image/png', 'image/svg+xml']);
    expect(part.png).toBeGreaterThan(1000);
    expect(part.width).toBeLessThan(400);
    expect(complaints).toEqual([]);
  });

  test('that may not go onto the clipboard are told in a sentence', async () => {
    const { page } = await openSample();
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    });
    await page.keyboard.press('Control+Shift+c');
    await page.getByText('Das Bild durfte nicht in die Zwischenablage.').waitFor();
  });
});

describe('an edited list of steps', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is compared, chosen from and taken over as one undo', async () => {
    const { page, complaints } = await openSample();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Schrittliste als CSV');
    const list = await downloadOf(page, () => page.keyboard.press('Enter'));
    const [head = '', ...lines] = list.bytes.toString().split('\r\n');
    const titles = head.replace('\uFEFF', '').split(';');
    const edited = lines.map((line, row) => {
      const cells = line.split(';');
      const set = (title: string, value: string) => {
        expect(titles, title).toContain(title);
        cells[titles.indexOf(title)] = value;
      };
      if (row === 0) set('Einordnung', 'automatisierbar');
      if (row === 0) set('Bearbeitungszeit (min)', '12,5');
      if (row === 1) set('Einordnung', 'vielleicht');
      if (row === 2) set('Kernleistung', 'ja');
      if (row === 3) set('Schritt-ID', 'gibt-es-nicht');
      return cells.join(';');
    });
    const file = path.join(folder, 'bearbeitet.csv');
    writeFileSync(file, [head, ...edited].join('\r\n'));

    await page.keyboard.press('Control+k');
    await page.keyboard.type('Schrittliste einlesen');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(file);
    const dialog = page.getByRole('dialog', { name: 'Schrittliste einlesen' });
    await dialog.getByText('Zur Schritt-ID gibt-es-nicht gibt es hier keinen Schritt.').waitFor();
    await dialog.getByText('Diese Einordnung gibt es nicht.', { exact: false }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByLabel(`${FIRST}: Einordnung`).uncheck();
    await dialog.getByRole('button', { name: '2 Angaben übernehmen' }).click();

    await page.keyboard.press('Alt+2');
    const row = page.getByRole('row').filter({ hasText: FIRST });
    await row.getByText('12,5').waitFor();
    await expect.poll(() => page.getByText('eingeordnet 0/17').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row.getByText('12,5').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: /^Rückgängig/ }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('that is no list, or unpacks to too much, is refused in a sentence', async () => {
    const { page } = await openSample();
    for (const [name, content] of [
      ['nichts.csv', 'Name;Wert\r\na;b'],
      ['bombe.xlsx', 'PK\u0003\u0004 nothing'],
    ] as const) {
      writeFileSync(path.join(folder, name), content);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Schrittliste einlesen');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles(path.join(folder, name));
      const notice = page.locator('.problem-notice');
      await notice.waitFor();
      await page.getByRole('button', { name: 'Hinweis schließen' }).click();
      await notice.waitFor({ state: 'detached' });
    }
  });
});

describe('the search', () => {
  test('finds words in notes, tags and names, marks them and walks through them', async () => {
    const { page, complaints } = await openSample();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('eingewoehn');
    await page.getByText('5 Fundstellen').waitFor();
    await expect.poll(() => page.locator('.djs-element.pk-found').count()).toBeGreaterThan(2);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('1 von 5').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('2 von 5').waitFor();
    await expect.poll(() => page.locator('.djs-element.selected').count()).toBeGreaterThan(0);
    await page.keyboard.press('Shift+Enter');
    await page.getByText('1 von 5').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.djs-element.pk-found').count()).toBe(0);
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('offen');
    await page.getByText('17 Fundstellen').waitFor();
    expect(complaints).toEqual([]);
  });
});
