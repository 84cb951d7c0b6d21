import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron';

import { fileKinds } from '#platform/file-kinds.ts';
import type { FileKind } from '#platform/platform.ts';

import { isKnownLink } from './external-links.ts';
import { withExtension, type FileDialogs } from './file-desk.ts';
import { shellTexts, type Language } from './shell-texts.ts';
import type { FolderDialog } from './user-data.ts';

/** The native dialogs over one window, in the language it speaks now. */
export const createDialogs = (windowNow: () => BrowserWindow | null, languageNow: () => Language) => {
  const filter = (kinds: readonly FileKind[]): FileFilter => ({
    name: kinds.map((kind) => fileKinds[kind].label[languageNow()]).join(', '),
    extensions: kinds.flatMap((kind) => [...fileKinds[kind].extensions]),
  });
  /** Waits for one of two answers; escape is always the second, harmless one. */
  const choose = async (message: string, detail: string, [act, stay]: readonly [string, string]): Promise<boolean> => {
    const options = { type: 'question' as const, message, detail, buttons: [act, stay], defaultId: 1, cancelId: 1, noLink: true };
    const window = windowNow();
    const { response } = window === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(window, options);
    return response === 0;
  };
  const files: FileDialogs & FolderDialog = {
    askForFolder: async () => {
      const window = windowNow();
      if (window === null) return null;
      const title = shellTexts[languageNow()].folderTitle;
      const answer = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    askForFiles: async (kinds) => {
      const window = windowNow();
      if (window === null) return [];
      const title = shellTexts[languageNow()].openTitle;
      const answer = await dialog.showOpenDialog(window, { title, filters: [filter(kinds)], properties: ['openFile', 'multiSelections'] });
      return answer.canceled ? [] : answer.filePaths;
    },
    askForTarget: async (suggestedName, kinds) => {
      const window = windowNow();
      if (window === null) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: shellTexts[languageNow()].saveTitle,
        defaultPath: suggestedName,
        filters: kinds.map((kind) => filter([kind])),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : withExtension(filePath, kinds);
    },
  };
  return {
    files,
    /** Hands a known link to the person's browser after asking; any other link goes nowhere. */
    openLink: async (link: string): Promise<void> => {
      if (!isKnownLink(link)) return;
      const { leave } = shellTexts[languageNow()];
      if (await choose(leave.question(new URL(link).hostname), link, [leave.open, leave.stay])) await shell.openExternal(link);
    },
    /** Whether a window that does not answer shall be closed all the same. */
    closeHanging: (): Promise<boolean> => {
      const { hanging } = shellTexts[languageNow()];
      return choose(hanging.question, '', [hanging.close, hanging.wait]);
    },
    /** Whether to load the page anew after it crashed; else the program ends. */
    reloadCrashed: (): Promise<boolean> => {
      const { crashed } = shellTexts[languageNow()];
      return choose(crashed.message, crashed.detail, [crashed.reload, crashed.quit]);
    },
  };
};
