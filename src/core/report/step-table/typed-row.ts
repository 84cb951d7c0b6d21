import type { StepColumn } from './step-columns.ts';

/** A cell as a spreadsheet or CSV reader gives it. */
export type ReadCell = string | number | null;

/** What was typed into one row, by column; a column the table does not have is not in the map. */
export type TypedRow = ReadonlyMap<StepColumn, ReadCell>;

/** What somebody sees in a cell, trimmed; '' = nothing. */
export const textOf = (cell: ReadCell | undefined): string => String(cell ?? '').trim();
