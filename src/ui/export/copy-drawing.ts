import type { Svg } from '#core/picture/svg-markup.ts';
import type { CopiedPicture } from '#platform/platform.ts';
import type { DocumentSession } from '../document/document-session.ts';
import type { Language } from '../language/use-texts.ts';
import { exportDesk } from './export-desk.ts';
import { readPictureSource } from './picture-source.ts';
import { drawProcessPicture, textsOfSource } from './process-picture.ts';

/** Pixels per px of a copied picture: 300 dpi, as printers want it. */
const COPY_SCALE = 3;

/** A picture for the clipboard: pixels, and the drawing for programs that take it. */
export const copied = async (picture: Svg): Promise<CopiedPicture> => ({
  png: await exportDesk().png(picture, COPY_SCALE),
  svg: picture.markup,
});

/** The selected part of the drawing, else the whole, onto the clipboard; false = it did not get there. */
export async function copyDrawing(session: DocumentSession, language: Language): Promise<boolean> {
  const source = await readPictureSource(session);
  if (source === null) return false;
  const strip = await session.whatToStrip(textsOfSource(source));
  if (strip === null) return false;
  const selection = session.store.getState().selection;
  const look = {
    lens: 'tags',
    legend: true,
    title: false,
    isTransparent: false,
    selection: selection.length === 0 ? null : selection,
  } as const;
  return session.copyPicture(copied(drawProcessPicture(source, look, language, strip)));
}
