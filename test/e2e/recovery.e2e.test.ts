import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { RecoveryFolder } from '#platform/disk/recovery-folder.ts';

import { launchDesktop, root } from './desktop.ts';
import { dropFile, executablePath, startEdition, type Edition } from './support/edition.ts';
import { browserOf, familyOf, killHard } from './support/kill-hard.ts';

/** Ends by kill -9 per edition; build/scripts/crash-journal.mjs asks for more. */
const runs = Number(process.env['CRASH_RUNS'] ?? 5);
const sample = readFileSync(path.join(root, 'samples/aufnahme-stationaere-jugendhilfe.bpmn'));
const steps = 45;
let folder: string;
let edition: Edition;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
  edition = await startEdition();
});
afterAll(async () => {
  await edition.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Tags one step after the other until told to stop; the moments at which each key was pressed. */
const workOn = (page: Page): { readonly pressed: readonly number[]; stop(): void } => {
  const pressed: number[] = [];
  const order = { stopped: false };
  const work = async () => {
    while (!order.stopped && pressed.length < steps) {
      await page.keyboard.press('Tab');
      pressed.push(performance.now());
      await page.keyboard.press('1');
      await wait(Math.random() * 120);
    }
  };
  void work().catch(() => undefined); // the page dies under it
  return {
    pressed,
    stop: () => {
      order.stopped = true;
    },
  };
};

/** Milliseconds of work missing: from the first key whose effect is not there to the kill. */
const lossOf = (pressed: readonly number[], kept: number, killedAt: number): number =>
  kept >= pressed.length ? 0 : killedAt - pressed[kept]!;

const report = (what: string, losses: readonly number[]): void => {
  const sorted = losses.toSorted((left, right) => left - right);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  console.log(
    `${what}: ${losses.length} kills, lost ms median ${at(0.5)}, p90 ${at(0.9)}, most ${at(1)} (${sorted.map(Math.round).join(' ')})`,
  );
};

describe.skipIf(process.platform !== 'linux')('ended by kill -9 while somebody works', () => {
  test(`desktop: at most a second of work is missing, in each of ${runs} runs`, { timeout: runs * 30_000 }, async () => {
    const losses: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const userFolder = mkdtempSync(path.join(folder, 'user-'));
      const file = path.join(userFolder, 'Aufnahme.bpmn');
      writeFileSync(file, sample);
      const { app, page } = await launchDesktop({ args: [file], userFolder });
      await page.locator('.djs-element').first().waitFor();
      const { pressed, stop } = workOn(page);
      await wait(500 + Math.random() * 2_500);
      const family = familyOf(app.process().pid!);
      const killedAt = performance.now();
      await killHard(family);
      stop();
      const recoveries = new RecoveryFolder(path.join(userFolder, 'recovery'), () => new Date());
      const [found] = await recoveries.list();
      const kept = found === undefined ? null : await recoveries.read(found.id);
      const tagged = kept?.ok === true ? [...new TextDecoder().decode(kept.value.bytes).matchAll(/tag="automatable"/gu)].length : 0;
      losses.push(lossOf(pressed, tagged, killedAt));
      expect(readFileSync(file).equals(sample)).toBe(true);
    }
    report('desktop', losses);
    expect(Math.max(...losses)).toBeLessThanOrEqual(1_000);
  });

  test(
    `browser: the next start offers what was there, at most a second of work missing, in each of ${runs} runs`,
    { timeout: runs * 60_000 },
    async () => {
      const losses: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const profile = mkdtempSync(path.join(folder, 'profile-'));
        const open = async () => {
          const context = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'], locale: 'de-DE' });
          const page = await context.newPage();
          await page.goto(edition.address);
          await page.getByRole('heading', { name: 'Prozesskompass' }).waitFor();
          return { context, page };
        };
        const { page } = await open();
        await dropFile(page, 'Aufnahme.bpmn', sample);
        await page.locator('.djs-element').first().waitFor();
        const { pressed, stop } = workOn(page);
        await wait(500 + Math.random() * 2_500);
        const family = browserOf(profile);
        const killedAt = performance.now();
        await killHard(family);
        stop();
        const next = await open();
        let tagged = 0;
        const offered = next.page.getByRole('dialog', { name: 'Nicht gespeicherte Arbeit gefunden' });
        if (
          await offered.waitFor({ timeout: 20_000 }).then(
            () => true,
            () => false,
          )
        ) {
          await offered.getByRole('button', { name: 'Wiederherstellen' }).click();
          const line = await next.page.getByText(/^eingeordnet \d+\/45$/u).innerText();
          tagged = Number(/\d+/u.exec(line)![0]);
        }
        losses.push(lossOf(pressed, tagged, killedAt));
        await next.context.close();
      }
      report('browser', losses);
      expect(Math.max(...losses)).toBeLessThanOrEqual(1_000);
    },
  );
});

describe('what was left unsaved', () => {
  /** A program killed while a step of this file was tagged but not saved. */
  const crashed = async () => {
    const userFolder = mkdtempSync(path.join(folder, 'user-'));
    const file = path.join(userFolder, 'Aufnahme.bpmn');
    writeFileSync(file, sample);
    const { app, page } = await launchDesktop({ args: [file], userFolder });
    await page.locator('.djs-element').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('1');
    await page.getByText('eingeordnet 1/45').waitFor();
    await wait(1_000);
    await killHard(familyOf(app.process().pid!));
    return { userFolder, file };
  };

  test.skipIf(process.platform !== 'linux')(
    'is offered with time and difference, restored, saved to its file, and then no longer offered',
    async () => {
      const { userFolder, file } = await crashed();
      const second = await launchDesktop({ userFolder });
      const dialog = second.page.getByRole('dialog', { name: 'Nicht gespeicherte Arbeit gefunden' });
      await dialog.getByText('Aufnahme', { exact: true }).waitFor();
      await dialog.getByText(/gesichert am .* · 1 Änderung seit dem letzten Speichern/u).waitFor();
      await dialog.getByText(/^Geändert: „[^“]+“\./u).waitFor();
      await dialog.getByRole('button', { name: 'Später entscheiden' }).click();
      await second.page.getByText('Ein nicht gespeicherter Stand wartet').waitFor();
      await second.close();

      const third = await launchDesktop({ userFolder });
      await third.page.getByRole('button', { name: 'Wiederherstellen' }).click();
      await third.page.getByText('eingeordnet 1/45').waitFor();
      await third.page.keyboard.press('Control+s');
      await third.page.getByText('Gespeichert', { exact: true }).waitFor();
      expect(readFileSync(file, 'utf8')).toMatch(/tag="automatable"/u);
      await third.close();

      const fourth = await launchDesktop({ userFolder });
      await fourth.page.getByRole('heading', { name: 'Prozesskompass' }).waitFor();
      expect(await fourth.page.evaluate(() => window.prozesskompass!.listRecoveries())).toEqual([]);
      await fourth.close();
    },
  );

  test.skipIf(process.platform !== 'linux')('is gone after it was discarded, and only after a second word', async () => {
    const { userFolder, file } = await crashed();
    const next = await launchDesktop({ userFolder });
    await next.page.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    expect(await next.page.evaluate(async () => (await window.prozesskompass!.listRecoveries()).length)).toBe(1);
    await next.page.getByRole('button', { name: 'Wirklich verwerfen' }).click();
    await expect.poll(() => next.page.evaluate(async () => (await window.prozesskompass!.listRecoveries()).length)).toBe(0);
    await next.close();
    expect(readFileSync(file).equals(sample)).toBe(true);
  });
});
