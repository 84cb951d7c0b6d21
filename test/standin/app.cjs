'use strict';
const { spawnSync } = require('node:child_process');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

const { chromium } = require('./chromium.cjs');
const { host } = require('./host.cjs');
const { preventable, strict } = require('./strict.cjs');

const chosenPaths = new Map();
const givenFolder = () =>
  host.start.args.map((argument) => /^--user-data-dir=(.+)$/.exec(argument)?.[1]).find((folder) => folder !== undefined);
const userData = () => chosenPaths.get('userData') ?? givenFolder() ?? path.join(os.homedir(), '.config', host.start.package.name);

let lock = null;
let markReady;
const readiness = new Promise((resolve) => (markReady = resolve));

const shutDown = (code) => {
  host.isExiting = true;
  app.emit('quit', {}, code);
  if (!chromium.isRunning) process.exit(code);
  chromium.removeAllListeners('gone');
  chromium.once('gone', () => process.exit(code));
  chromium.send('Browser.close').catch(() => undefined);
  setTimeout(() => process.exit(code), 3_000).unref();
};

/** Last step of every quit; also reached when the last window closes. */
const finishQuit = () => {
  const event = preventable();
  app.emit('will-quit', event);
  if (event.defaultPrevented) host.isQuitting = false;
  else shutDown(0);
};

const takeLock = () => {
  const folder = userData();
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'StandinLock');
  const socket = path.join(folder, 'StandinSocket');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      lock = file;
      fs.rmSync(socket, { force: true });
      const server = net.createServer((connection) => {
        let text = '';
        connection.on('data', (data) => (text += data));
        connection.on('end', () => {
          const { argv, folder: from } = JSON.parse(text);
          void readiness.then(() => app.emit('second-instance', preventable(), argv, from, null));
        });
      });
      server.listen(socket).unref();
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAlive(Number(fs.readFileSync(file, 'utf8')))) {
        const script = 'const c=require("net").connect(process.argv[1],()=>c.end(process.argv[2]))';
        spawnSync(process.execPath, ['-e', script, socket, JSON.stringify({ argv: process.argv, folder: process.cwd() })]);
        return false;
      }
      fs.rmSync(file, { force: true });
    }
  }
  return false;
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const switches = new Map();
const app = strict(
  'app',
  Object.assign(new EventEmitter(), {
    getVersion: () => host.start.package.version,
    getPath: (name) => {
      if (name === 'userData') return userData();
      throw new Error(`stand-in: path '${name}' is not implemented`);
    },
    setPath: (name, folder) => void chosenPaths.set(name, folder),
    whenReady: () => readiness,
    isReady: () => host.isReady,
    enableSandbox: () => {
      if (host.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    },
    commandLine: strict('commandLine', {
      appendSwitch: (name, value) => void switches.set(name, value),
      getSwitchValue: (name) => switches.get(name) ?? '',
    }),
    requestSingleInstanceLock: takeLock,
    showAboutPanel: () => undefined,
    quit: () => {
      if (host.isQuitting || host.isExiting) return;
      const event = preventable();
      app.emit('before-quit', event);
      if (event.defaultPrevented) return;
      host.isQuitting = true;
      if (host.windows.size === 0) finishQuit();
      else for (const window of host.windows.values()) window.close();
    },
    exit: (code = 0) => shutDown(code),
  }),
);

/** Starts Chromium and tells the app it is ready. */
const makeReady = async () => {
  if (host.isQuitting || host.isExiting) return;
  fs.mkdirSync(userData(), { recursive: true });
  chromium.launch(path.join(userData(), 'Chromium'));
  chromium.once('gone', () => process.exit(1));
  await chromium.send('Browser.getVersion');
  host.isReady = true;
  app.emit('ready', {}, {});
  markReady();
};

/** Ends with its parent and takes Chromium along; a program of its own, so only boot.cjs asks for it. */
const endWithParent = () => {
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
  process.on('exit', () => {
    chromium.kill();
    if (lock !== null) fs.rmSync(lock, { force: true });
  });
  // whoever started us died: leave nothing behind
  setInterval(() => process.ppid === 1 && process.exit(1), 500).unref();
};

module.exports = { app, endWithParent, finishQuit, makeReady };
