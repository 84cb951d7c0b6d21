import type { Language } from '../../language.ts';
import type { Report } from '../report.ts';
import type { Table } from '../table.ts';
import { STEP_COLUMNS } from './step-columns.ts';

/** The list of steps: one row a step, also the form in which steps are edited in a spreadsheet and read back. */
export const stepTable = (report: Report, language: Language): Table => ({
  title: { de: 'Schritte', en: 'Steps' }[language],
  columns: STEP_COLUMNS.map(({ title, width, decimals = 0, oneLine = false }) => ({ title: title[language], width, decimals, oneLine })),
  rows: report.steps.map((step) => STEP_COLUMNS.map(({ cell }) => cell(step, language))),
});
