import { definitions, diagram, edge, shape } from './write-bpmn.ts';

const FLOWS = [
  ['F0', 'Start', 'A'],
  ['F1', 'A', 'B'],
  ['F2', 'B', 'C', 'sofort'],
  ['F3', 'C', 'Fork'],
  ['F4', 'Fork', 'D'],
  ['F5', 'Fork', 'E'],
  ['F6', 'D', 'Join'],
  ['F7', 'E', 'Join'],
  ['F8', 'Join', 'F'],
  ['F9', 'F', 'End'],
] as const;
const OTHER_FLOWS = [
  ['FX', 'X', 'Y'],
  ['FY', 'Y', 'Z'],
] as const;

const node = (kind: string, id: string, name: string, inside = ''): string => {
  const flows = [...FLOWS, ...OTHER_FLOWS];
  const incoming = flows.filter(([, , target]) => target === id).map(([flow]) => `<bpmn:incoming>${flow}</bpmn:incoming>`);
  const outgoing = flows.filter(([, source]) => source === id).map(([flow]) => `<bpmn:outgoing>${flow}</bpmn:outgoing>`);
  return `<bpmn:${kind} id="${id}" name="${name}">${[...incoming, ...outgoing].join('')}${inside}</bpmn:${kind}>`;
};
const flow = (id: string, source: string, target: string, name = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"${name ? ` name="${name}"` : ''} />`;
const message = (id: string, source: string, target: string, name = ''): string =>
  `<bpmn:messageFlow id="${id}" sourceRef="${source}" targetRef="${target}"${name ? ` name="${name}"` : ''} />`;
const link = (id: string, source: string, target: string): string =>
  `<bpmn:association id="${id}" sourceRef="${source}" targetRef="${target}" />`;
const reads = (id: string, item: string): string =>
  `<bpmn:property id="${id}_p" name="__targetRef_placeholder" /><bpmn:dataInputAssociation id="${id}"><bpmn:sourceRef>${item}</bpmn:sourceRef><bpmn:targetRef>${id}_p</bpmn:targetRef></bpmn:dataInputAssociation>`;
const writes = (id: string, item: string): string =>
  `<bpmn:dataOutputAssociation id="${id}"><bpmn:targetRef>${item}</bpmn:targetRef></bpmn:dataOutputAssociation>`;
const task = (id: string, x: number, y: number): string => shape(id, x, y, 100, 80);
const refs = (ids: readonly string[]): string => ids.map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('');
const way = (id: string, ...points: readonly (readonly [number, number])[]): string =>
  edge(
    id,
    points.map(([x, y]) => ({ x, y })),
  );
const text = (drawn: string, x: number, y: number, width: number): string =>
  drawn.replace(
    '</bpmndi:BPMNEdge>',
    `<bpmndi:BPMNLabel><dc:Bounds x="${x}" y="${y}" width="${width}" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>`,
  );

/**
 * An admission as other tools draw it: three pools, two lanes, messages straight up and down and with corners, data with slanting
 * and with rectangular lines, notes on a step, on a flow and on a message. Steps A to F in this order, E beside D.
 */
export function writeConnected(): string {
  const upper = ['Start', 'A', 'B', 'C', 'Fork', 'D', 'Join', 'F', 'End'];
  const lanes = `<bpmn:laneSet id="Lanes"><bpmn:lane id="Upper" name="Aufnahme">${refs(upper)}</bpmn:lane><bpmn:lane id="Lower" name="Leitung">${refs(['E'])}</bpmn:lane></bpmn:laneSet>`;
  const steps = [
    node('startEvent', 'Start', 'Anfrage'),
    node('task', 'A', 'Anfrage aufnehmen', writes('A_out', 'File')),
    node('task', 'B', 'Unterlagen anfordern', reads('B_in', 'File')),
    node('userTask', 'C', 'Angehörige anrufen'),
    node('parallelGateway', 'Fork', ''),
    node('task', 'D', 'Zimmer vorbereiten', writes('D_out', 'Plan')),
    node('task', 'E', 'Vertrag prüfen', reads('E_in', 'Plan') + writes('E_out', 'Store')),
    node('parallelGateway', 'Join', ''),
    node('task', 'F', 'Aufnahme bestätigen'),
    node('endEvent', 'End', 'Aufgenommen'),
    '<bpmn:dataObject id="do1" /><bpmn:dataObjectReference id="File" name="Akte" dataObjectRef="do1" />',
    '<bpmn:dataObject id="do2" /><bpmn:dataObjectReference id="Plan" name="Belegung" dataObjectRef="do2" />',
    '<bpmn:dataStoreReference id="Store" name="Ablage" />',
    '<bpmn:textAnnotation id="Note"><bpmn:text>Auch am Wochenende</bpmn:text></bpmn:textAnnotation>',
    '<bpmn:textAnnotation id="Hint"><bpmn:text>Dauert oft Tage</bpmn:text></bpmn:textAnnotation>',
    link('Note_C', 'C', 'Note'),
    link('Hint_flow', 'F2', 'Hint'),
    ...FLOWS.map(([id, source, target, name]) => flow(id, source, target, name)),
  ];
  const other = [
    node('task', 'X', 'Bedarf prüfen'),
    node('task', 'Y', 'Zusage geben'),
    node('endEvent', 'Z', ''),
    ...OTHER_FLOWS.map(([id, source, target]) => flow(id, source, target)),
  ];
  const drawn = [
    shape('Family', 120, 60, 1320, 60, ' isHorizontal="true"'),
    shape('House', 120, 180, 1320, 460, ' isHorizontal="true"'),
    shape('Upper', 150, 180, 1290, 260, ' isHorizontal="true"'),
    shape('Lower', 150, 440, 1290, 200, ' isHorizontal="true"'),
    shape('Office', 120, 720, 1320, 180, ' isHorizontal="true"'),
    shape('Start', 190, 282, 36, 36),
    task('A', 280, 260),
    task('B', 440, 260),
    task('C', 600, 260),
    shape('Fork', 765, 275, 50, 50),
    task('D', 880, 260),
    task('E', 880, 500),
    shape('Join', 1045, 275, 50, 50),
    task('F', 1160, 260),
    shape('End', 1332, 282, 36, 36),
    shape('File', 392, 372, 36, 50),
    shape('Plan', 1012, 400, 36, 50),
    shape('Store', 1120, 515, 50, 50),
    shape('Note', 700, 190, 100, 40),
    shape('Hint', 560, 460, 100, 40),
    task('X', 440, 770),
    task('Y', 1160, 770),
    shape('Z', 1332, 792, 36, 36),
    ...[
      [226, 280],
      [380, 440],
      [540, 600],
      [700, 765],
      [815, 880],
    ].map(([from, to], index) => {
      const drawnFlow = way(`F${index}`, [from!, 300], [to!, 300]);
      return index === 2 ? text(drawnFlow, 552, 280, 36) : drawnFlow;
    }),
    way('F5', [790, 325], [790, 540], [880, 540]),
    way('F6', [980, 300], [1045, 300]),
    way('F7', [980, 540], [1070, 540], [1070, 325]),
    way('F8', [1095, 300], [1160, 300]),
    way('F9', [1260, 300], [1332, 300]),
    way('FX', [540, 810], [1160, 810]),
    way('FY', [1260, 810], [1332, 810]),
    text(way('M_ask', [330, 120], [330, 260]), 336, 150, 50),
    text(way('M_call', [650, 260], [650, 120]), 656, 150, 50),
    way('M_need', [490, 340], [490, 770]),
    text(way('M_deal', [930, 580], [930, 680], [1190, 680], [1190, 770]), 1020, 660, 60),
    way('M_yes', [1230, 770], [1230, 340]),
    way('A_out', [354, 340], [392, 390]),
    way('B_in', [428, 388], [466, 340]),
    way('D_out', [950, 340], [950, 425], [1012, 425]),
    way('E_in', [1030, 450], [1030, 520], [980, 520]),
    way('E_out', [980, 548], [1120, 541]),
    way('Note_C', [683, 260], [714, 230]),
    way('Hint_flow', [570, 300], [605, 460]),
    shape('Late', 1250, 660, 110, 40),
    way('Late_deal', [1190, 680], [1250, 680]),
  ];
  return definitions(
    '<bpmn:collaboration id="All"><bpmn:participant id="Family" name="Familie" /><bpmn:participant id="House" name="Einrichtung" processRef="P" /><bpmn:participant id="Office" name="Jugendamt" processRef="Q" />' +
      message('M_ask', 'Family', 'A', 'Anfrage') +
      message('M_call', 'C', 'Family', 'Anruf') +
      message('M_need', 'B', 'X') +
      message('M_deal', 'E', 'Y', 'Vertrag') +
      message('M_yes', 'Y', 'F') +
      '<bpmn:textAnnotation id="Late"><bpmn:text>Kommt oft spät</bpmn:text></bpmn:textAnnotation>' +
      link('Late_deal', 'M_deal', 'Late') +
      '</bpmn:collaboration>' +
      `<bpmn:process id="P">${lanes}${steps.join('')}</bpmn:process><bpmn:process id="Q">${other.join('')}</bpmn:process>` +
      diagram('D1', 'All', drawn),
  );
}
