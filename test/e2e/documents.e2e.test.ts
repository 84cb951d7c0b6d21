import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { downloadOf, dropFile, startEdition, type Edition } from './support/edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
let edition: Edition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.close());

const bare = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:test">
  <process id="P" name="Ohne Zeichnung">
    <startEvent id="S"/><task id="A" name="Akte anlegen"/><task id="B" name="Akte prüfen"/><endEvent id="E"/>
    <sequenceFlow id="f1" sourceRef="S" targetRef="A"/><sequenceFlow id="f2" sourceRef="A" targetRef="B"/><sequenceFlow id="f3" sourceRef="B" targetRef="E"/>
  </process>
</definitions>
`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const menu = async (page: Page, entry: RegExp, beside?: string) => {
  await page.getByRole('button', { name: /Dokument und Datei/u }).click();
  if (beside !== undefined) await page.getByRole('menuitem', { name: beside }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

describe('documents', () => {
  test('a file without a drawing opens in the table, can be tagged there, and gets a drawing on request', async () => {
    const { page, context, complaints } = await edition.openPage();
    await dropFile(page, 'Ohne Zeichnung.bpmn', bytesOf(bare));
    await page.getByText('Akte anlegen').click();
    await page.keyboard.press('1');
    await page.getByText('eingeordnet 1/2').waitFor();
    await page.getByRole('button', { name: 'Zeichnung anlegen' }).click();
    await page.locator('.djs-element').first().waitFor();
    const { bytes } = await downloadOf(page, () => page.keyboard.press('Control+s'));
    const saved = openBpmn(new Uint8Array(bytes));
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    expect(saved.value.diagrams).toHaveLength(1);
    expect(saved.value.issues).toEqual([]);
    expect(saved.value.annotations.get('A')?.attributes.get('tag')).toBe('automatable');

    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Zeichnung anlegen' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('eingeordnet 0/2').waitFor();
    expect((await downloadOf(page, () => page.keyboard.press('Control+s'))).bytes.toString('utf8')).toBe(bare);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a Mappe keeps tags and estimates, and opens again as it was', async () => {
    const { page, context, complaints } = await edition.openPage();
    const sample = readFileSync(path.join(root, 'samples/aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn'));
    await dropFile(page, 'Aufnahme.bpmn', sample);
    await page.locator('.djs-element').first().waitFor();
    const { name, bytes } = await downloadOf(page, () => menu(page, /Als Mappe speichern/u));
    expect(name).toBe('Aufnahme.kompass');
    const mappe = readMappe(bytes.toString('utf8'));
    if (!mappe.ok) throw new Error(JSON.stringify(mappe.problem));
    expect(mappe.value.mappe.processes[0]!.bpmn).toBe(sample.toString('utf8'));

    await dropFile(page, 'Aufnahme.kompass', new Uint8Array(bytes));
    await page.getByText('eingeordnet 45/45').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a second process and a Soll come into the Mappe by the menu, and are switched between there', async () => {
    const { page, context, complaints } = await edition.openPage();
    await dropFile(page, 'Eins.bpmn', bytesOf(bare));
    await page.getByText('Akte anlegen').waitFor();
    const choosing = page.waitForEvent('filechooser');
    await menu(page, /Prozess in die Mappe aufnehmen/u, 'Prozesse der Mappe');
    const second = bare.replaceAll('Akte', 'Antrag').replace('Ohne Zeichnung', 'Zweiter Prozess');
    await (await choosing).setFiles({ name: 'Zwei.bpmn', mimeType: 'application/xml', buffer: Buffer.from(second) });
    await page.getByText('Antrag anlegen').waitFor();
    await menu(page, /Soll-Fassung dieses Prozesses anlegen/u, 'Prozesse der Mappe');
    await page.getByRole('button', { name: /Dokument und Datei/u }).click();
    const entries = page
      .getByRole('menuitemradio')
      .or(page.getByRole('menuitem'))
      .filter({ hasText: /Ohne Zeichnung|Zweiter Prozess/u });
    await expect.poll(() => entries.allInnerTexts()).toEqual(['Ohne Zeichnung', 'Zweiter Prozess', 'Zweiter Prozess (Soll)']);
    await entries.first().click();
    await page.getByText('Akte anlegen').waitFor();
    const { name, bytes } = await downloadOf(page, () => page.keyboard.press('Control+s'));
    expect(name).toBe('Eins.kompass');
    const mappe = readMappe(bytes.toString('utf8'));
    if (!mappe.ok) throw new Error(JSON.stringify(mappe.problem));
    const [one, two, three] = mappe.value.mappe.processes;
    expect([one!.bpmn, two!.bpmn, three!.bpmn]).toEqual([bare, second, second]);
    expect([one!.role, two!.role, three!.role, three!.of]).toEqual(['ist', 'ist', 'soll', two!.id]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('unsaved work is asked about before another file takes its place', async () => {
    const { page, context } = await edition.openPage();
    await dropFile(page, 'Eins.bpmn', bytesOf(bare));
    await page.getByText('Akte anlegen').click();
    await page.keyboard.press('3');
    await page.getByText('eingeordnet 1/2').waitFor();
    await dropFile(page, 'Zwei.bpmn', bytesOf(bare.replaceAll('Akte', 'Antrag')));
    const question = page.getByRole('dialog', { name: /Änderungen an „Eins“ speichern/u });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.getByText('eingeordnet 1/2').waitFor();
    await dropFile(page, 'Zwei.bpmn', bytesOf(bare.replaceAll('Akte', 'Antrag')));
    await question.getByRole('button', { name: 'Verwerfen' }).click();
    await page.getByText('Antrag anlegen').waitFor();
    await context.close();
  });

  test('a file in ISO-8859-1 keeps its umlauts and its encoding', async () => {
    const { page, context } = await edition.openPage();
    const latin = Buffer.from(bare.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    await dropFile(page, 'Latein.bpmn', latin);
    await page.getByText('Akte prüfen').click();
    await page.keyboard.press('2');
    await page.getByText('eingeordnet 1/2').waitFor();
    const { bytes } = await downloadOf(page, () => page.keyboard.press('Control+s'));
    expect(bytes.toString('latin1')).toContain('Akte prüfen');
    expect(bytes.toString('latin1')).toContain('tag="aiSupported"');
    await context.close();
  });
});
