import type { Language, Translated } from '#core/language.ts';

/** One way to hand the report on. */
export interface ReportFormat {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly title: Translated;
  /** What is in it and what it is good for, one sentence. */
  readonly description: Translated;
}

/** Name of a file of the report; two lists of one document must not have one name. */
export const reportFileName = (title: string, { id, extension }: Pick<ReportFormat, 'id' | 'extension'>, language: Language): string =>
  `${title}${id === 'csv' ? STEPS[language] : ''}.${extension}`;

const STEPS: Translated = { de: ' Schritte', en: ' steps' };
