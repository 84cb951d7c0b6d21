// `npm test`: types, lint, build, then all tests. `npm test -- unit browser` runs only the named test projects.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findChromium } from './find-chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { resolve } = createRequire(import.meta.url);
const tool = (name, file) => path.join(path.dirname(resolve(`${name}/package.json`)), file);
const chosen = process.argv.slice(2);
const chromium = findChromium();
const reports = mkdtempSync(path.join(tmpdir(), 'prozesskompass-tests-'));
let passed = 0;
let failed = 0;
/** What failed, named once more at the end, where a long log is read first. */
const failures = [];

const node = (title, ...args) => {
  console.log(`\n— ${title}`);
  const env = { ...process.env, ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
};
const count = (title, ok) => {
  if (ok) passed += 1;
  else {
    failed += 1;
    failures.push(title);
  }
};

/** A project's tests are counted one by one; one that does not even come to run its tests counts as one failure. */
const runProject = (project) => {
  const report = path.join(reports, `${project}.json`);
  const ok = node(
    `Tests: ${project}`,
    tool('vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  );
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  passed += numPassedTests;
  failed += numFailedTests;
  if (!ok && numFailedTests === 0) count(project, false);
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(root, name);
    for (const { status: outcome, fullName } of assertionResults) if (outcome === 'failed') failures.push(`${file}: ${fullName}`);
    if (status === 'failed' && assertionResults.length === 0) failures.push(`${file}: ${message}`);
  }
};

if (chosen.length === 0) {
  count('Typen', node('Typen', path.join(root, 'build/scripts/typecheck.mjs')));
  count('Lint', node('Lint', tool('oxlint', 'bin/oxlint'), '--deny-warnings'));
}
const built = node('Bau', path.join(root, 'build/scripts/build.mjs'));
count('Bau', built);
for (const project of ['unit', 'browser', 'e2e']) {
  if (chosen.length > 0 && !chosen.includes(project)) continue;
  if ((project === 'browser' && chromium === null) || (project === 'e2e' && (chromium === null || !built)))
    count(`${project}: ${chromium === null ? 'no chromium' : 'no build'}`, false);
  else runProject(project);
}
rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
