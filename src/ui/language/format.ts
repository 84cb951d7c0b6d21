import { formatNumber, percentSign } from '#core/annotation/number-format.ts';
import type { Figure } from '#core/flow/flow-result.ts';
import type { Language } from './use-texts.ts';

/** Hours per year: one decimal below 10, whole above. Unknown is written "? h", never 0. */
export function formatHours(hours: Figure, language: Language): string {
  if (hours === null) return '? h';
  return `${formatNumber(hours, language, hoursDigits(hours))} h`;
}

export function formatHoursRange([low, high]: readonly [number, number], language: Language): string {
  const digits = hoursDigits(high);
  return `${formatNumber(low, language, digits)} ${language === 'de' ? 'bis' : 'to'} ${formatNumber(high, language, digits)} h`;
}

/** How often something happens: one decimal below 10, whole above; unknown is "?", never 0. */
export function formatCount(count: Figure, language: Language): string {
  return count === null ? '?' : formatNumber(count, language, Math.abs(count) < 10 ? 1 : 0);
}

/** A share 0-1 in percent, never broken before its sign. */
export const formatPercent = (share: number, language: Language): string =>
  `${formatNumber(share * 100, language, share > 0 && share < 0.01 ? 1 : 0)}${percentSign(language).replace(' ', '\u00A0')}`;

const hoursDigits = (hours: number): number => (Math.abs(hours) < 10 ? 1 : 0);

/** A moment as people read it: "22.11.2026, 14:05". */
export const formatMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
