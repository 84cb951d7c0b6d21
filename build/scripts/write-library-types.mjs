// Type declarations of the library: emitted by the compiler, then freed of our own import spellings (#core/x.ts, ./x.ts).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Writes out/lib/{core,bpmn}.d.ts and what they need below out/lib/types. */
export const writeLibraryTypes = (root) => {
  const tsc = path.join(path.dirname(resolve('typescript/package.json')), 'bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'build/config/library-types.tsconfig.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  const types = path.join(root, 'out/lib/types');
  for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts')) continue;
    const file = path.join(entry.parentPath, entry.name);
    writeFileSync(file, publicSpecifiers(readFileSync(file, 'utf8'), path.dirname(file), types));
  }
  for (const room of ['core', 'bpmn']) {
    if (existsSync(path.join(types, room, 'index.d.ts')))
      writeFileSync(path.join(root, `out/lib/${room}.d.ts`), `export * from './types/${room}/index.js';\n`);
  }
};

/** `#room/a/b.ts` and `./b.ts` become relative `.js` specifiers, which every consumer's compiler resolves. */
const publicSpecifiers = (text, folder, types) =>
  text.replaceAll(/(?<=\bfrom\s+|\bimport\()(['"])(#|\.)([^'"]+)\.ts\1/g, (_whole, quote, start, rest) => {
    const relative = start === '#' ? path.relative(folder, path.join(types, rest)).replaceAll('\\', '/') : `.${rest}`;
    return `${quote}${relative.startsWith('.') ? relative : `./${relative}`}.js${quote}`;
  });
