'use strict';
const { EventEmitter } = require('node:events');

const { app, finishQuit } = require('./app.cjs');
const { chromium } = require('./chromium.cjs');
const { host } = require('./host.cjs');
const { preventable, strict } = require('./strict.cjs');
const { WebContents } = require('./web-contents.cjs');

let lastId = 0;

/** A window without a frame of its own: what the app asked of it can be read back by tests. */
class BrowserWindow extends EventEmitter {
  #destroyed = false;
  #shown;
  #title;
  #edited = false;

  constructor({ width = 800, height = 600, show = true, title = '', webPreferences = {} } = {}) {
    super();
    if (!host.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const { nodeIntegration, contextIsolation, webSecurity, sandbox } = webPreferences;
    if (nodeIntegration !== false || contextIsolation !== true || webSecurity !== true || sandbox !== true)
      throw new Error('stand-in: only a sandboxed, isolated page is supported');
    lastId += 1;
    this.id = lastId;
    this.size = { width, height };
    this.#shown = show;
    this.#title = title;
    this.webContents = new WebContents(this, webPreferences);
    this.face = strict('BrowserWindow', this.#face());
    host.windows.set(this.id, this.face);
    return this.face;
  }

  /** Private fields do not pass through a proxy, so the methods are bound once. */
  #face() {
    const face = Object.create(this);
    for (const name of Object.getOwnPropertyNames(BrowserWindow.prototype)) if (name !== 'constructor') face[name] = this[name].bind(this);
    for (const name of ['on', 'once', 'emit', 'off', 'removeListener', 'listenerCount']) face[name] = this[name].bind(this);
    return face;
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }

  close() {
    if (this.#destroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) host.isQuitting = false;
    else this.destroy();
  }

  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    host.windows.delete(this.id);
    host.contents.delete(this.webContents.targetId);
    const closed = () => {
      this.emit('closed');
      if (host.windows.size > 0) return;
      if (host.isQuitting) finishQuit();
      else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
      else app.quit();
    };
    chromium.send('Target.closeTarget', { targetId: this.webContents.targetId }).then(closed, closed);
  }

  show() {
    this.#shown = true;
  }

  isVisible() {
    return this.#shown;
  }

  focus() {
    host.focused = this.face;
  }

  isMinimized() {
    return false;
  }

  isDestroyed() {
    return this.#destroyed;
  }

  reload() {
    this.webContents.reload();
  }

  setTitle(title) {
    this.#title = title;
  }

  getTitle() {
    return this.#title;
  }

  setDocumentEdited(edited) {
    this.#edited = edited;
  }

  isDocumentEdited() {
    return this.#edited;
  }

  static getAllWindows() {
    return [...host.windows.values()];
  }

  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
}

module.exports = { BrowserWindow };
