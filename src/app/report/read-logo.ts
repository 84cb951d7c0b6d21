import { type Logo, logoOf, MAX_LOGO_BYTES } from '#core/report/logo.ts';
import type { LoadAsset } from '#export/exporter.ts';
import { rasteriser } from '#export/picture/rasterise.ts';

/** Pixels: 6 cm at 500 per inch. */
const WIDTH = 1_200;
const HEIGHT = 600;

/**
 * A picture from outside as a logo; null = it is none, or too large. A drawing (SVG) becomes pixels: what is left of it
 * can neither run nor load anything, and every format can show it. Its letters are set in the program's own type.
 */
export async function readLogo(bytes: Uint8Array, alt: string, loadAsset: LoadAsset): Promise<Logo | null> {
  if (bytes.length > MAX_LOGO_BYTES) return null;
  const pixels = logoOf(bytes, alt);
  if (pixels !== null) return pixels;
  const markup = new TextDecoder().decode(bytes).replace(PLAIN_DOCTYPE, '');
  const shape = shapeOf(markup);
  if (shape === null) return null;
  const rasterise = await rasteriser(loadAsset);
  const width = Math.min(WIDTH, HEIGHT * shape);
  try {
    return logoOf(rasterise!({ markup, width, height: width / shape }, width), alt);
  } catch {
    return null; // no drawing after all
  }
}

/** Drawing programs write it; without declarations of its own it says nothing. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s+svg(?:\s+PUBLIC)?(?:\s+"[^"<>[\]]*"){0,2}\s*>/i;

/** Width to height a sign may have; a thread of pixels is none and would take any amount of memory. Assumption. */
const EXTREME = 20;

/** Width divided by height of a drawing without document type and processing instructions; null = it says neither, or is none. */
function shapeOf(markup: string): number | null {
  const root = /^\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[\s\S]*?-->)*<svg\b([^>]*)>/.exec(markup)?.[1];
  if (root === undefined || /<!DOCTYPE|<!ENTITY/i.test(markup)) return null;
  const attribute = (name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1] ?? '';
  const [, , wide, high] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] =
    wide !== undefined && high !== undefined ? [wide, high] : [parseFloat(attribute('width')), parseFloat(attribute('height'))];
  const shape = width / height;
  return shape >= 1 / EXTREME && shape <= EXTREME ? shape : null;
}
