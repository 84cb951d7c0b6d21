import { useSession } from '../../../document/use-document.ts';
import { useLanguage } from '../../../language/use-texts.ts';
import type { RowColumn } from '../columns.ts';
import { EditableText } from './editable-text.tsx';
import { cellText, editsOfChanges, readCell } from '../step-cells.ts';
import type { StepRow } from '../step-rows.ts';

interface TextCellProps {
  readonly row: StepRow;
  readonly column: Extract<RowColumn, 'systems' | 'documents' | 'note'>;
  readonly readOnly: boolean;
  readonly onDone: () => void;
}

/** Words of a step: a note, or names of systems and documents separated by commas. */
export function TextCell({ row, column, readOnly, onDone }: TextCellProps) {
  const language = useLanguage();
  const session = useSession();
  const text = cellText(row, column, language);
  return (
    <EditableText
      shown={text}
      editable={text}
      readOnly={readOnly}
      onCommit={(typed) => {
        const read = readCell(typed, column, row, language);
        if (read.ok && read.value !== null) session.edit(editsOfChanges(new Map([[row.id, [read.value]]])));
      }}
      onDone={onDone}
    />
  );
}
