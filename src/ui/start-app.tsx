import type { Platform } from '#platform/platform.ts';
import { createDocumentSession } from './document/create-document-session.ts';
import { createSettingsStore } from './document/settings-store.ts';
import { watchWindow } from './document/watch-window.ts';
import { createWorkerAnalyser } from './document/live/create-worker-analyser.ts';
import { diagramTextsIn } from './language/diagram-texts.ts';
import { createWorkerReportMaker } from './export/worker-report-maker.ts';
import { createQuestions } from './shell/questions.ts';
import { runSelfTest } from './self-test.ts';
import { App } from './shell/app.tsx';

/** Puts the app together around a platform; the returned element is the whole window. */
export async function startApp(platform: Platform) {
  const settings = await createSettingsStore(platform);
  const questions = createQuestions();
  const session = createDocumentSession({
    platform,
    analyser: createWorkerAnalyser(),
    createDiagram: async (texts) => (await import('#diagram/create-process-diagram.ts')).createProcessDiagram({ texts }),
    diagramTexts: () => diagramTextsIn(settings.getState().language),
    language: () => settings.getState().language,
    today: () => new Date().toISOString().slice(0, 10),
    askUnsaved: questions.askUnsaved,
    askOverwrite: questions.askOverwrite,
    askReload: questions.askReload,
    askMerge: questions.askMerge,
    askPersonal: questions.askPersonal,
    askLoss: questions.askLoss,
    askReplace: questions.askReplace,
    reportMaker: createWorkerReportMaker(),
  });
  watchWindow(window, session.safety, (error) => platform.noteFault('error', error));
  void session.safety.offerRecoveries();
  platform.onSelfTest(() => runSelfTest(session));
  return <App platform={platform} session={session} settings={settings} questions={questions} />;
}
