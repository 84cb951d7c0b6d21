import { useState } from 'react';
import { withTitle } from '../../../document/use-case-edits.ts';
import { useSession } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { shapingTexts } from './shaping-texts.ts';

interface RenameFieldProps {
  readonly id: string;
  readonly title: string;
  /** True = people gave it this name; it can be named after its steps again. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

/** A new name in place: Enter keeps it, Esc leaves the old one. */
export function RenameField({ id, title, isOwn, onClose }: RenameFieldProps) {
  const t = useTexts(shapingTexts);
  const session = useSession();
  const [typed, setTyped] = useState(title);
  const keep = (name: string) => {
    if (name.trim() !== title) session.changeMappe((mappe) => withTitle(mappe, id, name));
    onClose();
  };
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') keep(typed);
      }}
    >
      <input
        type="text"
        aria-label={t.name}
        value={typed}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button type="submit" isDisabled={typed.trim() === ''}>
        {t.save}
      </Button>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      {isOwn && (
        <Button variant="quiet" onPress={() => keep('')}>
          {t.ownName}
        </Button>
      )}
    </form>
  );
}
