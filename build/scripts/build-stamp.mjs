// Whether out/ still belongs to the sources: a fingerprint of names, sizes and times, so that nothing is built twice.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sources = ['src', 'electron', 'samples', 'build/config', 'package.json', 'package-lock.json'];
const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/start/browser-edition.js'];
const stampOf = (root) => path.join(root, 'out/build-stamp.txt');

const fingerprint = (root) => {
  const hash = createHash('sha256');
  const visit = (file) => {
    const info = statSync(path.join(root, file), { throwIfNoEntry: false });
    if (info === undefined) return;
    if (info.isDirectory()) for (const name of readdirSync(path.join(root, file)).toSorted()) visit(path.join(file, name));
    else hash.update(`${file}\0${info.size}\0${info.mtimeMs}\n`);
  };
  sources.forEach(visit);
  return hash.digest('hex');
};

/** Notes what out/ was built from. */
export const writeBuildStamp = (root) => writeFileSync(stampOf(root), fingerprint(root));

/** True where out/ is missing, incomplete or older than the sources. */
export const isOutdated = (root) =>
  !existsSync(stampOf(root)) ||
  results.some((file) => !existsSync(path.join(root, file))) ||
  readFileSync(stampOf(root), 'utf8') !== fingerprint(root);
