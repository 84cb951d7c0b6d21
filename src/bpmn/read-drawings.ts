import { annotationLinkKey, type Bounds, type EdgeGeometry, type Point, type ShapeGeometry } from '#core/layout/geometry.ts';
import type { ProcessDrawing } from '#core/picture/process-drawing.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from './element-view.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { scanReadable } from './writing/scan-readable.ts';
import type { XmlDocument } from './xml/xml-document.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** Where the diagrams of a file put its elements, by the ids of the model. A diagram without a legible shape is left out. */
export function readDrawings({ editableXml }: Pick<OpenBpmn, 'editableXml'>): readonly ProcessDrawing[] {
  const document = scanReadable(editableXml);
  const links = linkKeys(document);
  return diOf(document.root, 'BPMNDiagram').flatMap((diagram, index): readonly ProcessDrawing[] => {
    const plane = diOf(diagram, 'BPMNPlane')[0];
    const shapes = new Map<string, ShapeGeometry>();
    const edges = new Map<string, EdgeGeometry>();
    for (const child of plane?.children() ?? []) {
      const id = child.attribute('bpmnElement')?.trim();
      if (id === undefined || child.namespace !== BPMNDI_NAMESPACE) continue;
      if (child.name === 'BPMNShape') {
        const shape = shapeOf(child);
        if (shape !== null && !shapes.has(id)) shapes.set(id, shape);
      } else if (child.name === 'BPMNEdge') {
        const edge = edgeOf(child);
        const key = links.get(id) ?? id;
        if (edge !== null && !edges.has(key)) edges.set(key, edge);
      }
    }
    if (shapes.size === 0) return [];
    const name = diagram.attribute('name')?.trim() ?? '';
    return [
      {
        id: diagram.attribute('id')?.trim() || `#${index + 1}`,
        name: name === '' ? null : name,
        shows: plane?.attribute('bpmnElement')?.trim() ?? '',
        geometry: { shapes, edges },
      },
    ];
  });
}

/** Association id -> key of the link from a text annotation to what it is about, whichever end comes first in the file. */
function linkKeys(document: XmlDocument): ReadonlyMap<string, string> {
  const notes = new Set<string>();
  const links: { readonly id: string; readonly source: string; readonly target: string }[] = [];
  for (const [index, { name, namespace }] of document.columns.tags.entries()) {
    if (namespace !== BPMN_NAMESPACE || (name !== 'association' && name !== 'textAnnotation')) continue;
    const element = document.element(index);
    const [id = '', source = '', target = ''] = ['id', 'sourceRef', 'targetRef'].map((one) => element.attribute(one)?.trim());
    if (name === 'textAnnotation') notes.add(id);
    else links.push({ id, source, target });
  }
  return new Map(
    links.map(({ id, source, target }) => [id, notes.has(source) ? annotationLinkKey(source, target) : annotationLinkKey(target, source)]),
  );
}

const diOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children().filter((child) => child.name === name && child.namespace === BPMNDI_NAMESPACE);

function shapeOf(element: XmlElement): ShapeGeometry | null {
  const bounds = boundsIn(element);
  if (bounds === null) return null;
  const label = labelOf(element);
  const expanded = element.attribute('isExpanded');
  const horizontal = element.attribute('isHorizontal');
  return {
    ...bounds,
    ...(expanded === null ? {} : { isExpanded: isTrue(expanded) }),
    ...(horizontal === null ? {} : { isHorizontal: isTrue(horizontal) }),
    ...(label === null ? {} : { label }),
  };
}

function edgeOf(element: XmlElement): EdgeGeometry | null {
  const waypoints = element
    .children()
    .filter(({ name }) => name === 'waypoint')
    .map((point): Point => ({ x: numberIn(point, 'x'), y: numberIn(point, 'y') }));
  if (waypoints.length < 2 || waypoints.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))) return null;
  const label = labelOf(element);
  return label === null ? { waypoints } : { waypoints, label };
}

function labelOf(element: XmlElement): Bounds | null {
  const label = diOf(element, 'BPMNLabel')[0];
  return label === undefined ? null : boundsIn(label);
}

/** Bounds some tools write as NaN or leave empty count as none. */
function boundsIn(element: XmlElement): Bounds | null {
  const bounds = element.children().find(({ name }) => name === 'Bounds');
  if (bounds === undefined) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberIn(bounds, name)) as [number, number, number, number];
  return [x, y, width, height].every(Number.isFinite) && width >= 0 && height >= 0 ? { x, y, width, height } : null;
}

function numberIn(element: XmlElement, name: string): number {
  const text = element.attribute(name)?.trim() ?? '';
  return text === '' ? Number.NaN : Number(text);
}

const isTrue = (text: string): boolean => text.trim() === 'true' || text.trim() === '1';
