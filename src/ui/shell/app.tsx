import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Platform } from '#platform/platform.ts';
import type { DocumentSession } from '../document/document-session.ts';
import type { SettingsStore } from '../document/settings-store.ts';
import { SessionContext, SettingsContext, useDocument } from '../document/use-document.ts';
import { LanguageContext } from '../language/use-texts.ts';
import { useKeyboard } from '../commands/use-keyboard.ts';
import { HintRulesDialog } from '../features/hint-rules/hint-rules-dialog.tsx';
import { StartPage } from '../features/start/start-page.tsx';
import { CommandDialogs } from './command-dialogs.tsx';
import { Editor } from './editor.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Palette } from './palette.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import type { Questions } from './questions.ts';
import { diagramTextsIn } from '../language/diagram-texts.ts';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { SaidLine } from './said-line.tsx';
import { SafetyNotices } from './safety-notices.tsx';
import { PlatformContext } from '../document/use-platform.ts';
import { ReportDialog } from './report-dialog.tsx';
import { useMenuCommands } from './use-menu-commands.ts';
import { VersionsDialog } from './versions-dialog.tsx';

interface AppProps {
  readonly platform: Platform;
  readonly session: DocumentSession;
  readonly settings: SettingsStore;
  readonly questions: Questions;
}

/** The window: start page without a document, editor with one. */
export function App({ platform, session, settings, questions }: AppProps) {
  const { language, theme, scale } = useStore(settings);

  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    if (theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
    page.style.fontSize = `${16 * scale}px`;
    session.diagram?.setTexts(diagramTextsIn(language));
  }, [language, theme, scale, session]);

  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      <LanguageContext value={language}>
        <SettingsContext value={settings}>
          <PlatformContext value={platform}>
            <SessionContext value={session}>
              <Window />
              <RecoveryDialog />
              <VersionsDialog />
              <ReportDialog />
              <QuestionDialog questions={questions} />
            </SessionContext>
          </PlatformContext>
        </SettingsContext>
      </LanguageContext>
    </I18nProvider>
  );
}

function Window() {
  useKeyboard();
  useMenuCommands();
  const phase = useDocument((state) => state.phase);
  return (
    <>
      {phase === 'none' ? <StartPage /> : <Editor />}
      <SafetyNotices />
      <Palette />
      <KeySheet />
      <HintRulesDialog />
      <CommandDialogs />
      <SaidLine />
      <ProblemNotice />
    </>
  );
}
