import { ChevronDown, ListFilter, Search } from 'lucide-react';
import type { ActivityType } from '#core/process/process-model.ts';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { TAGS, type Tag } from '#core/annotation/annotation.ts';
import { tagPatch } from '../../document/annotation-patches.ts';
import { useCommands } from '../../commands/use-command.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuEntry } from '../../parts/menu.tsx';
import { TagIcon } from '../../parts/tag-icon.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { GAPS, isFiltering, type StepFilter, type StepRow } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';

interface StepsToolbarProps {
  readonly filter: StepFilter;
  readonly onFilter: (filter: StepFilter) => void;
  /** true = another order than that of the flow. */
  readonly isSorted: boolean;
  readonly onReset: () => void;
  readonly onSetColumn: () => void;
  readonly shown: number;
  readonly rows: readonly StepRow[];
}

/** Search and filters; with several rows selected, what can be done to all of them. */
export function StepsToolbar({ filter, onFilter, isSorted, onReset, onSetColumn, shown, rows }: StepsToolbarProps) {
  const t = useTexts(stepsTexts);
  const selection = useDocument((state) => state.selection);
  const readOnly = useReadOnly();
  return (
    <div className="steps-toolbar">
      <label className="search-field">
        <Search className="icon" aria-hidden />
        <input
          type="search"
          value={filter.text}
          placeholder={t.search}
          aria-label={t.search}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </label>
      {selection.length > 1 && !readOnly ? (
        <BulkTools selection={selection} onSetColumn={onSetColumn} />
      ) : (
        <TagFilter filter={filter} onFilter={onFilter} />
      )}
      {(selection.length < 2 || readOnly) && <FacetMenu filter={filter} onFilter={onFilter} rows={rows} />}
      {(isFiltering(filter) || isSorted) && (
        <Button variant="quiet" onPress={onReset}>
          {t.reset}
        </Button>
      )}
      <span className="caption num steps-count" role="status">
        {t.shown(shown, rows.length)}
      </span>
      {!readOnly && <EditMenu onSetColumn={onSetColumn} />}
      <ColumnMenu />
    </div>
  );
}

function BulkTools({ selection, onSetColumn }: { readonly selection: readonly string[]; readonly onSetColumn: () => void }) {
  const t = useTexts(stepsTexts);
  const words = useTexts(domainTexts).tag;
  const session = useSession();
  return (
    <div className="steps-bulk" role="group" aria-label={t.tagSelected(selection.length)}>
      <span className="label num">{t.selected(selection.length)}</span>
      {TAGS.map((choice) => (
        <Button key={choice} onPress={() => session.annotate(new Map(selection.map((id) => [id, tagPatch(choice)])))}>
          <TagIcon tag={choice} size={14} />
          {words[choice]}
        </Button>
      ))}
      <Button onPress={onSetColumn}>{t.setColumn}</Button>
    </div>
  );
}

function TagFilter({ filter, onFilter }: Pick<StepsToolbarProps, 'filter' | 'onFilter'>) {
  const t = useTexts(stepsTexts);
  const words = useTexts(domainTexts).tag;
  return (
    <ToggleButtonGroup
      className="tag-filter"
      aria-label={t.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter.tag ?? 'all']}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onFilter({ ...filter, tag: key === 'all' || key === undefined ? null : (key as Tag) });
      }}
    >
      <ToggleButton id="all">{t.all}</ToggleButton>
      {TAGS.map((choice) => (
        <ToggleButton key={choice} id={choice}>
          <TagIcon tag={choice} size={12} />
          {words[choice]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Lane, type, and what is still missing; what no step has is not offered. */
function FacetMenu({ filter, onFilter, rows }: Pick<StepsToolbarProps, 'filter' | 'onFilter' | 'rows'>) {
  const t = useTexts(stepsTexts);
  const types = useTexts(stepTypeTexts);
  const lanes = [...new Set(rows.map((row) => row.lane))].filter((lane) => lane !== '').toSorted((a, b) => a.localeCompare(b));
  const present = [...new Set(rows.map((row) => row.type))] as readonly ActivityType[];
  const count = [filter.lane, filter.type, filter.gap].filter((facet) => facet !== null).length;
  const entry = (id: string, label: string, selected: boolean, change: Partial<StepFilter>): MenuEntry => ({
    id,
    label,
    selected,
    run: () => onFilter({ ...filter, ...change }),
  });
  return (
    <Menu
      label={t.moreFilters}
      trigger={
        <Button variant="quiet">
          <ListFilter className="icon" aria-hidden />
          {count === 0 ? t.moreFilters : t.filtered(count)}
        </Button>
      }
      groups={[
        { title: t.gap, entries: GAPS.map((gap) => entry(gap, t.gaps[gap], filter.gap === gap, { gap: filter.gap === gap ? null : gap })) },
        {
          title: t.columns.lane,
          entries: lanes.map((lane) => entry(`lane ${lane}`, lane, filter.lane === lane, { lane: filter.lane === lane ? null : lane })),
        },
        {
          title: t.columns.type,
          entries: present.map((type) =>
            entry(`type ${type}`, types[type], filter.type === type, { type: filter.type === type ? null : type }),
          ),
        },
      ]}
    />
  );
}

const EDIT_MENU = [
  ['step.insertAfter', 'step.insertBefore', 'step.delete'],
  ['step.moveUp', 'step.moveDown', 'step.lane', 'step.wrap', 'step.unwrap'],
  ['table.copy', 'table.paste', 'table.fillDown', 'table.clear'],
  ['table.search', 'table.replace', 'table.reset'],
] as const;

/** Everything the table can do, with its keys. */
function EditMenu({ onSetColumn }: { readonly onSetColumn: () => void }) {
  const t = useTexts(stepsTexts);
  const hasSelection = useDocument((state) => state.selection.length > 0);
  const commands = useCommands(EDIT_MENU.flat());
  const groupOf = (ids: readonly string[]): readonly MenuEntry[] =>
    commands.filter(({ id }) => ids.includes(id)).map(({ id, label, keys, disabled, run }) => ({ id, label, keys, disabled, run }));
  return (
    <Menu
      label={t.edit}
      placement="bottom end"
      trigger={
        <Button variant="quiet">
          {t.edit}
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
      groups={EDIT_MENU.map((ids, index) => ({
        entries: [...groupOf(ids), ...(index === 2 ? [{ id: 'set', label: t.setColumn, disabled: !hasSelection, run: onSetColumn }] : [])],
      }))}
    />
  );
}
