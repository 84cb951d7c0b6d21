import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { answerDialogs, chooseMenu, isStandIn, launchDesktop, root } from './desktop.ts';
import { dropFile, startEdition } from './support/edition.ts';
import { cutOff } from './support/without-network.ts';

const program = path.join(root, 'out/cli/prozesskompass.js');
const guard = path.join(root, 'test/standin/network-guard.cjs');
const sample = readFileSync(path.join(root, 'samples/aufnahme-stationaere-jugendhilfe.bpmn'));
const tagged = readFileSync(path.join(root, 'samples/aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn'));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'no-network-'));
  writeFileSync(path.join(folder, 'a.bpmn'), sample);
  writeFileSync(path.join(folder, 'b.bpmn'), tagged);
  writeFileSync(path.join(folder, 'zeilen.txt'), 'Antrag prüfen\nBescheid schreiben\n');
  writeFileSync(
    path.join(folder, 'noted.cjs'),
    `require(${JSON.stringify(guard)}).refuseNetwork();
     process.on('exit', () => require('node:fs').writeFileSync(process.env.NOTED, JSON.stringify(globalThis.refusedConnections)));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything the command line does, each with the files it must leave. */
const everyCommand = (out: string): readonly (readonly string[])[] => [
  ['analyse', 'b.bpmn', '--format', 'all', '--out', out],
  ['analyse', 'b.bpmn', '--format', 'csv', '--out', path.join(out, 'liste.csv')],
  ['annotate', 'a.bpmn', '--annotations', path.join(out, 'liste.csv'), '--out', path.join(out, 'c.bpmn')],
  ['convert', 'a.bpmn', '--out', path.join(out, 'd.bpmn')],
  ['suggest', 'a.bpmn', '--out', path.join(out, 'e.json')],
  ['layout', 'a.bpmn', '--force', '--out', path.join(out, 'f.bpmn')],
  ['draft', 'zeilen.txt', '--out', path.join(out, 'g.bpmn')],
];
const work = (out: string, run: (args: readonly string[]) => { readonly status: number | null; readonly stderr: string }): void => {
  mkdirSync(out);
  for (const args of everyCommand(out)) {
    const { status, stderr } = run(args);
    expect([args[0], status, stderr]).toEqual([args[0], 0, '']);
  }
  // pictures and pages hold fonts and engines: all of them came from the program's own folder
  const endings = new Set(readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => path.extname(name)));
  for (const ending of ['.json', '.csv', '.xlsx', '.docx', '.pptx', '.pdf', '.html', '.md', '.bpmn']) expect(endings).toContain(ending);
};

describe('the command line', () => {
  test('asks no name and opens no connection, whatever it does', { timeout: 300_000 }, () => {
    const noted = path.join(folder, 'noted.json');
    work(path.join(folder, 'guarded'), (args) => {
      const ran = spawnSync(process.execPath, ['--require', path.join(folder, 'noted.cjs'), program, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NOTED: noted },
      });
      expect(JSON.parse(readFileSync(noted, 'utf8'))).toEqual([]);
      return ran;
    });
  });

  test.skipIf(cutOff === null)('does all of it where there is no network at all', { timeout: 300_000 }, () => {
    const probe = spawnSync(
      ...toSpawn(process.execPath, ['-e', "require('net').connect(9, '127.0.0.1').on('error', ({ code }) => console.log(code))"]),
      {
        encoding: 'utf8',
      },
    );
    expect(probe.stdout.trim()).toMatch(/^(?:ENETUNREACH|EADDRNOTAVAIL)$/u);
    work(path.join(folder, 'alone'), (args) =>
      spawnSync(...toSpawn(process.execPath, [program, ...args]), { cwd: folder, encoding: 'utf8' }),
    );
    const [alone, guarded] = ['alone', 'guarded'].map((out) => readFileSync(path.join(folder, out, 'd.bpmn')));
    expect(alone!.equals(guarded!)).toBe(true);
  });
});

const toSpawn = (command: string, args: readonly string[]): [string, string[]] => {
  const [file, all] = cutOff!(command, args);
  return [file, [...all]];
};

/** Open, tag, all views, one estimate, from where the file already is. */
const doTheMainJob = async (page: Page): Promise<void> => {
  await page.locator('.djs-element').first().waitFor();
  for (const key of ['Tab', '1', 'Tab', '2', 'Tab', '3']) await page.keyboard.press(key);
  await page
    .locator('.progress-line')
    .getByText(/eingeordnet [1-9]/u)
    .waitFor();
  for (const view of await page.getByRole('navigation', { name: 'Ansichten' }).getByRole('button').all()) {
    await view.click();
    await page.waitForTimeout(300);
  }
};

describe('the window', () => {
  test('browser edition: the whole main job with everything refused that is not the program itself', { timeout: 180_000 }, async () => {
    const edition = await startEdition();
    const { page, context, complaints } = await edition.openPage();
    await context.route('**/*', (route) => (route.request().url().startsWith(edition.address) ? route.continue() : route.abort()));
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    const left: string[] = [];
    page.on('download', (download) => left.push(download.suggestedFilename()));
    await dropFile(page, 'Aufnahme.bpmn', tagged);
    await doTheMainJob(page);
    for (const label of [/XLSX/u, /Prioritätenliste als CSV/u, /Schrittliste als CSV/u, /BPMN exportieren/u, /Als Mappe speichern/u]) {
      const before = left.length;
      await page.getByRole('button', { name: /Dokument und Datei/u }).click();
      await page.getByRole('menuitem', { name: label }).first().click();
      const asked = page.getByRole('button', { name: 'Unverändert exportieren' });
      await expect
        .poll(
          async () => {
            if (await asked.isVisible()) await asked.click();
            return left.length;
          },
          { timeout: 30_000 },
        )
        .toBe(before + 1);
    }
    expect(left.map((name) => path.extname(name))).toEqual(['.xlsx', '.csv', '.csv', '.bpmn', '.kompass']);
    expect(complaints).toEqual([]);
    expect(sockets).toEqual([]);
    await context.close();
    await edition.close();
  });

  test('desktop: the same, and neither the page nor the main process asks for anything outside', { timeout: 180_000 }, async () => {
    const file = path.join(folder, 'Desktop.bpmn');
    writeFileSync(file, tagged);
    const { app, page, errors, close } = await launchDesktop({ args: [file] });
    const own = new URL(page.url()).origin;
    const asked: string[] = [];
    page.context().on('request', (request) => {
      const url = request.url();
      if (!/^(?:app|data|blob|devtools):/u.test(url) && !url.startsWith(`${own}/`)) asked.push(url);
    });
    await doTheMainJob(page);
    for (const [command, name] of [
      ['file.exportXlsx', 'liste.xlsx'],
      ['file.exportCsv', 'liste.csv'],
      ['file.exportBpmn', 'weiter.bpmn'],
      ['file.saveAs', 'mappe.kompass'],
    ] as const) {
      const target = path.join(folder, name);
      await answerDialogs(app, target);
      await chooseMenu(app, command);
      const hint = page.getByRole('button', { name: 'Unverändert exportieren' });
      await expect
        .poll(
          async () => {
            if (await hint.isVisible()) await hint.click();
            return existsSync(target);
          },
          { timeout: 30_000 },
        )
        .toBe(true);
    }
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    if (isStandIn)
      expect(await app.evaluate(() => (globalThis as unknown as { refusedConnections: unknown }).refusedConnections)).toEqual([]);
    await close();
  });
});
