import { useStore } from 'zustand';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ChangedFileDialog } from './changed-file-dialog.tsx';
import { CombineDialog } from './combine-dialog.tsx';
import { PersonalDialog } from './personal-dialog.tsx';
import type { Questions } from './questions.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import './safety.css';

const texts = defineTexts({
  de: {
    unsaved: (title: string) => `Änderungen an „${title}“ speichern?`,
    unsavedBody: 'Ohne Speichern gehen die Änderungen seit dem letzten Speichern verloren.',
    save: 'Speichern',
    discard: 'Verwerfen',
    stay: 'Weiter bearbeiten',
    gone: (name: string) => `„${name}“ liegt nicht mehr an ihrem Platz`,
    goneBody: 'Die Datei wurde gelöscht oder verschoben, oder das Laufwerk ist getrennt. Ihre Arbeit ist hier noch vollständig.',
    elsewhere: 'An anderem Ort speichern',
    again: 'Dort neu anlegen',
    loss: 'Nicht alles aus der Datei bleibt erhalten',
    lossBody: 'Alles Übrige wird geschrieben, wie es in der Datei steht. Noch ist nichts geschrieben.',
    write: 'Trotzdem schreiben',
  },
  en: {
    unsaved: (title: string) => `Save changes to “${title}”?`,
    unsavedBody: 'Without saving, the changes since the last save are lost.',
    save: 'Save',
    discard: 'Discard',
    stay: 'Keep editing',
    gone: (name: string) => `“${name}” is no longer in its place`,
    goneBody: 'The file was deleted or moved, or the drive is disconnected. Your work is still complete here.',
    elsewhere: 'Save elsewhere',
    again: 'Create it there again',
    loss: 'Not everything in the file can be kept',
    lossBody: 'Everything else is written as it stands in the file. Nothing has been written yet.',
    write: 'Write anyway',
  },
});

/** The question of the moment, if there is one. Esc changes nothing. */
export function QuestionDialog({ questions }: { readonly questions: Questions }) {
  const t = useTexts(texts);
  const question = useStore(questions.store, (state) => state.open);
  if (question === null) return null;
  if (question.kind === 'merge') return <CombineDialog {...question} />;
  const stay = () => question.answer('stay');
  if (question.kind === 'unsaved') {
    return (
      <Dialog
        title={t.unsaved(question.title)}
        onClose={stay}
        actions={
          <>
            <Button variant="danger" onPress={() => question.answer('discard')}>
              {t.discard}
            </Button>
            <Button onPress={stay}>{t.stay}</Button>
            <Button variant="primary" autoFocus onPress={() => question.answer('save')}>
              {t.save}
            </Button>
          </>
        }
      >
        {t.unsavedBody}
      </Dialog>
    );
  }
  if (question.kind === 'personal') return <PersonalDialog hints={question.hints} answer={question.answer} />;
  if (question.kind === 'replace') return <ReplaceDialog {...question} />;
  if (question.kind === 'loss') {
    return (
      <Dialog
        title={t.loss}
        wide
        onClose={stay}
        actions={
          <>
            <Button onPress={() => question.answer('write')}>{t.write}</Button>
            <Button variant="primary" autoFocus onPress={stay}>
              {t.stay}
            </Button>
          </>
        }
      >
        <ul className="kept-states">
          {question.losses.map((loss) => (
            <li key={loss} className="kept-state">
              <div>{loss}</div>
            </li>
          ))}
        </ul>
        <p>{t.lossBody}</p>
      </Dialog>
    );
  }
  if (question.kind === 'reload') return <ChangedFileDialog question={question} />;
  if (question.what === 'changed') return <ChangedFileDialog question={question} />;
  return (
    <Dialog
      title={t.gone(question.name)}
      wide
      onClose={stay}
      actions={
        <>
          <Button onPress={() => question.answer('overwrite')}>{t.again}</Button>
          <Button onPress={stay}>{t.stay}</Button>
          <Button variant="primary" autoFocus onPress={() => question.answer('copy')}>
            {t.elsewhere}
          </Button>
        </>
      }
    >
      {t.goneBody}
    </Dialog>
  );
}
