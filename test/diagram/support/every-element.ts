import { definitions, diagram, edge, shape } from './write-bpmn.ts';

const EVENT_DEFINITIONS = ['message', 'timer', 'error', 'escalation', 'cancel', 'compensate', 'conditional', 'link', 'signal', 'terminate'];
const EVENTS = ['startEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'endEvent'];
const NODES = [
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'callActivity',
  'subProcess',
  'adHocSubProcess',
  'transaction',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'eventBasedGateway',
  'complexGateway',
  'dataStoreReference',
];

/** One process with every kind of element bpmn-js can draw, pools, lanes and flows included. */
export function writeEveryElement(): string {
  const content: string[] = [];
  const drawn: string[] = [];
  let count = 0;
  const place = (id: string, width: number, height: number, attributes = '') => {
    drawn.push(shape(id, 200 + (count % 10) * 160, 120 + Math.floor(count / 10) * 140, width, height, attributes));
    count += 1;
  };
  for (const node of NODES) {
    content.push(`<bpmn:${node} id="${node}" name="${node}" />`);
    place(node, node.endsWith('Gateway') ? 50 : 100, node.endsWith('Gateway') ? 50 : 80, ' isExpanded="false"');
  }
  content.push('<bpmn:subProcess id="open"><bpmn:startEvent id="inner" /></bpmn:subProcess>');
  place('open', 140, 110, ' isExpanded="true"');
  content.push(
    '<bpmn:subProcess id="event" triggeredByEvent="true"><bpmn:startEvent id="trigger"><bpmn:timerEventDefinition id="td" /></bpmn:startEvent></bpmn:subProcess>',
  );
  place('event', 140, 110, ' isExpanded="true"');
  content.push('<bpmn:dataObject id="do" /><bpmn:dataObjectReference id="dor" dataObjectRef="do" />');
  place('dor', 36, 50);
  for (const event of EVENTS) {
    for (const kind of ['', ...EVENT_DEFINITIONS]) {
      const id = `${event}_${kind}`;
      content.push(`<bpmn:${event} id="${id}">${kind ? `<bpmn:${kind}EventDefinition id="${id}_d" />` : ''}</bpmn:${event}>`);
      place(id, 36, 36);
    }
  }
  for (const kind of EVENT_DEFINITIONS.slice(0, 7)) {
    for (const cancels of [true, false]) {
      const id = `boundary_${kind}_${cancels}`;
      content.push(
        `<bpmn:boundaryEvent id="${id}" attachedToRef="task" cancelActivity="${cancels}"><bpmn:${kind}EventDefinition id="${id}_d" /></bpmn:boundaryEvent>`,
      );
      drawn.push(shape(id, 280, 180, 36, 36));
    }
  }
  content.push('<bpmn:sequenceFlow id="flow" sourceRef="task" targetRef="userTask" />');
  content.push('<bpmn:textAnnotation id="note"><bpmn:text>Notiz</bpmn:text></bpmn:textAnnotation><bpmn:group id="group" />');
  place('note', 100, 40);
  place('group', 120, 80);
  drawn.push(
    edge('flow', [
      { x: 300, y: 160 },
      { x: 360, y: 160 },
    ]),
  );
  drawn.push(shape('pool', 100, 60, 1800, 1400, ' isHorizontal="true"'), shape('lane', 130, 60, 1770, 1400, ' isHorizontal="true"'));
  drawn.push(
    shape('other', 100, 1500, 600, 60, ' isHorizontal="true"'),
    edge('message', [
      { x: 250, y: 200 },
      { x: 250, y: 1500 },
    ]),
  );
  return definitions(
    `<bpmn:collaboration id="C"><bpmn:participant id="pool" name="Pool" processRef="P" /><bpmn:participant id="other" name="Amt" /><bpmn:messageFlow id="message" sourceRef="task" targetRef="other" /></bpmn:collaboration>` +
      `<bpmn:process id="P"><bpmn:laneSet id="ls"><bpmn:lane id="lane" name="Bahn"><bpmn:flowNodeRef>task</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>${content.join('')}</bpmn:process>` +
      diagram('D', 'C', drawn),
  );
}
