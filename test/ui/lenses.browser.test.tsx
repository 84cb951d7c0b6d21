import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawDocument } from '#app/picture/draw-document.ts';
import type { LensName } from '#core/picture/lens/lens.ts';
import MAPPE from '../../samples/aufnahme-stationaere-jugendhilfe.kompass?raw';
import { startWindow, type OpenWindow } from './support/start-window.tsx';

const NAME = 'aufnahme.kompass';
/** "Eingang der Anfrage bestätigen": in one use case, with no problem field. */
const ACKNOWLEDGE = 'a02';
const lens = (name: string) => page.getByRole('radio', { name });
const legend = () => document.querySelector('.lens-bar .legend')?.textContent ?? '';
/** Words of the pills on the drawing; badges are references and have none. */
const pills = () => [...document.querySelectorAll('.layer-pk-badges > g text')].map((text) => text.textContent);

/** What the same Mappe looks like without a window, title and date aside. */
function drawnAlone(name: LensName): string {
  const look = { lens: name, withTitle: false, language: 'de', today: '2026-11-22' } as const;
  const drawn = drawDocument(NAME, new TextEncoder().encode(MAPPE), look);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value[0]!.picture.markup;
}

let open: OpenWindow;
beforeEach(async () => {
  await page.viewport(1280, 720);
  open = await startWindow(NAME, MAPPE);
  await expect.element(page.getByText('eingeordnet 45/45')).toBeVisible();
});

describe('lenses on the drawing', () => {
  test('of problem fields, guard rails and use cases show pills at steps, explain them, and leave with the lens', async () => {
    await lens('Problemfelder').click();
    await expect.poll(pills).toContain('2 Problemfelder');
    expect(pills()).toContain('Schreibaufwand');
    expect(legend()).toContain('ab 3, oder Schwere ab 3');

    await lens('Leitplanken').click();
    await expect.poll(() => new Set(pills()), { timeout: 30_000 }).toEqual(new Set(['Fragen offen']));
    expect(legend()).toContain('Einordnung über der Leitplanke');
    expect((await open.audit()).filter((finding) => finding.startsWith('color-contrast'))).toEqual([]);

    await lens('Use Cases').click();
    await expect.poll(pills, { timeout: 30_000 }).toContain('5 · 6');
    expect(pills()).toContain('–');
    expect(legend()).toContain('erst klären');

    await lens('Einordnung').click();
    await expect.poll(pills).toEqual([]);
  });

  test('follow what is tagged: a step that nobody but a person does leaves its use case', async () => {
    await lens('Use Cases').click();
    await expect.poll(() => pills().length, { timeout: 30_000 }).toBeGreaterThan(20);
    const before = pills().length;
    await userEvent.click(document.querySelector(`[data-element-id="${ACKNOWLEDGE}"] .djs-hit`)!);
    await userEvent.keyboard('3');
    await expect.poll(() => pills().length, { timeout: 30_000 }).toBe(before - 1);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => pills().length, { timeout: 30_000 }).toBe(before);
  });

  test('ring the steps of the use case somebody has looked at', async () => {
    const ringed = () => [...document.querySelectorAll('.layer-pk-badges > g:has(rect + rect) text')].map((text) => text.textContent);
    await userEvent.keyboard('{Alt>}3{/Alt}');
    await expect.poll(() => document.querySelectorAll('.use-case-title').length, { timeout: 30_000 }).toBeGreaterThan(2);
    await userEvent.click(document.querySelectorAll('.use-case-title')[2]!);
    await userEvent.keyboard('{Alt>}1{/Alt}');
    await lens('Use Cases').click();
    await expect.poll(() => ringed().length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(ringed().every((text) => text!.split(' · ').includes('3'))).toBe(true);
    expect(pills().length).toBeGreaterThan(ringed().length);
    expect(legend()).toContain('gewählter Use Case');
  });

  test('are the same in pictures, with a window and without', async () => {
    await userEvent.keyboard('{Control>}{Alt>}b{/Alt}{/Control}');
    const dialog = page.getByRole('dialog');
    for (const name of ['problems', 'guardRails', 'useCases'] as const) {
      await dialog.getByLabelText('Linse').selectOptions(name);
      const shown = async () => (await fetch(dialog.getByRole('img', { name: 'Vorschau' }).element().getAttribute('src')!)).text();
      const alone = drawnAlone(name);
      await expect.poll(async () => (await shown()) === alone, { timeout: 30_000 }).toBe(true);
    }
  });
});
