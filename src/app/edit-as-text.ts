import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { patchXml } from '#bpmn/patch-xml.ts';
import { pruneDiagrams } from '#bpmn/prune-diagrams.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import { updateDiagram } from '#bpmn/update-diagram.ts';
import { writeBpmn } from '#bpmn/write-bpmn.ts';
import type { Language } from '#core/language.ts';
import type { DiagramGeometry } from '#core/layout/geometry.ts';
import { arrangePart, undrawnNodes } from '#core/layout/keep/arrange-part.ts';
import { shownPart } from '#core/layout/keep/shown-part.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { type MergedProcess, mergeOutline } from '#core/outline/edit/merge-outline.ts';
import { outlineToEdit } from '#core/outline/edit/outline-to-edit.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { byId } from '#core/process/queries.ts';
import { TOOL } from '#core/report/tool.ts';
import { layOutDocument, openOwn } from './lay-out-document.ts';

const NOWHERE: DiagramGeometry = { shapes: new Map(), edges: new Map() };
const META = { id: 'definitions', version: TOOL.version };

/**
 * A process after its outline was edited: only what the lines changed is changed in its file. A drawing nobody has touched is
 * drawn anew; in any other everything keeps its place and what is new is added.
 */
export function editAsText(text: string, edited: string, language: Language): string {
  const open = openOwn(text);
  const begun = outlineToEdit(open.model, open.annotations, language);
  if (begun.text === null) throw new Error(`no text of this process: ${begun.missing[0]?.code ?? ''}`);
  if (begun.text === edited) return text;
  const { model, annotations, told } = mergeOutline(
    open.model,
    open.annotations,
    { text: begun.text, order: begun.order },
    edited,
    language,
  );
  const [before, after] = [writeBpmn(open.model, open.annotations, NOWHERE, META), writeBpmn(model, annotations, NOWHERE, META)];
  const changed = openOwn(patchXml(open, before, after).text);
  const pruned = openOwn(pruneDiagrams(changed, lostIds(open.model, changed.model)));
  return isUntouched(open, begun, language) ? redrawn(pruned, told) : added(open, pruned);
}

const idsOf = (model: ProcessModel): readonly string[] =>
  [...model.participants, ...model.lanes, ...model.flowNodes, ...model.sequenceFlows, ...model.messageFlows, ...model.textAnnotations].map(
    ({ id }) => id,
  );

function lostIds(before: ProcessModel, after: ProcessModel): ReadonlySet<string> {
  const left = new Set(idsOf(after));
  return new Set(idsOf(before).filter((id) => !left.has(id)));
}

/** The drawing stands exactly where we would put it, while typing or afresh. */
function isUntouched(
  open: OpenBpmn,
  begun: { readonly text: string | null; readonly order: readonly string[] },
  language: Language,
): boolean {
  const [drawing, ...others] = readDrawings(open);
  if (drawing === undefined || others.length > 0) return false;
  const ours = [layOut(open.model), layOut(open.model, { typed: modelOfOutline(readOutline(begun.text ?? '', language).outline).typed })];
  return ours.some(({ shapes }) =>
    [...shapes].every(([id, { x, y, width, height }]) => {
      const drawn = drawing.geometry.shapes.get(id);
      return drawn !== undefined && drawn.x === x && drawn.y === y && drawn.width === width && drawn.height === height;
    }),
  );
}

/** Laid out anew as it was while it was typed, where the whole process is in the text. */
function redrawn(open: OpenBpmn, told: MergedProcess['told']): string {
  const { model } = open;
  const [drawing] = readDrawings(open);
  if (told === null || model.participants.length > 1 || told.order.length !== model.flowNodes.length)
    return layOutDocument(open.source.text).source.text;
  const place = new Map(told.order.map((id, index) => [id, index]));
  const flowNodes = model.flowNodes.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const geometry = layOut({ ...model, flowNodes }, { typed: told.typed });
  return updateDiagram(open, drawing!.id, geometry, new Set([...geometry.shapes.keys(), ...geometry.edges.keys()]));
}

function added(before: OpenBpmn, open: OpenBpmn): string {
  const [drawing] = readDrawings(open);
  const known = new Set(before.model.lanes.map(({ id }) => id));
  // a lane nobody has drawn yet needs room that only a new layout makes
  if (drawing === undefined || open.model.lanes.some(({ id }) => !known.has(id))) return layOutDocument(open.source.text).source.text;
  const model = shownPart(open.model, drawing.shows, drawing.geometry);
  const old = { nodes: byId(before.model.flowNodes), flows: byId(before.model.sequenceFlows) };
  const moved = model.flowNodes.filter(({ id, lane }) => old.nodes.has(id) && old.nodes.get(id)!.lane !== lane).map(({ id }) => id);
  const rewired = model.sequenceFlows.filter(({ id, source, target }) => {
    const flow = old.flows.get(id);
    return flow !== undefined && (flow.source !== source || flow.target !== target);
  });
  const edges = new Map(drawing.geometry.edges);
  for (const { id } of rewired) edges.delete(id);
  const geometry = { shapes: drawing.geometry.shapes, edges };
  const { geometry: arranged, changed } = arrangePart(model, geometry, new Set([...undrawnNodes(model, geometry), ...moved]));
  return changed.size === 0 ? open.source.text : updateDiagram(open, drawing.id, arranged, changed);
}
