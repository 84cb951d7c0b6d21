import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TAGS } from '#core/annotation/annotation.ts';
import { editQuantity, formatQuantity } from '#core/annotation/number-format.ts';
import { readNumberInput } from '#core/annotation/number-input.ts';
import { basisOf } from '#core/annotation/quantity-text.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import { problemsPatch, quantityPatch, tagPatch } from '../../document/annotation-patches.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { formatHours } from '../../language/format.ts';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Menu } from '../../parts/menu.tsx';
import { ProblemMenu } from '../../parts/problem-menu.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { TagIcon } from '../../parts/tag-icon.tsx';
import { EditableText } from './editable-text.tsx';
import type { RowColumn, StepRow } from './step-rows.ts';
import { COLUMNS } from './steps-grid.tsx';
import { stepsTexts } from './steps-texts.ts';

interface StepRowViewProps {
  readonly row: StepRow;
  readonly position: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly isSelected: boolean;
  readonly activeColumn: number | null;
  readonly onActivate: (column: number) => void;
  readonly onSelect: (mode: 'only' | 'toggle' | 'range') => void;
  readonly onLeaveDown: () => void;
}

/** One step as a row; every cell can hold the focus, those that can be edited open with Enter or by typing. */
export function StepRowView({
  row,
  position,
  top,
  measure,
  isSelected,
  activeColumn,
  onActivate,
  onSelect,
  onLeaveDown,
}: StepRowViewProps) {
  const t = useTexts(stepsTexts);
  const language = useLanguage();
  const words = useTexts(domainTexts);
  const types = useTexts(stepTypeTexts);
  const session = useSession();
  const readOnly = useDocument((state) => state.file?.readOnly === true);
  const { annotation } = row;
  const annotate = (patch: ReturnType<typeof tagPatch>) => session.annotate(new Map([[row.id, patch]]));
  const minutes = formatQuantity(annotation.handlingMinutes, language);
  const name = row.name === '' ? t.unnamed : row.name;

  const cells: Readonly<Record<RowColumn, ReactNode>> = {
    index: row.index,
    name: (
      <EditableText
        shown={name}
        editable={row.name}
        readOnly={readOnly}
        onCommit={(text) => session.rename(row.id, text)}
        onDone={onLeaveDown}
      />
    ),
    lane: row.lane,
    type: types[row.type],
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
    minutes: (
      <EditableText
        shown={minutes ?? t.unknown}
        faint={minutes === null}
        editable={editQuantity(annotation.handlingMinutes, language)}
        readOnly={readOnly}
        numeric
        invalid={(text) => (readNumberInput(text, language).ok ? null : t.invalid)}
        onCommit={(text) => {
          const read = readNumberInput(text, language);
          if (read.ok)
            annotate(
              quantityPatch(
                'handlingMinutes',
                read.value.kind === 'unknown' ? UNKNOWN : { ...read.value, basis: basisOf(annotation.handlingMinutes) },
              ),
            );
        }}
        onDone={onLeaveDown}
      />
    ),
    problems: (
      <span className="chips">
        {annotation.problems.map((problem) => (
          <span key={problem.kind} className="chip" title={problem.text === '' ? undefined : problem.text}>
            {words.problemField[problem.kind]}
          </span>
        ))}
        {!readOnly && <ProblemMenu problems={annotation.problems} onChange={(problems) => annotate(problemsPatch(problems))} />}
      </span>
    ),
    hours: formatHours(row.annualHours, language),
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
    >
      {COLUMNS.map((column, index) => (
        <Cell
          key={column}
          column={column}
          cell={`${position}:${index}`}
          tabbable={activeColumn === index || (activeColumn === null && position === 0 && index === 1)}
          onFocus={() => onActivate(index)}
        >
          {cells[column]}
        </Cell>
      ))}
    </div>
  );
}

const TYPING: readonly RowColumn[] = ['name', 'minutes'];

function Cell({
  column,
  cell,
  tabbable,
  onFocus,
  children,
}: {
  readonly column: RowColumn;
  readonly cell: string;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [, setFocused] = useState(false);
  return (
    <div
      ref={place}
      role="gridcell"
      data-column={column}
      data-cell={cell}
      data-own-keys={column === 'minutes' || undefined}
      tabIndex={tabbable ? 0 : -1}
      className={column === 'index' || column === 'minutes' || column === 'hours' ? 'num' : undefined}
      onFocus={() => {
        setFocused(true);
        onFocus();
      }}
      onKeyDown={(event) => {
        if (event.target !== place.current) return;
        const typesNumber = column === 'minutes' && /^[0-9?]$/u.test(event.key);
        if (event.key !== 'Enter' && event.key !== 'F2' && !typesNumber) return;
        event.preventDefault();
        const control = place.current?.querySelector<HTMLElement>('[data-edit], button');
        if (control === undefined || control === null) return;
        if (TYPING.includes(column)) control.dispatchEvent(new CustomEvent('edit', { detail: typesNumber ? event.key : null }));
        else control.click();
      }}
    >
      {children}
    </div>
  );
}
