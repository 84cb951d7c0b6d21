import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent } from 'react';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { layoutOf, type RowColumn } from './columns.ts';
import type { PastePlace } from './plan-paste.ts';
import type { RowOrder, StepRow } from './step-rows.ts';
import { StepRowView } from './step-row-view.tsx';
import { stepsTexts } from './steps-texts.ts';
import { useRowDragging } from './use-row-dragging.ts';
import { useTableActions } from './use-table-actions.ts';

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
  const session = useSession();
  const selection = useDocument((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 1 });
  const [anchor, setAnchor] = useState<string | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => rows[index]!.id,
  });
  const readOnly = useDocument((state) => state.file?.readOnly === true);
  const selected = new Set(selection);
  const layout = layoutOf(columns);
  const dragging = useRowDragging(selection);
  const { cellsToCopy, tell } = useTableActions({
    rows,
    columns,
    active,
    selection,
    onPasteText: (text) => onPaste(text, { rows, row: active.row, columns, column: active.column }),
    onReset,
  });
  const moveTo = (row: number, column: number) => {
    const target = { row: clamp(row, rows.length), column: clamp(column, columns.length) };
    setActive(target);
    virtualizer.scrollToIndex(target.row, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-cell="${target.row}:${target.column}"]`)?.focus());
  };

  useFollowSelection(rows, selection, (row) => {
    const focused = document.activeElement;
    const isHere = focused === null || focused === document.body || scroller.current?.contains(focused) === true;
    if (isHere && !(focused instanceof HTMLInputElement)) return moveTo(row, active.column);
    setActive(({ column }) => ({ row, column }));
    virtualizer.scrollToIndex(row, { align: 'auto' });
  });

  const select = (id: string, mode: 'only' | 'toggle' | 'range') => {
    if (mode === 'toggle') {
      session.select(selected.has(id) ? selection.filter((other) => other !== id) : [...selection, id]);
      setAnchor(id);
    } else if (mode === 'range' && anchor !== null) {
      const [from, to] = [rows.findIndex((row) => row.id === anchor), rows.findIndex((row) => row.id === id)];
      session.select(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id));
    } else {
      session.select([id]);
      setAnchor(id);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || rows.length === 0) return;
    const { row, column } = cellAt(event.target) ?? active;
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1;
    const isMod = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      PageDown: () => moveTo(row + page, column),
      PageUp: () => moveTo(row - page, column),
      Home: () => moveTo(isMod ? 0 : row, 0),
      End: () => moveTo(isMod ? rows.length - 1 : row, columns.length - 1),
      ' ': () => select(rows[row]!.id, event.shiftKey ? 'range' : 'toggle'),
      ...(isMod ? { a: () => session.select(rows.map(({ id }) => id)) } : {}),
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey) return;
    event.preventDefault();
    move();
    const target = { ArrowDown: row + 1, ArrowUp: row - 1 }[event.key];
    if (target !== undefined && rows[target] !== undefined) select(rows[target].id, event.shiftKey ? 'range' : 'only');
  };

  const onPasteEvent = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || readOnly) return;
    event.preventDefault();
    onPaste(event.clipboardData.getData('text/plain'), { rows, row: active.row, columns, column: active.column });
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
        onKeyDown={onKeyDown}
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
                isSelected={selected.has(row.id)}
                activeColumn={active.row === item.index ? active.column : null}
                dragging={isWhole ? dragging : null}
                onActivate={(column) => setActive({ row: item.index, column })}
                onSelect={(mode) => select(row.id, mode)}
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

/** The cell a key was pressed in. */
function cellAt(target: EventTarget): { readonly row: number; readonly column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
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

function ColumnHead({
  column,
  index,
  order,
  onOrder,
}: {
  readonly column: RowColumn;
  readonly index: number;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}) {
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
