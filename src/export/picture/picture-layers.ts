import type { Svg } from '#core/picture/svg-markup.ts';
import { type Label, labelBox, labelOf } from './picture-label.ts';
import { type Box, type Matrix, meet, movedBox, shapeBox } from './shape-box.ts';

/** Shapes as a whole SVG of the size of the picture, and the texts that stand on them. */
export interface PictureLayer {
  readonly markup: string;
  readonly labels: readonly Label[];
}

/**
 * A drawing of ours taken apart into shapes and texts: Typst sets a text many times faster than it reads one from an SVG.
 * What is painted over a text begins a layer of its own, so that the order stays; a text in a look unknown here stays in its SVG.
 */
export const pictureLayers = ({ markup }: Svg): readonly PictureLayer[] => takeApart(markup, () => 'label');

/** The same picture without the texts that are lower than `least` px of it: nobody can read them where it is shown small. */
export function withoutFinePrint(picture: Svg, least: number): Svg {
  const [only] = takeApart(picture.markup, ({ size }) => (size < least ? 'nothing' : 'shape'));
  return { ...picture, markup: only!.markup };
}

/** `becomes`: what is made of a text. */
function takeApart(markup: string, becomes: (label: Label) => 'label' | 'shape' | 'nothing'): readonly PictureLayer[] {
  const layers = new Layers();
  for (const [whole, end, name, list, content] of markup.matchAll(PARTS)) {
    if (!KNOWN.has(name!)) return [{ markup, labels: [] }];
    if (end === '/') layers.close();
    else if (name === 'svg' || name === 'g') layers.open(whole, attributesOf(list!));
    else if (name === 'text') {
      const label = layers.labelOf(unescapeXml(content ?? ''), attributesOf(list!));
      const fate = label === null ? 'shape' : becomes(label);
      if (fate === 'label') layers.label(label!);
      if (fate === 'shape') layers.shape(whole, name, '');
    } else layers.shape(whole, name!, list!);
    if (name === 'g' && list!.endsWith('/')) layers.close();
  }
  return layers.all();
}

/** A tag, or a text with the tag that ends it; our own markup holds nothing else. */
const PARTS = /<(\/?)([A-Za-z]+)([^>]*)>(?:([^<]*)<\/text>)?/g;
const KNOWN: ReadonlySet<string> = new Set(['svg', 'g', 'text', 'rect', 'circle', 'ellipse', 'path']);

type AttributeMap = ReadonlyMap<string, string>;

interface Open {
  readonly tag: string;
  /** In the layer at hand; groups that hold nothing are left out. */
  isWritten: boolean;
  /** Its own and those of the groups around it. */
  readonly attributes: AttributeMap;
  readonly matrix: Matrix;
}

class Layers {
  readonly #layers: { markup: string; readonly labels: Label[]; readonly boxes: Box[] }[] = [];
  readonly #open: Open[] = [];

  open(tag: string, own: AttributeMap): void {
    const around = this.#open.at(-1);
    const matrix = around === undefined ? originOf(own) : product(around.matrix, matrixOf(own.get('transform')));
    this.#open.push({ tag, isWritten: false, attributes: new Map([...(around?.attributes ?? []), ...own]), matrix });
    if (around === undefined) this.#begin();
  }

  close(): void {
    if (this.#open.pop()?.isWritten === true) this.#last.markup += this.#open.length === 0 ? '</svg>' : '</g>';
  }

  shape(tag: string, name: string, list: string): void {
    // nothing to cover yet
    if (this.#last.boxes.length > 0) {
      const { attributes, matrix } = this.#open.at(-1)!;
      const own = attributesOf(list);
      const box = movedBox(
        shapeBox(name, (key) => own.get(key) ?? attributes.get(key)),
        matrix,
      );
      if (this.#last.boxes.some((text) => meet(text, box))) this.#begin();
    }
    this.#write(tag);
  }

  /** null = the text has a look that is not known here. */
  labelOf(text: string, own: AttributeMap): Label | null {
    const { attributes, matrix } = this.#open.at(-1)!;
    return labelOf(text, own, attributes, matrix);
  }

  label(label: Label): void {
    this.#last.labels.push(label);
    this.#last.boxes.push(labelBox(label));
  }

  all(): readonly PictureLayer[] {
    return this.#layers.map(({ markup, labels }) => ({ markup, labels }));
  }

  get #last() {
    return this.#layers.at(-1)!;
  }

  /** A new layer under the same groups; what is open in the one before ends there. */
  #begin(): void {
    if (this.#layers.length > 0)
      for (const [at, one] of [...this.#open.entries()].toReversed()) if (one.isWritten) this.#last.markup += at === 0 ? '</svg>' : '</g>';
    for (const one of this.#open) one.isWritten = false;
    this.#layers.push({ markup: '', labels: [], boxes: [] });
    // the picture itself is there even if nothing is in it
    this.#write('');
  }

  #write(tag: string): void {
    for (const one of this.#open) {
      if (!one.isWritten) this.#last.markup += one.tag;
      one.isWritten = true;
    }
    this.#last.markup += tag;
  }
}

const attributesOf = (list: string): AttributeMap =>
  new Map([...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));

const unescapeXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The upper left corner of what is seen becomes 0/0. */
function originOf(svg: AttributeMap): Matrix {
  const [x = 0, y = 0] = (svg.get('viewBox') ?? '').split(' ').map(Number);
  return [1, 0, 0, 1, -x, -y];
}

function matrixOf(transform = ''): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = list!.split(/[\s,]+/).map(Number);
    const turn = (first * Math.PI) / 180;
    if (name === 'translate') matrix = product(matrix, [1, 0, 0, 1, first, second ?? 0]);
    else if (name === 'scale') matrix = product(matrix, [first, 0, 0, second ?? first, 0, 0]);
    else if (name === 'rotate') matrix = product(matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]);
    else throw new Error(`no drawing of ours has the transform ${name}`);
  }
  return matrix;
}

const product = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + c * B,
  b * A + d * B,
  a * C + c * D,
  b * C + d * D,
  a * E + c * F + e,
  b * E + d * F + f,
];
