import type { Svg } from '#core/picture/svg-markup.ts';

/**
 * Drawings as vectors beside the pixels the library knows: PowerPoint since 2016 shows them crisp at any size and turns them into
 * shapes of its own ("In Form konvertieren"); older programs show the pixels. One drawing per slide.
 */
export class SlideVectors {
  readonly #markups = new Map<number, string>();

  /** `slide` counts from 1. */
  add(slide: number, { markup }: Svg): void {
    this.#markups.set(slide, markup);
  }

  /** Files that come into the package. */
  parts(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#markups].map(([slide, markup]) => [`ppt/media/${fileOf(slide)}`, new TextEncoder().encode(markup)]));
  }

  /** A part of the package with what makes the vectors known to it. */
  readonly refer = (path: string, xml: string): string => {
    const [, folder, number] = /^ppt\/slides\/(_rels\/)?slide(\d+)\.xml/.exec(path) ?? [];
    const slide = Number(number);
    if (!this.#markups.has(slide)) return xml;
    return folder === undefined
      ? xml.replace(
          '</a:blip>',
          () => `<a:extLst><a:ext uri="${VECTOR}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${ID}"/></a:ext></a:extLst></a:blip>`,
        )
      : xml.replace(
          '</Relationships>',
          () => `<Relationship Id="${ID}" Type="${IMAGE}" Target="../media/${fileOf(slide)}"/></Relationships>`,
        );
  };
}

const fileOf = (slide: number): string => `drawing-${slide}.svg`;

const ID = 'rIdVector';
/** Names of Microsoft's extension for vectors in pictures ([MS-ODRAWXML] 2.3.7). */
const VECTOR = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
