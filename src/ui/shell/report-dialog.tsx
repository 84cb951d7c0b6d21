import { Check, TriangleAlert } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import { problemText } from '#core/problem/problem-text.ts';
import type { ReportOutcome } from '../document/reporting.ts';
import { useSession } from '../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import './report-dialog.css';

const texts = defineTexts({
  de: {
    title: 'Alles ausgeben',
    step: (at: number, of: number) => `Datei ${at} von ${of}`,
    stop: 'Anhalten',
    close: 'Schließen',
    written: (count: number, place: string) => (count === 1 ? `Eine Datei liegt in „${place}“` : `${count} Dateien liegen in „${place}“`),
    packed: (count: number, place: string) => `${count} Dateien sind in „${place}“ an den Browser übergeben`,
    packedNote: 'Der Browser legt die gepackte Datei dort ab, wo er Downloads speichert.',
    some: (count: number, of: number, place: string) => `${count} von ${of} Dateien liegen in „${place}“`,
    none: 'Keine Datei wurde geschrieben',
    stopped: 'Angehalten. Was schon geschrieben war, ist geblieben.',
    isWritten: 'geschrieben',
    failed: 'nicht geschrieben',
  },
  en: {
    title: 'Export everything',
    step: (at: number, of: number) => `File ${at} of ${of}`,
    stop: 'Stop',
    close: 'Close',
    written: (count: number, place: string) => (count === 1 ? `One file is in “${place}”` : `${count} files are in “${place}”`),
    packed: (count: number, place: string) => `${count} files in “${place}” were handed to the browser`,
    packedNote: 'The browser puts the packed file where it keeps downloads.',
    some: (count: number, of: number, place: string) => `${count} of ${of} files are in “${place}”`,
    none: 'No file was written',
    stopped: 'Stopped. What had been written is still there.',
    isWritten: 'written',
    failed: 'not written',
  },
});

/** How far "Alles ausgeben" is, and what became of every file. */
export function ReportDialog() {
  const t = useTexts(texts);
  const { reporting } = useSession();
  const progress = useStore(reporting.store, (state) => state.progress);
  const outcome = useStore(reporting.store, (state) => state.outcome);
  if (outcome !== null) return <Outcome outcome={outcome} onClose={reporting.dismissOutcome} />;
  if (progress === null) return null;
  return (
    <Dialog
      title={t.title}
      onClose={reporting.stop}
      actions={
        <Button autoFocus onPress={reporting.stop}>
          {t.stop}
        </Button>
      }
    >
      <ProgressBar className="report-progress" value={progress.done} maxValue={progress.of} aria-label={t.title}>
        <p className="num">{t.step(progress.done + 1, progress.of)}</p>
        <progress value={progress.done} max={progress.of} aria-hidden />
        <p role="status">{progress.name}</p>
      </ProgressBar>
    </Dialog>
  );
}

function Outcome({ outcome, onClose }: { readonly outcome: ReportOutcome; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { files, place, kind, stopped } = outcome;
  const written = files.filter(({ problem }) => problem === null).length;
  const title =
    written === 0
      ? t.none
      : kind === 'zip'
        ? t.packed(written, place)
        : written < files.length
          ? t.some(written, files.length, place)
          : t.written(written, place);
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t.close}
        </Button>
      }
    >
      <ul className="report-outcome">
        {files.map(({ name, problem }) => (
          <li key={name} data-failed={problem !== null || undefined}>
            {problem === null ? (
              <Check className="icon" aria-label={t.isWritten} />
            ) : (
              <TriangleAlert className="icon" aria-label={t.failed} />
            )}
            <div>
              <b>{name}</b>
              {problem !== null && <p>{problemText(problem, language)}</p>}
            </div>
          </li>
        ))}
      </ul>
      {stopped && <p>{t.stopped}</p>}
      {kind === 'zip' && written > 0 && <p>{t.packedNote}</p>}
    </Dialog>
  );
}
