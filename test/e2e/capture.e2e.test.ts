import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings, startEdition, type Edition } from './support/edition.ts';

/** How fast somebody types who writes every day: 200 characters per minute (issue "capture", measures). */
const CHARACTERS_PER_MINUTE = 200;

/** A process of 15 steps as somebody types it; indentation comes from Enter and Shift+Tab (`<`), not from blanks. */
const OUTLINE: readonly string[] = [
  '# Aufnahme (Fälle: 138/Jahr)',
  '> Anfrage',
  'Belegung: Anfrage erfassen (20 min)',
  'Plätze abgleichen (15 min)',
  '? Platz frei',
  'nein 40%: Absage senden (10 min) -> Ende Absage',
  'ja 60%:',
  '<Leitung: Fallprofil lesen (30 min)',
  'Rückfragen klären',
  '+ gleichzeitig',
  'Verwaltung: Akte anlegen (15 min)',
  'Gruppe: Zimmer vorbereiten',
  '<Leitung: Konzept prüfen (20 min)',
  '< zurück zu Fallprofil lesen, 20%',
  'Verwaltung: Vertrag schreiben (25 min)',
  'Vertrag versenden (5 min)',
  'Gruppe: Erstgespräch führen (60 min)',
  'Aufnahmebericht schreiben (45 min)',
  'Verwaltung: Kostenzusage prüfen (15 min)',
  'Daten ins Portal übertragen (10 min)',
  'Bewohnerliste aktualisieren (5 min)',
  '. Aufgenommen',
];

let edition: Edition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.close());

/** Types like a person and counts every key. */
class Typist {
  keys = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }
  get minutes(): number {
    return this.keys / CHARACTERS_PER_MINUTE;
  }
  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    this.keys += [...text].length;
    await this.#page.keyboard.type(text);
  }
}

describe('the first ten minutes, keyboard only', () => {
  test('15 steps from a blank sheet to a ranked list', async () => {
    const { page, context, complaints } = await edition.openPage();
    const typist = new Typist(page);
    await typist.press('Control+Alt+n');
    const field = page.getByRole('textbox', { name: 'Prozess als Text' });
    await field.waitFor();
    for (const [index, line] of OUTLINE.entries()) {
      if (index > 0) await typist.press('Enter');
      // lines of a block end where somebody goes back to the border; the back flow begins with the sign itself
      const isOut = line.startsWith('<') && !line.startsWith('< ');
      if (isOut) await typist.press('Shift+Tab');
      await typist.type(isOut ? line.slice(1) : line);
    }
    expect(await field.inputValue()).toContain('\n  ja 60%:\nLeitung: Fallprofil lesen');
    await expect.poll(() => page.locator('.outline-faults').innerText()).toBe('15 Schritte. Alles verstanden.');
    expect(await seriousFindings(page)).toEqual([]);
    await typist.press('Control+Enter');
    await page.locator('.djs-element').first().waitFor();
    const capture = typist.minutes;
    const progress = page.locator('.progress-line');
    await progress.getByText('Zeiten 13/15').waitFor();

    // every step is one key to go there and one to tag; sure suggestions are accepted with V
    for (let step = 0; step < 15; step += 1) {
      await typist.press('Tab');
      await typist.press(['1', '2', '3'][step % 3]!);
    }
    await progress.getByText('eingeordnet 15/15').waitFor();
    await typist.press('Alt+3');
    await page.locator('.use-case-title').first().waitFor();
    console.log(
      `capture ${Math.ceil(capture * CHARACTERS_PER_MINUTE)} keys, ${capture.toFixed(1)} min; up to the ranked list ${typist.keys} keys, ${typist.minutes.toFixed(1)} min at ${CHARACTERS_PER_MINUTE} keys per minute`,
    );
    expect(capture).toBeLessThan(4);
    expect(complaints).toEqual([]);

    // taken back as one step
    for (let step = 0; step < 16; step += 1) await page.keyboard.press('Control+z');
    await progress.getByText('eingeordnet 0/0').waitFor();
    await context.close();
  });
});
