import type { Language, Translated } from '../language.ts';
import type { Logo } from './logo.ts';

/** Chapters of the report in their order. */
export const REPORT_PARTS = [
  'summary',
  'processes',
  'useCases',
  'human',
  'guardRails',
  'roadmap',
  'findings',
  'method',
  'glossary',
  'notice',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** `overview` leaves out one-page descriptions and single measures; `full` has everything. */
export const REPORT_DETAILS = ['overview', 'full'] as const;
export type ReportDetail = (typeof REPORT_DETAILS)[number];

/** How a report is put together; a part left out changes no number in the others. */
export interface ReportSettings {
  readonly parts: readonly ReportPart[];
  readonly detail: ReportDetail;
  /** Shown on the cover and in the head; null = none. */
  readonly organisation: string | null;
  /** Beside the organisation on the cover; null = none. */
  readonly logo: Logo | null;
  /** Head and foot of a controlled document; null = the report is none. */
  readonly control: DocumentControl | null;
}

/** What document control wants to know; null = to be filled in by hand, an empty line stays. Dates: YYYY-MM-DD. */
export interface DocumentControl {
  readonly number: string | null;
  readonly version: string | null;
  readonly status: string | null;
  readonly author: string | null;
  readonly approvedBy: string | null;
  readonly validFrom: string | null;
  readonly nextReview: string | null;
}

export const DEFAULT_SETTINGS: ReportSettings = { parts: REPORT_PARTS, detail: 'full', organisation: null, logo: null, control: null };

export const CONTROL_WORDS: Readonly<Record<keyof DocumentControl, Translated>> = {
  number: { de: 'Dokument-Nr.', en: 'Document no.' },
  version: { de: 'Version', en: 'Version' },
  status: { de: 'Status', en: 'Status' },
  author: { de: 'Erstellt von', en: 'Author' },
  approvedBy: { de: 'Freigegeben von', en: 'Approved by' },
  validFrom: { de: 'Gültig ab', en: 'Valid from' },
  nextReview: { de: 'Nächste Überprüfung', en: 'Next review' },
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The days in a sentence as people write them. */
export const withDays = (text: string, language: Language): string =>
  text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day, language));

/** A day as people write it: 22.11.2026, 22 November 2026; anything that is no day stays as it was typed. */
export function dayText(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return day;
  return language === 'de' ? `${date}.${month}.${year}` : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
