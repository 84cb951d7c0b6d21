import { wordPieces } from '#core/layout/hyphenate.ts';
import { measureText } from '../../look/svg.ts';

/** Baseline of the first line below the upper edge of a step with a badge inside (look.md, tag badge). */
const FIRST_BASELINE = 46;
const INSET = 9;

/** Size of names too long for the step, and its line height: five lines and more still stand inside (look.md: never truncated). */
const SMALL = { fontSize: 11, lineHeight: 1.16 };

/** Shorter words fit every shape. Assumption. */
const LONG_WORD = /\p{L}{9,}/gu;

export interface TextRenderer {
  createText(text: string, options?: TextOptions): SVGElement;
  getDimensions(text: string, options?: TextOptions): { readonly width: number; readonly height: number };
  getDefaultStyle(): FontStyle;
  getExternalStyle(): FontStyle;
}

interface FontStyle {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: string;
  readonly lineHeight: number;
}

interface TextOptions {
  readonly align?: string;
  readonly padding?: number | Readonly<Record<string, number>>;
  readonly box?: { readonly width: number; readonly height: number };
  readonly style?: Partial<FontStyle>;
}

/**
 * The text renderer of bpmn-js with three manners of ours: names below the badge, labels that do not break inside a word,
 * and words too long for their shape broken as German spelling has it instead of anywhere.
 */
export class StepText implements TextRenderer {
  readonly #inner: TextRenderer;
  #lines: number | null = null;

  constructor(inner: TextRenderer) {
    this.#inner = inner;
  }

  /** Draws with names placed for a badge inside the step; names of more than `lines` lines are set smaller. */
  belowBadge<T>(lines: number, draw: () => T): T {
    this.#lines = lines;
    try {
      return draw();
    } finally {
      this.#lines = null;
    }
  }

  createText(text: string, options: TextOptions = {}): SVGElement {
    if (options.align === undefined && options.box) return this.#createLabel(text, options, options.box);
    const broken = this.#breakLongWords(text, options);
    if (this.#lines !== null && options.align === 'center-middle') return this.#createBelowBadge(broken, options, this.#lines);
    return this.#inner.createText(broken, options);
  }

  getDimensions(text: string, options?: TextOptions): { readonly width: number; readonly height: number } {
    return this.#inner.getDimensions(text, options);
  }

  getDefaultStyle(): FontStyle {
    return this.#inner.getDefaultStyle();
  }

  getExternalStyle(): FontStyle {
    return this.#inner.getExternalStyle();
  }

  /** Marks with soft hyphens where a word that is wider than its box may be broken; the renderer of bpmn-js heeds them. */
  #breakLongWords(text: string, { box, padding, style }: TextOptions): string {
    if (box === undefined) return text;
    const { fontFamily, fontSize, fontWeight } = { ...this.getDefaultStyle(), ...style };
    const sides = typeof padding === 'number' ? 2 * padding : (padding?.['left'] ?? 0) + (padding?.['right'] ?? 0);
    const room = box.width - Math.max(sides, this.#lines === null ? 0 : 2 * INSET);
    return text.replaceAll(LONG_WORD, (word) =>
      measureText(word, `${fontWeight} ${fontSize}px ${fontFamily}`) <= room ? word : wordPieces(word).join('\u00AD'),
    );
  }

  #createBelowBadge(text: string, options: TextOptions, lines: number): SVGElement {
    const normal = { ...options, align: 'left-top', padding: { left: INSET, right: INSET, top: 0, bottom: 0 } };
    const { fontSize, lineHeight } = this.getDefaultStyle();
    const isLong = text.length > 14 * lines && this.getDimensions(text, normal).height > (lines + 0.5) * fontSize * lineHeight;
    const font = isLong ? SMALL : { fontSize, lineHeight };
    // bpmn-js starts a block a quarter of a line above its padding, so the first baseline lies three quarters below it.
    const top = FIRST_BASELINE - (isLong ? 3 : 0) - 0.75 * font.fontSize * font.lineHeight;
    return this.#inner.createText(text, { ...normal, style: { ...options.style, ...font }, padding: { ...normal.padding, top } });
  }

  /** Boxes of labels come from other tools and other fonts: a box narrower than its longest word is widened on both sides. */
  #createLabel(text: string, options: TextOptions, box: { readonly width: number; readonly height: number }): SVGElement {
    const { fontFamily, fontSize, fontWeight } = { ...this.getExternalStyle(), ...options.style };
    const words = text.split(/[\s\u00AD-]+/);
    const widest = Math.max(...words.map((word) => (word.length > 5 ? measureText(word, `${fontWeight} ${fontSize}px ${fontFamily}`) : 0)));
    const missing = Math.ceil(widest + 1 - box.width);
    if (missing <= 0) return this.#inner.createText(text, options);
    const label = this.#inner.createText(text, { ...options, box: { ...box, width: box.width + missing } });
    label.setAttribute('transform', `translate(${-missing / 2} 0)`);
    return label;
  }
}
