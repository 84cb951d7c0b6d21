import { afterEach, describe, expect, test } from 'vitest';
import type { DrawnElement, ElementRegistry } from '#diagram/bpmn-js.ts';
import { buildEngine } from '#diagram/build-engine.ts';
import { Translator } from '#diagram/modules/translate/translator.ts';
import { makePlace, openDiagram } from './support/open-diagram.ts';
import { definitions, diagram, shape } from './support/write-bpmn.ts';

afterEach(() => document.body.replaceChildren());

const VENDOR = `<bpmn:process id="P"><bpmn:task id="A" name="Prüfen" vendor:owner="Team 3"><bpmn:documentation>Text</bpmn:documentation><bpmn:extensionElements><vendor:meta key="1"><vendor:deep level="2">Inhalt</vendor:deep></vendor:meta><pk:annotation xmlns:pk="urn:prozesskompass:bpmn" tag="automatable" future="7"><pk:problem kind="paper" severity="3">Fax</pk:problem></pk:annotation></bpmn:extensionElements></bpmn:task></bpmn:process>${diagram('D', 'P', [shape('A', 100, 100, 100, 80)])}`;

const EXPECTED = [
  'name="Prüfen"',
  'vendor:owner="Team 3"',
  '<vendor:meta key="1">',
  '<vendor:deep level="2">Inhalt</vendor:deep>',
  'tag="automatable" future="7"',
  '<pk:problem kind="paper" severity="3">Fax</pk:problem>',
];

describe('what other tools and we wrote at a step', () => {
  test('survives a change of its type, and undo restores the file to the byte', async () => {
    const { diagram: open } = await openDiagram(definitions(VENDOR));
    const before = await open.saveXml();
    open.changeType('A', 'bpmn:UserTask');
    const after = await open.saveXml();
    expect(after).toContain('<bpmn:userTask id="A"');
    for (const part of EXPECTED) expect(after).toContain(part);
    expect(open.snapshot().annotations.get('A')?.attributes.get('tag')).toBe('automatable');
    open.undo();
    expect(await open.saveXml()).toBe(before);
    open.redo();
    expect(await open.saveXml()).toBe(after);
  });

  test('survives copy and paste', async () => {
    const engine = buildEngine(new Translator('de'), 'edit');
    engine.attachTo(makePlace());
    await engine.importXML(definitions(VENDOR));
    const registry = engine.get<ElementRegistry>('elementRegistry');
    const copyPaste = engine.get<{ copy(elements: readonly DrawnElement[]): void; paste(at: object): readonly DrawnElement[] }>(
      'copyPaste',
    );
    copyPaste.copy([registry.get('A')!]);
    const [pasted] = copyPaste.paste({ element: registry.get('P')!, point: { x: 400, y: 300 } });
    expect(pasted!.businessObject.id).not.toBe('A');
    const { xml } = await engine
      .get<{ toXML(d: unknown, o: object): Promise<{ xml: string }> }>('moddle')
      .toXML(engine.getDefinitions(), { format: true });
    for (const part of EXPECTED) expect(xml.split(part)).toHaveLength(3);
    engine.destroy();
  });
});
