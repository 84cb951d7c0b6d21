import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
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

describe('the status of the rules', () => {
  const loadRules = async (content: unknown, label: RegExp) => {
    open.world.disk.set('regeln.json', new TextEncoder().encode(JSON.stringify(content)));
    open.world.choose(['regeln.json']);
    await button(label).click();
  };
  const foot = () => page.getByText(/^Regelstand .* Regeln/);

  test('stands under everything; rules from a file take effect at once, are called so, and can be taken back', async () => {
    await openGuardRails();
    await expect.element(foot()).toHaveTextContent(`${defaultRulePack.rules.length} Regeln · mitgeliefert`);
    const fewer = { ...defaultRulePack, as_of: '2099-01-15', review_due: '2099-06-30', rules: defaultRulePack.rules.slice(1) };
    await loadRules(fewer, /Regelstand aus Datei aktualisieren/);
    await expect.element(foot()).toHaveTextContent(`${fewer.rules.length} Regeln · aus Datei`);
    await expect.element(foot()).toHaveTextContent('15.01.2099');
    expect(await open.audit()).toEqual([]);
    await button('Mitgelieferten Regelstand verwenden').click();
    await expect.element(foot()).toHaveTextContent(`${defaultRulePack.rules.length} Regeln · mitgeliefert`);
    await expect.element(button('Mitgelieferten Regelstand verwenden')).not.toBeInTheDocument();
  });

  test('rules nobody has gone through in time say so above the page and at its foot, in the light and in the dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await openGuardRails({ theme });
      await expect.element(foot()).not.toHaveTextContent('überfällig');
      await loadRules({ ...defaultRulePack, review_due: defaultRulePack.as_of }, /Regelstand aus Datei aktualisieren/);
      await expect.element(foot()).toHaveTextContent('Die Durchsicht der Regeln ist überfällig.');
      await expect.element(page.getByRole('status').filter({ hasText: 'Die Durchsicht der Regeln ist überfällig.' })).toBeVisible();
      expect(await open.audit()).toEqual([]);
    }
  });

  test('a file that is no rule pack is refused with a sentence, and the rules stay', async () => {
    await openGuardRails();
    await loadRules({ hello: 'world' }, /Regelstand aus Datei aktualisieren/);
    await expect.element(page.getByText(/Die Datei ist kein Regelpaket dieses Programms/)).toBeVisible();
    await expect.element(foot()).toHaveTextContent('mitgeliefert');
  });

  test('what applies from when and what is legally open stand at the foot, in English too; a pack without English is marked German', async () => {
    await openGuardRails({ language: 'en' });
    await page.getByText('What applies from when, and which legal questions are open').click();
    await expect.element(page.getByRole('link', { name: /^High-risk duties for Annex III/ })).toBeVisible();
    await expect.element(page.getByText(/^Commission guidelines on high-risk classification/)).toBeVisible();
    const { open_legal_points_en: _, ...head } = defaultRulePack;
    await loadRules({ ...head, timeline: head.timeline.map(({ what_en: _what, ...entry }) => entry) }, /Update rules from a file/);
    await expect.element(page.getByRole('link', { name: /^Hochrisiko-Pflichten für Anhang III/ })).toHaveAttribute('lang', 'de');
    expect(document.querySelector('.legal-open')?.getAttribute('lang')).toBe('de');
    expect(await open.audit()).toEqual([]);
  });
});

describe('guard rails by keyboard', () => {
  beforeEach(async () => openGuardRails());

  test('the profile is asked once; then every question takes one key, Enter takes over what is proposed, and undo takes it back', async () => {
    await openRisk();
    await expect.element(page.getByText(/Vorschlag, weil der Schritt „Gefährdung des Kindes einschätzen“/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    let presses = 1;
    const left = page.getByRole('status').filter({ hasText: /noch \d+ Angabe|alles angegeben/ });
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

test('speaks English; only references to the law stay German, and say so', async () => {
  await openGuardRails({ language: 'en' });
  await expect.element(page.getByRole('heading', { name: 'One profile for the whole Mappe' })).toBeVisible();
  await button(/Gefährdung des Kindes einschätzen/).click();
  await expect.element(page.getByRole('group', { name: 'Is this about data of individual, recognisable people?' })).toBeVisible();
  await button(/Take over all \d suggestions/).click();
  const rail = page.getByRole('group').filter({ hasText: 'Risk assessment for a child: several professionals, no machine' });
  await rail.getByText('Risk assessment for a child: several professionals, no machine').click();
  await expect.element(rail.getByText(/^Whether a child is at risk is assessed by professionals/)).toHaveAttribute('lang', 'en');
  await expect.element(rail.getByText(/^§ 8a Abs. 1 Satz 1 SGB VIII/)).toHaveAttribute('lang', 'de');
  expect(await open.audit()).toEqual([]);
});
