import type { DiagramGeometry } from '#core/layout/geometry.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from './element-view.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { TextEdits } from './text/text-edits.ts';
import { diNode, type Drawing, edgeNode, idsBeside, linkIds, type Node, print, shapeNode } from './writing/diagram-text.ts';
import { FileIds } from './writing/patch/file-ids.ts';
import { FilePrefixes } from './writing/patch/file-prefixes.ts';
import { treeOf } from './writing/patch/match-trees.ts';
import { scanReadable } from './writing/scan-readable.ts';
import { behindTag, childLead, deeper, qualified, textStyleOf } from './writing/text-style.ts';
import type { XmlDocument } from './xml/xml-document.ts';

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

/** Collaboration if there is one, else the first process. */
function planeOf(document: XmlDocument): string {
  const roots = document.root.children().filter((child) => child.namespace === BPMN_NAMESPACE);
  const shown = roots.find((child) => child.name === 'collaboration') ?? roots.find((child) => child.name === 'process');
  return shown?.attribute('id') ?? '';
}

function diagramOf(plane: string, links: ReadonlyMap<string, string>, geometry: DiagramGeometry, drawing: Drawing): Node {
  const drawn = [
    ...[...geometry.shapes].map(([id, shape]) => shapeNode(drawing, id, shape)),
    ...[...geometry.edges].map(([key, edge]) => edgeNode(drawing, links.get(key) ?? key, edge)),
  ];
  const planeNode = diNode(
    drawing,
    'BPMNPlane',
    [
      ['id', drawing.freeId('BPMNPlane_1')],
      ['bpmnElement', drawing.idOf(plane)],
    ],
    drawn,
  );
  return diNode(drawing, 'BPMNDiagram', [['id', drawing.freeId('BPMNDiagram_1')]], [planeNode]);
}

/** Before the white space that leads to the end tag. */
function behindLastTag(source: string, closeStart: number): number {
  let at = closeStart;
  while (/\s/.test(source.charAt(at - 1))) at -= 1;
  return at;
}
