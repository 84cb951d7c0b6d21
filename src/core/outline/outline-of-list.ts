import { readNumberInput } from '../annotation/number-input.ts';
import type { Language } from '../language.ts';
import { typedQuantity } from './typed-quantity.ts';
import { writeWords } from './write-line.ts';

type Column = 'role' | 'step' | 'minutes';

/** Titles of columns people use, German and English. */
const TITLES: readonly (readonly [Column, RegExp])[] = [
  ['minutes', /^(?:minuten?|min|dauer|zeit|bearbeitungszeit|aufwand|minutes?|time|duration|handling time)\b/iu],
  ['role', /^(?:rolle|wer|zuständig|verantwortlich|person|stelle|bahn|lane|role|who|responsible)/iu],
  ['step', /^(?:schritt|tätigkeit|aufgabe|was|arbeitsschritt|aktivität|prozessschritt|step|task|activity|what)/iu],
];

const BULLET = /^\s*(?:[-*•–◦▪·o§\u{F0A7}\u{F0B7}]\s+|\(?\d{1,3}[.)]\s+|[a-z][.)]\s+)/u;

/** Lines for a pasted spreadsheet table or bullet list; null = it is neither and is pasted as it is. */
export function outlineOfList(text: string, language: Language): string | null {
  const rows = cellsOf(text);
  if (rows.length === 0) return null;
  const bullets = rows.filter(([first = '']) => BULLET.test(`${first} `)).length;
  // a list has a bullet on nearly every line; single lines that begin with a number are no list
  const isList = rows.length > 1 && bullets >= rows.length * 0.8;
  // the bullet of Word stands in a column of its own
  const bare = isList ? rows.map((row) => (BULLET.test(`${row[0] ?? ''} `) ? withoutBullet(row) : row)) : rows;
  if (bare.every((row) => row.length > 1)) {
    const steps = tableLines(bare, language);
    if (steps !== null) return steps;
  }
  return isList ? bare.map((row) => writeStep('', row.filter((cell) => cell !== '').join(' '), '', language)).join('\n') : null;
}

function withoutBullet([first = '', ...others]: readonly string[]): readonly string[] {
  const rest = `${first} `.replace(BULLET, '').trim();
  return rest === '' && others.length > 0 ? others : [rest, ...others];
}

/** Cells by tabs; a cell in quotes may hold line breaks, as a spreadsheet copies it. Lines without any word are left out. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gu)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)!.push(cell.replaceAll(/\s+/gu, ' ').trim());
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function tableLines(rows: readonly (readonly string[])[], language: Language): string | null {
  const [head = []] = rows;
  const titled = head.map((cell) => TITLES.find(([, words]) => words.test(cell))?.[0] ?? null);
  const hasTitles = titled.includes('step');
  const columns = hasTitles ? titled : guessColumns(rows, language);
  const at = (column: Column) => columns.indexOf(column);
  if (at('step') < 0) return null;
  let before = '';
  const written = rows.slice(hasTitles ? 1 : 0).flatMap((row) => {
    const step = row[at('step')] ?? '';
    if (step === '') return [];
    // merged cells arrive empty: the role above goes on
    const role = row[at('role')] || before;
    const line = writeStep(role === before ? '' : role, step, row[at('minutes')] ?? '', language);
    before = role;
    return [line];
  });
  return written.length === 0 ? null : written.join('\n');
}

/** Without titles: a column of numbers is minutes, of two others the first is the role. */
function guessColumns(rows: readonly (readonly string[])[], language: Language): readonly (Column | null)[] {
  const width = Math.max(...rows.map((row) => row.length));
  const isNumbers = (column: number) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => readNumberInput(cell, language).ok);
  };
  const numbers = Array.from({ length: width }, (_, column) => isNumbers(column));
  const words = numbers.flatMap((isNumber, column) => (isNumber ? [] : [column]));
  const minutes = numbers.lastIndexOf(true);
  return numbers.map((_, column) =>
    column === minutes
      ? 'minutes'
      : column === words[words.length > 1 ? 1 : 0]
        ? 'step'
        : column === words[0] && words.length > 1
          ? 'role'
          : null,
  );
}

function writeStep(role: string, step: string, minutes: string, language: Language): string {
  const read = readNumberInput(minutes.replace(/\s*min\w*\.?$/iu, ''), language);
  const time = read.ok ? typedQuantity(read.value, language) : null;
  const said = time !== null ? ` (${time} min)` : minutes.trim() === '' || read.ok ? '' : ` ${writeWords(`(${minutes})`)}`;
  return `${role === '' ? '' : `${writeWords(role)}: `}${writeWords(step)}${said}`;
}
