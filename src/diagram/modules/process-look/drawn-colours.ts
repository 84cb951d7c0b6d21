import type { DrawnElement, ModdleElement } from '../../bpmn-js.ts';
import { LIGHT, colour } from '../../look/colour.ts';
import { luminanceOf } from '../../look/svg.ts';

/** Colours a file asks for, as far as they are shown. Absent = the look of the product. */
export interface DrawnColours {
  readonly fill?: string;
  readonly stroke?: string;
}

const PLAIN_COLOUR = /^(#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|(rgb|hsl)a?\([\d.,%\s/]{3,40}\)|[a-z]{3,24})$/i;
const NO_COLOURS: DrawnColours = {};

/**
 * Colours of an element from its DI, made safe and legible. Only hex, rgb, hsl and colour names count: a url(...) would
 * call out of the program. Plain black on white, which some tools write everywhere, follows the theme instead.
 */
export function drawnColoursOf(element: DrawnElement): DrawnColours {
  const di = element.di;
  if (!di) return NO_COLOURS;
  const givenFill = read(di, 'color:background-color') ?? read(di, 'bioc:fill');
  const givenStroke = read(di, 'color:border-color') ?? read(di, 'bioc:stroke');
  const label = di.get<ModdleElement | undefined>('label');
  const givenLabel = label ? read(label, 'color:color') : null;
  if (givenFill === null && givenStroke === null && givenLabel === null) return NO_COLOURS;

  const fill = acceptColour(givenFill, (luminance) => luminance > 0.95);
  const stroke = acceptColour(element.labelTarget ? (givenLabel ?? givenStroke) : givenStroke, (luminance) => luminance < 0.03);
  // a name outside its shape stands on the canvas, not on the fill
  if (element.labelTarget) return { stroke: stroke ?? colour('ink') };
  if (fill) return { fill, stroke: stroke ?? ((luminanceOf(fill) ?? 1) < 0.18 ? LIGHT.raised : LIGHT.ink) };
  return { fill: colour('raised'), stroke: stroke ?? colour('ink-2') };
}

function read(element: ModdleElement, property: string): string | null {
  const value = element.get<unknown>(property);
  return typeof value === 'string' && value !== '' ? value : null;
}

function acceptColour(value: string | null, isPlain: (luminance: number) => boolean): string | null {
  if (value === null || !PLAIN_COLOUR.test(value.trim())) return null;
  const luminance = luminanceOf(value.trim());
  return luminance === null || isPlain(luminance) ? null : value.trim();
}
