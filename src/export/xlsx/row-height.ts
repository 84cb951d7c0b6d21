import type { TableColumn } from '#core/report/table.ts';

/** Points: one line of Calibri 10, air around the lines of a row, and the most Excel takes. */
const LINE = 13.2;
const AIR = 2.4;
const MOST = 409;
/** Letters per unit of column width: a unit is a digit, letters are narrower on average. Assumption. */
const LETTERS = 1.08;

/** Height of a row whose texts wrap: LibreOffice and viewers do not work it out for themselves. */
export function rowHeight(texts: readonly (string | null)[], columns: readonly TableColumn[]): number {
  const lines = texts.map((text, index) => (text === null ? 1 : linesOf(text, (columns[index]?.width ?? 10) - 1)));
  return Math.min(MOST, Math.max(1, ...lines) * LINE + AIR);
}

function linesOf(text: string, width: number): number {
  const room = Math.max(4, width * LETTERS);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[\s/-])/u)) {
      if (used > 0 && used + word.trimEnd().length > room) {
        lines += 1;
        used = 0;
      }
      // a word longer than the column goes on below
      lines += Math.max(0, Math.ceil(word.trimEnd().length / room) - 1);
      used += word.length % room;
    }
  }
  return lines;
}
