import type { MouseEvent, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TAGS } from '#core/annotation/annotation.ts';
import { problemsPatch, tagPatch } from '../../document/annotation-patches.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { formatCount, formatHours } from '../../language/format.ts';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Menu } from '../../parts/menu.tsx';
import { ProblemMenu } from '../../parts/problem-menu.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { TagIcon } from '../../parts/tag-icon.tsx';
import type { NumberColumn, RowColumn } from './columns.ts';
import type { RowDragging } from './use-row-dragging.ts';
import { LaneCell, TypeCell } from './choice-cell.tsx';
import { EditableText } from './editable-text.tsx';
import { GridCell } from './grid-cell.tsx';
import { NumberCell } from './number-cell.tsx';
import { RowHints } from './row-hints.tsx';
import { RowProblems } from './row-problems.tsx';
import type { StepRow } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';
import { TextCell } from './text-cell.tsx';
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
  const t = useTexts(stepsTexts);
  const language = useLanguage();
  const words = useTexts(domainTexts);
  const types = useTexts(stepTypeTexts);
  const session = useSession();
  const readOnly = useDocument((state) => state.file?.readOnly === true);
  const { annotation } = row;
  const annotate = (patch: ReturnType<typeof tagPatch>) => session.annotate(new Map([[row.id, patch]]));
  const number = (column: NumberColumn) => <NumberCell row={row} column={column} readOnly={readOnly} onDone={onLeaveDown} />;
  const text = (column: 'systems' | 'documents' | 'note') => (
    <TextCell row={row} column={column} readOnly={readOnly} onDone={onLeaveDown} />
  );
  const name = row.name === '' ? t.unnamed : row.name;

  const cells: Readonly<Record<RowColumn, ReactNode>> = {
    index:
      dragging === null || readOnly ? (
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
      ),
    name: (
      <>
        <EditableText
          shown={name}
          editable={row.name}
          readOnly={readOnly}
          onCommit={(text) => session.rename(row.id, text)}
          onDone={onLeaveDown}
        />
        <RowHints id={row.id} />
      </>
    ),
    lane: readOnly ? row.lane : <LaneCell row={row} />,
    type: readOnly ? types[row.type] : <TypeCell row={row} />,
    tag: readOnly ? (
      <TagBadge tag={annotation.tag} />
    ) : (
      <Menu
        label={t.chooseTag(name)}
        trigger={
          <AriaButton className="cell-tag" aria-label={`${t.chooseTag(name)}: ${words.tag[annotation.tag]}`} excludeFromTabOrder>
            <TagBadge tag={annotation.tag} />
          </AriaButton>
        }
        groups={[
          {
            entries: TAGS.map((tag) => ({
              id: tag,
              label: words.tag[tag],
              icon: <TagIcon tag={tag} />,
              selected: tag === annotation.tag,
              run: () => annotate(tagPatch(tag)),
            })),
          },
        ]}
      />
    ),
    minutes: number('minutes'),
    persons: number('persons'),
    waiting: number('waiting'),
    executions: formatCount(row.annualExecutions, language),
    problems: (
      <span className="chips">
        {annotation.problems.map((problem) => (
          <span key={problem.kind} className="chip" title={problem.text === '' ? undefined : problem.text}>
            {words.problemField[problem.kind]}
          </span>
        ))}
        {!readOnly && <ProblemMenu problems={annotation.problems} onChange={(problems) => annotate(problemsPatch(problems))} />}
        {!readOnly && <RowProblems id={row.id} problems={annotation.problems} onChange={(problems) => annotate(problemsPatch(problems))} />}
      </span>
    ),
    hours: formatHours(row.annualHours, language),
    systems: text('systems'),
    documents: text('documents'),
    note: text('note'),
  };

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
          {cells[column]}
        </GridCell>
      ))}
    </div>
  );
}
