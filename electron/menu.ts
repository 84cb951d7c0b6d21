import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';

import type { MenuCommand } from '#platform/platform.ts';

import { shellTexts, type Language } from './shell-texts.ts';

/** Keys as the app's own commands name them. Shown here, handled by the page, so that typing in fields stays typing. */
const keys: Partial<Record<MenuCommand, string>> = {
  'file.open': 'CmdOrCtrl+O',
  'file.save': 'CmdOrCtrl+S',
  'file.saveAs': 'CmdOrCtrl+Shift+S',
  'file.exportXlsx': 'CmdOrCtrl+E',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Y',
  'view.model': 'Alt+1',
  'view.steps': 'Alt+2',
  'view.useCases': 'Alt+3',
  'view.larger': 'CmdOrCtrl+Plus',
  'view.smaller': 'CmdOrCtrl+-',
  'view.fit': 'CmdOrCtrl+0',
};

/** The menu of the program in one language; a choice is sent to the page as the command of the same id. */
export const showMenu = (language: Language, choose: (command: MenuCommand) => void, faultFolder: string): void => {
  const texts = shellTexts[language];
  const command = (id: MenuCommand): MenuItemConstructorOptions => ({
    id,
    label: texts.commands[id],
    registerAccelerator: false,
    ...(keys[id] === undefined ? {} : { accelerator: keys[id] }),
    click: () => choose(id),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { id: 'quit', label: texts.menu.quit, role: 'quit' };
  const about: MenuItemConstructorOptions = { id: 'about', label: texts.menu.about, click: () => app.showAboutPanel() };
  const mac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ label: texts.menu.app, submenu: [about, line, quit] }] : []),
    {
      label: texts.menu.file,
      submenu: [
        ...(['file.new', 'file.open'] as const).map(command),
        line,
        ...(['file.save', 'file.saveAs'] as const).map(command),
        line,
        ...(['file.exportBpmn', 'file.exportXlsx', 'file.exportCsv'] as const).map(command),
        command('file.versions'),
        line,
        command('file.close'),
        ...(mac ? [] : [quit]),
      ],
    },
    {
      label: texts.menu.edit,
      submenu: [
        ...(['edit.undo', 'edit.redo'] as const).map(command),
        line,
        { role: 'cut', label: texts.menu.cut },
        { role: 'copy', label: texts.menu.copy },
        { role: 'paste', label: texts.menu.paste },
        { role: 'selectAll', label: texts.menu.selectAll },
      ],
    },
    {
      label: texts.menu.view,
      submenu: [
        ...(['view.model', 'view.steps', 'view.useCases'] as const).map(command),
        line,
        ...(['view.larger', 'view.smaller', 'view.fit'] as const).map(command),
        line,
        ...(['view.theme', 'view.language'] as const).map(command),
        { role: 'togglefullscreen', label: texts.menu.fullScreen },
      ],
    },
    {
      label: texts.menu.help,
      role: 'help',
      submenu: [
        command('help.diagnosis'),
        { id: 'faults', label: texts.menu.faults, click: () => void shell.openPath(faultFolder) },
        ...(mac ? [] : [about]),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
