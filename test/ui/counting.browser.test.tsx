import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { definitions, diagram, edge, shape } from '../diagram/support/write-bpmn.ts';
import { startWindow } from './support/start-window.tsx';

const SIMULATION = `<bpmn:relationship type="BPSimData"><bpmn:extensionElements><bpsim:BPSimData xmlns:bpsim="http://www.bpsim.org/schemas/1.0"><bpsim:Scenario id="s">
<bpsim:ElementParameters elementRef="A"><bpsim:TimeParameters><bpsim:ProcessingTime><bpsim:NumericParameter value="30" /></bpsim:ProcessingTime></bpsim:TimeParameters></bpsim:ElementParameters>
<bpsim:ElementParameters elementRef="B"><bpsim:TimeParameters><bpsim:ProcessingTime><bpsim:NumericParameter value="12" /></bpsim:ProcessingTime></bpsim:TimeParameters></bpsim:ElementParameters>
</bpsim:Scenario></bpsim:BPSimData></bpmn:extensionElements></bpmn:relationship>`;

const at = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));
const FILE = definitions(
  `<bpmn:process id="P" name="Anfragen"><bpmn:startEvent id="S" /><bpmn:exclusiveGateway id="G" name="Platz frei?" />
<bpmn:task id="A" name="Zusagen" /><bpmn:task id="B" name="Absagen" /><bpmn:endEvent id="E" />
<bpmn:sequenceFlow id="SG" sourceRef="S" targetRef="G" /><bpmn:sequenceFlow id="Yes" sourceRef="G" targetRef="A" /><bpmn:sequenceFlow id="No" sourceRef="G" targetRef="B" />
<bpmn:sequenceFlow id="AE" sourceRef="A" targetRef="E" /><bpmn:sequenceFlow id="BE" sourceRef="B" targetRef="E" /></bpmn:process>${SIMULATION}${diagram(
    'D',
    'P',
    [
      shape('S', 100, 134, 36, 36),
      shape('G', 200, 127, 50, 50),
      shape('A', 400, 100, 136, 104),
      shape('B', 400, 300, 136, 104),
      shape('E', 640, 134, 36, 36),
      edge('SG', at([136, 152], [200, 152])),
      edge('Yes', at([250, 152], [400, 152])),
      edge('No', at([225, 177], [225, 352], [400, 352])),
      edge('AE', at([536, 152], [640, 152])),
      edge('BE', at([536, 352], [658, 352], [658, 170])),
    ],
  )}`,
);

async function openWindow() {
  await page.viewport(1280, 720);
  const open = await startWindow('anfragen.bpmn', FILE);
  await expect.element(page.getByRole('radio', { name: 'Anteile' })).toBeVisible();
  return open;
}
/** The first counting waits for the worker to start. */
const STARTING = { timeout: 20_000 };
const shareOf = (id: string) => document.querySelector<SVGGElement>(`[data-share="${id}"]`);
const textOf = (id: string) => shareOf(id)?.textContent;

describe('counting on screen', () => {
  test('a share is typed on the drawing, the rest follows, one undo takes it back', async () => {
    await openWindow();
    await page.getByRole('radio', { name: 'Anteile' }).click();
    await expect.poll(() => [textOf('Yes'), textOf('No')], STARTING).toEqual(['50 %', '50 %']);
    await userEvent.dblClick(shareOf('Yes')!);
    await userEvent.keyboard('150{Enter}');
    await expect.element(page.getByText('Diese Zahl liegt außerhalb')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}60{Enter}');
    await expect.poll(() => [textOf('Yes'), textOf('No')]).toEqual(['60 %', '40 %']);
    expect(shareOf('Yes')!.querySelector('rect')!.hasAttribute('stroke-dasharray')).toBe(false);
    expect(shareOf('No')!.querySelector('rect')!.hasAttribute('stroke-dasharray')).toBe(true);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => textOf('Yes')).toBe('50 %');
  });

  test('Tab goes on to the next share, Esc leaves it as it was', async () => {
    await openWindow();
    await page.getByRole('radio', { name: 'Anteile' }).click();
    await expect.poll(() => textOf('Yes'), STARTING).toBe('50 %');
    await userEvent.dblClick(shareOf('Yes')!);
    await userEvent.keyboard('30{Tab}');
    await expect.poll(() => textOf('Yes')).toBe('30 %');
    await userEvent.keyboard('99{Escape}');
    await expect.poll(() => textOf('No')).toBe('70 %');
    expect(shareOf('No')!.querySelector('rect')!.hasAttribute('stroke-dasharray')).toBe(true);
  });

  test('simulation data are offered, taken over in one step, and the total opens to its terms', async () => {
    await openWindow();
    await expect.element(page.getByText('Die Datei enthält Simulationsdaten (BPSim): 2 Angaben übernehmen?')).toBeVisible();
    await page.getByRole('button', { name: 'Ansehen' }).click();
    await page.getByRole('button', { name: '2 Angaben übernehmen' }).click();
    await page.getByRole('textbox', { name: 'Fälle pro Jahr' }).fill('1.000');
    await userEvent.keyboard('{Enter}');
    // 1000 x 0,5 x 30 / 60 + 1000 x 0,5 x 12 / 60 = 350
    await expect.element(page.getByRole('button', { name: /^350 h/u }), STARTING).toBeVisible();
    await page.getByRole('button', { name: /^350 h/u }).click();
    const terms = page.getByRole('dialog').getByRole('listitem');
    await expect.element(terms.first()).toHaveTextContent('Zusagen250 h');
    await expect.element(terms.last()).toHaveTextContent('Absagen100 h');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(document.querySelector('.djs-container')!, { position: { x: 10, y: 300 } });
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    await expect.element(page.getByText('Die Datei enthält Simulationsdaten (BPSim): 2 Angaben übernehmen?')).not.toBeInTheDocument();
    await expect.poll(() => document.querySelector('.completeness .caption')?.textContent).toBe('aus 0 von 2 Schritten');
  });

  test('the cycle time is simulated when somebody wants it, and goes out of date with the next change', async () => {
    await openWindow();
    await page.getByRole('button', { name: 'Ansehen' }).click();
    await page.getByRole('button', { name: '2 Angaben übernehmen' }).click();
    await page.getByRole('button', { name: 'Durchlaufzeit simulieren' }).click();
    await expect.element(page.getByText(/^Simulation, 4.000 Läufe/u), STARTING).toBeVisible();
    await expect.element(page.getByText('30 min')).toBeVisible();
    await page.getByRole('textbox', { name: 'Fälle pro Jahr' }).fill('5');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Durchlaufzeit simulieren' })).toBeVisible();
  });

  test('lens, editor, proposals, terms and table pass the audit for accessibility', async () => {
    const { audit } = await openWindow();
    await page.getByRole('radio', { name: 'Anteile' }).click();
    await expect.poll(() => textOf('Yes'), STARTING).toBe('50 %');
    await userEvent.dblClick(shareOf('Yes')!);
    await userEvent.keyboard('150{Enter}');
    expect(await audit()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Ansehen' }).click();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: '2 Angaben übernehmen' }).click();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.element(page.getByRole('grid')).toBeVisible();
    expect(await audit()).toEqual([]);
  });
});
