// One compiler run per room: each room sees only the libraries it may use.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const rooms = ['src/core', 'src/bpmn', 'src/diagram', 'src/export', 'src/platform', 'src/app', 'src/ui', 'src/cli', 'electron', 'test'];
const root = path.resolve(import.meta.dirname, '../..');
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const wanted = process.argv.slice(2);
const queue = rooms.filter((room) => existsSync(path.join(root, room, 'tsconfig.json')) && (wanted.length === 0 || wanted.includes(room)));

const check = (room) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '-p', path.join(root, room), '--pretty', 'false'], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ room, code, output }));
  });

let failed = 0;
for (const room of queue) {
  const { code, output } = await check(room);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${room}`);
  if (code !== 0) {
    failed += 1;
    console.log(output.trimEnd());
  }
}
process.exit(failed === 0 ? 0 : 1);
