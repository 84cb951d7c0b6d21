import { useDeferredValue, useMemo, useState } from 'react';
import { say } from '../../commands/said.ts';
import { stepTable } from '../../commands/step-table.ts';
import { useDocument, useFlowResult, useReadOnly, useSession, useSettings } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { NoDrawing } from '../../parts/no-drawing.tsx';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import { columnsOf } from './columns.ts';
import { PasteDialog, type Pasting } from './paste/paste-dialog.tsx';
import { editsOfPaste, modeOf, planPaste, type PastePlace } from './paste/plan-paste.ts';
import { SetColumnDialog } from './set-column-dialog.tsx';
import { StepsGrid } from './grid/steps-grid.tsx';
import { StepsToolbar } from './steps-toolbar.tsx';
import { arrangeRows, FLOW_ORDER, isFiltering, NO_FILTER, rowsOf, type RowOrder, type StepFilter } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';
import { readTableText } from './paste/table-text.ts';
import './steps.css';

/** The same document as a table: every step a row, in flow order until somebody sorts. */
export function StepsView() {
  const t = useTexts(stepsTexts);
  const language = useLanguage();
  const words = useTexts(domainTexts);
  const types = useTexts(stepTypeTexts);
  const session = useSession();
  const snapshot = useDocument((state) => state.snapshot);
  const readOnly = useReadOnly();
  const flow = useFlowResult();
  const drawn = useDocument((state) => state.processes.find((process) => process.id === state.current)?.drawn ?? true);
  const [filter, setFilter] = useState<StepFilter>(NO_FILTER);
  const [order, setOrder] = useState<RowOrder>(FLOW_ORDER);
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const [isSetting, setIsSetting] = useState(false);
  const columns = columnsOf(useSettings((state) => state.stepColumns));
  const wanted = useDeferredValue(filter);

  const rows = useMemo(() => (snapshot === null ? [] : rowsOf(snapshot, flow)), [snapshot, flow]);
  const shown = useMemo(
    () => arrangeRows(rows, { filter: wanted, order, language, words, types }),
    [rows, wanted, order, language, words, types],
  );
  const isSorted = order.column !== 'index' || order.descending;

  const reset = () => {
    setFilter(NO_FILTER);
    setOrder(FLOW_ORDER);
  };
  const sort = (next: RowOrder) => {
    setOrder(next);
    say({
      de: stepsTexts.de.sortedBy(stepsTexts.de.columns[next.column], next.descending),
      en: stepsTexts.en.sortedBy(stepsTexts.en.columns[next.column], next.descending),
    });
  };
  const paste = (text: string, place: PastePlace) => {
    const block = readTableText(text);
    const mode = modeOf(block, place);
    const plan = planPaste(block, place, mode, language);
    const isPlain = plan.newSteps.length === 0 && plan.notTaken.length === 0 && plan.renamed === 0;
    if (!isPlain) return setPasting({ block, place, mode });
    if (plan.cells > 0 && session.edit(editsOfPaste(plan, null)) !== null) {
      say({ de: stepsTexts.de.pastedNow(plan.cells), en: stepsTexts.en.pastedNow(plan.cells) });
    }
  };

  const dialogs = (
    <>
      {pasting !== null && <PasteDialog pasting={pasting} onClose={() => setPasting(null)} />}
      {isSetting && <SetColumnDialog rows={rows} onClose={() => setIsSetting(false)} />}
    </>
  );
  if (snapshot !== null && rows.length === 0) {
    return (
      // a list of names may be pasted before there is anything to paste it on
      <div
        className="steps-empty"
        onPaste={(event) => !readOnly && paste(event.clipboardData.getData('text/plain'), { rows: [], row: 0, columns, column: 1 })}
      >
        <h1 className="visually-hidden">{t.table}</h1>
        <EmptyState title={t.noSteps}>{t.noStepsBody}</EmptyState>
        {!readOnly && (
          <Button autoFocus variant="primary" onPress={() => stepTable.setState({ naming: { anchor: null, where: 'after', typed: '' } })}>
            {t.firstStep}
          </Button>
        )}
        {dialogs}
      </div>
    );
  }
  return (
    <div className="steps">
      <h1 className="visually-hidden">{t.table}</h1>
      {!drawn && <NoDrawing />}
      <StepsToolbar
        filter={filter}
        onFilter={setFilter}
        isSorted={isSorted}
        onReset={reset}
        onSetColumn={() => setIsSetting(true)}
        shown={shown.length}
        rows={rows}
      />
      <StepsGrid
        rows={shown}
        columns={columns}
        order={order}
        isWhole={!isSorted && !isFiltering(filter)}
        onOrder={sort}
        onReset={reset}
        onPaste={paste}
      />
      {dialogs}
    </div>
  );
}
