import { createContext, use } from 'react';
import type { Language } from '#core/language.ts';

export type { Language };

/** The texts of one feature: the same keys in both languages; entries are strings or functions of their numbers. */
export interface Texts<T> {
  readonly de: T;
  readonly en: T;
}

/** Declares texts; German gives the shape, the compiler refuses an English table with a gap. */
export const defineTexts = <T>(texts: { readonly de: T; readonly en: NoInfer<T> }): Texts<T> => texts;

export const LanguageContext = createContext<Language>('de');

/** The texts of a feature in the language of the window. */
export const useTexts = <T>(texts: Texts<T>): T => texts[use(LanguageContext)];

export const useLanguage = (): Language => use(LanguageContext);
