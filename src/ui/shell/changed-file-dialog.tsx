import type { MergeHindrance } from '#app/merge-document.ts';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Question } from './questions.ts';
import './combine.css';

const texts = defineTexts({
  de: {
    reload: (name: string) => `„${name}“ hat sich geändert`,
    reloadBody: 'Ein anderes Programm oder eine andere Person hat die Datei gespeichert, während sie hier offen ist.',
    reloadUnsaved: 'Beim Neuladen gehen Ihre nicht gespeicherten Änderungen verloren; als Kopie gespeichert bleiben sie erhalten.',
    reloadNow: 'Neu laden',
    overwrite: (name: string) => `„${name}“ wurde inzwischen geändert`,
    overwriteBody:
      'Ein anderes Programm oder eine andere Person hat die Datei seit dem Öffnen geändert. Beim Überschreiben geht dieser andere Stand verloren.',
    replace: 'Überschreiben',
    copy: 'Als Kopie speichern',
    stay: 'Weiter bearbeiten',
    merge: 'Beides zusammenführen',
    mergeBody: 'Beim Zusammenführen sehen Sie zuerst, was von der anderen Seite kommt und was von Ihnen bleibt.',
    hindrance: {
      noBase: 'Zusammenführen geht hier nicht: Es ist nicht bekannt, was vor den Änderungen beider Seiten in der Datei stand.',
      nameless:
        'Zusammenführen geht hier nicht: In der Datei hatten Teile keine Kennung, und nun ist nicht eindeutig, welcher zu welchem gehört.',
      contradiction: 'Zusammenführen geht hier nicht: Beide Seiten haben Teile so ineinander verschoben, dass es sich widerspricht.',
      loss: 'Zusammenführen geht hier nicht ohne Verlust: Ein Teil der Datei müsste ganz neu geschrieben werden.',
      unreadable: 'Zusammenführen geht hier nicht: Was herauskäme, ließe sich nicht mehr öffnen.',
      other: 'Zusammenführen geht hier nicht: Der andere Stand ist eine Datei anderer Art oder eines neueren Programms.',
    } satisfies Record<MergeHindrance, string>,
  },
  en: {
    reload: (name: string) => `“${name}” has changed`,
    reloadBody: 'Another program or person saved the file while it is open here.',
    reloadUnsaved: 'Reloading loses your unsaved changes; saved as a copy they are kept.',
    reloadNow: 'Reload',
    overwrite: (name: string) => `“${name}” has changed in the meantime`,
    overwriteBody: 'Another program or person changed the file since you opened it. Overwriting loses that other state.',
    replace: 'Overwrite',
    copy: 'Save a copy',
    stay: 'Keep editing',
    merge: 'Combine both',
    mergeBody: 'Before anything is combined, you see what comes from the other side and what of yours stays.',
    hindrance: {
      noBase: 'This cannot be combined: what the file said before both sides changed it is not known.',
      nameless: 'This cannot be combined: parts of the file had no id, and now it is not clear which of them belong together.',
      contradiction: 'This cannot be combined: both sides moved parts into each other in ways that contradict.',
      loss: 'This cannot be combined without loss: a part of the file would have to be written anew.',
      unreadable: 'This cannot be combined: the result could not be opened any more.',
      other: 'This cannot be combined: the other state is a file of another kind or of a newer program.',
    },
  },
});

type ChangedFile = Extract<Question, { readonly kind: 'reload' | 'overwrite' }>;

/** Somebody else saved the file: noticed while working, or only when saving. Whoever has own changes need not choose between the two. */
export function ChangedFileDialog({ question }: { readonly question: ChangedFile }) {
  const t = useTexts(texts);
  const { name, merge } = question;
  const isSaving = question.kind === 'overwrite';
  const hasOwn = isSaving || question.unsaved;
  const canMerge = merge === 'possible';
  const stay = () => question.answer('stay');
  return (
    <Dialog
      title={isSaving ? t.overwrite(name) : t.reload(name)}
      wide={hasOwn}
      onClose={stay}
      actions={
        <>
          {isSaving ? (
            <Button variant="danger" onPress={() => question.answer('overwrite')}>
              {t.replace}
            </Button>
          ) : (
            <Button variant={hasOwn ? 'danger' : 'plain'} onPress={() => question.answer('reload')}>
              {t.reloadNow}
            </Button>
          )}
          {hasOwn && (
            <Button
              variant={isSaving && !canMerge ? 'primary' : 'plain'}
              autoFocus={isSaving && !canMerge}
              onPress={() => question.answer('copy')}
            >
              {t.copy}
            </Button>
          )}
          <Button variant={isSaving || canMerge ? 'plain' : 'primary'} autoFocus={!isSaving && !canMerge} onPress={stay}>
            {t.stay}
          </Button>
          {canMerge && (
            <Button variant="primary" autoFocus onPress={() => question.answer('merge')}>
              {t.merge}
            </Button>
          )}
        </>
      }
    >
      <div className="changed-file">
        <p>{isSaving ? t.overwriteBody : t.reloadBody}</p>
        {merge !== null && <p>{canMerge ? t.mergeBody : t.hindrance[merge]}</p>}
        {!isSaving && hasOwn && <p>{t.reloadUnsaved}</p>}
      </div>
    </Dialog>
  );
}
