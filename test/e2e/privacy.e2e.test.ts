import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { downloadOf, dropFile, startEdition, type Edition } from './support/edition.ts';

const withPersons = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test">
  <process id="P">
    <task id="A" name="Frau Schneider anrufen"><documentation>geboren am 12.03.1956, Telefon 0170 1234567</documentation></task>
    <task id="B" name="Antrag prüfen"/>
  </process>
  <di:BPMNDiagram id="B1"><di:BPMNPlane id="L" bpmnElement="P">
    <di:BPMNShape id="S1" bpmnElement="A"><dc:Bounds x="100" y="100" width="120" height="80"/></di:BPMNShape>
    <di:BPMNShape id="S2" bpmnElement="B"><dc:Bounds x="300" y="100" width="120" height="80"/></di:BPMNShape>
  </di:BPMNPlane></di:BPMNDiagram>
</definitions>
`;
const personal = /Schneider|12\.03\.1956|1234567/u;
let edition: Edition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.close());

const open = async () => {
  const { page, context } = await edition.openPage();
  await dropFile(page, 'Anruf.bpmn', new TextEncoder().encode(withPersons));
  await page.locator('.djs-element').first().waitFor();
  const choose = async (label: RegExp, answer: string) => {
    const exported = await downloadOf(page, async () => {
      await page.getByRole('button', { name: /Dokument und Datei/u }).click();
      await page.getByRole('menuitem', { name: label }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Stehen hier Angaben zu Personen?' });
      await dialog
        .getByText(/Schneider/u)
        .first()
        .waitFor();
      await dialog.getByRole('button', { name: answer }).click();
    });
    return exported.bytes.toString('utf8');
  };
  return { page, context, choose };
};

describe('names of persons in a document that is passed on', () => {
  test.each([/Schrittliste als CSV/u, /BPMN exportieren/u])('%s: replaced on wish, in the export only', async (label) => {
    const { page, context, choose } = await open();
    const stripped = await choose(label, 'Durch Platzhalter ersetzen');
    expect(stripped).not.toMatch(personal);
    expect(stripped).toContain('Antrag prüfen');
    // the document is as it was, and is still asked about next time
    await page.getByText('Frau Schneider anrufen').first().waitFor();
    const unchanged = await choose(label, 'Unverändert exportieren');
    expect(unchanged).toMatch(/Schneider/u);
    await context.close();
  });

  test('going back writes nothing', async () => {
    const { page, context } = await open();
    let left = 0;
    page.on('download', () => (left += 1));
    await page.getByRole('button', { name: /Dokument und Datei/u }).click();
    await page
      .getByRole('menuitem', { name: /Schrittliste als CSV/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Zurück' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    expect(left).toBe(0);
    await context.close();
  });
});
