import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';

import { menuCommands, type MenuCommand } from '#platform/platform.ts';

import { isShownOn, menuKeys, menuPlan } from './menu-plan.ts';
import { shellTexts, type Language } from './shell-texts.ts';

/**
 * The menu of the program in one language; a choice is sent to the page as the command of the same id.
 * Until the page says what it can do (`offerCommands`), none of its commands can be chosen.
 */
export const showMenu = (language: Language, choose: (command: MenuCommand) => void, faultFolder: string): void => {
  const texts = shellTexts[language];
  const mac = process.platform === 'darwin';
  const command = (id: MenuCommand): MenuItemConstructorOptions => {
    const key = menuKeys[id];
    return {
      id,
      label: texts.commands[id],
      registerAccelerator: false,
      enabled: false,
      ...(key === undefined || !isShownOn(process.platform, key) ? {} : { accelerator: key }),
      click: () => choose(id),
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const groups = (menu: keyof typeof menuPlan): MenuItemConstructorOptions[] =>
    menuPlan[menu].flatMap((ids: readonly MenuCommand[], index) => [...(index === 0 ? [] : [line]), ...ids.map(command)]);
  const quit: MenuItemConstructorOptions = { id: 'quit', label: texts.menu.quit, role: 'quit' };
  const about: MenuItemConstructorOptions = { id: 'about', label: texts.menu.about, click: () => app.showAboutPanel() };
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ label: texts.menu.app, submenu: [about, line, quit] }] : []),
    { label: texts.menu.file, submenu: [...groups('file'), ...(mac ? [] : [quit])] },
    {
      label: texts.menu.edit,
      submenu: [
        ...groups('edit'),
        line,
        { role: 'cut', label: texts.menu.cut },
        { role: 'copy', label: texts.menu.copy },
        { role: 'paste', label: texts.menu.paste },
        { role: 'selectAll', label: texts.menu.selectAll },
        line,
        ...groups('find'),
      ],
    },
    { label: texts.menu.step, submenu: groups('step') },
    { label: texts.menu.view, submenu: [...groups('view'), { role: 'togglefullscreen', label: texts.menu.fullScreen }] },
    {
      label: texts.menu.help,
      role: 'help',
      submenu: [
        ...groups('help'),
        { id: 'faults', label: texts.menu.faults, click: () => void shell.openPath(faultFolder) },
        ...(mac ? [] : [line, about]),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};

/** Greys out what cannot be done right now. */
export const offerCommands = (possible: readonly MenuCommand[]): void => {
  const menu = Menu.getApplicationMenu();
  for (const id of menuCommands) {
    const item = menu?.getMenuItemById(id);
    if (item) item.enabled = possible.includes(id);
  }
};
