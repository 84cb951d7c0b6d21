import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState, type ClipboardEvent, type CSSProperties } from 'react';
import { useReadOnly } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { ColumnHead } from './column-head.tsx';
import { layoutOf, type RowColumn } from '../columns.ts';
import { type CellPlace, gridKeys } from './grid-keys.ts';
import type { PastePlace } from '../paste/plan-paste.ts';
import type { RowOrder, StepRow } from '../step-rows.ts';
import { StepRowView } from './step-row-view.tsx';
import { stepsTexts } from '../steps-texts.ts';
import { useRowDragging } from './use-row-dragging.ts';
import { useRowSelection } from './use-row-selection.ts';
import { useTableActions } from '../use-table-actions.ts';

/** Before it is measured, px. */
const ROW_HEIGHT = 44;

interface StepsGridProps {
  readonly rows: readonly StepRow[];
  readonly columns: readonly RowColumn[];
  readonly order: RowOrder;
  /** true = all rows are shown in the order of the flow; only then a place among them means something. */
  readonly isWhole: boolean;
  readonly onOrder: (order: RowOrder) => void;
  readonly onReset: () => void;
  readonly onPaste: (text: string, place: PastePlace) => void;
}

/** The grid: one cell holds the focus, arrows move it, only the rows on screen exist. */
export function StepsGrid({ rows, columns, order, isWhole, onOrder, onReset, onPaste }: StepsGridProps) {
  const t = useTexts(stepsTexts);
  const selection = useRowSelection(rows);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 1 });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => rows[index]!.id,
  });
  const readOnly = useReadOnly();
  const layout = layoutOf(columns);
  const dragging = useRowDragging(selection.ids);
  const place: PastePlace = { rows, row: active.row, columns, column: active.column };
  const { cellsToCopy, tell } = useTableActions({
    rows,
    columns,
    active,
    selection: selection.ids,
    onPasteText: (text) => onPaste(text, place),
    onReset,
  });
  const moveTo = (row: number, column: number) => {
    const target = { row: clamp(row, rows.length), column: clamp(column, columns.length) };
    setActive(target);
    virtualizer.scrollToIndex(target.row, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-cell="${target.row}:${target.column}"]`)?.focus());
  };

  useFollowSelection(rows, selection.ids, (row) => {
    const focused = document.activeElement;
    const isHere = focused === null || focused === document.body || scroller.current?.contains(focused) === true;
    if (isHere && !(focused instanceof HTMLInputElement)) return moveTo(row, active.column);
    setActive(({ column }) => ({ row, column }));
    virtualizer.scrollToIndex(row, { align: 'auto' });
  });

  const page = () => Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1;

  const onPasteEvent = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || readOnly) return;
    event.preventDefault();
    onPaste(event.clipboardData.getData('text/plain'), place);
  };
  const onCopy = (event: ClipboardEvent) => {
    const cells = event.target instanceof HTMLInputElement ? null : cellsToCopy();
    if (cells === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cells.text);
    event.clipboardData.setData('text/html', cells.html);
    tell((texts) => texts.copied(cells.rows));
  };

  return (
    <div className="grid-scroller" ref={scroller}>
      {/* the focus sits in its cells (roving), not on the grid */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        className="grid"
        style={{ minWidth: layout.minWidth, '--columns': layout.template } as CSSProperties}
        role="grid"
        aria-label={t.table}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        aria-describedby="steps-help"
        onKeyDown={gridKeys({ rows, columns: columns.length, page, active, selection, moveTo })}
        onPaste={onPasteEvent}
        onCopy={onCopy}
      >
        <div className="grid-head grid-row" role="row" aria-rowindex={1}>
          {columns.map((column, index) => (
            <ColumnHead key={column} column={column} index={index + 1} order={order} onOrder={onOrder} />
          ))}
        </div>
        <div className="grid-body" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <StepRowView
                key={item.key}
                row={row}
                columns={columns}
                position={item.index}
                top={item.start}
                measure={virtualizer.measureElement}
                isSelected={selection.has(row.id)}
                activeColumn={active.row === item.index ? active.column : null}
                dragging={isWhole ? dragging : null}
                onActivate={(column) => setActive({ row: item.index, column })}
                onSelect={(mode) => selection.select(row.id, mode)}
                onLeaveDown={() => moveTo(item.index + 1, active.column)}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <p className="caption grid-empty">{t.noneFound}</p>}
      <p id="steps-help" className="visually-hidden">
        {t.help}
      </p>
    </div>
  );
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** A single row selected elsewhere (by a command, in the drawing, by inserting) becomes the one in focus. */
function useFollowSelection(rows: readonly StepRow[], selection: readonly string[], follow: (row: number) => void) {
  const [only] = selection.length === 1 ? selection : [];
  const at = only === undefined ? -1 : rows.findIndex((row) => row.id === only);
  const place = only === undefined ? null : `${at} ${only}`;
  const goThere = useEffectEvent(() => {
    if (at >= 0) follow(at);
  });
  useEffect(() => {
    if (place !== null) goThere();
  }, [place]);
}
