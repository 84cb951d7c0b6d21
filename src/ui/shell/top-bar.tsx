import { Check, ChevronDown, CircleDot, Lock, Redo2, Save, Undo2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { DOCUMENT_COMMANDS, DOCUMENT_MENU } from '../commands/document-menu.ts';
import { useCommand, useCommands, type ReadyCommand } from '../commands/use-command.ts';
import { VIEW_NAMES, VIEWS } from '../commands/view.commands.ts';
import { useDocument, useSession } from '../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { IconButton } from '../parts/button.tsx';
import { Mark } from '../parts/mark.tsx';
import { Menu, type MenuEntry } from '../parts/menu.tsx';
import { usePlatform } from '../document/use-platform.ts';

const texts = defineTexts({
  de: {
    views: 'Ansichten',
    document: 'Dokument und Datei',
    processes: 'Prozesse der Mappe',
    saved: 'Gespeichert',
    unsaved: 'Nicht gespeichert',
    saving: 'Wird gespeichert …',
    new: 'Neu, noch ohne Datei',
    readOnly: 'Nur lesen',
    protected: 'Schreibgeschützt',
    target: '(Soll)',
    browser: 'Browser-Ausgabe',
  },
  en: {
    views: 'Views',
    document: 'Document and file',
    processes: 'Processes of the Mappe',
    saved: 'Saved',
    unsaved: 'Not saved',
    saving: 'Saving …',
    new: 'New, without a file',
    readOnly: 'Read-only',
    protected: 'Write-protected',
    target: '(to be)',
    browser: 'Browser edition',
  },
});

export function TopBar() {
  const t = useTexts(texts);
  const platform = usePlatform();
  const undo = useCommand('edit.undo');
  const redo = useCommand('edit.redo');
  return (
    <header className="top-bar">
      <DocumentMenu />
      <Views label={t.views} />
      <div className="top-tools">
        <IconButton label={undo.label} keys={undo.keys} isDisabled={undo.disabled} onPress={undo.run}>
          <Undo2 className="icon" aria-hidden />
        </IconButton>
        <IconButton label={redo.label} keys={redo.keys} isDisabled={redo.disabled} onPress={redo.run}>
          <Redo2 className="icon" aria-hidden />
        </IconButton>
        <SaveState />
        {platform.kind === 'browser' && <span className="edition">{t.browser}</span>}
      </div>
    </header>
  );
}

function DocumentMenu() {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const title = useDocument((state) => state.title);
  const processes = useDocument((state) => state.processes);
  const current = useDocument((state) => state.current);
  const commands = useCommands(DOCUMENT_COMMANDS);
  const groupOf = (ids: readonly string[]) => commands.filter(({ id }) => ids.includes(id)).map(menuEntry);
  return (
    <div className="top-document">
      <Mark />
      <Menu
        label={t.document}
        trigger={
          <AriaButton className="top-title" aria-label={`${title}: ${t.document}`}>
            <span>{title}</span>
            <ChevronDown className="icon" aria-hidden />
          </AriaButton>
        }
        groups={[
          {
            title: t.processes,
            entries:
              processes.length < 2
                ? []
                : processes.map((process) => ({
                    id: process.id,
                    label: process.role === 'soll' ? `${process.title} ${t.target}` : process.title,
                    selected: process.id === current,
                    run: () => void session.showProcess(process.id),
                  })),
          },
          ...DOCUMENT_MENU.map((group) => ({
            ...(group.title === undefined ? {} : { title: group.title[language], beside: true }),
            entries: groupOf(group.commands),
          })),
        ]}
      />
    </div>
  );
}

const menuEntry = ({ id, label, keys, disabled, run }: ReadyCommand): MenuEntry => ({ id, label, keys, disabled, run });

function Views({ label }: { readonly label: string }) {
  const language = useLanguage();
  const session = useSession();
  const current = useDocument((state) => state.view);
  return (
    <nav className="top-views" aria-label={label}>
      {VIEWS.map((view) => (
        <AriaButton
          key={view}
          {...(view === current ? { 'aria-current': 'page' as const, ref: bringIntoSight } : {})}
          onPress={() => session.show(view)}
        >
          {VIEW_NAMES[view][language]}
        </AriaButton>
      ))}
    </nav>
  );
}

/** Where the bar is too narrow for all views, the present one is in sight. */
const bringIntoSight = (button: HTMLButtonElement | null) => button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

function SaveState() {
  const t = useTexts(texts);
  const file = useDocument((state) => state.file);
  const saving = useDocument((state) => state.saving);
  const unsaved = useDocument((state) => state.unsaved);
  const save = useCommand('file.save');
  if (file?.readOnly === true) return <span className="save-state">{t.readOnly}</span>;
  const atRest = file?.token == null ? 'new' : file.writeProtected ? 'protected' : 'saved';
  const state = saving ? 'saving' : unsaved ? 'unsaved' : atRest;
  const SaveSign = state === 'saved' ? Check : state === 'protected' ? Lock : CircleDot;
  return (
    <span className="save-state" data-state={state} role="status">
      <SaveSign className="icon" aria-hidden />
      {state === 'unsaved' ? (
        <AriaButton className="save-now" onPress={save.run} aria-label={`${t.unsaved}: ${save.label}`}>
          <span className="save-words">{t.unsaved}</span>
          <Save className="icon save-sign" aria-hidden />
        </AriaButton>
      ) : (
        <span className="save-words">{t[state]}</span>
      )}
    </span>
  );
}
