'use strict';
// `require('electron')` of the main process: the part of the API the app uses.
const { app } = require('./app.cjs');
const { BrowserWindow } = require('./browser-window.cjs');
const { dialog, ipcMain, Menu, MenuItem, shell } = require('./native-parts.cjs');
const { defaultSession, protocol } = require('./protocols.cjs');
const { strict } = require('./strict.cjs');
const { WebContents } = require('./web-contents.cjs');

const electron = strict('electron', {
  app,
  BrowserWindow,
  webContents: WebContents,
  ipcMain,
  dialog,
  Menu,
  MenuItem,
  shell,
  protocol,
  session: strict('session', { defaultSession }),
});

module.exports = { electron };
