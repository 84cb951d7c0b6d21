import { patchXml } from '#bpmn/patch-xml.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import type { DiagramGeometry, EdgeGeometry, Point, ShapeGeometry } from '#core/layout/geometry.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { createProcessDiagram } from '#diagram/create-process-diagram.ts';
import type { ProcessDiagram } from '#diagram/process-diagram.ts';
import type { EditOutcome, StepEdit } from '#diagram/step-edit.ts';
import { GERMAN_TEXTS, makePlace } from './open-diagram.ts';

export interface EditedFile {
  readonly open: OpenBpmn;
  readonly diagram: ProcessDiagram;
  /** Makes one edit and answers with what it created; a refusal is an error here. */
  edit(...edits: readonly StepEdit[]): EditOutcome;
  model(): ProcessModel;
  /** The flow as "A > B", by names, sorted. */
  flow(): readonly string[];
  /** What is on the drawing, as it would be written. */
  geometry(): Promise<DiagramGeometry>;
  /** Saved by patching the text that was opened, and opened again. */
  saved(): Promise<{ readonly text: string; readonly open: OpenBpmn }>;
}

/** A file opened the way the program does, with the room that reads it. */
export async function editFile(text: string): Promise<EditedFile> {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(opened.problem.code);
  const open = opened.value;
  const diagram = createProcessDiagram({ texts: GERMAN_TEXTS });
  diagram.attach(makePlace());
  await diagram.open(open);
  const save = async () => {
    const { before, after } = await diagram.serialise();
    const { text: patched } = patchXml(open, before, after);
    const again = openBpmn(patched);
    if (!again.ok) throw new Error(again.problem.code);
    return { text: patched, open: again.value };
  };
  return {
    open,
    diagram,
    edit(...edits) {
      const outcome = diagram.edit(edits);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      return outcome.value;
    },
    model: () => diagram.snapshot().model,
    flow: () => flowOf(diagram.snapshot().model),
    geometry: async () => geometryOf(await diagram.saveXml()),
    saved: save,
  };
}

export function flowOf(model: ProcessModel): readonly string[] {
  const names = new Map(model.flowNodes.map((node) => [node.id, node.name ?? node.type]));
  return model.sequenceFlows.map(({ source, target }) => `${names.get(source)} > ${names.get(target)}`).toSorted();
}

/** Faults a reader sees: shapes on each other, lines through shapes. */
export function faultsOf(
  model: ProcessModel,
  geometry: DiagramGeometry,
): { readonly overlaps: number; readonly through: number; readonly stacked: number } {
  const { nodeOverlaps, edgesThroughNodes, edgesOnEdges } = measureLayout(model, geometry);
  return { overlaps: nodeOverlaps, through: edgesThroughNodes, stacked: edgesOnEdges };
}

function geometryOf(xml: string): DiagramGeometry {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  const shapes = new Map<string, ShapeGeometry>();
  const edges = new Map<string, EdgeGeometry>();
  for (const shape of document.getElementsByTagNameNS('*', 'BPMNShape')) {
    const box = [...shape.children].find((child) => child.localName === 'Bounds')!;
    shapes.set(shape.getAttribute('bpmnElement')!, {
      x: number(box, 'x'),
      y: number(box, 'y'),
      width: number(box, 'width'),
      height: number(box, 'height'),
    });
  }
  for (const edge of document.getElementsByTagNameNS('*', 'BPMNEdge')) {
    const waypoints = [...edge.children]
      .filter((child) => child.localName === 'waypoint')
      .map((point): Point => ({ x: number(point, 'x'), y: number(point, 'y') }));
    edges.set(edge.getAttribute('bpmnElement')!, { waypoints });
  }
  return { shapes, edges };
}
