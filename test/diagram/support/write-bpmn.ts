/** A process of `count` steps in rows, with gateways and flows, drawn in the given step size: input for tests and benches. */
export function writeProcess(
  count: number,
  { width = 136, height = 104, perRow = 10, names = 'Unterlagen auf Vollständigkeit prüfen' } = {},
): string {
  const shapes: string[] = [];
  const edges: string[] = [];
  const nodes: string[] = ['<bpmn:startEvent id="Start" name="Anfrage"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>'];
  const flows: string[] = [];
  const at = (index: number) => ({ x: 200 + (index % perRow) * (width + 60), y: 100 + Math.floor(index / perRow) * (height + 80) });
  shapes.push(shape('Start', 120, 100 + height / 2 - 18, 36, 36));
  for (let index = 0; index < count; index += 1) {
    const { x, y } = at(index);
    nodes.push(
      `<bpmn:task id="T${index}" name="${names} ${index}"><bpmn:incoming>F${index}</bpmn:incoming><bpmn:outgoing>F${index + 1}</bpmn:outgoing></bpmn:task>`,
    );
    shapes.push(shape(`T${index}`, x, y, width, height));
    const source = index === 0 ? 'Start' : `T${index - 1}`;
    flows.push(`<bpmn:sequenceFlow id="F${index}" sourceRef="${source}" targetRef="T${index}" />`);
    const from = index === 0 ? { x: 156, y: 100 + height / 2 } : { x: at(index - 1).x + width, y: at(index - 1).y + height / 2 };
    const to = { x, y: y + height / 2 };
    const bends =
      from.y === to.y
        ? []
        : [
            { x: from.x + 20, y: from.y },
            { x: from.x + 20, y: y - 30 },
            { x: x - 20, y: y - 30 },
            { x: x - 20, y: to.y },
          ];
    edges.push(edge(`F${index}`, [from, ...bends, to]));
  }
  const end = at(count - 1);
  nodes.push(`<bpmn:endEvent id="End"><bpmn:incoming>F${count}</bpmn:incoming></bpmn:endEvent>`);
  flows.push(`<bpmn:sequenceFlow id="F${count}" sourceRef="${count === 0 ? 'Start' : `T${count - 1}`}" targetRef="End" />`);
  shapes.push(shape('End', end.x + width + 60, end.y + height / 2 - 18, 36, 36));
  edges.push(
    edge(`F${count}`, [
      { x: end.x + width, y: end.y + height / 2 },
      { x: end.x + width + 60, y: end.y + height / 2 },
    ]),
  );
  return definitions(`<bpmn:process id="P">${nodes.join('')}${flows.join('')}</bpmn:process>${diagram('D', 'P', [...shapes, ...edges])}`);
}

export const definitions = (content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:vendor="http://vendor.example/bpmn" id="Definitions" targetNamespace="http://example.org"${attributes}>${content}</bpmn:definitions>`;

export const diagram = (id: string, plane: string, content: readonly string[], name = ''): string =>
  `<bpmndi:BPMNDiagram id="${id}"${name ? ` name="${name}"` : ''}><bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${plane}">${content.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;

export const shape = (id: string, x: number, y: number, width: number, height: number, attributes = ''): string =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${attributes}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;

export const edge = (id: string, points: readonly { readonly x: number; readonly y: number }[]): string =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;
