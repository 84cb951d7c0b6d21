'use strict';
// What lies outside of pages: ipcMain, dialogs nobody answers, the menu as data, the shell that opens nothing.
const { strict } = require('./strict.cjs');

const handlers = new Map();
const ipcMain = strict('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  /** Not Electron's: how web-contents.cjs reaches the handlers. */
  answer: async (channel, event, args) => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  },
});

/** Tests replace these, as they do with real Electron; unanswered means cancelled. */
const dialog = strict('dialog', {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...args) => ({ response: args.at(-1).cancelId ?? 0, checkboxChecked: false }),
});

// oxlint-disable-next-line typescript/no-extraneous-class -- Electron's, too, is data with a click
class MenuItem {
  constructor(options) {
    this.enabled = true;
    Object.assign(this, options);
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
    this.click = () => options.click?.(this);
  }
}

class Menu {
  static #application = null;
  items = [];

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((options) => new MenuItem(options));
    return menu;
  }

  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }

  static getApplicationMenu() {
    return Menu.#application;
  }
}

const shell = strict('shell', { openExternal: async () => undefined, openPath: async () => '' });

module.exports = { ipcMain, dialog, Menu, MenuItem, shell };
