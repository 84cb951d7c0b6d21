import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent } from 'react';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { isNumberColumn, layoutOf, type RowColumn } from './columns.ts';
import { readPastedColumn } from './paste-column.ts';
import type { RowOrder, StepRow } from './step-rows.ts';
import { StepRowView } from './step-row-view.tsx';
import { stepsTexts } from './steps-texts.ts';

const ROW_HEIGHT = 44;

/** The grid: one cell holds the focus, arrows move it, only the rows on screen exist. */
export function StepsGrid({
  rows,
  columns,
  order,
  onOrder,
}: {
  readonly rows: readonly StepRow[];
  readonly columns: readonly RowColumn[];
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}) {
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
  const language = useLanguage();
  const [pasted, setPasted] = useState('');
  const selected = new Set(selection);
  const layout = layoutOf(columns);

  const moveTo = (row: number, column: number) => {
    const next = { row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(columns.length - 1, column)) };
    setActive(next);
    virtualizer.scrollToIndex(next.row);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus());
  };

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
    if (event.target instanceof HTMLInputElement) return;
    const { row, column } = active;
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      PageDown: () => moveTo(row + page, column),
      PageUp: () => moveTo(row - page, column),
      Home: () => moveTo(event.ctrlKey ? 0 : row, 0),
      End: () => moveTo(event.ctrlKey ? rows.length - 1 : row, columns.length - 1),
      ' ': () => select(rows[row]!.id, event.shiftKey ? 'range' : 'toggle'),
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey) return;
    event.preventDefault();
    move();
    const target = { ArrowDown: row + 1, ArrowUp: row - 1 }[event.key];
    if (target !== undefined && rows[target] !== undefined) select(rows[target].id, event.shiftKey ? 'range' : 'only');
  };

  const onPaste = (event: ClipboardEvent) => {
    const column = columns[active.column];
    if (event.target instanceof HTMLInputElement || column === undefined || !isNumberColumn(column) || readOnly) return;
    event.preventDefault();
    const { patches, refused } = readPastedColumn(event.clipboardData.getData('text/plain'), rows.slice(active.row), column, language);
    if (patches.size > 0) session.annotate(patches);
    setPasted(t.pasted(patches.size, refused));
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
        aria-multiselectable="true"
        aria-describedby="steps-help"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <div className="grid-head grid-row" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <ColumnHead key={column} column={column} order={order} onOrder={onOrder} />
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
                onActivate={(column) => setActive({ row: item.index, column })}
                onSelect={(mode) => select(row.id, mode)}
                onLeaveDown={() => moveTo(item.index + 1, active.column)}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <p className="caption grid-empty">{t.noneFound}</p>}
      <p className={pasted === '' ? 'visually-hidden' : 'grid-pasted'} role="status">
        {pasted}
      </p>
      <p id="steps-help" className="visually-hidden">
        {t.help}
      </p>
    </div>
  );
}

function ColumnHead({
  column,
  order,
  onOrder,
}: {
  readonly column: RowColumn;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}) {
  const t = useTexts(stepsTexts);
  const sorted = order.column === column;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <div role="columnheader" aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'} data-column={column}>
      <button type="button" onClick={() => onOrder({ column, descending: sorted && !order.descending })}>
        {t.columns[column]}
        {sorted && <Arrow className="icon" aria-hidden />}
      </button>
    </div>
  );
}
