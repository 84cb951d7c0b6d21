import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTexts } from '../../../language/use-texts.ts';
import type { RowColumn } from '../columns.ts';
import type { RowOrder } from '../step-rows.ts';
import { stepsTexts } from '../steps-texts.ts';

interface ColumnHeadProps {
  readonly column: RowColumn;
  /** Counted from 1. */
  readonly index: number;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}

/** The name of a column; a press sorts by it, a second one the other way round. */
export function ColumnHead({ column, index, order, onOrder }: ColumnHeadProps) {
  const t = useTexts(stepsTexts);
  const sorted = order.column === column;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      data-column={column}
    >
      <button type="button" onClick={() => onOrder({ column, descending: sorted && !order.descending })}>
        {t.columns[column]}
        {sorted && <Arrow className="icon" aria-hidden />}
      </button>
    </div>
  );
}
