import { methodTable } from '#core/report/method-table.ts';
import { stepTable } from '#core/report/step-table/step-table.ts';
import { TOOL } from '#core/report/tool.ts';
import { useCaseTable } from '#core/report/use-case-table.ts';
import type { Exporter } from '../exporter.ts';
import { writeWorkbook } from './workbook.ts';

/** Three sheets: the ranked use cases, the steps, and how the numbers came about. */
export const xlsxExporter: Exporter = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: { de: 'Tabelle (Excel)', en: 'Spreadsheet (Excel)' },
  description: {
    de: 'Gereihte Use Cases, alle Schritte, Methode und Annahmen auf drei Blättern.',
    en: 'Ranked use cases, all steps, method and assumptions on three sheets.',
  },
  write: (report, { language }) =>
    writeWorkbook({
      title: report.title,
      date: report.date,
      creator: `${TOOL.name} ${TOOL.version}`,
      sheets: [useCaseTable(report, language), stepTable(report, language), methodTable(report, language)],
    }),
};
