import { wordPieces } from '../layout/hyphenate.ts';
import { textWidth } from '../layout/text-size.ts';
import { group, svgText, type Attributes } from './svg-markup.ts';

/** Lines of a text set at a width: breaks at blanks, after hyphens, and inside a word only where nothing else helps, then as German spelling has it. */
export function wrapText(text: string, maxWidth: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => textWidth(candidate, fontSize) <= maxWidth;
  for (const word of text
    .split(/[\s\u00AD]+/u)
    .flatMap((one) => one.split(/(?<=[-/])(?=\p{L})/u).map((part, at) => ({ part, glued: at > 0 })))) {
    const candidate = line === '' ? word.part : `${line}${word.glued ? '' : ' '}${word.part}`;
    if (fits(candidate)) {
      line = candidate;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = cutWord(word.part, maxWidth, fontSize);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function cutWord(word: string, maxWidth: number, fontSize: number): readonly string[] {
  if (textWidth(word, fontSize) <= maxWidth) return [word];
  const fits = (candidate: string): boolean => textWidth(`${candidate}-`, fontSize) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  // a piece wider than the line is cut between letters: nothing else is left
  for (const piece of wordPieces(word).flatMap((one) => (fits(one) ? [one] : [...one]))) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(`${line}-`);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

/** Lines one below the other, the first baseline at `y`. */
export const textLines = (lines: readonly string[], x: number, y: number, lineHeight: number, attributes: Attributes): string =>
  group(attributes, ...lines.map((line, at) => svgText(line, { x, y: y + at * lineHeight })));
