import { useEffect, useEffectEvent } from 'react';
import { say } from '../../commands/said.ts';
import { stepTable } from '../../commands/step-table.ts';
import { useSession } from '../../document/use-document.ts';
import { useLanguage } from '../../language/use-texts.ts';
import type { RowColumn } from './columns.ts';
import { cellText, editsOfChanges, isClearable, isEditable, readCell, type CellChange } from './step-cells.ts';
import type { StepRow } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';
import { writeTableHtml, writeTableText } from './paste/table-text.ts';

interface TableSituation {
  readonly rows: readonly StepRow[];
  readonly columns: readonly RowColumn[];
  readonly active: { readonly row: number; readonly column: number };
  readonly selection: readonly string[];
  readonly onPasteText: (text: string) => void;
  readonly onReset: () => void;
}

/** A sentence in both languages, said in passing. */
const tell = (sentence: (texts: typeof stepsTexts.de) => string): void => say({ de: sentence(stepsTexts.de), en: sentence(stepsTexts.en) });

/** What the commands of the table do here; the cells as the clipboard wants them. */
export function useTableActions({ rows, columns, active, selection, onPasteText, onReset }: TableSituation) {
  const session = useSession();
  const language = useLanguage();
  const column = columns[active.column];
  const chosen = (): readonly StepRow[] => {
    const selected = rows.filter((row) => selection.includes(row.id));
    const focused = rows[active.row];
    return selected.length > 0 ? selected : focused === undefined ? [] : [focused];
  };

  const change = (targets: readonly StepRow[], read: (row: StepRow) => CellChange | null): boolean => {
    const changes = targets.flatMap((row): readonly (readonly [string, readonly CellChange[]])[] => {
      const one = read(row);
      return one === null ? [] : [[row.id, [one]]];
    });
    return changes.length > 0 && session.edit(editsOfChanges(new Map(changes))) !== null;
  };

  const actions = {
    fillDown() {
      if (column === undefined) return;
      const targets = chosen();
      const source = targets.length > 1 ? targets[0] : rows[active.row - 1];
      if (!isEditable(column)) return tell((t) => t.notFillable(t.columns[column]));
      if (source === undefined) return tell((t) => t.nothingToFill);
      const into = targets.filter((row) => row !== source);
      const text = cellText(source, column, language);
      const isDone = change(into, (row) => {
        const read = readCell(text, column, row, language);
        return read.ok ? read.value : null;
      });
      if (isDone) tell((t) => t.filled(into.length, t.columns[column]));
    },
    clear() {
      if (column === undefined) return;
      if (!isClearable(column))
        return tell((t) => (isEditable(column) ? t.notClearable(t.columns[column]) : t.notFillable(t.columns[column])));
      const targets = chosen();
      const isDone = change(targets, (row) => {
        const read = readCell(column === 'tag' ? '?' : '', column, row, language);
        return read.ok ? read.value : null;
      });
      if (isDone) tell((t) => t.cleared(targets.length, t.columns[column]));
    },
    copy() {
      document.execCommand('copy');
    },
    paste() {
      navigator.clipboard.readText().then(onPasteText, () => tell((t) => t.clipboardRefused));
    },
    resetArrangement: onReset,
    focusSearch() {
      document.querySelector<HTMLInputElement>('.search-field input')?.focus();
    },
  };

  /** One selected row: its cell in focus; several: whole rows with the names of the columns, so that they find their place again. */
  const cellsToCopy = (): { readonly text: string; readonly html: string; readonly rows: number } | null => {
    const targets = chosen();
    if (targets.length === 0 || column === undefined) return null;
    const cells =
      targets.length === 1
        ? [[cellText(targets[0]!, column, language)]]
        : [
            columns.map((one) => stepsTexts[language].columns[one]),
            ...targets.map((row) => columns.map((one) => cellText(row, one, language))),
          ];
    return { text: writeTableText(cells), html: writeTableHtml(cells, targets.length > 1), rows: targets.length };
  };

  const newest = useEffectEvent(() => actions);
  useEffect(() => {
    const bound = {
      fillDown: () => newest().fillDown(),
      clear: () => newest().clear(),
      copy: () => newest().copy(),
      paste: () => newest().paste(),
      resetArrangement: () => newest().resetArrangement(),
      focusSearch: () => newest().focusSearch(),
    };
    stepTable.setState({ actions: bound });
    return () => stepTable.setState({ actions: null, naming: null });
  }, []);

  return { cellsToCopy, tell };
}
