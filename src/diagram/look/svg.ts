const SVG = 'http://www.w3.org/2000/svg';

/** Creates an SVG element with attributes and children; the only way this room makes pictures (never from strings). */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
}

let pen: CanvasRenderingContext2D | null = null;

function getPen(): CanvasRenderingContext2D {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('No 2D canvas to measure text with');
  return pen;
}

/** Width in px of one line of text set in `font` (CSS shorthand). */
export function measureText(text: string, font: string): number {
  const context = getPen();
  context.font = font;
  return context.measureText(text).width;
}

/** Relative luminance 0-1 of a CSS colour (WCAG 2.2, definition of relative luminance); null = not a colour. */
export function luminanceOf(cssColour: string): number | null {
  const context = getPen();
  context.fillStyle = '#010203';
  context.fillStyle = cssColour;
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(context.fillStyle);
  if (!hex || (context.fillStyle === '#010203' && cssColour.toLowerCase() !== '#010203')) return null;
  const [red, green, blue] = hex.slice(1).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
