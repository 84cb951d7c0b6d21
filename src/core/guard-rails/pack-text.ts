import type { Language } from '../language.ts';

/** A text of the pack and the language it is really in, for `lang` where the two differ. */
export interface PackText<T = string> {
  readonly text: T;
  readonly language: Language;
}

/** The text in the reader's language. Packs of organisations may have no English: then the German one, and it says so. */
export function packText<T>(german: T, english: T | null | undefined, language: Language): PackText<T> {
  return language === 'en' && english !== undefined && english !== null ? { text: english, language } : { text: german, language: 'de' };
}
