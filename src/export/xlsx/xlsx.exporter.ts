import { TAG_SIGNS, TAG_WORDS } from '#core/annotation/annotation-words.ts';
import { TAGS } from '#core/annotation/annotation.ts';
import { methodTable } from '#core/report/method-table.ts';
import { STEP_COLUMNS } from '#core/report/step-table/step-columns.ts';
import { stepTable } from '#core/report/step-table/step-table.ts';
import { TOOL } from '#core/report/tool.ts';
import { useCaseTable } from '#core/report/use-case-table.ts';
import type { Exporter } from '../exporter.ts';
import { estimateSheet } from './estimate-sheet.ts';
import { guardRailTables, problemTable } from './problem-sheets.ts';
import { writeWorkbook } from './workbook.ts';

/** The step list's column with the names, from 0. */
const STEP_NAME = STEP_COLUMNS.findIndex(({ title }) => title.en === 'Step');
/** The title of the step list's column with the tag. */
const TAG_COLUMN = { de: 'Einordnung', en: 'Tag' } as const;

/** The ranked use cases, the steps, how the numbers came about, and the estimates with live formulas. */
export const xlsxExporter: Exporter = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: { de: 'Tabelle (Excel)', en: 'Spreadsheet (Excel)' },
  description: {
    de: 'Gereihte Use Cases, alle Schritte, Methode und Annahmen; Schätzungen mit Formeln, die mitrechnen.',
    en: 'Ranked use cases, all steps, method and assumptions; estimates with formulas that follow.',
  },
  write: (report, { language }) =>
    writeWorkbook({
      title: report.title,
      date: report.date,
      creator: `${TOOL.name} ${TOOL.version}`,
      sheets: [
        useCaseTable(report, language),
        stepTable(report, language),
        methodTable(report, language),
        estimateSheet(report, language),
        problemTable(report, language),
        ...guardRailTables(report, language),
      ],
      // rank, group and name of a use case; rank and name of an estimate
      keptColumns: new Map([
        [useCaseTable(report, language).title, 3],
        [estimateSheet(report, language).title, 2],
      ]),
      // further pages of the steps begin with their names
      printedColumns: new Map([[stepTable(report, language).title, STEP_NAME]]),
      pageWord: { de: 'Seite', en: 'Page' }[language],
      choices: new Map([
        [
          stepTable(report, language).title,
          new Map([[TAG_COLUMN[language], TAGS.map((tag) => `${TAG_SIGNS[tag]} ${TAG_WORDS[tag][language]}`)]]),
        ],
      ]),
    }),
};
