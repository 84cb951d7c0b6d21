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
export function EditableText(props: EditableTextProps) {
  const [start, setStart] = useState<string | null>(null);
  return start === null ? (
    <ShownText {...props} onEdit={setStart} />
  ) : (
    <TextInput {...props} start={start} onClose={() => setStart(null)} />
  );
}

function ShownText({ shown, editable, readOnly, faint = false, onEdit }: EditableTextProps & { readonly onEdit: (start: string) => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || readOnly) return;
    const begin = (event: Event) => {
      const first: unknown = event instanceof CustomEvent ? event.detail : null;
      onEdit(typeof first === 'string' ? first : editable);
    };
    element.addEventListener('edit', begin);
    return () => element.removeEventListener('edit', begin);
  }, [editable, readOnly, onEdit]);
  return (
    <span ref={place} data-edit className={faint ? 'faint' : undefined} onDoubleClick={() => !readOnly && onEdit(editable)}>
      {shown}
    </span>
  );
}

function TextInput({
  shown,
  editable,
  numeric = false,
  invalid,
  onCommit,
  onDone,
  start,
  onClose,
}: EditableTextProps & { readonly start: string; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(start);
  const [fault, setFault] = useState<string | null>(null);

  /** False = the text cannot be taken; the input stays with the reason below it. */
  const commit = (): boolean => {
    const reason = typed === editable ? null : (invalid?.(typed) ?? null);
    setFault(reason);
    if (reason !== null) return false;
    if (typed !== editable) onCommit(typed);
    onClose();
    return true;
  };

  return (
    <span className="cell-edit" data-fault={fault !== null || undefined}>
      <input
        autoFocus
        className={numeric ? 'num' : undefined}
        value={typed}
        inputMode={numeric ? 'decimal' : 'text'}
        aria-invalid={fault !== null || undefined}
        aria-label={shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => (fault === null ? commit() : onClose())}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && commit()) onDone();
          if (event.key === 'Escape') onClose();
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
