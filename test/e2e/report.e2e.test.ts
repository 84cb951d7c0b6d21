import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { downloadOf, dropFile, type Edition, seriousFindings, startEdition } from './support/edition.ts';
import { filesOfCommandLine, REPORT_NAMES, SAMPLE, sampleBytes } from './support/report-files.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let edition: Edition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.close());

/** The report of the sample in a fresh page. A folder is given where one is named: a real one, of the page's own file system. */
async function openReport(options: { readonly folder?: string; readonly dark?: boolean } = {}) {
  const { page, complaints } = await edition.openPage({ colorScheme: options.dark === true ? 'dark' : 'light' });
  page.setDefaultTimeout(120_000); // nine formats on a busy machine
  await page.addInitScript((folder) => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder!, { create: true });
    Object.defineProperty(window, 'showDirectoryPicker', { value: folder === undefined ? undefined : pick });
  }, options.folder);
  await page.reload();
  await dropFile(page, SAMPLE.name, sampleBytes());
  await page.getByRole('button', { name: 'Bericht', exact: true }).click();
  const report = page.frameLocator('iframe');
  await report.getByRole('heading', { name: SAMPLE.process, level: 1 }).waitFor({ timeout: 60_000 });
  return { page, report, complaints };
}

const filesIn = (page: Page, folder: string): Promise<Record<string, string>> =>
  page.evaluate(async (name) => {
    const place = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const files: Record<string, string> = {};
    for await (const [file, handle] of (place as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }).entries()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      files[file] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return files;
  }, folder);

describe('the report in the window', () => {
  test('follows its options, keeps the place somebody reads at, and can be undone', async () => {
    const { page, report, complaints } = await openReport();
    const glossary = report.locator('section[aria-labelledby="glossary"]');
    await glossary.waitFor({ state: 'attached' });
    await report.getByRole('link', { name: 'Fahrplan' }).click();
    const roadmap = report.locator('#roadmap');
    await expect.poll(() => roadmap.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 60)).toBe(true);

    await page.getByLabel('Glossar').uncheck();
    await glossary.waitFor({ state: 'detached' });
    await expect.poll(() => roadmap.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 60)).toBe(true);

    await page.getByText('Überblick', { exact: true }).click();
    await expect.poll(() => report.getByText('Die zehn Punkte des Kompass für').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await glossary.waitFor({ state: 'attached' });

    await page.getByRole('button', { name: 'Absender' }).click();
    await page.getByLabel('Organisation').fill('Haus am Fluss');
    await page.keyboard.press('Enter');
    await report.getByText('Haus am Fluss', { exact: true }).waitFor();
    await page.getByText('Mit Nummer, Version, Freigabe und Gültigkeit').click();
    await page.getByLabel('Dokument-Nr.').fill('QM-17');
    await page.keyboard.press('Enter');
    await report.getByText('QM-17').waitFor();
    expect(await report.locator('figure svg').count()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('shows nothing that could run, and goes nowhere', async () => {
    const { page, report } = await openReport();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
    expect(await report.locator('script, style, [onclick], [onload], iframe, form').count()).toBe(0);
    await report.getByRole('link', { name: 'Glossar' }).click();
    expect(
      await page
        .frames()
        .at(-1)!
        .evaluate(() => document.URL),
    ).toBe('about:blank');
    await page.context().close();
  });

  test.each([false, true])('has nothing serious for axe, dark: %s', async (dark) => {
    const { page } = await openReport({ dark });
    for (const name of ['Inhalt', 'Absender', 'Ausgeben']) {
      await page.getByRole('button', { name, exact: true }).click();
      if (name === 'Ausgeben') await page.getByRole('button', { name: /^Bericht \(PDF\)/ }).waitFor();
      expect(await seriousFindings(page), name).toEqual([]);
    }
    await page.context().close();
  });
});

describe('"Alles ausgeben"', () => {
  test('writes into a folder what the command line writes, byte by byte; beside what is there already', async () => {
    const { page, report, complaints } = await openReport({ folder: 'Vorstand' });
    await page.getByRole('button', { name: 'Absender' }).click();
    await page.getByLabel('Organisation').fill('Haus am Fluss');
    await page.keyboard.press('Enter');
    await report.getByText('Haus am Fluss', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Alles ausgeben …' }).click();
    await page
      .getByRole('heading', { name: `${REPORT_NAMES.length} Dateien liegen in „Vorstand“`, exact: true })
      .waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Schließen' }).click();

    const written = await filesIn(page, 'Vorstand');
    const expected = filesOfCommandLine(['--organisation', 'Haus am Fluss']);
    expect(Object.keys(written).toSorted()).toEqual([...expected.keys()].toSorted());
    for (const [name, bytes] of expected) {
      expect(Buffer.from(written[name]!, 'base64').equals(bytes), `${name}: ${written[name]!.length} and ${bytes.length}`).toBe(true);
    }

    await page.getByRole('button', { name: 'Alles ausgeben …' }).click();
    await page.getByRole('heading', { name: `${REPORT_NAMES.length} Dateien liegen schon in „Vorstand“`, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Daneben ablegen' }).click();
    await page.getByRole('button', { name: 'Schließen' }).click({ timeout: 120_000 });
    const names = Object.keys(await filesIn(page, 'Vorstand'));
    expect(names).toHaveLength(REPORT_NAMES.length * 2);
    expect(names).toContain(`${SAMPLE.title} (2).pdf`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('can be stopped; what was written is told', async () => {
    const { page } = await openReport({ folder: 'Halb' });
    await page.getByRole('button', { name: 'Alles ausgeben …' }).click();
    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.getByText('Angehalten.').waitFor();
    await page.getByRole('button', { name: 'Schließen' }).click();
    expect(Object.keys(await filesIn(page, 'Halb')).length).toBeLessThan(REPORT_NAMES.length);
    // and it can be done again afterwards
    await page.getByRole('button', { name: 'Ausgeben', exact: true }).click();
    const html = await downloadOf(page, () => page.getByRole('button', { name: /^Bericht \(HTML\)/ }).click());
    expect(html.bytes.toString()).toContain('</html>');
    await page.context().close();
  });

  test('is one packed file where the browser has no folders', async () => {
    const { page } = await openReport();
    const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: 'Alles ausgeben …' }).click());
    expect(name).toBe(`${SAMPLE.title}.zip`);
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual(REPORT_NAMES.toSorted());
    expect(Buffer.from(files[`${SAMPLE.title}.pdf`]!).subarray(0, 5).toString()).toBe('%PDF-');
    for (const ending of ['docx', 'pptx', 'xlsx'])
      expect(Object.keys(unzipSync(files[`${SAMPLE.title}.${ending}`]!)), ending).toContain('[Content_Types].xml');
    await page.getByText('an den Browser übergeben').waitFor();
    await page.context().close();
  });
});
