// Builds everything, or only the parts named: `node build/scripts/build.mjs [desktop] [node] [library]`.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { writeBuildStamp } from './build-stamp.mjs';
import { linkCommand } from './link-command.mjs';
import { writeLibraryTypes } from './write-library-types.mjs';
import { writeLicences } from './write-licences.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const config = (name) => path.join(root, 'build/config', name);
const { resolve } = createRequire(import.meta.url);
const cli = {
  vite: path.join(path.dirname(resolve('vite/package.json')), 'bin/vite.js'),
  electronVite: path.join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
};

/** One tool, one process; a failing build ends this one with its output on the screen. */
const run = (tool, ...args) => {
  const { status } = spawnSync(process.execPath, [tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
};

const parts = {
  desktop: () => {
    run(cli.electronVite, 'build', '--config', config('electron-vite.config.mjs'), '--logLevel', 'warn');
    writeLicences(root, path.join(root, 'out/licences.txt'));
  },
  node: () => {
    run(cli.vite, 'build', '--config', config('node.vite.config.mjs'), '--logLevel', 'warn');
    const program = path.join(root, 'out/cli/prozesskompass.js');
    const text = readFileSync(program, 'utf8');
    if (!text.startsWith('#!')) writeFileSync(program, `#!/usr/bin/env node\n${text}`);
    chmodSync(program, 0o755);
    linkCommand(root, program);
  },
  library: () => {
    run(cli.vite, 'build', '--config', config('library.vite.config.mjs'), '--logLevel', 'warn');
    writeLibraryTypes(root);
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`Unbekannter Teil "${unknown}". Es gibt: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
mkdirSync(path.join(root, 'out'), { recursive: true });
for (const [name, build] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = performance.now();
  build();
  console.log(`${name}: gebaut in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
if (existsSync(path.join(root, 'out/main/main.js')) && existsSync(path.join(root, 'out/start/browser-edition.js'))) writeBuildStamp(root);
