import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { QUANTITY_BOUNDS, type Bounds } from '#core/annotation/vocabulary.ts';

/** All columns, in the order they stand in. */
export const COLUMNS = [
  'index',
  'name',
  'lane',
  'type',
  'tag',
  'minutes',
  'persons',
  'waiting',
  'executions',
  'hours',
  'problems',
  'systems',
  'documents',
  'note',
] as const;
export type RowColumn = (typeof COLUMNS)[number];

/** Columns of numbers people enter, each with the attribute behind it. */
export const NUMBER_COLUMNS = {
  minutes: 'handlingMinutes',
  persons: 'persons',
  waiting: 'waitingHours',
} as const satisfies Partial<Record<RowColumn, keyof typeof QUANTITY_BOUNDS & keyof NodeAnnotation>>;
export type NumberColumn = keyof typeof NUMBER_COLUMNS;

export const isNumberColumn = (column: RowColumn): column is NumberColumn => column in NUMBER_COLUMNS;
export const boundsOfColumn = (column: NumberColumn): Bounds => QUANTITY_BOUNDS[NUMBER_COLUMNS[column]];

/** Without these a row cannot be told; the others can be hidden. */
export const FIXED_COLUMNS: readonly RowColumn[] = ['index', 'name'];
const FIRST_CHOICE: readonly RowColumn[] = ['index', 'name', 'lane', 'type', 'tag', 'minutes', 'hours', 'problems'];

/** The columns somebody chose, in their order; null = nobody has chosen yet. Unknown names are passed over. */
export function columnsOf(chosen: readonly string[] | null): readonly RowColumn[] {
  return chosen === null ? FIRST_CHOICE : COLUMNS.filter((column) => FIXED_COLUMNS.includes(column) || chosen.includes(column));
}

/** [smallest width in rem, share of what is left]; without a share the width stays. */
const WIDTHS: Readonly<Record<RowColumn, readonly [number, number?]>> = {
  index: [3],
  name: [15, 2],
  lane: [10.25, 1],
  type: [8],
  tag: [9.5],
  minutes: [8.5],
  persons: [7.5],
  waiting: [8.5],
  executions: [7.5],
  hours: [6.75],
  problems: [12, 1.6],
  systems: [9, 1],
  documents: [9, 1],
  note: [12, 1.4],
};

/** What CSS grid needs to lay these columns out. */
export function layoutOf(columns: readonly RowColumn[]): { readonly template: string; readonly minWidth: string } {
  const template = columns.map((column) => {
    const [width, share] = WIDTHS[column];
    return share === undefined ? `${width}rem` : `minmax(${width}rem, ${share}fr)`;
  });
  return { template: template.join(' '), minWidth: `${columns.reduce((sum, column) => sum + WIDTHS[column][0], 0)}rem` };
}
