import { isA, type ModdleElement } from './bpmn-js.ts';
import { walkModdle } from './moddle-tree.ts';

/** One picture (BPMNDiagram) of a document. */
export interface Picture {
  /** Id in the file, or its place in it where it has none. */
  readonly id: string;
  readonly name: string | null;
  readonly diagram: ModdleElement;
  /** Process, collaboration or sub-process on its plane; null = no plane. */
  readonly shows: ModdleElement | null;
  /** Ids of everything that has a shape or an edge in it. */
  readonly elements: ReadonlySet<string>;
}

export function readPictures(definitions: ModdleElement): readonly Picture[] {
  return definitions.get<ModdleElement[]>('diagrams').map((diagram, index) => {
    const plane = diagram.get<ModdleElement | undefined>('plane');
    const drawn = plane?.get<ModdleElement[]>('planeElement').map((one) => one.get<ModdleElement | undefined>('bpmnElement')?.id) ?? [];
    return {
      id: diagram.id ?? `#${index + 1}`,
      name: diagram.get<string | undefined>('name') ?? null,
      diagram,
      shows: plane?.get<ModdleElement | undefined>('bpmnElement') ?? null,
      elements: new Set(drawn.filter((id) => id !== undefined)),
    };
  });
}

/** Ids of all flow nodes and sequence flows, drawn or not. */
export function readFlowElementIds(definitions: ModdleElement): readonly string[] {
  const ids: string[] = [];
  for (const rootElement of definitions.get<ModdleElement[]>('rootElements')) {
    walkModdle(rootElement, (element) => {
      if (element.id !== undefined && (isA(element, 'bpmn:FlowNode') || isA(element, 'bpmn:SequenceFlow'))) ids.push(element.id);
    });
  }
  return ids;
}
