import type { CleanPicture } from './clean-picture.ts';
import { cleanJpeg } from './jpeg-picture.ts';
import { cleanPng } from './png-picture.ts';

/** The sign of an organisation for the head of a report: one picture every format can show. */
export interface Logo extends CleanPicture {
  /** For those who do not see it. */
  readonly alt: string;
}

/** Carried by every exported file and every save. Assumption: a sign of 1,200 pixels stays below a tenth of it. */
export const MAX_LOGO_BYTES = 1_000_000;
/** Pixels a side; more is not seen on paper. Assumption. */
const MAX_SIDE = 4_000;

/**
 * A logo where the bytes are a whole PNG or JPEG of a sensible size; null = they are not. Names and endings are not asked.
 * What is no picture in it (where and with what it was taken, comments, anything after its end) is left behind.
 */
export function logoOf(bytes: Uint8Array, alt: string): Logo | null {
  if (bytes.length > MAX_LOGO_BYTES) return null;
  const clean = cleanPng(bytes) ?? cleanJpeg(bytes);
  if (clean === null || Math.min(clean.width, clean.height) < 1 || Math.max(clean.width, clean.height) > MAX_SIDE) return null;
  return { ...clean, alt };
}

/** Largest size within a room, in the unit of the room. */
export function fitLogo({ width, height }: Pick<Logo, 'width' | 'height'>, room: { readonly width: number; readonly height: number }) {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
