/** A finished picture: one self-contained SVG without script, style sheet or reference to the outside. Size in px at 100 %. */
export interface Svg {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Not legal in XML: C0 controls but tab and line breaks, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as it may stand between tags and in quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Hundredths of a pixel: less is not seen and only makes files longer. */
const round = (value: number): string => String(Math.round(value * 100) / 100);

/** One element; numbers rounded, texts escaped, undefined left out. `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export const group = (attributes: Attributes, ...parts: readonly string[]): string => element('g', attributes, parts.join(''));

export const svgText = (text: string, attributes: Attributes): string => element('text', attributes, escapeXml(text));

/** Same metrics as Arial: Windows has Arial, Linux Liberation Sans, the program brings Arimo. */
const FONT = 'Arimo, Liberation Sans, Arial, sans-serif';

/** A finished picture from its parts, on white unless it is to be transparent; the view is in px and widened to whole ones. */
export function picture(
  view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly isTransparent?: boolean },
  ...parts: readonly string[]
): Svg {
  const width = Math.ceil(view.width);
  const height = Math.ceil(view.height);
  const x = Math.floor(view.x);
  const y = Math.floor(view.y);
  const background = element('rect', { x, y, width, height, fill: '#FFFFFF' });
  return {
    markup: element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `${x} ${y} ${width} ${height}`, 'font-family': FONT },
      (view.isTransparent === true ? '' : background) + parts.join(''),
    ),
    width,
    height,
  };
}
