import { BPMNDI_NAMESPACE } from '../element-view.ts';
import type { DiagramInfo } from '../open-bpmn.ts';
import type { XmlDocument } from '../xml/xml-document.ts';
import type { XmlElement } from '../xml/xml-element.ts';

export interface Drawings {
  readonly diagrams: readonly DiagramInfo[];
  /** Ids of the BPMN elements some shape or edge of some diagram shows. */
  readonly drawn: ReadonlySet<string>;
}

/** The diagrams of a file and what they show. */
export function listDiagrams(document: XmlDocument): Drawings {
  const drawn = new Set<string>();
  const diagrams: DiagramInfo[] = [];
  for (const diagram of ofName(document.root, 'BPMNDiagram')) {
    const plane = ofName(diagram, 'BPMNPlane')[0];
    let shapes = 0;
    for (const child of plane?.children() ?? []) {
      if (child.namespace !== BPMNDI_NAMESPACE) continue;
      if (child.name === 'BPMNShape') shapes += 1;
      const element = child.attribute('bpmnElement')?.trim();
      if (element !== undefined) drawn.add(element);
    }
    const name = diagram.attribute('name')?.trim() ?? '';
    diagrams.push({
      id: diagram.attribute('id') ?? '',
      name: name === '' ? null : name,
      plane: plane?.attribute('bpmnElement')?.trim() ?? '',
      shapes,
    });
  }
  return { diagrams, drawn };
}

const ofName = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children().filter((child) => child.name === name && child.namespace === BPMNDI_NAMESPACE);
