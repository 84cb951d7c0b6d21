import type { Language } from './use-texts.ts';

/** A day (YYYY-MM-DD) as people read it: "28.02.2027". */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
