import { formatNumber } from '#core/annotation/number-format.ts';
import type { SummedFigure } from '#core/flow/explain-total.ts';
import type { Figure } from '#core/flow/flow-result.ts';
import { formatHours } from '../../../language/format.ts';
import type { Language } from '../../../language/use-texts.ts';

/** A total with its unit; unknown is "?", never 0. */
export function formatTotal(figure: SummedFigure, value: Figure, language: Language): string {
  if (figure !== 'annualCost') return formatHours(value, language);
  return value === null ? '? €' : `${formatNumber(value, language, 0)} €`;
}

/** A duration in the unit people would use: minutes below two hours, hours below three days' worth, then hours without decimals. */
export function formatMinutes(minutes: number, language: Language): string {
  if (minutes < 120) return `${formatNumber(minutes, language, minutes < 10 ? 1 : 0)} min`;
  return formatHours(minutes / 60, language);
}
