import type { Bounds, DiagramGeometry, EdgeGeometry, ShapeGeometry } from '#core/layout/geometry.ts';
import { annotationLinkKey } from '#core/layout/geometry.ts';
import { BPMNDI_NAMESPACE } from './element-view.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { TextEdits } from './text/text-edits.ts';
import {
  boundsOf,
  coordinates,
  type Drawing,
  edgeNode,
  idsBeside,
  labelNodes,
  linkIds,
  type Node,
  print,
  shapeNode,
  waypointNode,
} from './writing/diagram-text.ts';
import { FileIds } from './writing/patch/file-ids.ts';
import { FilePrefixes } from './writing/patch/file-prefixes.ts';
import { treeOf } from './writing/patch/match-trees.ts';
import { scanReadable } from './writing/scan-readable.ts';
import { childLead, deeper, lineIndent, openSelfClosing, qualified, textStyleOf, type TextStyle } from './writing/text-style.ts';
import type { XmlElement } from './xml/xml-element.ts';

/**
 * The file's text with other places for the changed shapes and edges of one diagram; what the diagram does not have yet is added
 * to it. Ids, colours and everything else of the diagram stay, and so does every other diagram of the file.
 * `diagram`: its id as `readDrawings` gives it.
 */
export function updateDiagram(open: OpenBpmn, diagram: string, geometry: DiagramGeometry, changed: ReadonlySet<string>): string {
  const file = scanReadable(open.source.text);
  const editable = open.editableXml === open.source.text ? file : scanReadable(open.editableXml);
  const plane = planeOf(editable.root, diagram);
  if (plane === undefined) throw new Error(`no diagram ${diagram}`);
  const edits = new TextEdits(file.text);
  const ids = new FileIds({ file, editable: treeOf(editable), idsInFile: open.idsInFile, edits, issues: [] });
  const prefixes = new FilePrefixes(file, edits);
  const planeInFile = file.element(plane.index);
  const drawing: Drawing = {
    nameOf: (namespace, wanted, name) => qualified(prefixes.ofElement(namespace, wanted, planeInFile.scope), name),
    idOf: (key) => ids.restore(key, true),
    freeId: idsBeside(editable),
    markers: new Set(open.model.flowNodes.filter((node) => node.type === 'ExclusiveGateway').map((node) => node.id)),
  };
  const links = linkIds(editable);
  const keyOf = new Map([...links].map(([key, id]) => [id, key]));
  for (const { id, about } of open.model.textAnnotations) {
    for (const end of about) keyOf.set(links.get(annotationLinkKey(id, end)) ?? '', annotationLinkKey(id, end));
  }
  const writing = new DiagramWriting(edits, drawing, textStyleOf(file.root));
  const seen = new Set<string>();
  for (const child of plane.children()) {
    const id = child.namespace === BPMNDI_NAMESPACE ? child.attribute('bpmnElement')?.trim() : undefined;
    if (id === undefined) continue;
    const key = child.name === 'BPMNEdge' ? (keyOf.get(id) ?? id) : id;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!changed.has(key)) continue;
    const element = file.element(child.index);
    const [shape, edge] = [geometry.shapes.get(key), geometry.edges.get(key)];
    if (child.name === 'BPMNShape' && shape !== undefined) writing.moveShape(element, shape);
    if (child.name === 'BPMNEdge' && edge !== undefined) writing.moveEdge(element, edge);
  }
  const isNew = ([key]: readonly [string, unknown]) => changed.has(key) && !seen.has(key);
  writing.append(planeInFile, [
    ...[...geometry.shapes].filter(isNew).map(([key, shape]) => shapeNode(drawing, key, shape)),
    ...[...geometry.edges].filter(isNew).map(([key, edge]) => edgeNode(drawing, links.get(key) ?? key, edge)),
  ]);
  return edits.apply();
}

const isDi = (element: XmlElement, name: string): boolean => element.name === name && element.namespace === BPMNDI_NAMESPACE;

/** Diagrams without id are counted. */
const planeOf = (root: XmlElement, id: string): XmlElement | undefined =>
  root
    .children()
    .filter((child) => isDi(child, 'BPMNDiagram'))
    .find((diagram, index) => (diagram.attribute('id')?.trim() || `#${index + 1}`) === id)
    ?.children()
    .find((child) => isDi(child, 'BPMNPlane'));

const named = (element: XmlElement, name: string): XmlElement | undefined => element.children().find((child) => child.name === name);

class DiagramWriting {
  readonly #edits: TextEdits;
  readonly #drawing: Drawing;
  readonly #style: TextStyle;

  constructor(edits: TextEdits, drawing: Drawing, style: TextStyle) {
    this.#edits = edits;
    this.#drawing = drawing;
    this.#style = style;
  }

  moveShape(element: XmlElement, shape: ShapeGeometry): void {
    const bounds = named(element, 'Bounds');
    if (bounds === undefined) this.append(element, [boundsOf(shape, this.#drawing.nameOf)]);
    else this.#setBounds(bounds, shape);
    for (const name of ['isHorizontal', 'isExpanded'] as const) {
      if (shape[name] !== undefined) this.#setAttribute(element, name, String(shape[name]));
    }
    this.#moveLabel(element, shape.label);
  }

  moveEdge(element: XmlElement, { waypoints, label }: EdgeGeometry): void {
    const points = element.children().filter((child) => child.name === 'waypoint');
    const [first, last] = [points[0], points.at(-1)];
    const nodes = waypoints.map((point) => waypointNode(this.#drawing, point));
    if (first === undefined || last === undefined) this.append(element, nodes);
    else {
      const indent = lineIndent(first);
      const lead = indent === null ? '' : this.#style.newLine + indent;
      this.#edits.replace(
        first.start,
        last.end,
        nodes
          .map((node) => print(node, lead, (inner) => inner))
          .join('')
          .slice(lead.length),
      );
    }
    this.#moveLabel(element, label);
  }

  append(parent: XmlElement, nodes: readonly Node[]): void {
    if (nodes.length === 0) return;
    const lead = childLead(parent, this.#style);
    const text = nodes.map((node) => print(node, lead, (outer) => deeper(outer, this.#style))).join('');
    const last = parent.children().at(-1);
    if (parent.selfClosing) openSelfClosing(parent, text, this.#edits, this.#style);
    else this.#edits.insert(last?.end ?? parent.openEnd, text);
  }

  #moveLabel(element: XmlElement, label: Bounds | undefined): void {
    if (label === undefined) return;
    const own = named(element, 'BPMNLabel');
    const bounds = own && named(own, 'Bounds');
    if (own === undefined) this.append(element, labelNodes(this.#drawing, label));
    else if (bounds === undefined) this.append(own, [boundsOf(label, this.#drawing.nameOf)]);
    else this.#setBounds(bounds, label);
  }

  #setBounds(element: XmlElement, { x, y, width, height }: Bounds): void {
    for (const [name, value] of coordinates({ x, y, width, height })) this.#setAttribute(element, name, String(value));
  }

  #setAttribute(element: XmlElement, name: string, value: string): void {
    const present = element.findAttribute(name);
    if (present === null) this.#edits.insert(element.start + 1 + element.tagName.length, ` ${name}="${value}"`);
    else if (Number(element.valueOf(present)) !== Number(value) || Number.isNaN(Number(value)))
      this.#edits.replace(present.valueStart, present.valueEnd, value);
  }
}
