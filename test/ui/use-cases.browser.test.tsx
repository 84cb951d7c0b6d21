import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { estimatedSample, SAMPLE } from './support/estimated-sample.ts';
import { startWindow, type OpenWindow } from './support/start-window.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (name: string) => page.getByRole('button', { name: new RegExp(`^.{0,4}${name}`) }).first();
const rowNames = () => [...document.querySelectorAll('.use-case-title b')].map((title) => title.textContent);
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[data-field="estimate-${name}"]`)!;
const saved = async ({ world }: OpenWindow) => {
  world.disk.delete('neu.kompass');
  world.chooseTarget('neu.kompass');
  await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  await expect.poll(() => world.disk.has('neu.kompass')).toBe(true);
  return JSON.parse(new TextDecoder().decode(world.disk.get('neu.kompass')));
};
const toUseCases = async () => {
  await expect.element(page.getByText(/eingeordnet 45\/45|tagged 45\/45/)).toBeVisible();
  await userEvent.keyboard('{Alt>}3{/Alt}');
};

let open: OpenWindow;
const openEstimated = async (count: number, settings: Readonly<Record<string, unknown>> = {}) => {
  await page.viewport(1280, 720);
  open = await startWindow('aufnahme.kompass', estimatedSample(count), settings);
  await toUseCases();
  await expect.element(page.getByRole('heading', { name: /gereiht|ranked/ })).toBeVisible();
};

describe('a sample nobody has estimated yet', () => {
  beforeEach(async () => {
    await page.viewport(1280, 720);
    open = await startWindow('aufnahme.bpmn', SAMPLE);
    await toUseCases();
  });

  test('begins with the use case that has most hours, shows ten, and filters by kind', async () => {
    await expect.element(page.getByText('Schätzungen ergänzen: mit „Texte aus Vorhandenem entwerfen“ beginnen')).toBeVisible();
    expect(rowNames()).toHaveLength(10);
    await button('24 weitere mit weniger Stunden').click();
    expect(rowNames()).toHaveLength(34);
    await button(/^Ohne Technik/).click();
    await expect.poll(() => rowNames().every((name) => /^(Wiederholungen|Wartezeit|Weglassen|Neu denken)/.test(name))).toBe(true);
  });

  test('the cursor stays in its field while the use case moves from "erst klären" into the ranking', async () => {
    await button('Schätzungen ergänzen').click();
    await expect.element(page.getByText('Noch 5 Angaben bis zu einem Platz in der Reihung')).toBeVisible();
    for (const [name, value] of [
      ['coverage', '80'],
      ['timeSaving', '30-40-60'],
      ['reviewMinutes', '2'],
      ['operationHoursPerYear', '10'],
    ]) {
      await userEvent.click(field(name!));
      await userEvent.keyboard(`${value}{Enter}`);
    }
    await expect.element(page.getByText('Noch eine Angabe bis zu einem Platz in der Reihung')).toBeVisible();
    await userEvent.click(field('days'));
    await userEvent.keyboard('2');
    await expect.element(page.getByRole('heading', { name: '1 Use Case, gereiht' })).toBeVisible();
    const input = field('days');
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('2');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { name: '34 Use Cases zu klären' })).toBeVisible();
  });

  test('the question that still decides is answered right there', async () => {
    await row('Daten einmal erfassen').click();
    await expect.element(page.getByText(/Eine Frage entscheidet noch/)).toBeVisible();
    await button('über eine Schnittstelle').click();
    await expect
      .element(page.getByRole('region', { name: 'Technik' }).getByText('Schnittstelle/Integration', { exact: true }))
      .toBeVisible();
    await expect.element(page.getByText(/Bewusst nicht:.*RPA/)).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText(/Eine Frage entscheidet noch/)).toBeVisible();
  });

  test('an own use case of chosen steps appears, and deleting it leaves no trace', async () => {
    await button('Eigener Use Case …').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Unser Vorhaben');
    const steps = page.getByRole('dialog').getByRole('checkbox');
    await steps.nth(2).click();
    await steps.nth(4).click();
    await button('Anlegen').click();
    await expect.element(row('Unser Vorhaben')).toHaveAttribute('aria-expanded', 'true');
    expect(Object.entries((await saved(open)).useCases)).toMatchObject([
      ['own:1', { title: 'Unser Vorhaben', steps: [expect.stringContaining('/'), expect.stringContaining('/')] }],
    ]);
    await button('Löschen').click();
    await expect.element(page.getByText('Unser Vorhaben')).not.toBeInTheDocument();
    expect((await saved(open)).useCases).toBeUndefined();
  });
});

describe('a ranked list', () => {
  beforeEach(async () => openEstimated(4));

  test('typing re-ranks before Enter, says what moved and why, and is one step of undo', async () => {
    const before = rowNames().slice(0, 4);
    const last = before.at(-1)!;
    await row(last).click();
    await page.getByRole('radio', { name: 'deutlich besser' }).click();
    await expect.poll(() => rowNames().indexOf(last)).toBeLessThan(3);
    await expect
      .element(page.getByText(/rückt von 4 auf Platz \d, weil die Wirkung auf Qualität und Risiko jetzt 3 von 4 beträgt/))
      .toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => rowNames().slice(0, 4)).toEqual(before);
  });

  test('today’s hours open to the steps, a step to its formula, and its name leads into the drawing', async () => {
    await row(rowNames()[0]!).click();
    await page.getByTitle('Schritte mit Rechenweg zeigen').click();
    const first = page.getByRole('region', { name: 'Schritte' }).getByRole('listitem').first();
    await first.getByRole('button', { name: /Rechenweg für/ }).click();
    await expect.element(first.getByText(/^Stunden pro Jahr: .*138 Fälle × .* min \/ 60 = .* h$/)).toBeVisible();
    await first.getByTitle('In der Zeichnung zeigen').click();
    await expect.element(button('Modell')).toHaveAttribute('aria-current', 'page');
  });

  test('arrow keys in the matrix change exactly one estimate, and undo takes it back', async () => {
    const dot = page.getByRole('button', { name: /^1\. .*Nutzen \d+, Aufwand \d+/ });
    const place = () => dot.element().getAttribute('aria-label');
    const before = place();
    const name = rowNames()[0]!;
    (dot.element() as SVGElement).focus();
    for (let press = 0; press < 6; press += 1) await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(place).not.toBe(before);
    const { useCases } = await saved(open);
    const changed = Object.values(useCases as Record<string, { estimates: Record<string, string> }>).filter(
      ({ estimates }) => estimates['personDaysBasis'] === 'estimated',
    );
    expect(changed).toHaveLength(1);
    expect(rowNames()[0]).toBe(name);
    for (let press = 0; press < 6; press += 1) await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(place).toBe(before);
  });

  test('the matrix becomes a picture of its own, light and without our style sheet', async () => {
    await button('Als Bild speichern …').click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('img', { name: 'Vorschau' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Speichern …' }).click();
    await expect.poll(() => [...open.world.disk.keys()].find((name) => name.endsWith('.svg'))).toMatch(/Nutzen und Aufwand\.svg$/);
    const [, bytes] = [...open.world.disk].find(([name]) => name.endsWith('.svg'))!;
    const svg = new TextDecoder().decode(bytes);
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    expect(picture.querySelectorAll('circle')).toHaveLength(4);
    expect(svg).not.toMatch(/var\(|class=|tabindex|role=|light-dark/);
    expect(svg).toContain('Nutzen');
  });

  test('criteria are put in order with the keyboard, and the list follows', async () => {
    await button('Gewichte der Gruppe').click();
    await button('Nettostunden im Jahr: wichtiger').click();
    await expect.element(page.getByText('Nettostunden im Jahr: Platz 1, Gewicht 52 %')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    const { criteria } = await saved(open);
    expect(criteria.order.benefit).toEqual([['netHours'], ['days', 'quality', 'people']]);
    await button('Zurück zu den Vorgaben der Methode').click();
    expect((await saved(open)).criteria).toBeUndefined();
  });

  test('two use cases stand side by side with what makes the difference', async () => {
    const [first, second] = rowNames();
    await button('Vergleichen').click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByText(/schlägt.*in \d+\s% der Ziehungen/)).toBeVisible();
    await expect.element(dialog.getByRole('columnheader', { name: first! })).toBeVisible();
    await expect.element(dialog.getByRole('columnheader', { name: second! })).toBeVisible();
    await expect.element(dialog.getByRole('row', { name: /Nettostunden im Jahr/ })).toBeVisible();
  });

  test('renaming, putting aside and bringing back', async () => {
    await row(rowNames()[1]!).click();
    await button('Umbenennen').click();
    await userEvent.keyboard('Neuer Name{Enter}');
    await expect.element(row('Neuer Name')).toBeVisible();
    await button('Beiseitelegen').click();
    await expect.element(page.getByRole('region', { name: 'Beiseitegelegt' }).getByText('Neuer Name')).toBeVisible();
    await button('Zurückholen').click();
    await expect.element(row('Neuer Name')).toBeVisible();
  });
});

describe.each(['light', 'dark'] as const)('the use cases in %s', (theme) => {
  test.each(['de', 'en'] as const)('hold against axe in %s: list, card, weights, comparison', async (language) => {
    await openEstimated(5, { theme, language });
    await row(rowNames()[0]!).click();
    expect(await open.audit()).toEqual([]);
    await button(/Gewichte der Gruppe|Weights of the group/).click();
    expect(await open.audit()).toEqual([]);
    await button(/^(Vergleichen|Compare)$/).click();
    expect(await open.audit()).toEqual([]);
  });
});
