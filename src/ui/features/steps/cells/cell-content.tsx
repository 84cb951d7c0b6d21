import { useSession } from '../../../document/use-document.ts';
import { formatCount, formatHours } from '../../../language/format.ts';
import { stepTypeTexts } from '../../../language/step-type-texts.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { LaneCell, TypeCell } from './choice-cell.tsx';
import type { RowColumn } from '../columns.ts';
import { EditableText } from './editable-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { ProblemsCell } from './problems-cell.tsx';
import { RowHints } from './row-hints.tsx';
import type { StepRow } from '../step-rows.ts';
import { stepsTexts } from '../steps-texts.ts';
import { TagCell } from './tag-cell.tsx';
import { TextCell } from './text-cell.tsx';
import type { RowDragging } from '../grid/use-row-dragging.ts';

interface CellContentProps {
  readonly row: StepRow;
  readonly column: RowColumn;
  readonly readOnly: boolean;
  /** Dragging the number of a row; null = the order shown is not that of the flow. */
  readonly dragging: RowDragging | null;
  /** Enter in a field: the work goes on in the row below. */
  readonly onLeaveDown: () => void;
}

/** What stands in one cell of a step's row. */
export function CellContent({ row, column, readOnly, dragging, onLeaveDown }: CellContentProps) {
  const t = useTexts(stepsTexts);
  const types = useTexts(stepTypeTexts);
  const language = useLanguage();
  const session = useSession();
  switch (column) {
    case 'index':
      return dragging === null || readOnly ? (
        row.index
      ) : (
        <span
          className="row-handle"
          draggable
          title={t.drag}
          onDragStart={(event) => dragging.begin(row.id, event)}
          onDragEnd={dragging.end}
        >
          {row.index}
        </span>
      );
    case 'name':
      return (
        <>
          <EditableText
            shown={row.name === '' ? t.unnamed : row.name}
            editable={row.name}
            readOnly={readOnly}
            onCommit={(text) => session.rename(row.id, text)}
            onDone={onLeaveDown}
          />
          <RowHints id={row.id} />
        </>
      );
    case 'lane':
      return readOnly ? row.lane : <LaneCell row={row} />;
    case 'type':
      return readOnly ? types[row.type] : <TypeCell row={row} />;
    case 'tag':
      return <TagCell row={row} readOnly={readOnly} />;
    case 'minutes':
    case 'persons':
    case 'waiting':
      return <NumberCell row={row} column={column} readOnly={readOnly} onDone={onLeaveDown} />;
    case 'executions':
      return formatCount(row.annualExecutions, language);
    case 'hours':
      return formatHours(row.annualHours, language);
    case 'problems':
      return <ProblemsCell row={row} readOnly={readOnly} />;
    case 'systems':
    case 'documents':
    case 'note':
      return <TextCell row={row} column={column} readOnly={readOnly} onDone={onLeaveDown} />;
  }
}
