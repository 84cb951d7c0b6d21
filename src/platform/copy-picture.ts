import { fail, ok, type Result } from '#core/problem/problem.ts';
import type { CopiedPicture } from './platform.ts';

/**
 * Puts a picture on the clipboard as pixels, and as drawing where the browser knows how: each program takes what it can.
 * The bytes may come later; the permission belongs to the moment of asking.
 */
export async function copyPicture(picture: Promise<CopiedPicture>): Promise<Result<void>> {
  const { clipboard } = navigator;
  // older browsers and pages without a secure origin have neither
  if (clipboard === undefined || !('ClipboardItem' in globalThis)) return refused(picture, 'NotSupportedError');
  const part = (type: string, bytesOf: (copied: CopiedPicture) => BlobPart) =>
    picture.then((copied) => new Blob([bytesOf(copied)], { type }));
  const isKnown = ClipboardItem.supports?.(SVG) === true;
  try {
    await clipboard.write([
      new ClipboardItem({
        [PNG]: part(PNG, ({ png }) => png.slice()),
        ...(isKnown ? { [SVG]: part(SVG, ({ svg }) => svg) } : {}),
      }),
    ]);
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return refused(picture, error.name);
  }
}

const PNG = 'image/png';
const SVG = 'image/svg+xml';

/** A bug while drawing is a bug, not a refusal. */
async function refused(picture: Promise<CopiedPicture>, reason: string): Promise<Result<never>> {
  await picture;
  return fail({ code: 'CLIPBOARD_REFUSED', isPossible: reason !== 'NotSupportedError' });
}
