import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startWindow, type OpenWindow } from './support/start-window.tsx';
import { bytesOf, oneStepBpmn } from './support/one-step-bpmn.ts';

const pk = ' xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="1"';
const entries = (annotation: string) => (text: string) =>
  text.replace(/<task id="A"([^>]*?)\/>/u, `<task id="A"$1><extensionElements><pk:annotation ${annotation}/></extensionElements></task>`);
const base = entries('handlingMinutes="5"')(oneStepBpmn({ step: 'Antrag prüfen', attributes: pk }));
const theirs = base
  .replace('handlingMinutes="5"', 'handlingMinutes="12" handlingMinutesBasis="measured" tag="humanOnly"')
  .replace('</process>', '<task id="Z" name="Bescheid schreiben"/></process>')
  .replace('<task id="A" name="Antrag prüfen"', '<task id="A" name="Antrag ansehen"');

let open: OpenWindow;
/** The file is tagged here and changed outside; whoever comes back to the window is told. */
async function comeBackTo(text: string, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await page.viewport(1280, 720);
  open = await startWindow('antrag.bpmn', base, settings);
  await expect.element(page.getByText(/eingeordnet 0\/1|tagged 0\/1/)).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('1');
  await expect.element(page.getByText(/eingeordnet 1\/1|tagged 1\/1/)).toBeVisible();
  open.world.disk.set('antrag.bpmn', bytesOf(text));
  window.dispatchEvent(new Event('focus'));
}
const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name });
const chosen = () =>
  dialog()
    .getByRole('radio', { checked: true })
    .elements()
    .map((element) => element.textContent);

describe('the question about a file somebody else changed', () => {
  test('offers both together first, and says what each way does', async () => {
    await comeBackTo(theirs);
    await expect.element(dialog()).toHaveTextContent(/Beim Neuladen gehen Ihre nicht gespeicherten Änderungen verloren/);
    await expect.element(dialog()).toHaveTextContent(/sehen Sie zuerst, was von der anderen Seite kommt/);
    for (const name of ['Neu laden', 'Als Kopie speichern', 'Weiter bearbeiten']) await expect.element(button(name)).toBeVisible();
    await expect.element(button('Beides zusammenführen')).toHaveFocus();
    expect(await open.audit()).toEqual([]);
  });

  test('says why it does not go where it does not, and keeps the other three ways', async () => {
    await comeBackTo('<kein BPMN');
    await button('Beides zusammenführen').click();
    await expect.element(dialog()).toHaveTextContent(/Der andere Stand ist eine Datei anderer Art/);
    expect(button('Beides zusammenführen').elements()).toHaveLength(0);
    await expect.element(button('Weiter bearbeiten')).toHaveFocus();
    await button('Weiter bearbeiten').click();
    await expect.element(page.getByText('Nicht gespeichert', { exact: true })).toBeVisible();
  });
});

describe('the preview of both together', () => {
  test('lists both sides and both values of what both changed, mine chosen; one key chooses the others', async () => {
    await comeBackTo(theirs);
    await button('Beides zusammenführen').click();
    const taken = dialog().getByRole('region', { name: 'Kommt von der anderen Seite' });
    await expect
      .element(taken)
      .toHaveTextContent(/geändert „Antrag prüfen“: Name „Antrag ansehen“, Bearbeitungszeit \(min\) 12 \(gemessen\)/);
    await expect.element(taken).toHaveTextContent('neu „Bescheid schreiben“');
    await expect.element(dialog().getByRole('radiogroup', { name: 'Einordnung von „Antrag prüfen“' })).toBeVisible();
    expect(chosen()).toEqual(['Ichautomatisierbar']);
    expect(await open.audit()).toEqual([]);
    await userEvent.keyboard('a');
    expect(chosen()).toEqual(['Andere Seitemenschlich']);
    await userEvent.keyboard('m');
    expect(chosen()).toEqual(['Ichautomatisierbar']);
    await dialog()
      .getByRole('radio', { name: /Andere Seite/ })
      .click();
    await button('Zusammenführen').click();
    await expect.element(page.getByText('Antrag ansehen').first()).toBeInTheDocument();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => new TextDecoder().decode(open.world.disk.get('antrag.bpmn'))).toBe(theirs);
  });

  test('goes back to the question with Esc, and nothing has happened', async () => {
    await comeBackTo(theirs);
    await button('Beides zusammenführen').click();
    await expect.element(button('Zurück')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Neu laden')).toBeVisible();
    await button('Weiter bearbeiten').click();
    await expect.element(page.getByText(/eingeordnet 1\/1/)).toBeVisible();
    expect(new TextDecoder().decode(open.world.disk.get('antrag.bpmn'))).toBe(theirs);
  });

  test('speaks English', async () => {
    await comeBackTo(theirs, { language: 'en' });
    await button('Combine both').click();
    await expect.element(dialog().getByRole('radiogroup', { name: 'tag of “Antrag prüfen”' })).toBeVisible();
    await expect.element(dialog().getByRole('region', { name: 'Comes from the other side' })).toHaveTextContent('new “Bescheid schreiben”');
  });
});
