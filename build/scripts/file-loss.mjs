// What real files lose: our way of saving beside plain bpmn-moddle, unedited and after one edit of each kind.
// `node build/scripts/file-loss.mjs`; needs the files beside the repository (../shared/corpus) and some minutes.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
/** As deep below the root as the tests, so that what lies beside the repository is found by the same relative path. */
const outDir = path.join(root, 'node_modules/.file-loss');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: { ssr: path.join(root, 'test/bpmn/loss-measure.ts'), outDir, emptyOutDir: true, minify: false, target: 'node20' },
});
const { status } = spawnSync(process.execPath, [path.join(outDir, 'loss-measure.js')], { cwd: root, stdio: 'inherit' });
rmSync(outDir, { recursive: true, force: true });
process.exit(status ?? 1);
