'use strict';

/** What the parts of the stand-in share about the running program. */
const host = {
  isReady: false,
  isQuitting: false,
  isExiting: false,
  /** Folder, package.json and command line; set by boot.cjs. */
  start: null,
  /** BrowserWindow by id. */
  windows: new Map(),
  /** WebContents by Chromium's target id. */
  contents: new Map(),
  focused: null,
};

module.exports = { host };
