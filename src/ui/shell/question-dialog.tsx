import { useStore } from 'zustand';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PersonalDialog } from './personal-dialog.tsx';
import type { Questions } from './questions.ts';

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
  return (
    <Dialog
      title={t.overwrite(question.name)}
      onClose={stay}
      actions={
        <>
          <Button variant="danger" onPress={() => question.answer('overwrite')}>
            {t.replace}
          </Button>
          <Button onPress={stay}>{t.stay}</Button>
          <Button variant="primary" autoFocus onPress={() => question.answer('copy')}>
            {t.copy}
          </Button>
        </>
      }
    >
      {t.overwriteBody}
    </Dialog>
  );
}
