import { annotationLinkKey, type Bounds, type DiagramGeometry, type EdgeGeometry, type ShapeGeometry } from '#core/layout/geometry.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from './element-view.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { TextEdits } from './text/text-edits.ts';
import { FileIds } from './writing/patch/file-ids.ts';
import { FilePrefixes } from './writing/patch/file-prefixes.ts';
import { treeOf } from './writing/patch/match-trees.ts';
import { scanReadable } from './writing/scan-readable.ts';
import { behindTag, childLead, deeper, qualified, textStyleOf } from './writing/text-style.ts';
import { escapeAttribute } from './xml/xml-characters.ts';
import type { XmlDocument } from './xml/xml-document.ts';

const DC_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DC';
const DI_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DI';

export interface DiagramRules {
  /** true = the diagrams the file has are taken out. */
  readonly replace: boolean;
}

/**
 * The file's text with a diagram at its end, in its own prefixes and indentation; nothing else changes. Geometry goes by editable ids.
 * Elements without id that get drawn receive one, because a drawing has to point at something.
 */
export function insertDiagram(open: OpenBpmn, geometry: DiagramGeometry, { replace }: DiagramRules = { replace: false }): string {
  const file = scanReadable(open.source.text);
  const editable = open.editableXml === open.source.text ? file : scanReadable(open.editableXml);
  const edits = new TextEdits(file.text);
  const { root } = file;
  if (replace) {
    for (const child of root.children()) {
      if (child.namespace === BPMNDI_NAMESPACE && child.name === 'BPMNDiagram') edits.remove(behindTag(child), child.end);
    }
  }
  const ids = new FileIds({ file, editable: treeOf(editable), idsInFile: open.idsInFile, edits, issues: [] });
  const prefixes = new FilePrefixes(file, edits);
  const drawing: Drawing = {
    nameOf: (namespace, wanted, name) => qualified(prefixes.ofElement(namespace, wanted, root.scope), name),
    idOf: (key) => ids.restore(key, true),
    freeId: idsBeside(editable),
    markers: new Set(open.model.flowNodes.filter((node) => node.type === 'ExclusiveGateway').map((node) => node.id)),
  };
  const style = textStyleOf(root);
  if (root.selfClosing) return file.text;
  const at = behindLastTag(root.source, root.closeStart);
  const text = print(diagramOf(planeOf(editable), linkIds(editable), geometry, drawing), childLead(root, style), (lead) =>
    deeper(lead, style),
  );
  edits.insert(at, text);
  return edits.apply();
}

interface Drawing {
  readonly nameOf: (namespace: string, wanted: string, name: string) => string;
  readonly idOf: (editableId: string) => string;
  readonly freeId: (wanted: string) => string;
  /** Gateways that show their cross. */
  readonly markers: ReadonlySet<string>;
}

interface Node {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string | number | boolean | undefined])[];
  readonly children: readonly Node[];
}

/** Collaboration if there is one, else the first process. */
function planeOf(document: XmlDocument): string {
  const roots = document.root.children().filter((child) => child.namespace === BPMN_NAMESPACE);
  const shown = roots.find((child) => child.name === 'collaboration') ?? roots.find((child) => child.name === 'process');
  return shown?.attribute('id') ?? '';
}

/** Ids of associations by the key geometry has for the link of a text to what it is about, whichever end comes first. */
function linkIds(document: XmlDocument): ReadonlyMap<string, string> {
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

function diagramOf(plane: string, links: ReadonlyMap<string, string>, geometry: DiagramGeometry, drawing: Drawing): Node {
  const { nameOf, idOf, freeId } = drawing;
  const di = (name: string, attributes: Node['attributes'], children: readonly Node[]): Node => ({
    tag: nameOf(BPMNDI_NAMESPACE, 'bpmndi', name),
    attributes,
    children,
  });
  const label = (bounds: Bounds | undefined): readonly Node[] =>
    bounds === undefined ? [] : [di('BPMNLabel', [], [boundsOf(bounds, nameOf)])];
  const shape = ([id, { isHorizontal, isExpanded, ...rest }]: readonly [string, ShapeGeometry]): Node =>
    di(
      'BPMNShape',
      [
        ['id', freeId(`${id}_di`)],
        ['bpmnElement', idOf(id)],
        ['isHorizontal', isHorizontal],
        ['isExpanded', isExpanded],
        ['isMarkerVisible', drawing.markers.has(id) || undefined],
      ],
      [boundsOf(rest, nameOf), ...label(rest.label)],
    );
  const edge = ([key, { waypoints, label: bounds }]: readonly [string, EdgeGeometry]): Node => {
    const id = links.get(key) ?? key;
    const points = waypoints.map(({ x, y }): Node => ({
      tag: nameOf(DI_NAMESPACE, 'di', 'waypoint'),
      attributes: coordinates({ x, y }),
      children: [],
    }));
    return di(
      'BPMNEdge',
      [
        ['id', freeId(`${id}_di`)],
        ['bpmnElement', idOf(id)],
      ],
      [...points, ...label(bounds)],
    );
  };
  const drawn = [...[...geometry.shapes].map(shape), ...[...geometry.edges].map(edge)];
  const planeNode = di(
    'BPMNPlane',
    [
      ['id', freeId('BPMNPlane_1')],
      ['bpmnElement', idOf(plane)],
    ],
    drawn,
  );
  return di('BPMNDiagram', [['id', freeId('BPMNDiagram_1')]], [planeNode]);
}

const boundsOf = ({ x, y, width, height }: Bounds, nameOf: Drawing['nameOf']): Node => ({
  tag: nameOf(DC_NAMESPACE, 'dc', 'Bounds'),
  attributes: coordinates({ x, y, width, height }),
  children: [],
});

/** Hundredths of a pixel are as fine as anybody draws. */
const coordinates = (values: Readonly<Record<string, number>>): Node['attributes'] =>
  Object.entries(values).map(([name, value]) => [name, Math.round(value * 100) / 100] as const);

function print(node: Node, lead: string, deeper: (lead: string) => string): string {
  const attributes = node.attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
  const open = `${lead}<${node.tag}${attributes}`;
  if (node.children.length === 0) return `${open} />`;
  return `${open}>${node.children.map((child) => print(child, deeper(lead), deeper)).join('')}${lead}</${node.tag}>`;
}

/** Gives ids nobody in the text has. */
function idsBeside(document: XmlDocument): (wanted: string) => string {
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

/** Before the white space that leads to the end tag. */
function behindLastTag(source: string, closeStart: number): number {
  let at = closeStart;
  while (/\s/.test(source.charAt(at - 1))) at -= 1;
  return at;
}
