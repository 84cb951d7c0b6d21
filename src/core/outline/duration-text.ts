import { formatNumber } from '../annotation/number-format.ts';
import type { Quantity } from '../annotation/quantity.ts';
import type { Language } from '../language.ts';

/** Working hours of a day (method 2, default of hoursPerDay). */
const DAY = 8;

/** A waiting time as it is typed: "3 Tage", "2–4–8 h"; whole days in days, everything else in hours. */
export function durationText(hours: Quantity, language: Language): string | null {
  if (hours.kind === 'unknown') return null;
  const values = hours.kind === 'exact' ? [hours.value] : [hours.min, hours.likely, hours.max];
  const inDays = values.every((value) => value % DAY === 0 && value > 0);
  const shown = values.map((value) =>
    formatNumber(inDays ? value / DAY : value, language, 6).replaceAll(language === 'de' ? '.' : ',', ''),
  );
  const one = shown.length === 1 && shown[0] === '1';
  const unit = inDays ? (language === 'de' ? (one ? 'Tag' : 'Tage') : one ? 'day' : 'days') : 'h';
  return `${shown.join('-')} ${unit}`;
}
