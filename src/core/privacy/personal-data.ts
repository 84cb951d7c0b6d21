import { nameSpans } from './name-spans.ts';

export type PersonalKind = 'name' | 'birthDate' | 'phone' | 'fileNumber' | 'email';

/** A place in a text that looks like it is about one certain person. */
export interface PersonalSpan {
  readonly kind: PersonalKind;
  /** Offsets into the text; `end` is behind the last character. */
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly kind: PersonalKind;
  readonly expression: RegExp;
  /** Refuses a match by what it is and what stands before it. */
  readonly fits?: (match: string, before: string) => boolean;
}

const digitsOf = (text: string): number => text.replace(/\D/gu, '').length;

/** Dates of laws, editions and deadlines, told by the word before them. */
const otherDate =
  /(?:vom|ab|seit|bis|zum|am|Stand:?|gültig|Fassung|Version|Frist:?|Rundschreiben|Beschluss|since|until|by|as of|dated)\s*$/iu;
/** Words that make a date one of birth. */
const birth = /(?:geb\.?|geboren(?:e[rsn]?)?|Geburtsdatum|Geb\.-Datum|\*|born|date of birth|DOB)[\s:am]*$/iu;

const PATTERNS: readonly Pattern[] = [
  { kind: 'email', expression: /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,80}\.\p{L}{2,10}/gu },
  {
    kind: 'birthDate',
    expression:
      /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:(?:19|20)\d\d|\d\d)(?![\d.]*\d)|(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
    fits: (match, before) => birth.test(before) || (/\d{4}/u.test(match) && !otherDate.test(before)),
  },
  {
    kind: 'fileNumber',
    // word for a number of a person or a case, then something with a digit
    expression:
      /(?:Aktenzeichen|Geschäftszeichen|Kassenzeichen|Kundennummer|Klientennummer|Fallnummer|Versichertennummer|Versicherungsnummer|Sozialversicherungsnummer|Rentenversicherungsnummer|Steuer-?ID|IBAN|Az\.?|AZ|Gz\.?|SV-Nr\.?|KV-Nr\.?|Vers\.-?Nr\.?|file number|case number)\s*[:#]?\s*(?=[^\s,;]*\d)[\p{L}\d][\p{L}\d./-]*(?:\s[\p{L}]{0,3}\d[\p{L}\d./-]*|\s\p{Lu}{1,2}(?=\s\d))*/gu,
  },
  // courts and authorities: `12 F 345/21`
  { kind: 'fileNumber', expression: /(?<![\p{L}\d/])\d{1,4}\s\p{Lu}\p{L}{0,3}\s\d{1,6}\/\d{2}(?:\d{2})?(?![\d/])/gu },
  // pension insurance: area, date of birth, first letter, serial number; health insurance: letter and nine digits
  { kind: 'fileNumber', expression: /(?<![\p{L}\d])\d{2}\s?(?:[0-3]\d)(?:[01]\d)\d{2}\s?\p{Lu}\s?\d{3}(?!\d)/gu },
  { kind: 'fileNumber', expression: /(?<![\p{L}\d])[A-Z]\d{9}(?!\d)/gu },
  { kind: 'fileNumber', expression: /(?<![\p{L}\d])DE\d{2}(?:\s?\d{4}){4}\s?\d{2}(?!\d)/gu },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\d.,/-])(?:\+\d{2}|00\d{2}|0)(?:[\s()/-]{0,3}\d){6,14}(?![\d.,]*\d)/gu,
    fits: (match) => digitsOf(match) >= 7 && digitsOf(match) <= 15,
  },
];

/**
 * Places that look like a name, a date of birth, a file or phone number or a mail address of a person, in order and not overlapping.
 * A hint for people, made to stay silent rather than to cry wolf: what it does not find may still be there.
 */
export function findPersonalData(text: string): readonly PersonalSpan[] {
  const found: PersonalSpan[] = [];
  // what one pattern has found is blotted out for the next ones
  let open = text;
  for (const { kind, expression, fits } of PATTERNS) {
    open = open.replaceAll(expression, (match: string, ...rest: unknown[]) => {
      const start = rest.find((value) => typeof value === 'number') as number;
      if (fits?.(match, text.slice(Math.max(0, start - 40), start)) === false) return match;
      found.push({ kind, start, end: start + match.length });
      return BLOT.repeat(match.length);
    });
  }
  for (const { start, end } of nameSpans(open)) found.push({ kind: 'name', start, end });
  return found.toSorted((left, right) => left.start - right.start);
}

/** Stands for a character that is spoken for: no letter, digit or blank. */
const BLOT = '\uFFFC';
