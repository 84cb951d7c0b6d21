import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchDesktop, root, type Desktop } from './desktop.ts';

const sample = readFileSync(path.join(root, 'samples/beschwerdemanagement.bpmn'), 'utf8');
let folder: string;
let file: string;
let desktop: Desktop;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'merging-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  file = path.join(mkdtempSync(path.join(folder, 'laufwerk-')), 'Beschwerde.bpmn');
  writeFileSync(file, sample);
  desktop = await launchDesktop({ args: [file] });
  await desktop.page.locator('.djs-element').first().waitFor();
}, 60_000);
afterEach(() => desktop.close());

/** What the window does when somebody comes back to it. */
const comeBack = () => desktop.page.evaluate(() => void dispatchEvent(new Event('focus')));
const contentNow = () => readFileSync(file, 'utf8');

test('a file changed on disk and the own work become one, to be undone in one step, and are saved without overwriting anything', async () => {
  const { page } = desktop;
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.getByText(/^eingeordnet 1\//u).waitFor();

  const [, step] = /<(?:\w+:)?(?:user|manual|service|send)?[tT]ask [^>]*name="([^"]+)"/u.exec(sample)!;
  const theirs = sample.replace(`name="${step}"`, `name="Von außen: ${step}"`).replace(/<\/(\w+:)?definitions>/u, '<!-- von Mira -->$&');
  writeFileSync(file, theirs);
  await comeBack();
  await page
    .getByRole('dialog', { name: '„Beschwerde.bpmn“ hat sich geändert' })
    .getByRole('button', { name: 'Beides zusammenführen' })
    .click();
  const preview = page.getByRole('dialog', { name: '„Beschwerde.bpmn“ zusammenführen' });
  await preview.getByRole('region', { name: 'Kommt von der anderen Seite' }).getByText(`„${step}“: Name „Von außen: ${step}“`).waitFor();
  await preview
    .getByRole('region', { name: 'Bleibt von Ihnen' })
    .getByText(/Einordnung/u)
    .waitFor();
  await preview.getByRole('button', { name: 'Zusammenführen' }).click();
  await page
    .getByText(/Von außen:/u)
    .first()
    .waitFor();
  await page.getByText(/^eingeordnet 1\//u).waitFor();

  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText(/Von außen:/u).count()).toBe(0);
  await page.getByText(/^eingeordnet 1\//u).waitFor();
  await page.keyboard.press('Control+y');
  await page
    .getByText(/Von außen:/u)
    .first()
    .waitFor();

  await page.keyboard.press('Control+s');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  // their text to the letter, with nothing but the own entry in it
  const lines = theirs.split('\n');
  const saved = contentNow().split('\n');
  expect(saved.filter((line) => !lines.includes(line)).join('\n')).toContain('tag="automatable"');
  expect(lines.filter((line) => !saved.includes(line)).length).toBeLessThanOrEqual(2);
  expect(contentNow()).toContain('<!-- von Mira -->');
});

test('what both named differently is asked about, and the other side can be chosen with one key', async () => {
  const { page } = desktop;
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.getByText(/^eingeordnet 1\//u).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  const saved = contentNow();
  await page.keyboard.press('1');
  await page.getByText('Nicht gespeichert', { exact: true }).waitFor();
  writeFileSync(file, saved.replace('tag="aiSupported"', 'tag="humanOnly"'));
  await comeBack();
  await page.getByRole('button', { name: 'Beides zusammenführen' }).click();
  const preview = page.getByRole('dialog', { name: '„Beschwerde.bpmn“ zusammenführen' });
  await preview.getByRole('radio', { name: /Ich.*automatisierbar/u, checked: true }).waitFor();
  await page.keyboard.press('a');
  await preview.getByRole('radio', { name: /Andere Seite.*menschlich/u, checked: true }).waitFor();
  await preview.getByRole('button', { name: 'Zusammenführen' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  expect(contentNow()).toContain('tag="humanOnly"');
  expect(contentNow()).not.toContain('tag="automatable"');
});
