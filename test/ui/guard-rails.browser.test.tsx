import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startWindow, type OpenWindow } from './support/start-window.tsx';
import { TAGGED_PROCESS } from './support/tagged-process.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const savedMappe = async ({ world }: OpenWindow) => {
  world.chooseTarget('schutz.kompass');
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.poll(() => world.disk.has('schutz.kompass')).toBe(true);
  return JSON.parse(new TextDecoder().decode(world.disk.get('schutz.kompass')));
};

let open: OpenWindow;
const openGuardRails = async (settings: Readonly<Record<string, unknown>> = {}) => {
  await page.viewport(1280, 720);
  open = await startWindow('schutz.bpmn', TAGGED_PROCESS, settings);
  await expect.element(page.getByText(/eingeordnet 4\/4|tagged 4\/4/)).toBeVisible();
  await userEvent.keyboard('{Alt>}4{/Alt}');
};
const answerProfile = async () => {
  await page.getByText('freier Träger ohne kirchliche Bindung').click();
  await page.getByText('Betriebsrat', { exact: true }).click();
  await page.getByText('Kinder- und Jugendhilfe').click();
  await button(/Weiter zum ersten Use Case/).click();
};
/** Opens the use case with the step that is tagged too high. */
const openRisk = async () => {
  await answerProfile();
  await button(/Gefährdung des Kindes einschätzen/).click();
};

describe('guard rails by keyboard', () => {
  beforeEach(async () => openGuardRails());

  test('the profile is asked once; then every question takes one key, Enter takes over what is proposed, and undo takes it back', async () => {
    await openRisk();
    await expect.element(page.getByText(/Vorschlag, weil der Schritt „Gefährdung des Kindes einschätzen“/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    let presses = 1;
    const left = page.getByRole('status').filter({ hasText: /noch \d+ Antwort|alles beantwortet/ });
    while (!(left.element().textContent ?? '').includes('alles')) {
      const isQuestion = document.activeElement?.classList.contains('choice') === true;
      await userEvent.keyboard(isQuestion ? 'n' : '{Enter}');
      presses += 1;
      expect(presses).toBeLessThanOrEqual(14);
    }
    await expect.element(page.getByText('Alle Fragen sind beantwortet.')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(left).toHaveTextContent(/noch \d/);
    const mappe = await savedMappe(open);
    expect(mappe.profile).toEqual({ org_type: 'frei', staff_rep: 'betriebsrat', sector: 'jugendhilfe' });
    expect(Object.values(mappe.useCases)[0]).toMatchObject({ answers: { personal_data: 'true' } });
  });

  test('a tag above the ceiling is said with its reason and stays as it is', async () => {
    await openRisk();
    await button(/Alle \d Vorschläge übernehmen/).click();
    await expect.element(page.getByText('Die Einordnung liegt über der Leitplanke')).toBeVisible();
    await expect
      .element(page.getByText(/„Gefährdung des Kindes einschätzen“ ist als automatisierbar eingeordnet, hier gilt höchstens/))
      .toBeVisible();
    await expect.element(page.getByText('Das Programm ändert die Einordnung nicht. Bitte gemeinsam klären.')).toBeVisible();
    expect((await savedMappe(open)).processes[0].bpmn).toContain('<pk:annotation tag="automatable" tagBy="person" handlingMinutes="30"/>');
  });

  test('"weiß nicht" becomes an open item with somebody in charge, never a tick', async () => {
    await openRisk();
    await userEvent.keyboard('w');
    const item = page.getByRole('group', { name: /Zuständigkeit: Geht es um Daten/ });
    await item.getByLabelText('Wer kümmert sich?').fill('Datenschutz');
    await userEvent.keyboard('{Enter}');
    await expect.element(item.getByRole('checkbox')).not.toBeInTheDocument();
    expect((await savedMappe(open)).measures).toEqual([
      { id: 'answer:personal_data', about: expect.stringContaining('section-automatable'), state: 'open', owner: 'Datenschutz' },
    ]);
  });

  test('what stays human has its hours and its reason, and leads to the step', async () => {
    await button(/Bewusst menschlich/).click();
    await expect.element(page.getByRole('heading', { name: '2 Schritte bleiben bewusst menschlich' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Mit der Familie sprechen.*Beziehung.*100 h/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Hausbesuch machen.*\? h/ })).toBeVisible();
    await button('Hausbesuch machen').click();
    await expect.element(page.getByRole('button', { name: 'Modell', exact: true })).toHaveAttribute('aria-current', 'page');
  });

  test('a reason people note is kept at the step', async () => {
    await button(/Bewusst menschlich/).click();
    await button('Grund notieren').click();
    await userEvent.keyboard('Vertrauen{Enter}');
    await expect.element(page.getByRole('row', { name: /Hausbesuch machen.*Vertrauen/ })).toBeVisible();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => new TextDecoder().decode(open.world.disk.get('schutz.bpmn'))).toContain('note="Vertrauen"');
  });

  test('arrows walk through the list at the left without taking the cursor away', async () => {
    await page.getByRole('button', { name: /Profil der Einrichtung/ }).click();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Bewusst menschlich');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.className).toBe('subject');
    await expect.element(page.getByRole('region', { name: 'Fragen zum Use Case' })).toBeVisible();
  });
});

describe.each(['light', 'dark'] as const)('in the %s look', (theme) => {
  test('profile, questions with outcome, and the human page hold against axe', async () => {
    await openGuardRails({ theme });
    await expect.element(page.getByRole('heading', { name: 'Ein Profil für die ganze Mappe' })).toBeVisible();
    expect(await open.audit()).toEqual([]);
    await openRisk();
    await button(/Alle \d Vorschläge übernehmen/).click();
    document.querySelectorAll('details').forEach((element) => (element.open = true));
    expect(await open.audit()).toEqual([]);
    await button(/Bewusst menschlich/).click();
    expect(await open.audit()).toEqual([]);
  });
});

test('speaks English, with the law itself in German', async () => {
  await openGuardRails({ language: 'en' });
  await expect.element(page.getByRole('heading', { name: 'One profile for the whole Mappe' })).toBeVisible();
  await button(/Gefährdung des Kindes einschätzen/).click();
  await expect.element(page.getByRole('group', { name: 'Is this about data of individual, recognisable people?' })).toBeVisible();
});
