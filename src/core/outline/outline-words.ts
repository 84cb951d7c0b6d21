import { PROBLEM_FIELD_WORDS } from '../annotation/annotation-words.ts';
import { PROBLEM_FIELDS, type ProblemField, type Tag } from '../annotation/annotation.ts';
import type { Language } from '../language.ts';
import type { BlockKind } from './outline.ts';

/** Characters a line may begin with to be more than a step. */
export const SIGNS = '#>.?+|@<';

/** Words for tags after `=`; any beginning that only one of them has will do. */
const TAG_NAMES: readonly (readonly [string, Tag | 'rethink'])[] = [
  ['auto', 'automatable'],
  ['automatisierbar', 'automatable'],
  ['automatable', 'automatable'],
  ['ki', 'aiSupported'],
  ['ki-gestützt', 'aiSupported'],
  ['ai', 'aiSupported'],
  ['ai-supported', 'aiSupported'],
  ['mensch', 'humanOnly'],
  ['menschlich', 'humanOnly'],
  ['human', 'humanOnly'],
  ['offen', 'open'],
  ['open', 'open'],
  ['neu', 'rethink'],
  ['rethink', 'rethink'],
];

/** How tags are written. */
export const TAG_WORDS_WRITTEN: Readonly<Record<Language, Readonly<Record<Exclude<Tag, 'open'> | 'rethink', string>>>> = {
  de: { automatable: 'auto', aiSupported: 'ki', humanOnly: 'mensch', rethink: 'neu' },
  en: { automatable: 'auto', aiSupported: 'ai', humanOnly: 'human', rethink: 'rethink' },
};

/** Words after the sign of a block that say nothing but its kind. */
export const BLOCK_WORDS: Readonly<Record<BlockKind, readonly string[]>> = {
  exclusive: [],
  parallel: ['gleichzeitig', 'parallel', 'zugleich', 'at the same time', 'in parallel'],
  inclusive: ['auch möglich', 'möglich', 'also possible', 'possible'],
};

export const BLOCK_WRITTEN: Readonly<Record<Language, Readonly<Record<BlockKind, string>>>> = {
  de: { exclusive: '', parallel: 'gleichzeitig', inclusive: 'auch möglich' },
  en: { exclusive: '', parallel: 'in parallel', inclusive: 'also possible' },
};

/** Hours of one unit. A day has 8 working hours, a week 5 such days (method 2, default of hoursPerDay). */
export const HOURS: readonly { readonly words: RegExp; readonly hours: number }[] = [
  { words: /^(?:min|minuten?|minutes?)\.?$/u, hours: 1 / 60 },
  { words: /^(?:h|std|stunden?|hours?)\.?$/u, hours: 1 },
  { words: /^(?:t|tage?n?|d|days?)\.?$/u, hours: 8 },
  { words: /^(?:w|wochen?|weeks?)\.?$/u, hours: 40 },
];

export function readTagWord(word: string): Tag | 'rethink' | null {
  const typed = word.toLowerCase();
  const exact = TAG_NAMES.find(([name]) => name === typed);
  if (exact !== undefined) return exact[1];
  const meant = new Set(TAG_NAMES.filter(([name]) => name.startsWith(typed)).map(([, tag]) => tag));
  // "=a" is the English "ai" as much as "auto": the German word wins, it is the one on the screen
  if (typed === 'a') return 'automatable';
  return meant.size === 1 ? [...meant][0]! : null;
}

/** At least three letters that only one problem field begins with, German or English. */
export function readProblemWord(word: string): ProblemField | null {
  const typed = foldProblem(word);
  if (typed.length < 3) return null;
  const names = PROBLEM_FIELDS.flatMap((field) =>
    [PROBLEM_FIELD_WORDS[field].de, PROBLEM_FIELD_WORDS[field].en].map((name) => [foldProblem(name), field] as const),
  );
  const exact = names.find(([name]) => name === typed);
  if (exact !== undefined) return exact[1];
  const meant = new Set(names.filter(([name]) => name.startsWith(typed)).map(([, field]) => field));
  return meant.size === 1 ? [...meant][0]! : null;
}

/** The word a problem field is typed with. */
export const problemWord = (field: ProblemField, language: Language): string => foldProblem(PROBLEM_FIELD_WORDS[field][language]);

const foldProblem = (word: string): string => word.toLowerCase().replaceAll(/\s+/gu, '-');
