import { app } from 'electron';

import type { MenuCommand } from '#platform/platform.ts';

import { serveAppScheme } from './app-scheme.ts';
import { ArrivingFiles } from './arriving-files.ts';
import { createDialogs } from './dialogs.ts';
import { createFaultLog } from './fault-log.ts';
import { createFileHandlers } from './file-handlers.ts';
import { hardenSession } from './hardening.ts';
import { connectIpc } from './ipc.ts';
import { offerCommands, showMenu } from './menu.ts';
import { createSelfTest } from './self-test.ts';
import { languageOfSettings, shellTexts, type Language } from './shell-texts.ts';
import { readSpellCheck } from './spell-check.ts';
import { readStartArguments, type StartArguments } from './start-arguments.ts';
import { logFolderIn, openUserData } from './user-data.ts';
import { openMainWindow, type MainWindow } from './window.ts';

/** Key under which the page keeps its settings; main reads only the language from it. */
const pageSettings = 'settings';

/** The first instance: wires files, settings, menu and window together. Everything with a decision in it lives elsewhere. */
export const runApp = (start: StartArguments): void => {
  const userFolder = app.getPath('userData');
  const logFolder = logFolderIn(userFolder);
  const noteFault = createFaultLog(logFolder);
  let main: MainWindow | null = null;
  let language: Language = 'de';
  let possible: readonly MenuCommand[] = [];

  const dialogs = createDialogs(
    () => main?.window ?? null,
    () => language,
  );
  const data = openUserData(userFolder, dialogs.files, noteFault);
  const { settings, desk, lock } = data;
  const arriving = new ArrivingFiles(desk.openPaths, (files) => main?.send('files:arrived', files));
  const about = { version: app.getVersion(), electron: process.versions.electron ?? '', platform: `${process.platform}-${process.arch}` };
  const selfTest = start.selfTest === null ? null : createSelfTest(start.selfTest, about, (code) => app.exit(code));

  const speak = (settingsText: string | null): void => {
    language = languageOfSettings(settingsText);
    showMenu(language, (command) => main?.send('menu:command', command), logFolder);
    offerCommands(possible);
  };

  const offer = (commands: readonly MenuCommand[]): void => {
    possible = commands;
    offerCommands(possible);
  };

  const openWindow = (): void => {
    main = openMainWindow(selfTest !== null, {
      openLink: (url) => void dialogs.openLink(url),
      closeHanging: dialogs.closeHanging,
      reloadCrashed: dialogs.reloadCrashed,
      pageGone: () => {
        offer([]);
        arriving.reset();
        void lock.release();
      },
      noteFault,
      spellCheck: readSpellCheck(process.platform, userFolder),
      menuTexts: () => shellTexts[language].menu,
    });
    main.window.on('closed', () => {
      main = null;
    });
  };

  process.on('uncaughtException', (error) => noteFault('main', error));
  process.on('unhandledRejection', (error) => noteFault('main', error));
  app.on('second-instance', (_event, args, workingFolder) => {
    main?.bringToFront();
    arriving.arrive(readStartArguments(args.slice(1), workingFolder).files);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    arriving.arrive([file]);
  });
  app.on('window-all-closed', () => void lock.release().finally(() => app.quit()));

  connectIpc(
    {
      ...createFileHandlers(data, about, noteFault),
      'app:ready': () => {
        arriving.ready();
        if (selfTest !== null) main?.send('selftest:run', null);
      },
      'settings:write': async (key, value) => {
        await settings.write(key, value);
        if (key === pageSettings) speak(value);
      },
      'menu:offer': offer,
      'window:unsaved': (unsaved, title) => main?.setUnsaved(unsaved, title),
      'window:may-close': (request, may) => main?.mayClose(request, may),
      'selftest:report': (report) => selfTest?.finish(report),
    },
    noteFault,
  );

  const begin = async (): Promise<void> => {
    await app.whenReady();
    serveAppScheme();
    hardenSession();
    speak(await settings.read(pageSettings));
    openWindow();
    arriving.arrive(start.files);
  };
  void begin().catch((error: unknown) => {
    noteFault('start', error);
    app.exit(1);
  });
};
