import type { NodeAnnotation } from '../annotation/annotation.ts';
import { type Quantity } from '../annotation/quantity.ts';
import type { Language } from '../language.ts';
import { BLOCK_WORDS, BLOCK_WRITTEN, problemWord, SIGNS, TAG_WORDS_WRITTEN } from './outline-words.ts';
import type { BlockKind } from './outline.ts';
import { foldWords } from './text-piece.ts';
import { typedQuantity } from './typed-quantity.ts';

/** A name so that reading gives it back: a backslash before everything that would mean something. */
export function writeWords(words: string): string {
  const plain = words
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('\\', '\\\\')
    .replaceAll(/:(?=\s|$)/gu, '\\:')
    .replaceAll('->', '\\->')
    .replaceAll('(', '\\(')
    .replaceAll(/(?<=^|\s)[=!](?=\p{L})/gu, '\\$&')
    .replaceAll(/(?<=\d[\d.,]*\s*)%/gu, '\\%');
  // a sign at the beginning, a bullet, a remark, the word "Ende" of a jump
  const isSign = plain !== '' && (SIGNS.includes(plain[0]!) || /^(?:[-*•–](?:\s|$)|\/\/)/u.test(plain) || plain[0] === ':');
  return isSign ? `\\${plain}` : plain;
}

/** The name behind `->` or `zurück zu`. */
export function writeTarget(name: string): string {
  const words = writeWords(name).replaceAll(',', '\\,');
  return /^(?:ende?|zu|zur|zum|to|zurück|zurueck|back)(?:\s|$)/iu.test(words) ? `\\${words}` : words;
}

export const writeNote = (text: string): string =>
  `// ${text
    .trim()
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/gu, '\\n')}`;

export function writeProcess(name: string, casesPerYear: Quantity, language: Language): string {
  const cases = typedQuantity(casesPerYear, language);
  const said = cases === null ? '' : language === 'de' ? ` (Fälle: ${cases}/Jahr)` : ` (cases: ${cases}/year)`;
  return `# ${writeWords(name)}${said}`;
}

/** What a line says of a step besides its name. */
export function writeStepMarks({ handlingMinutes, tag, rethink, problems }: NodeAnnotation, language: Language): string {
  const minutes = typedQuantity(handlingMinutes, language);
  const words = TAG_WORDS_WRITTEN[language];
  return [
    minutes === null ? '' : ` (${minutes} min)`,
    tag === 'open' ? '' : ` =${words[tag]}`,
    rethink ? ` =${words.rethink}` : '',
    ...problems.map(({ kind, severity }) => ` !${problemWord(kind, language)}${severity === null ? '' : `:${severity}`}`),
  ].join('');
}

const BLOCK_SIGNS: Readonly<Record<BlockKind, string>> = { exclusive: '?', parallel: '+', inclusive: '|' };

export function writeBlock(block: BlockKind, role: string, name: string, language: Language): string {
  const isPlain = BLOCK_WORDS[block].includes(foldWords(name));
  const words = name === '' ? BLOCK_WRITTEN[language][block] : `${isPlain ? '\\' : ''}${writeWords(name)}`;
  return `${BLOCK_SIGNS[block]} ${role}${words}`.trim();
}

export function writeBranch(label: string | null, share: Quantity, language: Language): string {
  const percent = typedQuantity(share, language, 'share');
  return `${[label === null ? '' : writeWords(label), percent ?? ''].filter((part) => part !== '').join(' ')}:`;
}

/** A name after a duration begins with something that is none. */
export const writeWait = (role: string, duration: string, name: string | null): string =>
  `@ ${role}${duration}${name === null ? '' : ` ${writeWords(name)}`}`;
