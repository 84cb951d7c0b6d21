import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answerDialogs, chooseMenu, type Desktop, launchDesktop, root } from './desktop.ts';
import { filesOfCommandLine, REPORT_NAMES, SAMPLE } from './support/report-files.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let home: string;
let folder: string;
let desktop: Desktop;
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'bericht-'));
  folder = path.join(home, 'ausgabe');
  mkdirSync(folder);
  // opened where it may be locked and written
  cpSync(path.join(root, 'samples', SAMPLE.name), path.join(home, SAMPLE.name));
  desktop = await launchDesktop({ args: [path.join(home, SAMPLE.name)] });
});
afterAll(async () => {
  await desktop.close();
  rmSync(home, { recursive: true, force: true });
});

test('the menu shows the report and writes all of it into a folder, byte by byte what the command line writes', async () => {
  const { app, page, errors } = desktop;
  page.setDefaultTimeout(120_000);
  await page.getByRole('button', { name: 'Bericht', exact: true }).waitFor();
  await chooseMenu(app, 'view.report');
  const report = page.frameLocator('iframe');
  await report.getByRole('heading', { name: SAMPLE.process, level: 1 }).waitFor();
  expect(await report.locator('figure svg').count()).toBeGreaterThan(1);

  await answerDialogs(app, folder);
  await chooseMenu(app, 'file.exportAll');
  await page.getByRole('heading', { name: `${REPORT_NAMES.length} Dateien liegen in „${path.basename(folder)}“`, exact: true }).waitFor();
  expect(readdirSync(folder).toSorted()).toEqual(REPORT_NAMES.toSorted());
  for (const [name, bytes] of filesOfCommandLine([])) expect(readFileSync(path.join(folder, name)).equals(bytes), name).toBe(true);
  expect(errors).toEqual([]);
});
