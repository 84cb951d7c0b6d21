import { useSession } from '../document/use-document.ts';
import { formatMoment } from '../language/format.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useSafety } from './use-safety.ts';
import './safety.css';

const texts = defineTexts({
  de: {
    title: 'Zeitreise: frühere Stände',
    intro:
      'Aufgehoben werden die letzten 20 gespeicherten Stände, mindestens fünf Minuten auseinander. Ein Stand öffnet sich als Kopie; die Datei bleibt, wie sie ist.',
    none: 'Noch ist kein früherer Stand aufgehoben. Beim nächsten Speichern kommt der erste dazu.',
    open: 'Als Kopie öffnen',
    close: 'Schließen',
    newest: 'zuletzt gespeichert',
    size: (kilobytes: number) => `${kilobytes} kB`,
  },
  en: {
    title: 'Time travel: earlier states',
    intro: 'The last 20 saved states are kept, at least five minutes apart. A state opens as a copy; the file stays as it is.',
    none: 'No earlier state is kept yet. The next save adds the first one.',
    open: 'Open as a copy',
    close: 'Close',
    newest: 'last saved',
    size: (kilobytes: number) => `${kilobytes} kB`,
  },
});

/** Earlier saved states of the open document. */
export function VersionsDialog() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { safety } = useSession();
  const versions = useSafety((state) => state.versions);
  if (versions === null) return null;
  return (
    <Dialog title={t.title} wide onClose={safety.closeVersions} actions={<Button onPress={safety.closeVersions}>{t.close}</Button>}>
      <p>{versions.length === 0 ? t.none : t.intro}</p>
      <ul className="kept-states">
        {versions.map((version, index) => (
          <li key={version.id} className="kept-state">
            <div>
              <b>{formatMoment(version.savedAt, language)}</b>
              <p>
                {t.size(Math.max(1, Math.round(version.bytes / 1000)))}
                {index === 0 && ` · ${t.newest}`}
              </p>
            </div>
            <Button onPress={() => void safety.openVersion(version)}>{t.open}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
