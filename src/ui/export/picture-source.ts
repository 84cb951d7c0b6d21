import { drawingsOf } from '#app/drawings-of.ts';
import { openOwn } from '#app/lay-out-document.ts';
import type { LensSource } from '#core/picture/lens/lens.ts';
import type { ProcessDrawing } from '#core/picture/process-drawing.ts';
import type { DocumentSession } from '../document/document-session.ts';

/** The process on screen as it stands now, ready to be drawn without it. Ids are those of the selection. */
export interface PictureSource extends LensSource {
  readonly title: string;
  readonly drawings: readonly ProcessDrawing[];
  /** Of those, the one on screen. */
  readonly shown: number;
}

/** null = nothing is open, or there is nothing to draw. */
export async function readPictureSource({ diagram, store }: DocumentSession): Promise<PictureSource | null> {
  const { snapshot, processes, current, figures, analysis } = store.getState();
  const entry = processes.find(({ id }) => id === current);
  if (diagram === null || snapshot === null || entry === undefined) return null;
  // what may not be changed is not written anew either: its text is as it came
  const text = diagram.readOnly ? await diagram.saveXml() : (await diagram.serialise()).after;
  const drawings = drawingsOf(openOwn(text));
  if (drawings.length === 0) return null;
  const shown = drawings.findIndex(({ id }) => id === diagram.currentDiagram);
  return {
    title: entry.title,
    file: entry.fileName,
    model: snapshot.model,
    annotations: snapshot.annotations,
    flow: figures?.get(entry.fileName) ?? null,
    analysis,
    drawings,
    shown: Math.max(shown, 0),
  };
}
