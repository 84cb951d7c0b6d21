import { isA, type Bounds, type ModdleElement } from '../../bpmn-js.ts';
import { walkModdle } from '../../moddle-tree.ts';

/** Places as a file has them, to the fraction of a pixel; bpmn-js rounds what it has moved once, and measures texts anew. */
export interface PictureState {
  /** Shapes and edges of every plane. */
  readonly planes: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  readonly boxes: ReadonlyMap<ModdleElement, Bounds>;
  readonly ways: ReadonlyMap<ModdleElement, Way>;
  /** Of every shape and edge; undefined = it has none. */
  readonly labels: ReadonlyMap<ModdleElement, Label | undefined>;
}

/** What an edge says: its corners and, if the tool names them, the shapes at its ends. */
interface Way {
  readonly points: readonly ModdleElement[];
  readonly sourceElement: ModdleElement | undefined;
  readonly targetElement: ModdleElement | undefined;
}

interface Label {
  readonly element: ModdleElement;
  readonly bounds: ModdleElement | undefined;
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

export function readPicture(definitions: ModdleElement): PictureState {
  const planes = new Map<ModdleElement, readonly ModdleElement[]>();
  const boxes = new Map<ModdleElement, Bounds>();
  const ways = new Map<ModdleElement, Way>();
  const labels = new Map<ModdleElement, Label | undefined>();
  for (const diagram of definitions.get<ModdleElement[]>('diagrams')) {
    walkModdle(diagram, (element) => {
      if (isA(element, 'bpmndi:BPMNPlane')) planes.set(element, [...element.get<ModdleElement[]>('planeElement')]);
      if (isA(element, 'dc:Bounds')) {
        const [x, y, width, height] = SIDES.map((side) => element.get<number>(side)) as [number, number, number, number];
        boxes.set(element, { x, y, width, height });
      }
      if (isA(element, 'bpmndi:BPMNEdge')) {
        const end = (name: string) => element.get<ModdleElement | undefined>(name);
        const points = [...element.get<ModdleElement[]>('waypoint')];
        ways.set(element, { points, sourceElement: end('sourceElement'), targetElement: end('targetElement') });
      }
      if (!isA(element, 'bpmndi:BPMNEdge') && !isA(element, 'bpmndi:BPMNShape')) return;
      const label = element.get<ModdleElement | undefined>('label');
      labels.set(element, label && { element: label, bounds: label.get<ModdleElement | undefined>('bounds') });
    });
  }
  return { planes, boxes, ways, labels };
}

export function restorePicture({ planes, boxes, ways, labels }: PictureState): void {
  for (const [plane, members] of planes) {
    const now = plane.get<ModdleElement[]>('planeElement');
    now.splice(0, now.length, ...members);
  }
  for (const [box, bounds] of boxes) for (const side of SIDES) if (box.get(side) !== bounds[side]) box.set(side, bounds[side]);
  for (const [edge, { points, ...ends }] of ways) {
    edge.set('waypoint', [...points]);
    for (const name of ['sourceElement', 'targetElement'] as const) if (edge.get(name) !== ends[name]) edge.set(name, ends[name]);
  }
  for (const [holder, label] of labels) {
    if (holder.get('label') !== label?.element) holder.set('label', label?.element);
    if (label && label.element.get('bounds') !== label.bounds) label.element.set('bounds', label.bounds);
  }
}
