import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startWindow, type OpenWindow } from './support/start-window.tsx';
import { TAGGED_PROCESS } from './support/tagged-process.ts';

let open: OpenWindow;
const openKompass = async (settings: Readonly<Record<string, unknown>> = {}) => {
  await page.viewport(1280, 720);
  open = await startWindow('schutz.bpmn', TAGGED_PROCESS, settings);
  await expect.element(page.getByText(/eingeordnet 4\/4|tagged 4\/4/)).toBeVisible();
  await userEvent.keyboard('{Alt>}5{/Alt}');
  await expect.element(page.getByRole('tablist')).toBeVisible();
};
const savedMappe = async () => {
  open.world.chooseTarget('schutz.kompass');
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.poll(() => open.world.disk.has('schutz.kompass')).toBe(true);
  return JSON.parse(new TextDecoder().decode(open.world.disk.get('schutz.kompass')));
};
const tab = (name: RegExp) => page.getByRole('tab', { name });

describe('the ten points', () => {
  test('stand side by side with sign, name and word; arrows open their checklists', async () => {
    await openKompass();
    expect(page.getByRole('tab').elements()).toHaveLength(10);
    await tab(/^1 ?Zuständigkeit/).click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('Fachliche Verantwortung');
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('Prozess verstanden');
  });

  test('on paper all ten have their checklists in order, on the screen only the open one', async () => {
    await openKompass();
    const headings = () => [...document.querySelectorAll('.checklist h2 .num')].map((number) => Number(number.textContent));
    await tab(/^3 /).click();
    expect(headings()).toEqual([3]);
    window.dispatchEvent(new Event('beforeprint'));
    expect(headings()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(page.getByRole('tabpanel').elements()).toHaveLength(1);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(headings).toEqual([3]);
  });

  test('an answer for the organisation shows at once, serves every use case, and is kept', async () => {
    await openKompass();
    await tab(/^1 ?Zuständigkeit/).click();
    await expect.element(tab(/^1 ?Zuständigkeit/)).toHaveTextContent('offen');
    const steering = page.getByRole('group', { name: /Ein Lenkungskreis/ });
    await steering.getByRole('button', { name: 'Ja' }).click();
    await expect.element(tab(/^1 ?Zuständigkeit/)).toHaveTextContent('in Klärung');
    await page
      .getByRole('navigation', { name: 'Worum geht es?' })
      .getByRole('button', { name: /Gefährdung des Kindes/ })
      .click();
    await expect.element(steering.getByRole('button', { name: 'Ja' })).toHaveAttribute('aria-pressed', 'true');
    expect((await savedMappe()).answers).toEqual({ '1.steering': 'yes' });
  });

  test('an answer about a use case, its review date and who takes care belong to that use case', async () => {
    await openKompass();
    await page
      .getByRole('navigation', { name: 'Worum geht es?' })
      .getByRole('button', { name: /Gefährdung des Kindes/ })
      .click();
    await tab(/^6 ?Kennzahlen/).click();
    await page
      .getByRole('group', { name: /Fehler und Abweichungen/ })
      .getByRole('button', { name: 'Nein' })
      .click();
    await page.getByLabelText(/Termin: Ein Termin/).fill('2031-03-01');
    await page.getByText('Zuständig und Termin').first().click();
    await page.getByLabelText('Wer kümmert sich?').first().fill('Frau Berger');
    await userEvent.keyboard('{Enter}');
    const mappe = await savedMappe();
    const [id] = Object.keys(mappe.useCases);
    expect(mappe.useCases[id!]).toEqual({ answers: { '6.monitoring': 'no', reviewDate: '2031-03-01' } });
    expect(mappe.measures).toEqual([{ id: expect.stringMatching(/^kompass:6\./u), about: id, state: 'open', owner: 'Frau Berger' }]);
  });

  test('measures and roadmap are one press away and say what is missing', async () => {
    await openKompass();
    await page.getByRole('button', { name: 'Maßnahmen' }).click();
    await expect
      .element(page.getByText('Lenkungskreis mit Leitung, Fachbereich, IT, Datenschutz und Interessenvertretung benennen.'))
      .toBeVisible();
    await page.getByRole('button', { name: 'Fahrplan' }).click();
    await expect.element(page.getByRole('region', { name: 'Erst klären' })).toHaveTextContent('Gefährdung des Kindes einschätzen');
  });
});

describe.each(['light', 'dark'] as const)('in the %s look', (theme) => {
  test('points, measures and roadmap hold against axe', async () => {
    await openKompass({ theme });
    expect(await open.audit()).toEqual([]);
    await page.getByRole('button', { name: 'Maßnahmen' }).click();
    expect(await open.audit()).toEqual([]);
    await page.getByRole('button', { name: 'Fahrplan' }).click();
    expect(await open.audit()).toEqual([]);
  });
});
