import { useDeferredValue, useMemo, useState } from 'react';
import { useDocument, useFlowResult, useSettings } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { NoDrawing } from '../../parts/no-drawing.tsx';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import { columnsOf } from './columns.ts';
import { StepsGrid } from './steps-grid.tsx';
import { StepsToolbar } from './steps-toolbar.tsx';
import { arrangeRows, rowsOf, type RowOrder, type TagFilter } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';
import './steps.css';

/** The same document as a table: every step a row, in flow order until somebody sorts. */
export function StepsView() {
  const t = useTexts(stepsTexts);
  const language = useLanguage();
  const words = useTexts(domainTexts);
  const types = useTexts(stepTypeTexts);
  const snapshot = useDocument((state) => state.snapshot);
  const flow = useFlowResult();
  const drawn = useDocument((state) => state.processes.find((process) => process.id === state.current)?.drawn ?? true);
  const [search, setSearch] = useState('');
  const [tagFilter, setTagFilter] = useState<TagFilter>('all');
  const [order, setOrder] = useState<RowOrder>({ column: 'index', descending: false });
  const columns = columnsOf(useSettings((state) => state.stepColumns));
  const wanted = useDeferredValue(search);

  const rows = useMemo(() => (snapshot === null ? [] : rowsOf(snapshot, flow)), [snapshot, flow]);
  const shown = useMemo(
    () => arrangeRows(rows, { search: wanted, tag: tagFilter, order, language, words, types }),
    [rows, wanted, tagFilter, order, language, words, types],
  );

  if (snapshot !== null && rows.length === 0) return <EmptyState title={t.noSteps}>{t.noStepsBody}</EmptyState>;
  return (
    <div className="steps">
      <h1 className="visually-hidden">{t.table}</h1>
      {!drawn && <NoDrawing />}
      <StepsToolbar search={search} onSearch={setSearch} tag={tagFilter} onTag={setTagFilter} shown={shown.length} all={rows.length} />
      <StepsGrid rows={shown} columns={columns} order={order} onOrder={setOrder} />
    </div>
  );
}
