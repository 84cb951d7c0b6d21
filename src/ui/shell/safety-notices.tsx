import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FileHolder } from '#platform/platform.ts';
import { useCommand } from '../commands/use-command.ts';
import { useDocument, useSession } from '../document/use-document.ts';
import { formatMoment } from '../language/format.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { recoveryTexts } from './recovery-texts.ts';
import { useSafety } from './use-safety.ts';
import './safety.css';

const texts = defineTexts({
  de: {
    journal: {
      DISK_FULL: 'Die laufende Sicherung gegen Abstürze ist gestört: Der Datenträger ist voll.',
      other: 'Die laufende Sicherung gegen Abstürze ist gestört.',
    },
    journalBody: 'Bitte jetzt speichern und danach häufiger; ein neuer Versuch läuft alle fünf Sekunden.',
    journalSaved: 'Der jetzige Stand ist gespeichert. Bis die Sicherung wieder arbeitet, bitte häufiger speichern.',
    save: 'Jetzt speichern',
    gone: 'Die Datei ist nicht mehr erreichbar: verschoben, gelöscht, oder das Laufwerk ist getrennt. Ihre Arbeit ist hier noch vollständig.',
    saveAs: 'An anderem Ort speichern',
    window: 'Diese Datei ist auch in einem anderen Fenster geöffnet. Beim Speichern wird gefragt, bevor etwas überschrieben wird.',
    held: (who: string, since: string) =>
      `${who} hat diese Datei geöffnet (zuletzt gesehen ${since}). Sie können weiterarbeiten; beim Speichern wird gefragt, bevor etwas überschrieben wird.`,
    silent: (who: string, since: string) =>
      `${who} hatte diese Datei geöffnet und meldet sich seit ${since} nicht mehr, vermutlich nach einem Absturz.`,
    someone: 'Eine andere Person',
    on: (user: string, host: string) => `${user} (${host})`,
    takeOver: 'Hinweis aufheben',
    copy: (name: string, moment: string) =>
      `Daneben liegt „${name}“ vom ${moment}: vermutlich der andere Stand, weil zwei Personen gleichzeitig geändert haben.`,
    openCopy: 'Ansehen',
    hideCopy: 'Ausblenden',
  },
  en: {
    journal: {
      DISK_FULL: 'Crash protection is out of order: the disk is full.',
      other: 'Crash protection is out of order.',
    },
    journalBody: 'Please save now, and more often from now on; a new attempt is made every five seconds.',
    journalSaved: 'The present state is saved. Until the protection works again, please save more often.',
    save: 'Save now',
    gone: 'The file can no longer be reached: moved, deleted, or the drive is disconnected. Your work is still complete here.',
    saveAs: 'Save elsewhere',
    window: 'This file is open in another window as well. You will be asked before anything is overwritten.',
    held: (who: string, since: string) =>
      `${who} has this file open (last seen ${since}). You can go on working; you will be asked before anything is overwritten.`,
    silent: (who: string, since: string) => `${who} had this file open and has not been heard of since ${since}, probably after a crash.`,
    someone: 'Another person',
    on: (user: string, host: string) => `${user} (${host})`,
    takeOver: 'Remove this notice',
    copy: (name: string, moment: string) =>
      `Beside it lies “${name}” of ${moment}: probably the other state, because two people made changes at the same time.`,
    openCopy: 'Have a look',
    hideCopy: 'Hide',
  },
});

/** What threatens the work right now; stays for as long as it does. */
export function SafetyNotices() {
  const t = useTexts(texts);
  const r = useTexts(recoveryTexts);
  const { safety } = useSession();
  const phase = useDocument((state) => state.phase);
  const unsaved = useDocument((state) => state.unsaved);
  const journalProblem = useSafety((state) => state.journalProblem);
  const fileGone = useSafety((state) => state.fileGone);
  const holder = useSafety((state) => state.holder);
  const copy = useSafety((state) => state.conflictCopies[0]);
  const language = useLanguage();
  const waiting = useSafety((state) => (state.recoveriesShown ? 0 : state.recoveries.length));
  const save = useCommand('file.save');
  const kind = useDocument((state) => state.file?.kind ?? 'kompass');
  const session = useSession();
  return (
    <div className="safety-notices" role="status">
      {phase === 'none' && waiting > 0 && (
        <Notice action={<Button onPress={() => safety.showRecoveries(true)}>{r.look}</Button>}>{r.waiting(waiting)}</Notice>
      )}
      {journalProblem !== null && (
        <Notice action={unsaved && <Button onPress={save.run}>{t.save}</Button>}>
          {journalProblem.code === 'DISK_FULL' ? t.journal.DISK_FULL : t.journal.other} {unsaved ? t.journalBody : t.journalSaved}
        </Notice>
      )}
      {fileGone && <Notice action={<Button onPress={() => void session.saveAs(kind)}>{t.saveAs}</Button>}>{t.gone}</Notice>}
      {copy !== undefined && (
        <Notice
          action={
            <>
              <Button onPress={() => safety.hideConflictCopy(copy.token)}>{t.hideCopy}</Button>
              <Button onPress={() => void session.openRecent(copy.token)}>{t.openCopy}</Button>
            </>
          }
        >
          {t.copy(copy.name, formatMoment(copy.changedAt, language))}
        </Notice>
      )}
      {holder !== null && <HolderNotice holder={holder} onTakeOver={() => void safety.takeOverFile()} />}
    </div>
  );
}

function HolderNotice({ holder, onTakeOver }: { readonly holder: FileHolder; readonly onTakeOver: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  if (holder.host === '') return <Notice>{t.window}</Notice>;
  const who = holder.user === '' ? t.someone : t.on(holder.user, holder.host);
  const since = formatMoment(holder.seenAt, language);
  return holder.silent ? (
    <Notice action={<Button onPress={onTakeOver}>{t.takeOver}</Button>}>{t.silent(who, since)}</Notice>
  ) : (
    <Notice>{t.held(who, since)}</Notice>
  );
}

function Notice({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="safety-notice">
      <TriangleAlert className="icon" aria-hidden />
      <p>{children}</p>
      {action}
    </div>
  );
}
