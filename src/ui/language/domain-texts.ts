import type { ProblemField, Tag } from '#core/annotation/annotation.ts';
import { BASIS_WORDS, PROBLEM_FIELD_WORDS, TAG_WORDS } from '#core/annotation/annotation-words.ts';
import type { Basis } from '#core/annotation/quantity.ts';
import type { Quadrant } from '#core/ranking/ranking.ts';
import type { Translated } from '#core/language.ts';
import { defineTexts, type Language } from './use-texts.ts';

interface DomainTexts {
  readonly tag: Readonly<Record<Tag, string>>;
  readonly problemField: Readonly<Record<ProblemField, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly quadrant: Readonly<Record<Quadrant, string>>;
}

/** The words of one language out of a table of both. */
const wordsOf = <K extends string>(table: Readonly<Record<K, Translated>>, language: Language): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<Translated>(table).map(([key, word]) => [key, word[language]])) as Record<K, string>;

const sharedWords = (language: Language) => ({
  tag: wordsOf(TAG_WORDS, language),
  problemField: wordsOf(PROBLEM_FIELD_WORDS, language),
  basis: wordsOf(BASIS_WORDS, language),
});

/** The words of the field, the same in every view and export. */
export const domainTexts = defineTexts<DomainTexts>({
  de: {
    ...sharedWords('de'),
    quadrant: { first: 'zuerst', plan: 'planen', alongside: 'mitnehmen', later: 'zurückstellen' },
  },
  en: {
    ...sharedWords('en'),
    quadrant: { first: 'first', plan: 'plan', alongside: 'alongside', later: 'later' },
  },
});
