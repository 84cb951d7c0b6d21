import type { Language } from '../language.ts';
import { type Result, fail, ok } from '../problem/problem.ts';
import { type Quantity, UNKNOWN } from './quantity.ts';

export type { Language };

/** `share`: shown in percent, kept as 0-1. `number`: everything else. */
export type NumberUnit = 'number' | 'share';

/** `twoNumbers`: a span without its likely value; we ask instead of inventing the middle. */
export type NumberInputFault = 'notANumber' | 'negative' | 'order' | 'twoNumbers';

const UNKNOWN_WORDS = new Set([
  '',
  '?',
  '-',
  '–',
  'weiß nicht',
  'weiss nicht',
  'unbekannt',
  'unklar',
  'k. a.',
  'k.a.',
  'ka',
  'keine angabe',
  'unknown',
  "don't know",
  'dont know',
  'not known',
  'n/a',
]);

/**
 * Reads a number as people type it, German or English; three numbers ("10-20-40", "10–20–40", "10;20;40") are a three-point estimate.
 *
 * Ambiguous is only one separator followed by exactly three digits: "1.200" is 1200 in German and 1.2 in English,
 * "1,200" the other way round. "0.200" and "1.5" are decimals in both, "1.200,5" and "1,200.5" tell by themselves.
 * Shares: "40 %" is 0.4. Without the sign a number up to 1 is a share and a larger one percent ("0,4" and "40" are both 0.4).
 */
export function readNumberInput(text: string, language: Language, unit: NumberUnit = 'number'): Result<Quantity, NumberInputFault> {
  const typed = text.normalize('NFKC').replaceAll('−', '-').trim().toLowerCase();
  if (UNKNOWN_WORDS.has(typed)) return ok(UNKNOWN);
  if (/^-\s*[\d.,]/.test(typed)) return fail('negative');
  const parts = typed.split(/\s*(?:[-–—;]|\bbis\b|\bto\b)\s*/);
  if (parts.length === 2) return fail('twoNumbers');
  if (parts.length !== 1 && parts.length !== 3) return fail('notANumber');

  const percentSigns = parts.filter((part) => part.endsWith('%')).length;
  const values: number[] = [];
  for (const part of parts) {
    const value = readTypedNumber(part.replace(/\s*%$/, ''), language);
    if (value === null) return fail('notANumber');
    values.push(value);
  }
  const isPercent = percentSigns > 0 || (unit === 'share' && values.some((value) => value > 1));
  const [first = 0, likely = first, max = first] = isPercent ? values.map(fromPercent) : values;
  if (parts.length === 1) return ok({ kind: 'exact', value: first, basis: null });
  return first <= likely && likely <= max ? ok({ kind: 'threePoint', min: first, likely, max, basis: null }) : fail('order');
}

/** Division in decimal, so that 7 % is 0.07 and not 0.07000000000000001. */
const fromPercent = (percent: number): number => Number(`${percent}e-2`) || percent / 100;

function readTypedNumber(text: string, language: Language): number | null {
  // blanks and apostrophes between digits group thousands wherever they are used
  const compact = text.trim().replaceAll(/(?<=\d)[\s'’](?=\d{3}(?:\D|$))/g, '');
  if (!/^(?:\d[\d.,]*|[.,]\d+)$/.test(compact)) return null;
  const decimal = decimalSeparatorOf(compact, language);
  if (decimal === null) return null;
  const [whole = '', fraction = ''] = decimal === '' ? [compact] : splitAtLast(compact, decimal);
  const group = decimal === ',' ? '.' : decimal === '.' ? ',' : compact.includes('.') ? '.' : ',';
  if (whole.includes(group) && !isGrouped(whole, group)) return null;
  if (fraction.includes('.') || fraction.includes(',')) return null;
  const digits = whole.replaceAll(group, '');
  if (!/^\d*$/.test(digits)) return null;
  const value = Number(`${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}`);
  return Number.isFinite(value) ? value : null;
}

/** '' = no decimals at all; null = cannot be a number. */
function decimalSeparatorOf(text: string, language: Language): '.' | ',' | '' | null {
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return (last === '.' ? dots : commas) === 1 ? last : null;
  }
  if (dots + commas === 0) return '';
  const only = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return isGrouped(text, only) ? '' : null;
  const groupsInThisLanguage = language === 'de' ? '.' : ',';
  return only === groupsInThisLanguage && isGrouped(text, only) ? '' : only;
}

const isGrouped = (text: string, separator: '.' | ','): boolean => new RegExp(`^[1-9]\\d{0,2}(?:\\${separator}\\d{3})+$`).test(text);

function splitAtLast(text: string, separator: string): readonly [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}
