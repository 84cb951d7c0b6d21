import type { Language, NumberUnit } from './number-input.ts';
import type { Quantity } from './quantity.ts';

/** Own formatting instead of Intl: the same characters on every machine, whatever locale data it carries. */
export function formatNumber(value: number, language: Language, maximumDecimals = 2): string {
  if (value === Infinity) return '∞';
  const rounded = plainDecimal(Number(value.toFixed(Math.min(maximumDecimals, 20))) + 0);
  const [whole = '0', fraction] = rounded.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, language === 'de' ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${language === 'de' ? ',' : '.'}${fraction}`;
}

/** What stands behind a number of percent: German has a blank there, English none. */
export const percentSign = (language: Language): string => (language === 'de' ? ' %' : '%');

/** For reading: grouped and rounded, three points with en dashes; null = unknown, the caller has its own words for that. */
export function formatQuantity(quantity: Quantity, language: Language, unit: NumberUnit = 'number', maximumDecimals = 2): string | null {
  const points = pointsOf(quantity);
  if (points === null) return null;
  const shown = points.map((value) => formatNumber(unit === 'share' ? value * 100 : value, language, maximumDecimals));
  return shown.join('–') + (unit === 'share' ? percentSign(language) : '');
}

/** For an input field: every digit, no grouping; reading it again in the same language gives the same quantity. Unknown = ''. */
export function editQuantity(quantity: Quantity, language: Language, unit: NumberUnit = 'number'): string {
  const points = pointsOf(quantity);
  if (points === null) return '';
  const shown = points.map((value) => editNumber(unit === 'share' ? toPercent(value) : value, language));
  return shown.join('–') + (unit === 'share' ? percentSign(language) : '');
}

function editNumber(value: number, language: Language): string {
  const text = plainDecimal(value);
  if (language === 'en') return text;
  return text.replace('.', ',');
}

/** Multiplication in decimal: 0.07 is shown as 7 and not as 7.000000000000001. */
const toPercent = (share: number): number => Number(`${share}e2`) || share * 100;

const pointsOf = (quantity: Quantity): readonly number[] | null => {
  switch (quantity.kind) {
    case 'unknown':
      return null;
    case 'exact':
      return [quantity.value];
    case 'threePoint':
      return [quantity.min, quantity.likely, quantity.max];
  }
};

/** Shortest digits that give the same double, never with an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  const [mantissa = '', exponentText] = text.split('e');
  if (exponentText === undefined) return text;
  const exponent = Number(exponentText);
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction}${'0'.repeat(exponent - fraction.length)}`;
}
