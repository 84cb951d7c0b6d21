import { afterEach, describe, expect, test } from 'vitest';
import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import { definitions, writeProcess } from './support/write-bpmn.ts';
import { openDiagram } from './support/open-diagram.ts';

afterEach(() => document.body.replaceChildren());

const tagAs = (tag: string | null): AnnotationPatch => ({ attributes: { tag } });

describe('annotating', () => {
  test('writes the annotation and, with the first one, the number of our schema', async () => {
    const { diagram } = await openDiagram(writeProcess(3));
    diagram.annotate(
      new Map<string, AnnotationPatch>([
        ['T1', { attributes: { tag: 'automatable', handlingMinutes: '5;10;20', handlingMinutesBasis: 'measured' } }],
      ]),
    );
    const xml = await diagram.saveXml();
    expect(xml).toContain('pk:schemaVersion="1"');
    expect(xml).toContain('<pk:annotation tag="automatable" handlingMinutes="5;10;20" handlingMinutesBasis="measured" />');
    expect(diagram.snapshot().annotations.get('T1')?.attributes.get('tag')).toBe('automatable');
  });

  test('undo and redo give byte-identical files', async () => {
    const { diagram } = await openDiagram(writeProcess(3));
    const before = await diagram.saveXml();
    diagram.annotate(
      new Map<string, AnnotationPatch>([
        ['T0', tagAs('automatable')],
        ['P', { attributes: { casesPerYear: '138' } }],
        ['F1', { attributes: { probability: '0.4' } }],
      ]),
    );
    const after = await diagram.saveXml();
    diagram.undo();
    expect(await diagram.saveXml()).toBe(before);
    diagram.redo();
    expect(await diagram.saveXml()).toBe(after);
    expect(after).not.toBe(before);
  });

  test('many elements are one undo step', async () => {
    const { diagram } = await openDiagram(writeProcess(40));
    const before = await diagram.saveXml();
    diagram.annotate(new Map<string, AnnotationPatch>(Array.from({ length: 40 }, (_, index) => [`T${index}`, tagAs('humanOnly')])));
    expect((await diagram.saveXml()).match(/humanOnly/g)).toHaveLength(40);
    diagram.undo();
    expect(await diagram.saveXml()).toBe(before);
    expect(diagram.canUndo).toBe(false);
  });

  test('an annotation nobody needs any more takes its container along', async () => {
    const { diagram } = await openDiagram(writeProcess(2));
    diagram.annotate(new Map<string, AnnotationPatch>([['T0', tagAs('automatable')]]));
    diagram.annotate(new Map<string, AnnotationPatch>([['T0', tagAs(null)]]));
    expect(await diagram.saveXml()).not.toContain('extensionElements');
    diagram.undo();
    expect(await diagram.saveXml()).toContain('tag="automatable"');
  });

  test('a patch that changes nothing leaves no undo step and no new revision', async () => {
    const { diagram } = await openDiagram(writeProcess(2));
    diagram.annotate(new Map<string, AnnotationPatch>([['T0', tagAs('automatable')]]));
    const { revision } = diagram.snapshot();
    diagram.annotate(new Map<string, AnnotationPatch>([['T0', tagAs('automatable')]]));
    expect(diagram.snapshot().revision).toBe(revision);
    diagram.undo();
    expect(diagram.canUndo).toBe(false);
  });

  test('children of one kind are replaced where they stood, all others stay', async () => {
    const { diagram } = await openDiagram(
      definitions(
        '<bpmn:process id="P"><bpmn:task id="A"><bpmn:extensionElements><vendor:meta key="1" /><pk:annotation xmlns:pk="urn:prozesskompass:bpmn" tag="automatable" fromTheFuture="7"><pk:problem kind="paper">Fax</pk:problem><pk:system name="Vivendi" /><pk:problem kind="waiting" /></pk:annotation></bpmn:extensionElements></bpmn:task></bpmn:process>',
      ),
    );
    const kind = (name: string) => ({ name: 'problem' as const, attributes: new Map([['kind', name]]), text: '' });
    diagram.annotate(new Map<string, AnnotationPatch>([['A', { children: { problem: [kind('queries')] } }]]));
    const xml = await diagram.saveXml();
    expect(xml).toMatch(/<pk:problem kind="queries" \/>\s*<pk:system name="Vivendi" \/>\s*<\/pk:annotation>/);
    expect(xml).toContain('fromTheFuture="7"');
    expect(xml).toContain('<vendor:meta key="1" />');
    expect(xml).not.toContain('kind="paper"');
  });

  test('works on elements that are not drawn and where nothing is drawn', async () => {
    const { diagram, drawn } = await openDiagram(
      definitions(
        '<bpmn:process id="P"><bpmn:laneSet id="L"><bpmn:lane id="Lane1"><bpmn:flowNodeRef>A</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:startEvent id="S" /><bpmn:task id="A" name="alt" vendor:x="1" /><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="A" /></bpmn:process>',
      ),
    );
    expect(drawn).toBe(false);
    const before = await diagram.saveXml();
    diagram.annotate(
      new Map<string, AnnotationPatch>([
        ['A', tagAs('aiSupported')],
        ['Lane1', { attributes: { hourlyRate: '40' } }],
      ]),
    );
    diagram.rename('A', 'neu');
    diagram.changeType('A', 'bpmn:UserTask');
    const after = await diagram.saveXml();
    expect(after).toMatch(/<bpmn:userTask id="A" name="neu" vendor:x="1">/);
    expect(after).toContain('tag="aiSupported"');
    const node = diagram.snapshot().model.flowNodes.find(({ id }) => id === 'A');
    expect(node).toMatchObject({ type: 'UserTask', lane: 'Lane1', incoming: ['F'] });
    for (let step = 0; step < 3; step += 1) diagram.undo();
    expect(await diagram.saveXml()).toBe(before);
    for (let step = 0; step < 3; step += 1) diagram.redo();
    expect(await diagram.saveXml()).toBe(after);
  });

  test('another prefix for our namespace is kept', async () => {
    const { diagram } = await openDiagram(
      definitions('<bpmn:process id="P"><bpmn:task id="A" /></bpmn:process>', ' xmlns:kompass="urn:prozesskompass:bpmn"'),
    );
    diagram.annotate(new Map<string, AnnotationPatch>([['A', tagAs('humanOnly')]]));
    expect(await diagram.saveXml()).toContain('<kompass:annotation tag="humanOnly" />');
  });
});
