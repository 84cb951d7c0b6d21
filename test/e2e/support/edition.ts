import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Download, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');
export const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((file) => file !== undefined && existsSync(file))!;

/** The built browser edition with a browser in front of it, as a person would have it. */
export interface Edition {
  readonly browser: Browser;
  readonly address: string;
  /** A fresh page; everything it asks for outside the edition and every error lands in `complaints`. */
  openPage(
    options?: Parameters<Browser['newContext']>[0],
  ): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly complaints: readonly string[] }>;
  close(): Promise<void>;
}

export async function startEdition(): Promise<Edition> {
  const { startBrowserEdition } = (await import(
    pathToFileURL(path.join(root, 'out/start/browser-edition.js')).href
  )) as typeof import('../../../electron/browser-edition.ts');
  const { server, address } = await startBrowserEdition(path.join(root, 'out/renderer'), 0, []);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    browser,
    address,
    async openPage(options) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 720 },
        locale: 'de-DE',
        acceptDownloads: true,
        ...options,
      });
      const complaints: string[] = [];
      context.on(
        'request',
        (request) =>
          /^(?:data|blob):/u.test(request.url()) || request.url().startsWith(address) || complaints.push(`asked for ${request.url()}`),
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
      // no native picker can be operated here: files come by drop and leave by download
      await page.addInitScript(() => {
        for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Object.defineProperty(window, picker, { value: undefined });
      });
      await page.goto(address);
      await page.getByRole('heading', { name: 'Prozesskompass' }).waitFor();
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Drops a file somewhere on the window. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content!), (character) => character.codePointAt(0)!)], fileName!));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}

/** The file an action lets the browser save. */
export async function downloadOf(page: Page, action: () => Promise<unknown>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, action()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** What axe-core finds serious or critical, one line each. The page's policy refuses added scripts, so it runs by evaluate. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
