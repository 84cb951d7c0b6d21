import { useStore } from 'zustand';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
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
    overwrite: (name: string) => `„${name}“ wurde inzwischen geändert`,
    overwriteBody:
      'Ein anderes Programm oder eine andere Person hat die Datei seit dem Öffnen geändert. Beim Überschreiben geht dieser andere Stand verloren.',
    copy: 'Als Kopie speichern',
    replace: 'Überschreiben',
    gone: (name: string) => `„${name}“ liegt nicht mehr an ihrem Platz`,
    goneBody: 'Die Datei wurde gelöscht oder verschoben, oder das Laufwerk ist getrennt. Ihre Arbeit ist hier noch vollständig.',
    elsewhere: 'An anderem Ort speichern',
    again: 'Dort neu anlegen',
    loss: 'Nicht alles aus der Datei bleibt erhalten',
    lossBody: 'Alles Übrige wird geschrieben, wie es in der Datei steht. Noch ist nichts geschrieben.',
    write: 'Trotzdem schreiben',
    reload: (name: string) => `„${name}“ hat sich geändert`,
    reloadBody: 'Ein anderes Programm oder eine andere Person hat die Datei gespeichert, während sie hier offen ist.',
    reloadUnsaved: ' Beim Neuladen gehen Ihre nicht gespeicherten Änderungen verloren; als Kopie gespeichert bleiben sie erhalten.',
    reloadNow: 'Neu laden',
  },
  en: {
    unsaved: (title: string) => `Save changes to “${title}”?`,
    unsavedBody: 'Without saving, the changes since the last save are lost.',
    save: 'Save',
    discard: 'Discard',
    stay: 'Keep editing',
    overwrite: (name: string) => `“${name}” has changed in the meantime`,
    overwriteBody: 'Another program or person changed the file since you opened it. Overwriting loses that other state.',
    copy: 'Save a copy',
    replace: 'Overwrite',
    gone: (name: string) => `“${name}” is no longer in its place`,
    goneBody: 'The file was deleted or moved, or the drive is disconnected. Your work is still complete here.',
    elsewhere: 'Save elsewhere',
    again: 'Create it there again',
    loss: 'Not everything in the file can be kept',
    lossBody: 'Everything else is written as it stands in the file. Nothing has been written yet.',
    write: 'Write anyway',
    reload: (name: string) => `“${name}” has changed`,
    reloadBody: 'Another program or person saved the file while it is open here.',
    reloadUnsaved: ' Reloading loses your unsaved changes; saved as a copy they are kept.',
    reloadNow: 'Reload',
  },
});

/** The question of the moment, if there is one. Esc changes nothing. */
export function QuestionDialog({ questions }: { readonly questions: Questions }) {
  const t = useTexts(texts);
  const question = useStore(questions.store, (state) => state.open);
  if (question === null) return null;
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
  if (question.kind === 'reload') {
    return (
      <Dialog
        title={t.reload(question.name)}
        onClose={stay}
        actions={
          <>
            <Button variant={question.unsaved ? 'danger' : 'plain'} onPress={() => question.answer('reload')}>
              {t.reloadNow}
            </Button>
            {question.unsaved && <Button onPress={() => question.answer('copy')}>{t.copy}</Button>}
            <Button variant="primary" autoFocus onPress={stay}>
              {t.stay}
            </Button>
          </>
        }
      >
        {t.reloadBody}
        {question.unsaved && t.reloadUnsaved}
      </Dialog>
    );
  }
  const isGone = question.what === 'gone';
  return (
    <Dialog
      title={isGone ? t.gone(question.name) : t.overwrite(question.name)}
      wide={isGone}
      onClose={stay}
      actions={
        <>
          <Button variant={isGone ? 'plain' : 'danger'} onPress={() => question.answer('overwrite')}>
            {isGone ? t.again : t.replace}
          </Button>
          <Button onPress={stay}>{t.stay}</Button>
          <Button variant="primary" autoFocus onPress={() => question.answer('copy')}>
            {isGone ? t.elsewhere : t.copy}
          </Button>
        </>
      }
    >
      {isGone ? t.goneBody : t.overwriteBody}
    </Dialog>
  );
}
