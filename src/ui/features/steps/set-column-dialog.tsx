import { useState } from 'react';
import { PROBLEM_FIELDS, TAGS, type ProblemField } from '#core/annotation/annotation.ts';
import { say } from '../../commands/said.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import { defineTexts, useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import '../../parts/form.css';
import { COLUMNS, type RowColumn } from './columns.ts';
import { pasteTexts } from './paste/paste-texts.ts';
import { CHOSEN_TYPES, editsOfChanges, isClearable, isEditable, readCell, type CellChange } from './step-cells.ts';
import type { StepRow } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';

const texts = defineTexts({
  de: {
    title: (count: number) => (count === 1 ? 'Angabe für 1 Schritt setzen' : `Angabe für ${count} Schritte setzen`),
    column: 'Spalte',
    value: 'Wert',
    cancel: 'Abbrechen',
    clear: 'Leeren',
    set: 'Setzen',
    names: 'Mehrere durch Komma trennen.',
    added: 'Kommt zu den Problemfeldern hinzu, die schon dort stehen.',
  },
  en: {
    title: (count: number) => (count === 1 ? 'Set a value for 1 step' : `Set a value for ${count} steps`),
    column: 'Column',
    value: 'Value',
    cancel: 'Cancel',
    clear: 'Clear',
    set: 'Set',
    names: 'Separate several by commas.',
    added: 'Is added to the problem fields already there.',
  },
});

const SETTABLE = COLUMNS.filter((column) => isEditable(column) && column !== 'name');

/** One value for one column of all selected steps, as one step of undo. */
export function SetColumnDialog({ rows, onClose }: { readonly rows: readonly StepRow[]; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const columnNames = useTexts(stepsTexts).columns;
  const faults = useTexts(pasteTexts).faults;
  const language = useLanguage();
  const session = useSession();
  const selection = useDocument((state) => state.selection);
  const [column, setColumn] = useState<RowColumn>('minutes');
  const [value, setValue] = useState('');
  const [problems, setProblems] = useState<readonly ProblemField[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const chosen = rows.filter((row) => selection.includes(row.id));

  const write = (textOf: (row: StepRow) => string) => {
    const changes = new Map<string, readonly CellChange[]>();
    for (const row of chosen) {
      const read = readCell(textOf(row), column, row, language);
      if (!read.ok) return setFault(faults[read.problem]);
      if (read.value !== null) changes.set(row.id, [read.value]);
    }
    onClose();
    if (changes.size === 0 || session.edit(editsOfChanges(changes)) === null) return;
    session.select(chosen.map(({ id }) => id));
    const sentence = (texts: typeof stepsTexts.de) => texts.filled(changes.size, texts.columns[column]);
    say({ de: sentence(stepsTexts.de), en: sentence(stepsTexts.en) });
  };
  const set = () =>
    write((row) => (column === 'problems' ? [...row.annotation.problems.map(({ kind }) => kind), ...problems].join(', ') : value));

  return (
    <Dialog
      title={t.title(chosen.length)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          {isClearable(column) && <Button onPress={() => write(() => (column === 'tag' ? '?' : ''))}>{t.clear}</Button>}
          <Button variant="primary" isDisabled={column === 'problems' ? problems.length === 0 : value.trim() === ''} onPress={set}>
            {t.set}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() !== '') set();
        }}
      >
        <label>
          <span className="label">{t.column}</span>
          <select
            autoFocus
            value={column}
            onChange={(event) => {
              setColumn(event.target.value as RowColumn);
              setValue('');
              setFault(null);
            }}
          >
            {SETTABLE.map((one) => (
              <option key={one} value={one}>
                {columnNames[one]}
              </option>
            ))}
          </select>
        </label>
        {column === 'problems' ? (
          <ProblemChoice chosen={problems} onChange={setProblems} note={t.added} />
        ) : (
          <label>
            <span className="label">{t.value}</span>
            <ValueField column={column} value={value} onChange={setValue} />
          </label>
        )}
        {(column === 'systems' || column === 'documents') && <p className="caption">{t.names}</p>}
        {fault !== null && (
          <p className="form-refused" role="alert">
            {fault}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function ValueField({
  column,
  value,
  onChange,
}: {
  readonly column: RowColumn;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const tags = useTexts(domainTexts).tag;
  const types = useTexts(stepTypeTexts);
  const lanes = useDocument((state) => state.snapshot?.model.lanes ?? null);
  const options = column === 'tag' ? TAGS.map((tag) => tags[tag]) : column === 'type' ? CHOSEN_TYPES.map((type) => types[type]) : null;
  if (options !== null) {
    return (
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">–</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        value={value}
        list={column === 'lane' ? 'known-lanes' : undefined}
        spellCheck={column === 'note'}
        onChange={(event) => onChange(event.target.value)}
      />
      {column === 'lane' && (
        <datalist id="known-lanes">
          {[...new Set((lanes ?? []).map((lane) => lane.name ?? ''))]
            .filter((name) => name !== '')
            .map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </datalist>
      )}
    </>
  );
}

function ProblemChoice({
  chosen,
  onChange,
  note,
}: {
  readonly chosen: readonly ProblemField[];
  readonly onChange: (problems: readonly ProblemField[]) => void;
  readonly note: string;
}) {
  const words = useTexts(domainTexts).problemField;
  return (
    <>
      <div className="set-problems">
        {PROBLEM_FIELDS.map((kind) => (
          <label key={kind} className="form-check">
            <input
              type="checkbox"
              checked={chosen.includes(kind)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, kind] : chosen.filter((other) => other !== kind))}
            />
            {words[kind]}
          </label>
        ))}
      </div>
      <p className="caption">{note}</p>
    </>
  );
}
