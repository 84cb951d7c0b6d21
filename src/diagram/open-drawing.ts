import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import type { ElementRegistry } from './bpmn-js.ts';
import type { Engine } from './build-engine.ts';
import { readFlowElementIds, readPictures, type Picture } from './read-diagrams.ts';

export interface Drawing {
  readonly drawn: boolean;
  /** Ids of flow nodes and sequence flows that no picture of the document shows. */
  readonly notDrawn: readonly string[];
}

/**
 * Loads a document and draws the first picture that can be drawn. A document nothing of which can be drawn stays
 * loaded: its tree, the command stack and saving work all the same.
 * Throws where bpmn-moddle cannot read the text at all; the BPMN room has read it before, so that is a bug.
 */
export async function openDrawing(engine: Engine, document: OpenBpmn): Promise<Drawing> {
  let drawn = await tryDrawing(() => engine.importXML(document.editableXml));
  const definitions = engine.getDefinitions();
  if (!definitions) throw new Error('bpmn-js could not read a document the BPMN room could read');
  const pictures = readPictures(definitions);
  const isEmpty = drawn && pictures[0]?.elements.size === 0;
  if (!drawn || isEmpty) {
    for (const picture of pictures.slice(1).filter(({ elements }) => elements.size > 0)) {
      drawn = await tryDrawing(() => engine.open(picture.diagram));
      if (drawn) break;
    }
    if (!drawn) drawn = isEmpty ? await tryDrawing(() => engine.open(pictures[0]!.diagram)) : false;
  }
  if (!drawn) engine.clear();
  return { drawn, notDrawn: findNotDrawn(engine, pictures, readFlowElementIds(definitions)) };
}

/** True when the drawing came about; bpmn-js refuses by throwing. */
export async function tryDrawing(draw: () => Promise<unknown>): Promise<boolean> {
  try {
    await draw();
    return true;
  } catch {
    return false;
  }
}

/** What the open pictures failed to show counts as not drawn; what stands in another picture of the file does not. */
function findNotDrawn(engine: Engine, pictures: readonly Picture[], ids: readonly string[]): readonly string[] {
  const registry = engine.get<ElementRegistry>('elementRegistry');
  const open = new Set(registry.getAll().map((element) => element.businessObject));
  const elsewhere = new Set(pictures.filter(({ shows }) => shows !== null && !open.has(shows)).flatMap(({ elements }) => [...elements]));
  return ids.filter((id) => registry.get(id) === undefined && !elsewhere.has(id));
}
