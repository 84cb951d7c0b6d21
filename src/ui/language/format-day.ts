import type { Language } from './use-texts.ts';

/** A day (YYYY-MM-DD) as people read it: "28.02.2027"; in English with the month in letters, because 02/03 is read two ways. */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...(language === 'de' ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' }),
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
