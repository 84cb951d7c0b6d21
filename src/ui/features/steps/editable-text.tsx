import { useEffect, useRef, useState } from 'react';

interface EditableTextProps {
  readonly shown: string;
  /** What the input starts with. */
  readonly editable: string;
  readonly readOnly: boolean;
  readonly faint?: boolean;
  readonly numeric?: boolean;
  /** A sentence where the text cannot be taken, null where it can. */
  readonly invalid?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
  /** After Enter: the grid goes one row down. */
  readonly onDone: () => void;
}

/** Text that becomes an input on double click or when its cell asks for it (event `edit`, detail = first character typed). */
export function EditableText({ shown, editable, readOnly, faint = false, numeric = false, invalid, onCommit, onDone }: EditableTextProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    const element = place.current;
    if (element === null || readOnly) return;
    const start = (event: Event) => {
      const first: unknown = event instanceof CustomEvent ? event.detail : null;
      setTyped(typeof first === 'string' ? first : editable);
    };
    element.addEventListener('edit', start);
    return () => element.removeEventListener('edit', start);
  }, [editable, readOnly, typed]);

  if (typed === null) {
    return (
      <span ref={place} data-edit className={faint ? 'faint' : undefined} onDoubleClick={() => !readOnly && setTyped(editable)}>
        {shown}
      </span>
    );
  }

  const finish = (keep: boolean): boolean => {
    if (keep && typed !== editable) {
      const reason = invalid?.(typed) ?? null;
      if (reason !== null) {
        setFault(reason);
        return false;
      }
      onCommit(typed);
    }
    setFault(null);
    setTyped(null);
    return true;
  };

  return (
    <span className="cell-edit" data-fault={fault !== null || undefined}>
      <input
        // the cell asked for it: focus belongs here now
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className={numeric ? 'num' : undefined}
        value={typed}
        inputMode={numeric ? 'decimal' : 'text'}
        aria-invalid={fault !== null || undefined}
        aria-label={shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => finish(fault === null)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && finish(true)) onDone();
          if (event.key === 'Escape') finish(false);
        }}
      />
      {fault !== null && (
        <span className="cell-fault" role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
