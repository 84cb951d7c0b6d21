/** Baseline of the first line below the upper edge of a step with a badge inside (look.md, tag badge). */
const FIRST_BASELINE = 46;
const INSET = 9;

export interface TextRenderer {
  createText(text: string, options?: TextOptions): SVGElement;
  getDefaultStyle(): { readonly fontSize: number; readonly lineHeight: number };
}

interface TextOptions {
  readonly align?: string;
  readonly padding?: number | Readonly<Record<string, number>>;
}

/** The text renderer of bpmn-js, except that names inside roomy steps stand left and below the badge. */
export class StepText {
  readonly #inner: TextRenderer;
  #belowBadge = false;

  constructor(inner: TextRenderer) {
    this.#inner = inner;
  }

  /** Draws with names placed for a badge inside the step. */
  belowBadge<T>(draw: () => T): T {
    this.#belowBadge = true;
    try {
      return draw();
    } finally {
      this.#belowBadge = false;
    }
  }

  createText(text: string, options: TextOptions = {}): SVGElement {
    if (!this.#belowBadge || options.align !== 'center-middle') return this.#inner.createText(text, options);
    // bpmn-js starts a block a quarter of a line above its padding, so the first baseline lies three quarters below it.
    const { fontSize, lineHeight } = this.getDefaultStyle();
    const top = FIRST_BASELINE - 0.75 * fontSize * lineHeight;
    return this.#inner.createText(text, { ...options, align: 'left-top', padding: { left: INSET, right: INSET, top, bottom: 0 } });
  }

  getDefaultStyle(): { readonly fontSize: number; readonly lineHeight: number } {
    return this.#inner.getDefaultStyle();
  }

  getExternalStyle(): unknown {
    return (this.#inner as unknown as { getExternalStyle(): unknown }).getExternalStyle();
  }
}
