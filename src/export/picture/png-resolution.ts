/** Pixels per inch at 100 %: what screens and office programs take a pixel of a drawing for. */
const PPI = 96;
const METRES_PER_INCH = 0.0254;
/** Signature and header (IHDR) of every PNG: the size of the picture stands there, ours goes right behind. */
const HEAD = 33;

/**
 * Notes in a PNG how large it is meant to be (chunk pHYs): a drawing at three times the pixels comes out at its own size in
 * Word, only sharper.
 */
export function withResolution(png: Uint8Array, scale: number): Uint8Array {
  const perMetre = Math.round((PPI * scale) / METRES_PER_INCH);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([112, 72, 89, 115], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, HEAD));
  result.set(chunk, HEAD);
  result.set(png.subarray(HEAD), HEAD + chunk.length);
  return result;
}

/** Check sum of a chunk (PNG specification, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
