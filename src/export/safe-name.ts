/** Names Windows keeps for devices, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Control, format (bidi) and private-use characters, halves of surrogate pairs, and what paths and streams are made of. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** File systems allow 255 bytes; room for a number and a temporary ending beside it. */
const MAX_BYTES = 180;

/** A file name for a title that every desktop file system takes and that shows what it is; the extension is without dot. */
export function safeName(title: string, extension: string): string {
  const words = title.normalize('NFC').replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ');
  const stem = trimEnds(cutToBytes(trimEnds(words), MAX_BYTES - extension.length - 1));
  const name = `${stem === '' ? 'Prozess' : stem}.${extension}`;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Windows drops blanks and dots at the end; a dot in front hides the file elsewhere. */
const trimEnds = (text: string): string => text.replaceAll(/^[\s.]+|[\s.]+$/g, '');

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
}
