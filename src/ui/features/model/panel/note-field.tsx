import { useState } from 'react';
import { useSession } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { panelTexts } from './panel-texts.ts';

/** Free words about a step; kept when the field is left. */
export function NoteField({ id, value, readOnly }: { readonly id: string; readonly value: string | null; readonly readOnly: boolean }) {
  const t = useTexts(panelTexts);
  const session = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== (value ?? ''))
      session.annotate(new Map([[id, { attributes: { note: typed.trim() === '' ? null : typed } }]]));
    setTyped(null);
  };
  return (
    <label className="note-field">
      <span className="label">{t.note}</span>
      <textarea
        rows={3}
        value={typed ?? value ?? ''}
        placeholder={t.notePlaceholder}
        readOnly={readOnly}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
      />
    </label>
  );
}
