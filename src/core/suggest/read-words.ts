import { foldForStems } from '../words/fold-for-stems.ts';
import { ABBREVIATIONS } from './lexicon/abbreviations.ts';

/** One written word: the folded parts of a hyphenated compound, the last is its head. */
export interface Word {
  /** As written, for reasons shown to people. */
  readonly written: string;
  readonly parts: readonly string[];
  /** A comma or semicolon follows. */
  readonly endsClause: boolean;
}

const TEXT_LENGTH = 600; // assumption: what a step is about stands in its first sentences

/** The words of a name or text in reading order, folded, abbreviations resolved. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const piece of text.slice(0, TEXT_LENGTH).split(/[\s/:()[\]"„“”»«]+|->|=>|→|(?<=\p{L})\+(?=\p{L})|(?<=[,;])/u)) {
    const written = piece.replace(/[,;.!?]+$/, '');
    const folded = foldForStems(written)[0]!.replaceAll('.', ' ').trim();
    if (folded === '') continue;
    const parts = folded.split(/ +/).flatMap((part) => (ABBREVIATIONS.get(part) ?? part).split(' '));
    words.push({ written, parts, endsClause: /[,;]$/.test(piece) });
  }
  return words;
}

/** A text folded for patterns, which still knows the written words behind each place. */
export interface FoldedText {
  /** Words parted by single blanks, a question mark as a word of its own. */
  readonly text: string;
  readonly wordsBetween: (from: number, to: number) => readonly string[];
}

/** Folds a text for patterns, a question mark at its end included. */
export function foldWithWords(original: string): FoldedText {
  let text = ' ';
  const spans: { readonly from: number; readonly to: number; readonly written: string }[] = [];
  for (const { written, parts } of readWords(original)) {
    const word = parts.join(' ');
    spans.push({ from: text.length, to: text.length + word.length, written });
    text += `${word} `;
  }
  if (original.includes('?')) text += '? ';
  return { text, wordsBetween: (from, to) => spans.filter((span) => span.from < to && span.to > from).map(({ written }) => written) };
}
