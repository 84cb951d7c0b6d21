// Kills the desktop program (or its stand-in) and the browser with -9 while somebody works, and says how much work is missing
// afterwards: `node build/scripts/crash-journal.mjs [times=50]`, times for each of the two. Needs a build.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const times = process.argv[2] ?? '50';
const root = path.resolve(import.meta.dirname, '../..');
const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'e2e', 'test/e2e/recovery.e2e.test.ts', '--testNamePattern', 'at most a second'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CRASH_RUNS: times } },
);
process.exit(status ?? 1);
