import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { definitions, diagram, edge, shape } from '../diagram/support/write-bpmn.ts';
import { startWindow } from './support/start-window.tsx';

const at = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));
const FILE = definitions(
  `<bpmn:process id="P" name="Beratung"><bpmn:startEvent id="S" name="Anfrage" />
<bpmn:userTask id="C" name="Gespräch führen, protokollieren und Protokoll versenden" /><bpmn:task id="A" name="Antragsprüfung" />
<bpmn:task id="L" name="Altakte heraussuchen" /><bpmn:endEvent id="E" name="Fertig" />
<bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="C" /><bpmn:sequenceFlow id="f2" sourceRef="C" targetRef="A" />
<bpmn:sequenceFlow id="f3" sourceRef="A" targetRef="L" /><bpmn:sequenceFlow id="f4" sourceRef="L" targetRef="E" /></bpmn:process>${diagram(
    'D',
    'P',
    [
      shape('S', 100, 134, 36, 36),
      shape('C', 200, 100, 136, 104),
      shape('A', 400, 100, 136, 104),
      shape('L', 600, 100, 136, 104),
      shape('E', 800, 134, 36, 36),
      edge('f1', at([136, 152], [200, 152])),
      edge('f2', at([336, 152], [400, 152])),
      edge('f3', at([536, 152], [600, 152])),
      edge('f4', at([736, 152], [800, 152])),
    ],
  )}`,
);

/** The first look waits for the worker to start. */
const STARTING = { timeout: 20_000 };
const signs = () => [...document.querySelectorAll<SVGGElement>('.pk-hint')].map((sign) => sign.dataset['hint']).toSorted();
const stepOnDrawing = (id: string) => document.querySelector<SVGGElement>(`.djs-shape[data-element-id="${id}"]`)!;

async function openWindow(settings: Readonly<Record<string, unknown>> = {}) {
  await page.viewport(1280, 900);
  const open = await startWindow('beratung.bpmn', FILE, settings);
  await expect.element(page.getByRole('heading', { name: 'Beratung' })).toBeVisible();
  return open;
}
/** Points at a step as people do, once it is drawn. */
async function selectStep(id: string, name: string) {
  await expect.poll(() => stepOnDrawing(id), STARTING).not.toBeNull();
  await userEvent.click(stepOnDrawing(id).querySelector('.djs-hit')!);
  await expect.element(page.getByRole('heading', { name })).toBeVisible();
}
const openHints = async () => {
  await expect.poll(() => document.querySelector('.hints summary .findings-count')?.textContent, STARTING).toBe('2');
  await userEvent.click(document.querySelector('.hints summary')!);
};

describe('hints on the model', () => {
  test('are counted quietly, mended with one click, and one undo takes it back', async () => {
    await openWindow();
    await openHints();
    expect(signs()).toEqual(['A', 'C']);
    await page.getByRole('button', { name: 'Umbenennen in „Antrag prüfen“' }).click();
    await expect.poll(signs).toEqual(['C']);
    await expect.poll(() => stepOnDrawing('A').textContent).toContain('Antrag');
    await userEvent.click(document.querySelector('.djs-container')!, { position: { x: 20, y: 500 } });
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(signs).toEqual(['A', 'C']);
  });

  test('are waved off per element, switched off per rule, and shown again', async () => {
    await openWindow();
    await openHints();
    await page.getByRole('button', { name: 'Hier nicht mehr zeigen' }).first().click();
    await expect.poll(signs).toHaveLength(1);
    await page.getByRole('button', { name: 'Regeln wählen …' }).click();
    const rules = page.getByRole('dialog', { name: 'Regeln für gutes BPMN' });
    await rules.getByText('Ein Schritt ist eine Tätigkeit').click();
    await rules.getByText('Schritte sagen, was getan wird').click();
    await expect.poll(signs).toEqual([]);
    await page.getByRole('button', { name: 'Wie ausgeliefert' }).click();
    await page.getByRole('button', { name: 'Wieder zeigen' }).click();
    await page.getByRole('button', { name: 'Fertig' }).click();
    await expect.poll(signs).toEqual(['A', 'C']);
    await userEvent.keyboard('{Control>}{Alt>}h{/Alt}{/Control}');
    await expect.poll(signs).toEqual([]);
  });

  test('panel, rules and table pass the audit for accessibility', async () => {
    const { audit } = await openWindow();
    await openHints();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Regeln wählen …' }).click();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Fertig' }).click();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.poll(() => document.querySelectorAll('.row-hint').length).toBe(2);
    expect(await audit()).toEqual([]);
  });
});

describe('splitting a step', () => {
  test('by key: proposed names and tags, minutes spread, one step of undo', async () => {
    const { audit } = await openWindow();
    await selectStep('C', 'Gespräch führen, protokollieren und Protokoll versenden');
    await userEvent.keyboard('t60{Enter}');
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    const dialog = page.getByRole('dialog', { name: 'Schritt aufteilen' });
    await expect.element(dialog.getByRole('textbox', { name: 'Name von Teil 2' })).toHaveValue('Gespräch protokollieren');
    await expect.element(dialog.getByRole('button', { name: 'Einordnung von Teil 1: menschlich' })).toBeVisible();
    await expect.element(dialog.getByText('Bisher 60 min für alles. Verteilt: 0 von 60 min.')).toBeVisible();
    expect(await audit()).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Minuten von Teil 1' }).fill('45');
    await dialog.getByRole('textbox', { name: 'Minuten von Teil 2' }).fill('abc');
    await dialog.getByRole('textbox', { name: 'Name von Teil 3' }).click();
    await expect.element(dialog.getByText('Verteilt: 45 von 60 min.')).toBeVisible();
    await expect.element(dialog.getByRole('textbox', { name: 'Minuten von Teil 2' })).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('button', { name: 'Gleichmäßig verteilen' }).click();
    await expect.element(dialog.getByText('Verteilt: 60 von 60 min.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Aufteilen', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: '3 Schritte ausgewählt' })).toBeVisible();
    await expect.element(page.getByText('eingeordnet 2/5')).toBeVisible();
    await expect.element(page.getByText('Zeiten 3/5')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Zeiten 1/3')).toBeVisible();
    await expect.element(page.getByText('eingeordnet 0/3')).toBeVisible();
  });
});

describe('suggested problem fields', () => {
  test('are outlined, never set by themselves, taken over with one key, and hidden with the other suggestions', async () => {
    await openWindow();
    await selectStep('L', 'Altakte heraussuchen');
    const suggested = page.getByRole('button', { name: 'Vorschlag übernehmen: Suchaufwand' });
    const named = page.getByRole('button', { name: 'Suchaufwand entfernen' });
    await expect.element(suggested).toBeVisible();
    await expect.element(named).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Alt>}v{/Alt}{/Control}');
    await expect.element(suggested).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Alt>}v{/Alt}{/Control}');
    await expect.element(suggested).toBeVisible();
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await expect.element(named).toBeVisible();
    await expect.element(suggested).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(suggested).toBeVisible();
  });
});
