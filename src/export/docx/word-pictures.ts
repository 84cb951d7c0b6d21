import type { Svg } from '#core/picture/svg-markup.ts';
import { EMPTY_PNG, type Rasterise } from '../picture/rasterise.ts';
import { withoutFinePrint } from '../picture/picture-layers.ts';

/** Pixels of a fallback per pixel of the page at 96 per inch, for readers that cannot show the vectors: drawing them takes the most time. */
const SHARPNESS = 1;
/** Lower letters are grey dots in the fallback and only take time, px. Assumption. */
const LEGIBLE = 3;

/**
 * The pictures of one Word file. The library gets a note in place of each and would otherwise hash and pack every picture,
 * only for all to be packed once more; what a note stands for goes into the package when that is settled.
 */
export class WordPictures {
  readonly #rasterise: Rasterise | null;
  readonly #parts = new Map<string, Uint8Array>();

  /** null = no engine for pixels. */
  constructor(rasterise: Rasterise | null) {
    this.#rasterise = rasterise;
  }

  vector({ markup }: Svg): Uint8Array {
    return this.#note(new TextEncoder().encode(markup));
  }

  /** `width` in px at 96 per inch. */
  pixels(picture: Svg, width: number): Uint8Array {
    if (this.#rasterise === null) return EMPTY_PNG;
    const wide = Math.max(1, width * SHARPNESS);
    return this.#note(this.#rasterise(withoutFinePrint(picture, (LEGIBLE * picture.width) / wide), wide));
  }

  /** What a part of the package stands for; every other part as it is. */
  readonly original = (_: string, part: Uint8Array): Uint8Array =>
    part.length > LONGEST_NOTE ? part : (this.#parts.get(new TextDecoder().decode(part)) ?? part);

  #note(bytes: Uint8Array): Uint8Array {
    const note = `picture ${this.#parts.size + 1}`;
    this.#parts.set(note, bytes);
    return new TextEncoder().encode(note);
  }
}

const LONGEST_NOTE = 20;
