'use strict';
// The command line of Electron: switches, `-r` modules (Playwright's loader), then the app's folder.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const { host } = require('./host.cjs');
const { refuseNetwork } = require('./network-guard.cjs');

const args = process.argv.slice(2);
const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '../../node_modules/electron/package.json'), 'utf8'));
if (args[0] === '--version') {
  console.log(`v${version}`);
  process.exit(0);
}
process.argv = [path.join(__dirname, 'electron'), ...args];
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
if (args.some((argument) => argument.startsWith('--inspect'))) require('node:inspector').open(0);
refuseNetwork();

const { endWithParent, makeReady } = require('./app.cjs');
const { electron } = require('./electron-api.cjs');

// oxlint-disable-next-line no-underscore-dangle -- Node's only door for require()
const { _load: load } = Module;
// oxlint-disable-next-line no-underscore-dangle
Module._load = (request, ...rest) => (request === 'electron' ? electron : load.call(Module, request, ...rest));
// main is an ES module: its `import … from 'electron'` takes another way than require()
globalThis.standinElectron = electron;
const names = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
Module.register(
  `data:text/javascript,${encodeURIComponent(`
    const source = ${JSON.stringify(`const electron = globalThis.standinElectron; export default electron; ${names.join(' ')}`)};
    export const resolve = (name, context, next) => (name === 'electron' ? { url: 'standin:electron', shortCircuit: true } : next(name, context));
    export const load = (url, context, next) => (url === 'standin:electron' ? { format: 'module', shortCircuit: true, source } : next(url, context));`)}`,
);

endWithParent();
let target;
const modules = [];
for (let at = 0; at < args.length && target === undefined; at += 1) {
  if (args[at] === '-r') modules.push(args[(at += 1)]);
  else if (!args[at].startsWith('-')) target = path.resolve(args[at]);
}
const folder = target ?? process.cwd();
host.start = { folder, package: JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')), args };
for (const name of modules) require(name);

// Electron, too, becomes ready only after the main module had its first turn
setImmediate(() => {
  makeReady().catch((error) => {
    console.error('stand-in: start', error);
    process.exit(1);
  });
});
import(pathToFileURL(path.join(folder, host.start.package.main)).href).catch((error) => {
  console.error('A JavaScript error occurred in the main process\n', error);
  process.exit(1);
});
