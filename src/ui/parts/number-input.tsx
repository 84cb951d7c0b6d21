import { useState } from 'react';

interface NumberInputProps {
  readonly id?: string;
  readonly name?: string | undefined;
  readonly shown: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly describedBy?: string | undefined;
  readonly onCommit: (text: string) => void;
  /** Every keystroke; null = given up with Esc, or left as it was. */
  readonly onType: (text: string | null) => void;
}

/** A field for a number that keeps what is typed until Enter or leaving; Esc goes back to what was there. */
export function NumberInput({ id, name, shown, placeholder, readOnly, describedBy, onCommit, onType }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== shown) onCommit(typed);
    else if (typed !== null) onType(null);
    setTyped(null);
  };
  return (
    <input
      id={id}
      className="num"
      data-field={name}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      value={typed ?? shown}
      placeholder={placeholder}
      readOnly={readOnly}
      aria-invalid={describedBy !== undefined || undefined}
      aria-describedby={describedBy}
      onChange={(event) => {
        setTyped(event.target.value);
        onType(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || typed === null) return;
        setTyped(null);
        onType(null);
      }}
    />
  );
}
