import { annotationLinkKey, type Bounds, type EdgeGeometry, type Point, type ShapeGeometry } from '#core/layout/geometry.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from '../element-view.ts';
import { escapeAttribute } from '../xml/xml-characters.ts';
import type { XmlDocument } from '../xml/xml-document.ts';

const DC_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DC';
const DI_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DI';

/** What the parts of a diagram have to know about the file they are written into. */
export interface Drawing {
  readonly nameOf: (namespace: string, wanted: string, name: string) => string;
  readonly idOf: (editableId: string) => string;
  readonly freeId: (wanted: string) => string;
  /** Gateways that show their cross. */
  readonly markers: ReadonlySet<string>;
}

/** An element to be written. */
export interface Node {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string | number | boolean | undefined])[];
  readonly children: readonly Node[];
}

/** An element of the diagram itself. */
export const diNode = ({ nameOf }: Drawing, name: string, attributes: Node['attributes'], children: readonly Node[]): Node => ({
  tag: nameOf(BPMNDI_NAMESPACE, 'bpmndi', name),
  attributes,
  children,
});

export const labelNodes = (drawing: Drawing, bounds: Bounds | undefined): readonly Node[] =>
  bounds === undefined ? [] : [diNode(drawing, 'BPMNLabel', [], [boundsOf(bounds, drawing.nameOf)])];

export function shapeNode(drawing: Drawing, id: string, { isHorizontal, isExpanded, ...rest }: ShapeGeometry): Node {
  return diNode(
    drawing,
    'BPMNShape',
    [
      ['id', drawing.freeId(`${id}_di`)],
      ['bpmnElement', drawing.idOf(id)],
      ['isHorizontal', isHorizontal],
      ['isExpanded', isExpanded],
      ['isMarkerVisible', drawing.markers.has(id) || undefined],
    ],
    [boundsOf(rest, drawing.nameOf), ...labelNodes(drawing, rest.label)],
  );
}

export function edgeNode(drawing: Drawing, id: string, { waypoints, label }: EdgeGeometry): Node {
  return diNode(
    drawing,
    'BPMNEdge',
    [
      ['id', drawing.freeId(`${id}_di`)],
      ['bpmnElement', drawing.idOf(id)],
    ],
    [...waypoints.map((point) => waypointNode(drawing, point)), ...labelNodes(drawing, label)],
  );
}

export const waypointNode = ({ nameOf }: Drawing, { x, y }: Point): Node => ({
  tag: nameOf(DI_NAMESPACE, 'di', 'waypoint'),
  attributes: coordinates({ x, y }),
  children: [],
});

export const boundsOf = ({ x, y, width, height }: Bounds, nameOf: Drawing['nameOf']): Node => ({
  tag: nameOf(DC_NAMESPACE, 'dc', 'Bounds'),
  attributes: coordinates({ x, y, width, height }),
  children: [],
});

/** Hundredths of a pixel are as fine as anybody draws. */
export const coordinates = (values: Readonly<Record<string, number>>): Node['attributes'] =>
  Object.entries(values).map(([name, value]) => [name, Math.round(value * 100) / 100] as const);

export function print(node: Node, lead: string, deeper: (lead: string) => string): string {
  const attributes = node.attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
  const open = `${lead}<${node.tag}${attributes}`;
  if (node.children.length === 0) return `${open} />`;
  return `${open}>${node.children.map((child) => print(child, deeper(lead), deeper)).join('')}${lead}</${node.tag}>`;
}

/** Ids of associations by the key geometry has for the link of a text to what it is about, whichever end comes first. */
export function linkIds(document: XmlDocument): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const [index, tag] of document.columns.tags.entries()) {
    if (tag.name !== 'association' || tag.namespace !== BPMN_NAMESPACE) continue;
    const element = document.element(index);
    const [id, source, target] = ['id', 'sourceRef', 'targetRef'].map((name) => element.attribute(name)?.trim() ?? '');
    links.set(annotationLinkKey(source!, target!), id!);
    links.set(annotationLinkKey(target!, source!), id!);
  }
  return links;
}

/** Gives ids nobody in the text has. */
export function idsBeside(document: XmlDocument): (wanted: string) => string {
  const taken = new Set<string>();
  for (const element of document.elements()) {
    const id = element.attribute('id');
    if (id !== null) taken.add(id);
  }
  return (wanted) => {
    let id = wanted;
    for (let n = 2; taken.has(id); n += 1) id = `${wanted}_${n}`;
    taken.add(id);
    return id;
  };
}
