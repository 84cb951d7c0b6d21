import type { Language } from '#core/language.ts';
import { type Table, textOfCell } from '#core/report/table.ts';
import { type CsvCell, writeCsv } from './csv-text.ts';

/** A table of the report as the bytes of a CSV file: titles first, then a line per row. */
export function csvOfTable({ columns, rows }: Table, language: Language): Uint8Array {
  const cells = rows.map((row) => row.map((cell): CsvCell => (typeof cell === 'object' && cell !== null ? textOfCell(cell) : cell)));
  return new TextEncoder().encode(writeCsv([columns.map(({ title }) => title), ...cells], language));
}
