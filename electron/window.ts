import path from 'node:path';

import { app, BrowserWindow, Menu } from 'electron';

import { appOrigin, type IpcEvents } from '#platform/ipc-contract.ts';

import { CloseGuard } from './close-guard.ts';
import { hardenContents } from './hardening.ts';
import type { ShellTexts } from './shell-texts.ts';
import type { SpellCheck } from './spell-check.ts';
import { textMenu } from './text-menu.ts';

export interface WindowAnswers {
  openLink(url: string): void;
  closeHanging(): Promise<boolean>;
  reloadCrashed(): Promise<boolean>;
  /** The page is gone or being loaded anew. */
  pageGone(): void;
  noteFault(what: string, error: unknown): void;
  readonly spellCheck: SpellCheck;
  menuTexts(): ShellTexts['menu'];
}

/** The one window: how it is made, how it closes, what happens when its page hangs or crashes. */
export interface MainWindow {
  readonly window: BrowserWindow;
  send<Name extends keyof IpcEvents>(name: Name, value: IpcEvents[Name]): void;
  setUnsaved(unsaved: boolean, title: string): void;
  mayClose(request: number, may: boolean): void;
  bringToFront(): void;
}

/** Makes the window; `hidden` = it is only started for a self test. */
export const openMainWindow = (hidden: boolean, answers: WindowAnswers): MainWindow => {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Prozesskompass',
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: answers.spellCheck.isOn,
    },
  });
  const send: MainWindow['send'] = (name, value) => {
    if (!window.isDestroyed()) window.webContents.send(name, value);
  };
  const guard = new CloseGuard(
    (request) => send('window:close-requested', request),
    () => window.close(),
  );
  let hanging = false;

  // without a language nothing is looked for; the address leads nowhere, in case something should be
  if (answers.spellCheck.languages.length > 0) {
    window.webContents.session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/`);
    window.webContents.session.setSpellCheckerLanguages([...answers.spellCheck.languages]);
  }
  window.webContents.on('context-menu', (_event, params) => {
    const entries = textMenu(params, answers.menuTexts(), (word) => window.webContents.replaceMisspelling(word));
    if (entries.length > 0) Menu.buildFromTemplate([...entries]).popup({ window });
  });
  hardenContents(window.webContents, answers.openLink);
  if (!hidden) window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('unresponsive', () => {
    hanging = true;
  });
  window.on('responsive', () => {
    hanging = false;
  });
  window.on('close', (event) => {
    if (hanging) {
      event.preventDefault();
      void answers.closeHanging().then((close) => (close ? window.destroy() : undefined));
    } else if (!guard.mayCloseNow()) event.preventDefault();
  });
  // only a page that really takes the place of another; one that was begun and refused leaves everything as it is
  window.webContents.on('did-navigate', () => answers.pageGone());
  window.webContents.on('render-process-gone', (_event, details) => {
    answers.noteFault('page gone', details.reason);
    answers.pageGone();
    guard.setUnsaved(false);
    if (hidden) return app.exit(1);
    void answers.reloadCrashed().then((reload) => (reload ? window.reload() : window.destroy()));
  });
  window.webContents.on('preload-error', (_event, _path, error) => answers.noteFault('preload', error));
  void window.loadURL(`${appOrigin}/index.html`);

  return {
    window,
    send,
    setUnsaved: (unsaved, title) => {
      guard.setUnsaved(unsaved);
      window.setDocumentEdited(unsaved);
      window.setTitle(title === '' ? 'Prozesskompass' : `${unsaved ? '• ' : ''}${title} – Prozesskompass`);
    },
    mayClose: (request, may) => guard.answer(request, may),
    bringToFront: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
};
