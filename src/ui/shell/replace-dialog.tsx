import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import './safety.css';

const texts = defineTexts({
  de: {
    title: (count: number, folder: string) =>
      count === 1 ? `Eine Datei liegt schon in „${folder}“` : `${count} Dateien liegen schon in „${folder}“`,
    replace: 'Ersetzen',
    beside: 'Daneben ablegen',
    stay: 'Abbrechen',
    body: 'Beim Ersetzen geht ihr bisheriger Inhalt verloren. Daneben abgelegt bekommen alle neuen Dateien eine Nummer.',
  },
  en: {
    title: (count: number, folder: string) =>
      count === 1 ? `A file is already in “${folder}”` : `${count} files are already in “${folder}”`,
    replace: 'Replace',
    beside: 'Put beside',
    stay: 'Cancel',
    body: 'Replacing loses what is in them now. Put beside, all new files get a number.',
  },
});

interface ReplaceDialogProps {
  readonly names: readonly string[];
  readonly folder: string;
  readonly answer: (answer: 'replace' | 'beside' | 'stay') => void;
}

/** One question for all files at once; Esc writes nothing. */
export function ReplaceDialog({ names, folder, answer }: ReplaceDialogProps) {
  const t = useTexts(texts);
  return (
    <Dialog
      title={t.title(names.length, folder)}
      onClose={() => answer('stay')}
      actions={
        <>
          <Button variant="danger" onPress={() => answer('replace')}>
            {t.replace}
          </Button>
          <Button onPress={() => answer('stay')}>{t.stay}</Button>
          <Button variant="primary" autoFocus onPress={() => answer('beside')}>
            {t.beside}
          </Button>
        </>
      }
    >
      <p>{t.body}</p>
      <ul className="kept-states">
        {names.map((name) => (
          <li key={name} className="kept-state">
            <div>{name}</div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
