/** A block of cells as spreadsheets put it on the clipboard: tabs, lines, quotes around cells that hold either. */
export function readTableText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const source = text.replaceAll(/\r\n?/gu, '\n').replace(/\n$/u, '');
  let at = 0;
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? readQuoted(source, at) : readPlain(source, at);
    rows.at(-1)!.push(cell);
    if (end >= source.length) break;
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** The same the other way round. */
export const writeTableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[\t\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');

/** As a table for Word and mail; `head` = the first row names the columns. */
export function writeTableHtml(rows: readonly (readonly string[])[], head: boolean): string {
  return `<table>${rows.map((row, index) => line(row, head && index === 0 ? 'th' : 'td')).join('')}</table>`;
}

const line = (row: readonly string[], cell: 'td' | 'th'): string =>
  `<tr>${row.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join('')}</tr>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

interface Cell {
  readonly cell: string;
  /** Where the separator after it stands. */
  readonly end: number;
}

function readPlain(source: string, from: number): Cell {
  const rest = /[\t\n]/u.exec(source.slice(from));
  const end = rest === null ? source.length : from + rest.index;
  return { cell: source.slice(from, end), end };
}

/** A quote that is not closed before a separator is an ordinary character. */
function readQuoted(source: string, from: number): Cell {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/u.exec(source.slice(from));
  return quoted === null ? readPlain(source, from) : { cell: quoted[1]!.replaceAll('""', '"'), end: from + quoted[0].length };
}
