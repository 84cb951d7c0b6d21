import { useRef, useState, type ReactNode } from 'react';
import { isNumberColumn, type RowColumn } from '../columns.ts';

interface GridCellProps {
  readonly column: RowColumn;
  /** Place among the columns shown, from 1. */
  readonly columnIndex: number;
  /** "row:column", where the grid finds it again. */
  readonly cell: string;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly children: ReactNode;
}

const NUMERIC: readonly RowColumn[] = ['index', 'executions', 'hours'];

/** A cell that can hold the focus; Enter and F2 open what is in it, in columns of numbers the first digit does. */
export function GridCell({ column, columnIndex, cell, tabbable, onFocus, children }: GridCellProps) {
  const place = useRef<HTMLDivElement>(null);
  const [, setFocused] = useState(false);
  const isNumber = isNumberColumn(column);
  return (
    <div
      ref={place}
      role="gridcell"
      data-column={column}
      data-cell={cell}
      data-own-keys={isNumber ? 'digits' : undefined}
      aria-colindex={columnIndex}
      tabIndex={tabbable ? 0 : -1}
      className={isNumber || NUMERIC.includes(column) ? 'num' : undefined}
      onFocus={() => {
        setFocused(true);
        onFocus();
      }}
      onKeyDown={(event) => {
        if (event.target !== place.current) return;
        const typesNumber = isNumber && /^[0-9?]$/u.test(event.key);
        if (event.key !== 'Enter' && event.key !== 'F2' && !typesNumber) return;
        event.preventDefault();
        const control = place.current?.querySelector<HTMLElement>('[data-edit], button');
        if (control === undefined || control === null) return;
        if (control.hasAttribute('data-edit')) control.dispatchEvent(new CustomEvent('edit', { detail: typesNumber ? event.key : null }));
        else control.click();
      }}
    >
      {children}
    </div>
  );
}
