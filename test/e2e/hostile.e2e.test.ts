import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contentOf, LARGE, SMALL, type Fate } from '../fixtures/hostile/hostile-files.ts';
import { root } from './desktop.ts';
import { downloadOf, dropFile, startEdition, type Edition } from './support/edition.ts';

/** What one file may cost on top of an empty run of Node (trust 3). */
const limit = { seconds: 2, megabytes: 500 };
const program = path.join(root, 'out/cli/prozesskompass.js');
const all: readonly (readonly [string, Fate])[] = [
  ...Object.entries(SMALL),
  ...Object.entries(LARGE).map(([name, [fate]]) => [name, fate] as const),
];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  writeFileSync(
    path.join(folder, 'measure.cjs'),
    `const began = performance.now();
     process.on('exit', () => require('node:fs').writeFileSync(process.env.MEASURED, JSON.stringify({ seconds: (performance.now() - began) / 1000, megabytes: process.resourceUsage().maxRSS / 1000 })));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line and hostile files', () => {
  test.each(all)('%s: %s, in bounded time and memory, without a stack trace', { retry: 2 }, (name, fate) => {
    const file = path.join(folder, name);
    writeFileSync(file, contentOf(name));
    const measured = path.join(folder, 'measured.json');
    const command = name.endsWith('.kompass') ? ['analyse', file] : ['convert', file, '--out', path.join(folder, 'out.bpmn')];
    const { status, stderr } = spawnSync(process.execPath, ['--require', path.join(folder, 'measure.cjs'), program, ...command], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 30_000,
      env: { ...process.env, MEASURED: measured },
    });
    rmSync(file);
    const { seconds, megabytes } = JSON.parse(readFileSync(measured, 'utf8')) as { seconds: number; megabytes: number };
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/mu);
    expect(stderr.length).toBeLessThan(1_000);
    expect(status).toBe(fate === 'opens' ? 0 : 1);
    expect(megabytes).toBeLessThan(limit.megabytes);
    expect(seconds).toBeLessThan(limit.seconds);
  });
});

describe('the window and files with script in them', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await startEdition();
  });
  afterAll(() => edition.close());

  const withScript = Object.entries(SMALL).flatMap(([name, fate]) =>
    fate === 'opens' && !/utf16|encoding|utf8/u.test(name) ? [name] : [],
  );

  /** Everything that ran, asked or opened although only a file was looked at. */
  const watch = (page: Page, context: BrowserContext): readonly string[] => {
    const noticed: string[] = [];
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => noticed.push(`dialog ${dialog.message()}`)));
    context.on('page', (opened) => noticed.push(`window ${opened.url()}`));
    context.on('request', (request) => request.url().includes('boese') && noticed.push(`request ${request.url()}`));
    return noticed;
  };

  test.each(withScript)('%s: looked at in every view and exported, nothing runs and nothing is asked for', async (name) => {
    const { page, context, complaints } = await edition.openPage();
    const noticed = watch(page, context);
    await page.evaluate(() => {
      Object.assign(globalThis, { policy: [] });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (globalThis as unknown as { policy: string[] }).policy.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
    await dropFile(page, name, contentOf(name));
    const views = page.getByRole('navigation', { name: 'Ansichten' });
    await views.waitFor();
    await page
      .locator('.djs-element')
      .first()
      .waitFor({ state: 'attached', timeout: 5_000 })
      .catch(() => undefined);
    for (const hit of (await page.locator('.djs-shape .djs-hit').all()).slice(0, 4)) {
      await hit.hover({ force: true, timeout: 1_000 }).catch(() => undefined);
      await hit.click({ force: true, timeout: 1_000 }).catch(() => undefined);
    }
    for (const view of await views.getByRole('button').all()) {
      await view.click();
      await page.waitForTimeout(150);
    }
    const exported = await downloadOf(page, async () => {
      await page.getByRole('button', { name: /Dokument und Datei/u }).click();
      await page.getByRole('menuitem', { name: 'Schrittliste als CSV' }).click();
      const hint = page.getByRole('button', { name: 'Unverändert exportieren' });
      await hint.click({ timeout: 1_500 }).catch(() => undefined);
    });
    for (const cell of exported.bytes.toString('utf8').split(/[;\n]/u))
      expect(cell.replace(/^\uFEFF?"?/u, '')).not.toMatch(/^[=@\t\r]|^[+-](?![\d.,]*"?\r?$)/u);
    expect(exported.name).not.toMatch(/[/\\:\u202e]|\.\./u);
    const left = await page.evaluate(() => ({
      hacked: 'hacked' in globalThis,
      polluted: 'polluted' in {},
      policy: (globalThis as unknown as { policy: string[] }).policy,
      foreign: [...document.querySelectorAll('script,iframe,img,link,use,image,a')].flatMap((element) =>
        [...element.attributes].filter(({ value }) => /boese|javascript:/u.test(value)).map(({ value }) => value),
      ),
    }));
    expect(left).toEqual({ hacked: false, polluted: false, policy: [], foreign: [] });
    expect(noticed).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
