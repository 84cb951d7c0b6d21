import { stepTable } from '#core/report/step-table/step-table.ts';
import { textOfCell } from '#core/report/table.ts';
import type { Exporter } from '../exporter.ts';
import { type CsvCell, writeCsv } from './csv-text.ts';

/** The list of steps; edited in a spreadsheet it can be read back. */
export const csvExporter: Exporter = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  title: { de: 'Schrittliste (CSV)', en: 'List of steps (CSV)' },
  description: {
    de: 'Eine Zeile je Schritt mit Angaben und Ergebnissen; lässt sich bearbeiten und wieder einlesen.',
    en: 'One row per step with what was said and what follows; can be edited and read back.',
  },
  write: (report, { language }) => {
    const { columns, rows } = stepTable(report, language);
    const cells = rows.map((row) => row.map((cell): CsvCell => (typeof cell === 'object' && cell !== null ? textOfCell(cell) : cell)));
    return Promise.resolve(new TextEncoder().encode(writeCsv([columns.map(({ title }) => title), ...cells], language)));
  },
};
