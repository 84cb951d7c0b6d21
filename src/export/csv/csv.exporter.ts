import { stepTable } from '#core/report/step-table/step-table.ts';
import type { Exporter } from '../exporter.ts';
import { csvOfTable } from './csv-of-table.ts';

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
  write: (report, { language }) => Promise.resolve(csvOfTable(stepTable(report, language), language)),
};
