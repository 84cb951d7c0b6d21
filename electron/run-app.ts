import path from 'node:path';

import { app } from 'electron';

import { FileLock } from '#platform/disk/file-lock.ts';
import { RecoveryFolder } from '#platform/disk/recovery-folder.ts';
import { VersionFolder } from '#platform/disk/version-folder.ts';
import type { FileToken } from '#platform/platform.ts';

import { serveAppScheme } from './app-scheme.ts';
import { ArrivingFiles } from './arriving-files.ts';
import { readDiagnosis } from './diagnosis.ts';
import { createDialogs } from './dialogs.ts';
import { createFaultLog } from './fault-log.ts';
import { createFileDesk } from './file-desk.ts';
import { hardenSession } from './hardening.ts';
import { connectIpc } from './ipc.ts';
import { showMenu } from './menu.ts';
import { RecentFiles } from './recent-files.ts';
import { createSafetyDesk } from './safety-desk.ts';
import { createSelfTest } from './self-test.ts';
import { Settings } from './settings.ts';
import { languageOfSettings, type Language } from './shell-texts.ts';
import { readStartArguments, type StartArguments } from './start-arguments.ts';
import { openMainWindow, type MainWindow } from './window.ts';

/** Key under which the page keeps its settings; main reads only the language from it. */
const pageSettings = 'settings';

/** The first instance: wires files, settings, menu and window together. Everything with a decision in it lives elsewhere. */
export const runApp = (start: StartArguments): void => {
  const userFolder = app.getPath('userData');
  const logFolder = path.join(userFolder, 'logs');
  const noteFault = createFaultLog(logFolder);
  let main: MainWindow | null = null;
  let language: Language = 'de';

  const settings = new Settings(userFolder, noteFault);
  const recent = new RecentFiles(userFolder, noteFault);
  const dialogs = createDialogs(
    () => main?.window ?? null,
    () => language,
  );
  const versions = new VersionFolder(path.join(userFolder, 'versions'));
  const desk = createFileDesk(dialogs.files, recent, path.join(userFolder, 'backups'), () => new Date(), versions);
  const lock = new FileLock();
  const recoveries = new RecoveryFolder(path.join(userFolder, 'recovery'), () => new Date());
  const safety = createSafetyDesk(desk.documents, recoveries, versions, lock);
  const arriving = new ArrivingFiles(desk.openPaths, (files) => main?.send('files:arrived', files));
  const about = { version: app.getVersion(), electron: process.versions.electron ?? '', platform: `${process.platform}-${process.arch}` };
  const selfTest = start.selfTest === null ? null : createSelfTest(start.selfTest, about, (code) => app.exit(code));

  const speak = (settingsText: string | null): void => {
    language = languageOfSettings(settingsText);
    showMenu(language, (command) => main?.send('menu:command', command), logFolder);
  };

  const openWindow = (): void => {
    main = openMainWindow(selfTest !== null, {
      openLink: (url) => void dialogs.openLink(url),
      closeHanging: dialogs.closeHanging,
      reloadCrashed: dialogs.reloadCrashed,
      pageGone: () => {
        arriving.reset();
        void lock.release();
      },
      noteFault,
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
      'app:ready': () => {
        arriving.ready();
        if (selfTest !== null) main?.send('selftest:run', null);
      },
      'files:open': (kinds) => desk.choose(kinds),
      'files:open-dropped': (paths) => desk.openPaths(paths),
      'files:reopen': (token) => desk.reopen(token as FileToken),
      'files:save': (token, bytes, options) => desk.save(token as FileToken, bytes, options),
      'files:save-as': (name, kinds, bytes) => desk.saveAs(name, kinds, bytes),
      'files:check': (token) => safety.checkFile(token as FileToken),
      'files:hold': (token, takeOver) => safety.holdFile(token as FileToken | null, takeOver),
      'journal:write': (head, bytes) => safety.writeJournal({ ...head, token: head.token as FileToken | null, bytes }),
      'journal:list': () => safety.listRecoveries(),
      'journal:read': (id) => safety.readRecovery(id),
      'journal:discard': (id) => safety.discardRecovery(id),
      'versions:list': (token) => safety.listVersions(token as FileToken),
      'versions:read': (token, id) => safety.readVersion(token as FileToken, id),
      'faults:note': (what, detail) => noteFault(`page ${what}`, detail),
      'faults:diagnosis': () => readDiagnosis(about, logFolder),
      'recent:list': () => recent.list(),
      'recent:forget': (token) => recent.forget(token as FileToken),
      'settings:read': (key) => settings.read(key),
      'settings:write': async (key, value) => {
        await settings.write(key, value);
        if (key === pageSettings) speak(value);
      },
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
