// `npm start [-- datei.bpmn …]`: builds what is outdated, then opens the desktop program, or the browser edition where Electron cannot run.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { isOutdated } from './build-stamp.mjs';
import { findElectron } from './electron-binary.mjs';
import { openInBrowser } from './open-in-browser.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** Settings and recent files belong to the address, and the port is part of it: that is why it is fixed. */
const port = Number(process.env.PROZESSKOMPASS_PORT ?? 5874);
const args = process.argv.slice(2);
const say = (line) => console.log(line);

if (isOutdated(root)) {
  say('Prozesskompass wird gebaut …');
  const { status } = spawnSync(process.execPath, [path.join(root, 'build/scripts/build.mjs'), 'desktop', 'node'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const { program, reason } =
  process.env.PROZESSKOMPASS_EDITION === 'browser' ? { reason: 'die Browser-Ausgabe ist gewählt' } : await findElectron(say);
if (program === undefined) await startInBrowser(`Das Programmfenster (Electron) steht hier nicht zur Verfügung: ${reason}.`);
else await startDesktop(program);

/** A program that ends at once with an error (no screen, missing system library) leads to the browser edition as well. */
async function startDesktop(electron) {
  const began = Date.now();
  // files are named from where the person stands, not from the package's folder
  const child = spawn(electron, [root, ...args], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((done) => {
    child.on('error', () => done(1));
    child.on('close', (exit) => done(exit ?? 1));
  });
  const failedAtOnce = code !== 0 && Date.now() - began < 10_000 && !args.some((argument) => argument.startsWith('--selftest='));
  if (failedAtOnce) await startInBrowser(`Das Programmfenster ließ sich nicht öffnen (Electron endete mit Code ${code}).`);
  else process.exitCode = code;
}

async function startInBrowser(why) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    say(`PROZESSKOMPASS_PORT ist keine Portnummer: ${process.env.PROZESSKOMPASS_PORT}`);
    process.exit(2);
  }
  const { startBrowserEdition, markHeader } = await import(pathToFileURL(path.join(root, 'out/start/browser-edition.js')).href);
  const files = args
    .filter((argument) => !argument.startsWith('-'))
    .map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
  say(`${why} Prozesskompass läuft deshalb im Browser:`);
  try {
    const { address } = await startBrowserEdition(path.join(root, 'out/renderer'), port, files);
    say(`\n  ${address}\n\nBeenden mit Strg+C.`);
    openInBrowser(address);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    const running = `http://127.0.0.1:${port}/`;
    const ours = await fetch(running, { method: 'HEAD' }).then(
      (answer) => answer.headers.has(markHeader),
      () => false,
    );
    if (!ours) {
      say(`Der Port ${port} ist von einem anderen Programm belegt. PROZESSKOMPASS_PORT=<Nummer> wählt einen anderen.`);
      process.exit(1);
    }
    say(`\n  ${running}\n\nEs läuft dort schon.${files.length > 0 ? ' Dateien bitte dort öffnen oder hineinziehen.' : ''}`);
    openInBrowser(running);
    process.exit(files.length > 0 ? 1 : 0);
  }
}
