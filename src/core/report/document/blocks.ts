import type { Tag } from '../../annotation/annotation.ts';
import { TAG_SIGNS, TAG_WORDS } from '../../annotation/annotation-words.ts';
import { formatNumber } from '../../annotation/number-format.ts';
import type { Figure } from '../../flow/flow-result.ts';
import type { Language, Translated } from '../../language.ts';
import type { PictureInPieces } from '../../picture/draw-pieces.ts';
import type { Svg } from '../../picture/svg-markup.ts';
import type { Block, DocumentCell, DocumentColumn, DocumentFigure, DocumentTable, Fact } from './report-document.ts';

/** Blocks as the parts write them; captions get their numbers when the document is put together. */
export type DraftBlock = Exclude<Block, DocumentTable | DocumentFigure> | Draft<DocumentTable> | Draft<DocumentFigure>;
type Draft<T> = Omit<T, 'caption'> & { readonly caption: string };

export const heading = (level: 2 | 3, id: string, text: string, startsPage = false): DraftBlock => ({
  kind: 'heading',
  level,
  id,
  text,
  startsPage,
});
export const paragraph = (text: string, tone: 'plain' | 'lead' | 'small' = 'plain'): DraftBlock => ({ kind: 'paragraph', text, tone });
export const facts = (...items: readonly Fact[]): DraftBlock => ({ kind: 'facts', facts: items });
export const notice = (text: string, title: string | null = null): DraftBlock => ({ kind: 'notice', title, text });
export const figure = (caption: string, alt: string, picture: Svg, pieces: PictureInPieces | null = null): DraftBlock => ({
  kind: 'figure',
  caption,
  alt,
  picture,
  pieces,
});

/** Nothing where there are no items: an empty list is no block. */
export const list = (items: readonly string[], ordered = false): readonly DraftBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items, ordered }];

type CellInput = string | DocumentCell;

/** Columns as `title`, `share` and, for numbers, `right`. */
export const table = (
  caption: string,
  columns: readonly (readonly [string, number, 'right'?])[],
  rows: readonly (readonly CellInput[])[],
): DraftBlock => ({
  kind: 'table',
  caption,
  columns: columns.map(([title, share, align]): DocumentColumn => ({ title, share, align: align ?? 'left' })),
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
});

export const tagText = (tag: Tag, language: Language): string => `${TAG_SIGNS[tag]} ${TAG_WORDS[tag][language]}`;
export const tagCell = (tag: Tag, language: Language): DocumentCell => ({ text: tagText(tag, language), tag });
export const strong = (text: string): DocumentCell => ({ text, strong: true });

/** A figure for reading, always with its decimals so that columns align: unknown is "?", endless a word, never 0; a minus is a minus sign. */
export function figureText(value: Figure, language: Language, decimals = 1): string {
  if (value === null) return '?';
  if (!Number.isFinite(value)) return (value > 0 ? ENDLESS : NOT_COMPUTABLE)[language];
  const point = language === 'de' ? ',' : '.';
  const [whole = '', fraction = ''] = formatNumber(value, language, decimals).split(point);
  return `${whole}${decimals === 0 ? '' : point + fraction.padEnd(decimals, '0')}`.replace('-', '−');
}

const ENDLESS: Translated = { de: 'endlos', en: 'endless' };
const NOT_COMPUTABLE: Translated = { de: 'nicht berechenbar', en: 'not computable' };

/** A share 0-1 in whole percent; what is neither 0 nor all is never rounded to it. */
export function percentText(share: number | undefined, language: Language): string {
  if (share === undefined) return '?';
  const blank = language === 'de' ? ' ' : '';
  if (share > 0 && share < 0.005) return `< 1${blank}%`;
  if (share < 1 && share >= 0.995) return `> 99${blank}%`;
  return `${formatNumber(share * 100, language, 0)}${blank}%`;
}

/** "20,0 bis 90,0"; empty where no range is known. */
export const rangeText = (range: readonly [number, number] | null, language: Language, decimals = 1): string =>
  range === null
    ? ''
    : `${figureText(range[0], language, decimals)} ${language === 'de' ? 'bis' : 'to'} ${figureText(range[1], language, decimals)}`;

/** Names from files carry line breaks and runs of blanks. */
export const oneLine = (text: string | null | undefined, otherwise: string): string => {
  const clean = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return clean === '' ? otherwise : clean;
};
