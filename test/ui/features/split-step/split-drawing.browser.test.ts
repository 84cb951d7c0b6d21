import { afterEach, expect, test } from 'vitest';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import type { Activity } from '#core/process/process-model.ts';
import { splitEdits, type DecidedPart } from '#ui/features/split-step/split-edits.ts';
import { definitions, diagram as picture, edge, shape } from '../../../diagram/support/write-bpmn.ts';
import { openDiagram } from '../../../diagram/support/open-diagram.ts';

afterEach(() => document.body.replaceChildren());

const at = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));
const FILE = definitions(
  `<bpmn:collaboration id="Co"><bpmn:participant id="Pool" processRef="P" /></bpmn:collaboration>
<bpmn:process id="P"><bpmn:laneSet id="Ls"><bpmn:lane id="Lane" name="Beratung"><bpmn:flowNodeRef>S</bpmn:flowNodeRef><bpmn:flowNodeRef>C</bpmn:flowNodeRef><bpmn:flowNodeRef>T</bpmn:flowNodeRef><bpmn:flowNodeRef>X</bpmn:flowNodeRef><bpmn:flowNodeRef>E</bpmn:flowNodeRef><bpmn:flowNodeRef>F</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
<bpmn:startEvent id="S" /><bpmn:userTask id="C" name="Gespräch führen und Protokoll schreiben"><bpmn:extensionElements><vendor:keep me="yes" /></bpmn:extensionElements></bpmn:userTask>
<bpmn:boundaryEvent id="T" name="Absage" attachedToRef="C"><bpmn:messageEventDefinition id="TD" /></bpmn:boundaryEvent>
<bpmn:exclusiveGateway id="X" name="Weiter?" /><bpmn:endEvent id="E" /><bpmn:endEvent id="F" />
<bpmn:sequenceFlow id="in" sourceRef="S" targetRef="C" /><bpmn:sequenceFlow id="out" sourceRef="C" targetRef="X" />
<bpmn:sequenceFlow id="late" sourceRef="T" targetRef="F" /><bpmn:sequenceFlow id="end" sourceRef="X" targetRef="E" /></bpmn:process>${picture(
    'D',
    'Co',
    [
      shape('Pool', 40, 40, 760, 320, ' isHorizontal="true"'),
      shape('Lane', 70, 40, 730, 320, ' isHorizontal="true"'),
      shape('S', 100, 134, 36, 36),
      shape('C', 200, 100, 136, 104),
      shape('T', 250, 186, 36, 36),
      shape('X', 420, 127, 50, 50),
      shape('E', 560, 134, 36, 36),
      shape('F', 320, 280, 36, 36),
      edge('in', at([136, 152], [200, 152])),
      edge('out', at([336, 152], [420, 152])),
      edge('late', at([268, 222], [268, 298], [320, 298])),
      edge('end', at([470, 152], [560, 152])),
    ],
  )}`,
);

test('the first part stays the step with its id, events, vendor data and way in; the last one has the way out; all stand in the lane', async () => {
  const { diagram } = await openDiagram(FILE);
  const before = diagram.snapshot().model;
  const step = before.flowNodes.find(({ id }) => id === 'C') as Activity;
  const part = (key: number, name: string, tag: DecidedPart['tag']): DecidedPart => ({ key, name, minutes: UNKNOWN, chosen: tag, tag });
  const parts = [
    part(0, 'Gespräch führen', 'humanOnly'),
    part(1, 'Protokoll schreiben', 'aiSupported'),
    part(2, 'Protokoll versenden', 'automatable'),
  ];
  const done = diagram.edit(splitEdits(step, EMPTY_NODE, parts, null));
  expect(done.ok).toBe(true);
  const [second, third] = done.ok ? done.value.created : [];

  const { model, annotations } = diagram.snapshot();
  const nodeOf = (id: string | undefined) => model.flowNodes.find((node) => node.id === id)!;
  const flowOf = (id: string) => model.sequenceFlows.find((flow) => flow.id === id)!;
  expect([nodeOf('C'), nodeOf(second), nodeOf(third)].map(({ name, type, lane }) => [name, type, lane])).toEqual([
    ['Gespräch führen', 'UserTask', 'Lane'],
    ['Protokoll schreiben', 'UserTask', 'Lane'],
    ['Protokoll versenden', 'UserTask', 'Lane'],
  ]);
  expect([flowOf('in').target, flowOf('out').source]).toEqual(['C', third]);
  expect(model.sequenceFlows.map(({ source, target }) => `${source}>${target}`)).toEqual(
    expect.arrayContaining([`C>${second}`, `${second}>${third}`]),
  );
  expect(nodeOf('T')).toMatchObject({ attachedTo: 'C' });
  expect([...annotations].filter(([id]) => id !== 'P').map(([id, { attributes }]) => [id, attributes.get('tag')])).toEqual([
    ['C', 'humanOnly'],
    [second, 'aiSupported'],
    [third, 'automatable'],
  ]);
  expect(await diagram.saveXml()).toContain('<vendor:keep me="yes" />');

  const [a, b, c, gateway] = ['C', second!, third!, 'X'].map((id) => diagram.nodeBoxes.get(id)!);
  expect(a!.x + a!.width).toBeLessThan(b!.x);
  expect(b!.x + b!.width).toBeLessThan(c!.x);
  expect(c!.x + c!.width).toBeLessThan(gateway!.x);
  expect([b!.y + b!.height / 2, c!.y + c!.height / 2]).toEqual([152, 152]);

  diagram.undo();
  expect(diagram.snapshot().model).toEqual(before);
  expect(diagram.canUndo).toBe(false);
});
