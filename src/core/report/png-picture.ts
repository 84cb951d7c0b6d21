import type { CleanPicture } from './clean-picture.ts';
import { joinBytes } from './join-bytes.ts';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Chunks a picture consists of or gets its colours from (W3C PNG, third edition, 11.2 and 11.3.2). */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'pHYs']);

/** A PNG with all its chunks up to the end, without those that say something else; null = none. */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE.length)];
  let hasPixels = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === SIGNATURE.length && type !== 'IHDR')) return null;
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') {
      if (!hasPixels || end < 45) return null;
      return { bytes: joinBytes(kept), mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
    }
    at = end;
  }
  return null;
}
