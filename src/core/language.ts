/** Languages every sentence of the product exists in. German comes first and is never the gap. */
export type Language = 'de' | 'en';
export const LANGUAGES = ['de', 'en'] as const satisfies readonly Language[];

/** One text in every language. */
export type Translated<T = string> = Readonly<Record<Language, T>>;
