import type { Language } from '#core/language.ts';
import { cellText, MAX_CELL_LENGTH } from '../cell-text.ts';

/** Spreadsheets take a text that begins like this for a formula (OWASP, "CSV injection"; full-width forms included). */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

export type CsvCell = string | number | null;

/**
 * CSV as Excel of that language opens it on a double click: byte order mark, CRLF; German with semicolon and
 * decimal comma, English with comma and point.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = SEPARATOR[language];
  const field = (cell: CsvCell): string => {
    if (cell === null) return '';
    const text = typeof cell === 'number' ? numberText(cell, language) : disarm(cell);
    return text.includes(separator) || /["\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => `${row.map(field).join(separator)}\r\n`).join('')}`;
}

const SEPARATOR = { de: ';', en: ',' } as const satisfies Record<Language, string>;

/** Fifteen significant digits: all a double surely holds, none of its noise (0.1 + 0.2 is written 0,3). */
function numberText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(15)));
  return language === 'de' ? text.replace('.', ',') : text;
}

/** An apostrophe in front makes a text of it in every spreadsheet; one that is there already is doubled, so reading can undo it. */
function disarm(text: string): string {
  const clean = cellText(text);
  return LOOKS_LIKE_FORMULA.test(clean) ? `'${clean}`.slice(0, MAX_CELL_LENGTH) : clean;
}

const arm = (text: string): string => (text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text) ? text.slice(1) : text);

/**
 * Reads CSV of either kind; the separator is the one that occurs most in the first line outside quotes.
 * Written by hand, because the types of the usual library bring all of Node into this room.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    row.push(arm(field));
    field = '';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (source[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r' || source[at + 1] !== '\n') field += character;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (separator: string): number => firstLine.split(separator).length;
  return [';', ',', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}
