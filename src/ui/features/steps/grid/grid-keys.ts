import type { KeyboardEvent } from 'react';
import type { StepRow } from '../step-rows.ts';
import type { RowSelection } from './use-row-selection.ts';

/** A cell by its place on screen, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface GridKeys {
  readonly rows: readonly StepRow[];
  readonly columns: number;
  /** Rows that fit on screen. */
  readonly page: () => number;
  readonly active: CellPlace;
  readonly selection: RowSelection;
  readonly moveTo: (row: number, column: number) => void;
}

/** The keys of a grid: arrows, pages and ends move the focus, up and down take the selection along, Space adds to it. */
export const gridKeys =
  ({ rows, columns, page, active, selection, moveTo }: GridKeys) =>
  (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || rows.length === 0) return;
    const { row, column } = cellAt(event.target) ?? active;
    const isMod = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      PageDown: () => moveTo(row + page(), column),
      PageUp: () => moveTo(row - page(), column),
      Home: () => moveTo(isMod ? 0 : row, 0),
      End: () => moveTo(isMod ? rows.length - 1 : row, columns - 1),
      ' ': () => selection.select(rows[row]!.id, event.shiftKey ? 'range' : 'toggle'),
      ...(isMod ? { a: selection.selectAll } : {}),
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey) return;
    event.preventDefault();
    move();
    const target = { ArrowDown: row + 1, ArrowUp: row - 1 }[event.key];
    if (target !== undefined && rows[target] !== undefined) selection.select(rows[target].id, event.shiftKey ? 'range' : 'only');
  };

/** The cell a key was pressed in. */
function cellAt(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
