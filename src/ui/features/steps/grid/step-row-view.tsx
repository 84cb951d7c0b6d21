import type { MouseEvent } from 'react';
import { useReadOnly } from '../../../document/use-document.ts';
import { CellContent } from '../cells/cell-content.tsx';
import type { RowColumn } from '../columns.ts';
import { GridCell } from '../cells/grid-cell.tsx';
import type { StepRow } from '../step-rows.ts';
import type { RowDragging } from './use-row-dragging.ts';
import type { SelectMode } from './use-row-selection.ts';

interface StepRowViewProps {
  readonly row: StepRow;
  readonly columns: readonly RowColumn[];
  readonly position: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly isSelected: boolean;
  readonly activeColumn: number | null;
  readonly onActivate: (column: number) => void;
  readonly onSelect: (mode: SelectMode) => void;
  /** Dragging the number of a row; null = the order shown is not that of the flow. */
  readonly dragging: RowDragging | null;
  readonly onLeaveDown: () => void;
}

/** One step as a row; every cell can hold the focus, those that can be edited open with Enter or by typing. */
export function StepRowView({
  row,
  columns,
  position,
  top,
  measure,
  isSelected,
  activeColumn,
  onActivate,
  onSelect,
  onLeaveDown,
  dragging,
}: StepRowViewProps) {
  const readOnly = useReadOnly();
  const onClick = (event: MouseEvent) => onSelect(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
  return (
    // the grid has the keys: Space selects, arrows move
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={measure}
      data-index={position}
      className="grid-row"
      role="row"
      aria-rowindex={position + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      data-drop={dragging?.mark(row.id)}
      onDragOver={(event) => dragging?.over(row.id, event)}
      onDrop={(event) => dragging?.drop(event)}
    >
      {columns.map((column, index) => (
        <GridCell
          key={column}
          column={column}
          columnIndex={index + 1}
          cell={`${position}:${index}`}
          tabbable={activeColumn === index || (activeColumn === null && position === 0 && index === 1)}
          onFocus={() => onActivate(index)}
        >
          <CellContent row={row} column={column} readOnly={readOnly} dragging={dragging} onLeaveDown={onLeaveDown} />
        </GridCell>
      ))}
    </div>
  );
}
