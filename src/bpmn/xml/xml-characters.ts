/** Everything XML 1.0 (production 2, Char) forbids in a document, unpaired surrogates included. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Cheap first look: surrogates, paired or not, count as suspicious. */
const SUSPICIOUS = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;
const NUMERIC_REFERENCE = /&#(x[0-9a-fA-F]{1,8}|[0-9]{1,10});/g;
const REFERENCE = /&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,10}|amp|lt|gt|quot|apos);/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const isLegal = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const codeOf = (reference: string): number =>
  reference.startsWith('x') ? Number.parseInt(reference.slice(1), 16) : Number.parseInt(reference, 10);

export interface LegalText {
  readonly text: string;
  /** How many characters fell away. */
  readonly removed: number;
  /** Code point of the first of them that stood in the text itself; null = none. */
  readonly first: number | null;
}

/** Text without the characters (and references to characters) no XML reader accepts; U+000B out of a word processor is the usual one. */
export function stripIllegalCharacters(text: string): LegalText {
  let legal = SUSPICIOUS.test(text) ? text.replace(ILLEGAL, '') : text;
  let removed = text.length - legal.length;
  const first = removed === 0 ? null : (text.codePointAt(text.search(ILLEGAL)) ?? null);
  if (hasIllegalReference(legal)) {
    legal = legal.replace(NUMERIC_REFERENCE, (whole, reference: string) => {
      if (isLegal(codeOf(reference))) return whole;
      removed += 1;
      return '';
    });
  }
  return { text: legal, removed, first };
}

function hasIllegalReference(text: string): boolean {
  if (!text.includes('&#')) return false;
  for (const [, reference] of text.matchAll(NUMERIC_REFERENCE)) if (!isLegal(codeOf(reference!))) return true;
  return false;
}

/** Resolves character references and the five entities of XML; unknown entities stay as they are written, there is no DTD. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, reference: string) => {
    if (!reference.startsWith('#')) return NAMED.get(reference) ?? '';
    const code = codeOf(reference.slice(1));
    return isLegal(code) ? String.fromCodePoint(code) : '';
  });
}

/** Text as element content. */
export function escapeText(text: string): string {
  return stripIllegalCharacters(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;'))
    .text;
}

/** Text as attribute value between the given quotes; line breaks and tabs survive as references. */
export function escapeAttribute(text: string, quote: '"' | "'" = '"'): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
  return stripIllegalCharacters(quote === '"' ? escaped.replaceAll('"', '&#34;') : escaped.replaceAll("'", '&#39;')).text;
}
