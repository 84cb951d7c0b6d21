/** Advance widths of Arial and its metric twins (Arimo, Liberation Sans), thousandths of the font size. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [222, "ijl'’"],
  [278, ' .,:;!/ftI|\\[]'],
  [333, 'r-()„“”"`'],
  [389, '*'],
  [500, 'cksvxyzJ'],
  [556, 'abdeghnopqu0123456789?äöü–§_L$€'],
  [584, '+=<>~'],
  [611, 'FTZß'],
  [667, 'ABEKPSVXYÄ&'],
  [722, 'wCDHNRUÜ'],
  [778, 'GOQÖ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
/** A letter outside the table counts as a wide one, so that text is never wider than its box. */
const OTHER = 800;

/** Font size and line height the engine reserves for text outside shapes, px (look.md: text 12, line 1.2). */
const LABEL_FONT = 12;
const LABEL_LINE = 14.4;

export function textWidth(text: string, fontSize = LABEL_FONT): number {
  let sum = 0;
  for (const letter of text) sum += WIDTH_OF.get(letter) ?? OTHER;
  return (sum * fontSize) / 1000;
}

export interface TextSize {
  readonly width: number;
  readonly height: number;
}

/** Smallest box for the text when it wraps at `maxWidth`; a single longer word widens the box, because words are never cut. */
export function textBox(text: string, maxWidth: number): TextSize {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const space = textWidth(' ');
  const limit = Math.max(maxWidth, ...words.map((word) => textWidth(word)));
  let lines = words.length === 0 ? 0 : 1;
  let line = 0;
  let widest = 0;
  for (const word of words) {
    const width = textWidth(word);
    if (line > 0 && line + space + width > limit) {
      lines += 1;
      line = 0;
    }
    line += (line > 0 ? space : 0) + width;
    widest = Math.max(widest, line);
  }
  // 4 px of slack: fonts differ in hinting, and a line that breaks elsewhere needs one line more than reserved
  return { width: Math.ceil(widest) + 4, height: Math.ceil(lines * LABEL_LINE) };
}

/** All sensible ways to set a label, widest first: every wrap that changes the number of lines. */
export function textBoxes(text: string, maxWidths: readonly number[]): readonly TextSize[] {
  const boxes: TextSize[] = [];
  for (const maxWidth of maxWidths) {
    const box = textBox(text, maxWidth);
    if (!boxes.some((other) => other.height === box.height && other.width <= box.width)) boxes.push(box);
  }
  return boxes;
}
