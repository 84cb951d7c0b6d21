import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect } from 'vitest';

import '#platform/electron.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** Real Electron where its binary is, else the stand-in; `ELECTRON_OVERRIDE_DIST_PATH` decides by hand. */
const hasElectron = existsSync(path.join(path.dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'path.txt'));
if (!hasElectron) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= path.join(root, 'test/standin');
export const isStandIn = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined;
if (isStandIn) console.log('Electron is not here: these tests run on the stand-in host (test/standin).');

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userFolder: string;
  /** Errors of the page: thrown, logged, or refused by the content policy. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Starts the built program as a person would, each time with a fresh user folder unless one is given. */
export const launchDesktop = async ({
  args = [],
  userFolder,
  program = root,
}: { args?: readonly string[]; userFolder?: string; program?: string } = {}): Promise<Desktop> => {
  const folder = userFolder ?? mkdtempSync(path.join(tmpdir(), 'desktop-'));
  const sandbox = !isStandIn && process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium refuses to run as root otherwise
  const app = await _electron.launch({ args: [program, `--user-data-dir=${folder}`, ...sandbox, ...args], cwd: root });
  const page = await app.firstWindow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.waitForFunction(() => 'prozesskompass' in window && document.readyState === 'complete');
  return {
    app,
    page,
    userFolder: folder,
    errors,
    close: async () => {
      // straight out: whatever a test left unsaved must not hold the program
      await app.evaluate((electron) => electron.app.exit(0)).catch(() => undefined);
      await app.close().catch(() => undefined);
      if (userFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Chooses an entry of the native menu as soon as it is offered; a grey one cannot be chosen by a person either. */
export const chooseMenu = async (app: ElectronApplication, id: string): Promise<void> => {
  await expect.poll(() => isOffered(app, id), { timeout: 60_000, message: `${id} is offered by the menu` }).toBe(true);
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)!.click(), id);
};

/** Whether an entry of the native menu can be chosen now. */
export const isOffered = (app: ElectronApplication, id: string): Promise<boolean> =>
  app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item);
    if (found === null || found === undefined) throw new Error(`no menu item ${item}`);
    return found.enabled;
  }, id);

/** The answer the native file dialogs give from now on; null = cancelled. */
export const answerDialogs = (app: ElectronApplication, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);

declare global {
  interface Window {
    /** Where tests keep what the page heard. */
    heard?: unknown[];
  }
}
