import { useId, useState } from 'react';
import { withMeasure, type MeasureChange } from '../document/guard-rail-edits.ts';
import { useDocument, useReadOnly, useSession } from '../document/use-document.ts';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import './assignment-fields.css';

const texts = defineTexts({
  de: {
    owner: 'Wer kümmert sich?',
    due: 'Bis wann?',
    done: 'erledigt',
    overdue: 'überfällig',
    of: (what: string) => `Zuständigkeit: ${what}`,
  },
  en: {
    owner: 'Who takes care of it?',
    due: 'By when?',
    done: 'done',
    overdue: 'overdue',
    of: (what: string) => `Responsibility: ${what}`,
  },
});

interface AssignmentFieldsProps {
  /** Key of the measure: `rule:…`, `answer:…` or `kompass:…`. */
  readonly id: string;
  /** Use case it belongs to; absent = the document as a whole. */
  readonly about?: string | undefined;
  /** What is to be done, for those who only hear the fields. */
  readonly what: string;
  /** False = it is done when it is answered, not when somebody ticks it off. */
  readonly canBeDone?: boolean;
}

/** Who does something until when. */
export function AssignmentFields({ id, about, what, canBeDone = true }: AssignmentFieldsProps) {
  const t = useTexts(texts);
  const session = useSession();
  const fields = useId();
  const readOnly = useReadOnly();
  const measures = useDocument((state) => state.mappe.measures);
  const measure = measures.find((entry) => entry.id === id && entry.about === about);
  const owners = [...new Set(measures.flatMap(({ owner }) => owner ?? []))];
  const isDone = measure?.state === 'done';
  const isOverdue = !isDone && measure?.due !== undefined && measure.due < session.today();
  const change = (values: MeasureChange) => session.changeMappe((mappe) => withMeasure(mappe, { id, about }, values));
  return (
    <div className="assignment" role="group" aria-label={t.of(what)}>
      <label htmlFor={`${fields}-owner`}>
        <span>{t.owner}</span>
        <OwnerInput
          key={measure?.owner ?? ''}
          id={`${fields}-owner`}
          owner={measure?.owner ?? ''}
          known={`${fields}-owners`}
          readOnly={readOnly}
          onCommit={(owner) => change({ owner: owner === '' ? null : owner })}
        />
      </label>
      <datalist id={`${fields}-owners`}>
        {owners.map((owner) => (
          <option key={owner} value={owner}>
            {owner}
          </option>
        ))}
      </datalist>
      <label htmlFor={`${fields}-due`} data-overdue={isOverdue || undefined}>
        <span>{isOverdue ? `${t.due} (${t.overdue})` : t.due}</span>
        <input
          id={`${fields}-due`}
          type="date"
          value={measure?.due ?? ''}
          readOnly={readOnly}
          onChange={(event) => change({ due: event.target.value === '' ? null : event.target.value })}
        />
      </label>
      {canBeDone && (
        <label className="assignment-done" htmlFor={`${fields}-done`}>
          <input
            id={`${fields}-done`}
            type="checkbox"
            checked={isDone}
            disabled={readOnly}
            onChange={(event) => change({ state: event.target.checked ? 'done' : 'open' })}
          />
          <span>{t.done}</span>
        </label>
      )}
    </div>
  );
}

function OwnerInput({
  id,
  owner,
  known,
  readOnly,
  onCommit,
}: {
  readonly id: string;
  readonly owner: string;
  readonly known: string;
  readonly readOnly: boolean;
  readonly onCommit: (owner: string) => void;
}) {
  const [typed, setTyped] = useState(owner);
  const commit = () => {
    if (typed.trim() !== owner) onCommit(typed.trim());
  };
  return (
    <input
      id={id}
      type="text"
      list={known}
      value={typed}
      readOnly={readOnly}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
