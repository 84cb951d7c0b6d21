import { Info } from 'lucide-react';
import { useState } from 'react';
import { issueText } from '#core/problem/issue-text.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { OpeningNotice } from './opening-notice.tsx';

const texts = defineTexts({
  de: {
    notice: (count: number) => (count === 1 ? 'Beim Öffnen ist ein Punkt aufgefallen' : `Beim Öffnen sind ${count} Punkte aufgefallen`),
    show: 'Importbericht',
    title: 'Importbericht',
    intro: 'Der Text der Datei bleibt unverändert, auch dort, wo etwas nicht gezeichnet werden kann.',
    close: 'Schließen',
    dismiss: 'Hinweis schließen',
  },
  en: {
    notice: (count: number) => (count === 1 ? 'One point came up while opening' : `${count} points came up while opening`),
    show: 'Import report',
    title: 'Import report',
    intro: 'The text of the file stays as it is, also where something cannot be drawn.',
    close: 'Close',
    dismiss: 'Dismiss notice',
  },
});

/** The Importbericht: offered once after opening, never in the way. */
export function ImportNotice() {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const current = useDocument((state) => state.current);
  const issues = useDocument((state) => state.processes.find((process) => process.id === state.current)?.issues);
  const [seen, setSeen] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  if (issues === undefined || issues.length === 0 || (seen === current && !reading)) return null;
  return (
    <>
      <OpeningNotice
        icon={<Info className="icon" aria-hidden />}
        texts={t}
        onShow={() => setReading(true)}
        onDismiss={() => setSeen(current)}
      >
        {t.notice(issues.length)}
      </OpeningNotice>
      {reading && (
        <Dialog
          wide
          title={t.title}
          onClose={() => setReading(false)}
          actions={
            <Button variant="primary" autoFocus onPress={() => setReading(false)}>
              {t.close}
            </Button>
          }
        >
          <p>{t.intro}</p>
          <ul className="import-issues">
            {issues.map((issue, index) => (
              <li key={index}>
                {issue.element === null ? (
                  issueText(issue, language)
                ) : (
                  <button
                    type="button"
                    onClick={() => {
                      setReading(false);
                      session.select([issue.element!], { reveal: true });
                    }}
                  >
                    {issueText(issue, language)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
