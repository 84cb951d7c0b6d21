import type { CleanPicture } from './clean-picture.ts';
import { joinBytes } from './join-bytes.ts';

/** Markers (ITU-T T.81, table B.1). */
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** Application segments colours depend on: JFIF, ICC profile, Adobe's transform. Exif and the others say something else. */
const KEPT_APPLICATIONS = [0xe0, 0xe2, 0xee];

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/** A JPEG from its start to its end, without segments that say something else; null = none. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === START_OF_SCAN) {
      const end = endOf(bytes, at);
      if (size === null || end === null) return null;
      return { bytes: joinBytes([...kept, bytes.subarray(at, end)]), mime: 'image/jpeg', ...size };
    }
    const next = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker !== COMMENT && (!isApplication(marker) || KEPT_APPLICATIONS.includes(marker))) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** Behind the end marker; within scans 0xff is followed by 0x00 or a restart, so the first one found is the end. */
function endOf(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return null;
}
