import { useCaseTable } from '#core/report/use-case-table.ts';
import type { Exporter } from '../exporter.ts';
import { csvOfTable } from '../csv/csv-of-table.ts';

/** The ranked list as plain text for any spreadsheet. */
export const useCasesCsvExporter: Exporter = {
  id: 'csv-use-cases',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  title: { de: 'Prioritätenliste (CSV)', en: 'Priority list (CSV)' },
  description: {
    de: 'Eine Zeile je Use Case in der Reihenfolge der Liste, mit Stunden, Nutzen, Aufwand und Begründung.',
    en: 'One row per use case in the order of the list, with hours, benefit, effort and reason.',
  },
  write: (report, { language }) => Promise.resolve(csvOfTable(useCaseTable(report, language), language)),
};
