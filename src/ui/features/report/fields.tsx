import { type ReactNode, useId, useState } from 'react';

interface LineProps {
  readonly label: string;
  /** The heading above says the label already to those who see. */
  readonly isNamedAbove?: boolean;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
}

/** Longest line a head can show. */
const MAX_CHARACTERS = 300;

/** One line of text or a day; it counts when the field is left or with Enter, as one step of undo. */
export function Line({ label, isNamedAbove = false, value, type = 'text', readOnly, onCommit }: LineProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <div className="report-line">
      <label htmlFor={id} className={isNamedAbove ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={typed}
        readOnly={readOnly}
        autoComplete="off"
        maxLength={MAX_CHARACTERS}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, disabled, onChange }: TickProps) {
  const id = useId();
  return (
    <div className="report-tick">
      <input id={id} type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly disabled: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ title, options, value, disabled, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <Section title={title}>
      <div className="report-choice">
        {options.map(([option, label]) => (
          <label key={option} data-chosen={option === value || undefined}>
            <input type="radio" name={name} checked={option === value} disabled={disabled} onChange={() => onChange(option)} />
            {label}
          </label>
        ))}
      </div>
    </Section>
  );
}

export function Section({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <fieldset className="report-section">
      <legend>{title}</legend>
      {children}
      {note !== undefined && <p className="caption">{note}</p>}
    </fieldset>
  );
}
