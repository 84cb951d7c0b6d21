import { GERMAN } from './german.ts';

export type Language = 'de' | 'en';
type Replacements = Readonly<Record<string, string>>;

/** What bpmn-js calls for every sentence it shows: template with {placeholders} in, sentence out. */
export type Translate = (template: string, replacements?: Replacements) => string;

/** Speaks for bpmn-js in the language of the program and changes it without a new import. */
export class Translator {
  language: Language;
  readonly #listeners = new Set<(template: string) => void>();

  constructor(language: Language) {
    this.language = language;
  }

  readonly translate: Translate = (template, replacements = {}) => {
    for (const listener of this.#listeners) listener(template);
    const sentence = this.language === 'de' ? (GERMAN.get(template) ?? template) : template;
    return sentence.replace(/\{([^}]+)\}/g, (placeholder, key: string) => replacements[key] ?? placeholder);
  };

  /** Tells every template that is asked for; the way a test finds sentences nobody translated. */
  onTemplate(listener: (template: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
