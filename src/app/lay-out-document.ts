import { encodeText } from '#bpmn/decode-text.ts';
import { insertDiagram } from '#bpmn/insert-diagram.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import { updateDiagram } from '#bpmn/update-diagram.ts';
import { arrangePart, undrawnNodes } from '#core/layout/keep/arrange-part.ts';
import { shownPart } from '#core/layout/keep/shown-part.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { newerBpmn } from './newer-than-program.ts';

/** What is laid out: everything, only what has no place yet, or the elements named. */
export type Extent = 'all' | 'undrawn' | ReadonlySet<string>;

/**
 * The document with a diagram laid out by us; its other diagrams and all its content stay as they are, and of the diagram ids,
 * colours and names. `diagram`: id of the one meant, null = the first. Without any drawing it gets one.
 */
export function layOutDocument(text: string, extent: Extent = 'all', diagram: string | null = null): OpenBpmn {
  const open = openOwn(text);
  return openOwn(layOutOpen(open, extent, diagram) ?? text);
}

/** How the command line lays out a file. */
export interface LayoutRules {
  /** Lay out again what has a place already. */
  readonly replace: boolean;
  /** Keep what has a place, draw what has none. */
  readonly keep: boolean;
}

/** A file with a drawing of our own layout, in its own encoding; null = it has one already and keeps it. A newer file is never written. */
export function layOutBytes(bytes: Uint8Array, { replace, keep }: LayoutRules): Result<Uint8Array | null> {
  const opened = openBpmn(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  if (file.readOnly) return fail(newerBpmn(file));
  const drawings = readDrawings(file);
  if (drawings.length > 0 && !replace && !keep) return ok(null);
  if (drawings.length === 0 || keep)
    return ok(encodeText(file.source, layOutOpen(file, keep ? 'undrawn' : 'all', null) ?? file.source.text));
  let open = file;
  for (const { id } of drawings) open = openOwn(layOutOpen(open, 'all', id) ?? open.source.text);
  return ok(encodeText(file.source, open.source.text));
}

/** The file's text with the diagram laid out; null = there was nothing to do. */
function layOutOpen(open: OpenBpmn, extent: Extent, diagram: string | null): string | null {
  const drawings = readDrawings(open);
  const drawing = drawings.find(({ id }) => id === diagram) ?? drawings[0];
  // diagrams without a legible shape are no drawings
  if (drawing === undefined) return insertDiagram(open, layOut(open.model), { replace: true });
  const model = shownPart(open.model, drawing.shows, drawing.geometry);
  if (extent === 'all') {
    const geometry = layOut(model);
    return updateDiagram(open, drawing.id, geometry, new Set([...geometry.shapes.keys(), ...geometry.edges.keys()]));
  }
  const chosen = extent === 'undrawn' ? new Set(undrawnNodes(model, drawing.geometry)) : extent;
  const { geometry, changed } = arrangePart(model, drawing.geometry, chosen);
  return changed.size === 0 ? null : updateDiagram(open, drawing.id, geometry, changed);
}

/** Text that came out of the program itself: not being able to read it is a bug. */
export function openOwn(text: string): OpenBpmn {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(`own BPMN cannot be read: ${JSON.stringify(opened.problem)}`);
  return opened.value;
}
