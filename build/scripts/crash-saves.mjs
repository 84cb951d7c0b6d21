// Kills a saving process with -9 again and again and looks at the file: `node build/scripts/crash-saves.mjs [times=500] [bytes=2000000]`.
// Needs nothing built: saveFile is bundled here first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { build } from 'vite';

const [times, bytes] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 2_000_000)];
const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'crash-saves-'));
const folder = mkdtempSync(path.join(tmpdir(), 'crash-saves-target-'));
const file = path.join(folder, 'document.bpmn');
const sum = (text) => createHash('sha256').update(text).digest('hex');

await build({
  root,
  logLevel: 'error',
  configFile: false,
  ssr: { noExternal: true },
  build: {
    ssr: path.join(root, 'src/platform/disk/atomic-write.ts'),
    outDir: scratch,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'save.mjs' } },
  },
});
// saves version after version, each with its own checksum at the end, and says which ones are confirmed
writeFileSync(
  path.join(scratch, 'writer.mjs'),
  `import { createHash } from 'node:crypto';
   import { saveFile } from './save.mjs';
   const [file, bytes, first] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
   for (let version = first; ; version += 1) {
     const text = ('V' + version + ' ').padEnd(bytes, String(version));
     const saved = await saveFile(file, Buffer.from(text + '|' + createHash('sha256').update(text).digest('hex')));
     if (!saved.ok) { console.error(JSON.stringify(saved)); process.exit(1); }
     process.stdout.write(version + '\\n');
   }`,
);

/** Version of a whole file, or null for a torn or missing one. */
const wholeVersion = () => {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const cut = text.lastIndexOf('|');
  return cut >= 0 && sum(text.slice(0, cut)) === text.slice(cut + 1) ? Number(/^V(\d+) /.exec(text)[1]) : null;
};

let next = 1;
let destroyed = 0;
let lost = 0;
let left = 0;
for (let kill = 0; kill < times; kill += 1) {
  const writer = spawn(process.execPath, [path.join(scratch, 'writer.mjs'), file, String(bytes), String(next)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let confirmed = 0;
  writer.stdout.on('data', (chunk) => (confirmed = Number(String(chunk).trim().split('\n').at(-1))));
  const first = next;
  for (;;) {
    if (confirmed > first || writer.exitCode !== null) break;
    await wait(2);
  }
  await wait(Math.random() * 40);
  writer.kill('SIGKILL');
  await new Promise((resolve) => writer.once('close', resolve));
  const version = wholeVersion();
  if (version === null) destroyed += 1;
  else if (version < confirmed) lost += 1;
  next = Math.max(confirmed, version ?? 0) + 1;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.tmp')) continue;
    left += 1;
    rmSync(path.join(folder, name));
  }
}
rmSync(scratch, { recursive: true, force: true });
rmSync(folder, { recursive: true, force: true });
console.log(
  `${times} kills: ${destroyed} destroyed, ${lost} confirmed saves lost, ${left} temporary files left behind (${bytes} bytes each)`,
);
process.exit(destroyed + lost === 0 ? 0 : 1);
