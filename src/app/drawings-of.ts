import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import { layOut } from '#core/layout/lay-out.ts';
import type { ProcessDrawing } from '#core/picture/process-drawing.ts';
import { byId } from '#core/process/queries.ts';

/** The pictures of a file that show some step; a file without any gets one of our own layout. */
export function drawingsOf(bpmn: Pick<OpenBpmn, 'editableXml' | 'model'>): readonly ProcessDrawing[] {
  const { model } = bpmn;
  if (model.flowNodes.length === 0) return [];
  const nodes = byId(model.flowNodes);
  const drawn = readDrawings(bpmn).filter(({ geometry }) => [...geometry.shapes.keys()].some((id) => nodes.has(id)));
  return drawn.length > 0 ? drawn : [{ id: 'own', name: null, shows: model.processes[0]?.id ?? '', geometry: layOut(model) }];
}
