import { foldName } from '../guard-rails/fold-name.ts';
import { ABBREVIATIONS } from './lexicon/abbreviations.ts';

/** One written word: the folded parts of a hyphenated compound, the last is its head. */
export interface Word {
  /** As written, for reasons shown to people. */
  readonly written: string;
  readonly parts: readonly string[];
}

const TEXT_LENGTH = 600; // assumption: what a step is about stands in its first sentences

/** The words of a name or text in reading order, folded, abbreviations resolved. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const written of text.slice(0, TEXT_LENGTH).split(/[\s/,;:()[\]"„“”»«]+|->|=>|→|(?<=\p{L})\+(?=\p{L})/u)) {
    const folded = foldName(written)[0]!.replaceAll('.', ' ').trim();
    if (folded === '') continue;
    const parts = folded.split(/ +/).flatMap((part) => (ABBREVIATIONS.get(part) ?? part).split(' '));
    words.push({ written, parts });
  }
  return words;
}
