import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stripAnnotations } from '../support/strip-annotations.ts';
import { readCsv } from '../../src/export/csv/csv-text.ts';
import { readWorkbook } from '../../src/export/xlsx/workbook.ts';
import { downloadOf, dropFile, seriousFindings, startEdition, type Edition } from './support/edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = readFileSync(path.join(root, 'samples/aufnahme-stationaere-jugendhilfe.bpmn'));
let edition: Edition;
let folder: string;

beforeAll(async () => {
  edition = await startEdition();
  folder = mkdtempSync(path.join(tmpdir(), 'main-job-'));
});
afterAll(async () => {
  await edition.close();
  rmSync(folder, { recursive: true, force: true });
});

const view = (page: Page, name: string) => page.getByRole('navigation', { name: 'Ansichten' }).getByRole('button', { name, exact: true });
const openSample = async (page: Page, title: string) => {
  await page
    .getByRole('button')
    .filter({ has: page.getByText(title, { exact: true }) })
    .click();
  await page.locator('.djs-element').first().waitFor();
};
const progress = (page: Page) => page.locator('.progress-line');

type CellText = string | number | null;
const column = (rows: readonly (readonly CellText[])[], title: string): readonly CellText[] => {
  const index = rows[0]!.indexOf(title);
  if (index < 0) throw new Error(`no column ${title} in ${rows[0]!.join(', ')}`);
  return rows.slice(1).map((row) => row[index]!);
};
/** German decimal comma in CSV, numbers in Excel, words where nothing is known. */
const numberOf = (cell: CellText): CellText =>
  typeof cell === 'string' && /^-?[\d.]+(?:,\d+)?$/u.test(cell) ? Number(cell.replace(',', '.')) : cell;
const closeTo = (value: CellText): unknown => (typeof value === 'number' ? expect.closeTo(value, 6) : value);

describe('the main job in the browser edition', () => {
  test('open a file, tag its steps by keyboard, save: only our own elements are new in the file', async () => {
    const { page, context, complaints } = await edition.openPage();
    await dropFile(page, 'Aufnahme.bpmn', sample);
    await page.locator('.djs-element').first().waitFor();
    for (const key of ['Tab', '1', 'Tab', '2', 'Tab', '3']) await page.keyboard.press(key);
    await progress(page).getByText('eingeordnet 3/45').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('10-20-40');
    await page.keyboard.press('Enter');
    await progress(page).getByText('Zeiten 1/45').waitFor();

    const { name, bytes } = await downloadOf(page, () => page.keyboard.press('Control+s'));
    expect(name).toBe('Aufnahme.bpmn');
    const saved = bytes.toString('utf8');
    expect(saved.match(/<pk:annotation [^>]*tag="(?:automatable|aiSupported|humanOnly)"/gu)).toHaveLength(3);
    expect(saved).toContain('handlingMinutes="10;20;40"');
    expect(stripAnnotations(saved)).toBe(sample.toString('utf8'));
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('undo takes everything back, from whichever view, and the file is as it was', async () => {
    const { page, context } = await edition.openPage();
    await dropFile(page, 'Aufnahme.bpmn', sample);
    await page.locator('.djs-element').first().waitFor();
    for (const key of ['Tab', '1', 'Tab', '2']) await page.keyboard.press(key);
    await progress(page).getByText('eingeordnet 2/45').waitFor();
    await view(page, 'Schritte').click();
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await progress(page).getByText('eingeordnet 0/45').waitFor();
    const { bytes } = await downloadOf(page, () => page.keyboard.press('Control+s'));
    expect(bytes.equals(sample)).toBe(true);
    await context.close();
  });

  test('the table edits in place, tags many rows at once and searches', async () => {
    const { page, context } = await edition.openPage();
    await dropFile(page, 'Aufnahme.bpmn', sample);
    await page.locator('.djs-element').first().waitFor();
    await view(page, 'Schritte').click();
    const rows = page.locator('.grid-body [role="row"]');
    await rows.first().locator('[data-column="name"]').click();
    await rows
      .nth(3)
      .locator('[data-column="name"]')
      .click({ modifiers: ['Shift'] });
    await page.keyboard.press('2');
    await progress(page).getByText('eingeordnet 4/45').waitFor();
    await rows.first().locator('[data-column="minutes"]').click();
    await page.keyboard.type('12,5');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.first().locator('[data-column="minutes"]').innerText()).toMatch(/^12,5/u);
    await page.getByRole('searchbox').fill('Kostenzusage');
    await expect.poll(() => rows.count()).toBeLessThan(10);
    await page.keyboard.press('Control+z');
    await context.close();
  });

  test('screen, Excel, CSV and command line say the same numbers', async () => {
    const { page, context, complaints } = await edition.openPage();
    await openSample(page, 'Aufnahme stationäre Jugendhilfe, eingeordnet');
    await view(page, 'Use Cases').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const shown = await page.locator('.use-case-title b').allInnerTexts();
    const exported = async (label: RegExp) => {
      await page.getByRole('button', { name: 'Liste exportieren' }).click();
      return downloadOf(page, () => page.getByRole('menuitem', { name: label }).click());
    };
    const priorities = readCsv((await exported(/Prioritätenliste/u)).bytes.toString('utf8'));
    const steps = readCsv((await exported(/Schrittliste/u)).bytes.toString('utf8'));
    const xlsx = await exported(/XLSX/u);
    const sheets = await readWorkbook(new Uint8Array(xlsx.bytes));

    const file = path.join(folder, 'Aufnahme.bpmn');
    writeFileSync(file, readFileSync(path.join(root, 'samples/aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn')));
    const program = spawnSync(process.execPath, [path.join(root, 'out/cli/prozesskompass.js'), 'analyse', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(program.stderr).toBe('');
    const { candidates, files } = JSON.parse(program.stdout) as {
      candidates: { title: string; hours: { today: number | null } }[];
      files: { processes: { elements: Record<string, { name: string; annualHours: number | null }> }[] }[];
    };

    // the list on screen is in the order of the command line
    expect(candidates.map((candidate) => candidate.title).slice(0, shown.length)).toEqual(shown);
    // and so are the lists in Excel and CSV
    const [list, stepSheet] = sheets;
    expect(column(list!.rows, 'Use Case')).toEqual(candidates.map((candidate) => candidate.title));
    expect(column(priorities, 'Use Case')).toEqual(candidates.map((candidate) => candidate.title));
    const today = candidates.map((candidate) => candidate.hours.today ?? '?');
    expect(column(list!.rows, 'Stunden heute (pro Jahr)').map(numberOf)).toEqual(today.map(closeTo));
    expect(column(priorities, 'Stunden heute (pro Jahr)').map(numberOf)).toEqual(today.map(closeTo));
    // hours of every step: command line, Excel, CSV
    const hours = new Map(
      files[0]!.processes.flatMap((process) => Object.entries(process.elements)).map(([id, element]) => [id, element.annualHours]),
    );
    for (const table of [stepSheet!.rows, steps]) {
      const ids = column(table, 'Schritt-ID').map(String);
      expect(ids).toHaveLength(45);
      expect(column(table, 'Stunden pro Jahr').map(numberOf)).toEqual(ids.map((id) => closeTo(hours.get(id) ?? '?')));
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a file that is no BPMN leaves a sentence with line and column, and the open document as it is', async () => {
    const { page, context } = await edition.openPage();
    await dropFile(page, 'Aufnahme.bpmn', sample);
    await page.locator('.djs-element').first().waitFor();
    await dropFile(page, 'kaputt.bpmn', new TextEncoder().encode('<definitions>\n  <process></definitions>'));
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/Zeile 2/u);
    expect(await page.locator('.djs-element').count()).toBeGreaterThan(40);
    await context.close();
  });
});

describe.each(['light', 'dark'] as const)('axe-core finds nothing serious, %s', (colorScheme) => {
  test('on start page, model, table and use cases', async () => {
    const { page, context } = await edition.openPage({ colorScheme });
    const found: string[] = [];
    const check = async (place: string) => found.push(...(await seriousFindings(page)).map((finding) => `${place}: ${finding}`));
    await check('start page');
    await openSample(page, 'Aufnahme stationäre Jugendhilfe, eingeordnet');
    await page.keyboard.press('Tab');
    await check('model');
    await view(page, 'Schritte').click();
    await page.getByRole('grid').waitFor();
    await check('table');
    await view(page, 'Use Cases').click();
    await page.locator('.use-case-row').first().click();
    await check('use cases');
    expect(found).toEqual([]);
    await context.close();
  });
});
