/** The sign of an organisation for the head of a report: one picture every format can show. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** For those who do not see it. */
  readonly alt: string;
}

/** Carried by every exported file and every save. Assumption: a sign of 1,200 pixels stays below a tenth of it. */
export const MAX_LOGO_BYTES = 1_000_000;
/** Pixels a side; more is not seen on paper. Assumption. */
const MAX_SIDE = 5_000;

/** A logo where the bytes are a PNG or JPEG of a sensible size by their own head; null = they are not. Names and endings are not asked. */
export function logoOf(bytes: Uint8Array, alt: string): Logo | null {
  if (bytes.length > MAX_LOGO_BYTES) return null;
  const read = sizeOfPng(bytes) ?? sizeOfJpeg(bytes);
  if (read === null || Math.min(read.width, read.height) < 1 || Math.max(read.width, read.height) > MAX_SIDE) return null;
  return { bytes, alt, ...read };
}

/** Largest size within a room, at most 1:1 to the room's unit, in that unit. */
export function fitLogo({ width, height }: Pick<Logo, 'width' | 'height'>, room: { readonly width: number; readonly height: number }) {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

type Head = Pick<Logo, 'mime' | 'width' | 'height'>;

const PNG = [137, 80, 78, 71, 13, 10, 26, 10];

/** PNG (W3C, third edition, 5.2 and 11.2.1): signature, then IHDR with width and height. */
function sizeOfPng(bytes: Uint8Array): Head | null {
  if (bytes.length < 33 || PNG.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(12) !== 0x49484452) return null;
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81, B.1 and B.2.2): segments up to the frame header, which has height and width. */
function sizeOfJpeg(bytes: Uint8Array): Head | null {
  if (bytes.length < 20 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
