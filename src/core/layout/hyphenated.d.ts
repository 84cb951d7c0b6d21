declare module 'hyphenated' {
  export interface HyphenationLanguage {
    readonly id: string;
    readonly patterns: readonly string[];
    readonly exceptions: readonly string[];
  }
  /** The text with `joiner` wherever a word may be broken; usual is the soft hyphen. */
  export function hyphenated(text: string, options: { readonly language: HyphenationLanguage; readonly joiner?: string }): string;
}

declare module 'hyphenated-de' {
  const language: import('hyphenated').HyphenationLanguage;
  export default language;
}
