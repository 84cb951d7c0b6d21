// `npm run bench`: one run over everything whose speed is promised. What counts are the ratios: they travel to other machines.
// `npm run bench -- flow ranking` runs only the named parts; ROUNDS=n sets the rounds of each measurement.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

import { findChromium } from './find-chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** As deep below the root as the tests, so that what lies beside the repository is found by the same relative paths. */
const outDir = path.join(root, 'node_modules/.bench');
const IN_NODE = ['bpmn', 'flow', 'analyse', 'ranking', 'report', 'layout'];
const IN_PAGE = ['diagram', 'figures'];

const chosen = process.argv.slice(2);
const wants = (part) => chosen.length === 0 || chosen.includes(part);
const begin = performance.now();
let failed = 0;

const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const heading = (text) => console.log(`\n— ${text}`);

for (const part of IN_NODE.filter(wants)) {
  heading(part);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(root, `test/bench/${part}-bench.ts`), outDir, emptyOutDir: false, minify: false, target: 'node20' },
  });
  const env = { ROUNDS: '3', ...process.env };
  const { status } = spawnSync(process.execPath, [path.join(outDir, `${part}-bench.js`)], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) failed += 1;
}
rmSync(outDir, { recursive: true, force: true });

const pages = IN_PAGE.filter(wants);
const chromium = findChromium();
if (pages.length > 0 && chromium === null)
  console.log('\nNo Chromium found: the parts in the window are skipped (CHROMIUM_PATH names one).');
else if (pages.length > 0) {
  process.env.CHROMIUM_PATH = chromium;
  const { benchInPage } = await import('../../test/bench/bench-in-page.mjs');
  if (wants('diagram')) {
    heading('diagram');
    const { opening, snapshot500, tag500, tag1000, pan1000 } = await benchInPage('diagram-bench.ts', 'runDiagramBench');
    for (const { steps, ours, bare, ratio } of opening)
      console.log(`opening ${steps} steps: ${milliseconds(ours)}, ${ratio.toFixed(2)} x bare bpmn-js (${milliseconds(bare)})`);
    console.log(
      `tagging 500 steps at once: ${milliseconds(tag500)}, ${(tag500 / opening.at(-1).bare).toFixed(3)} x opening them in bare bpmn-js`,
    );
    console.log(`tagging 1,000 steps at once: ${milliseconds(tag1000)}`);
    console.log(`reading 500 steps after a change: ${milliseconds(snapshot500)}`);
    console.log(
      `panning 1,000 steps, 95th percentile of a frame: ${milliseconds(pan1000.ours)}, ${(pan1000.ours / pan1000.bare).toFixed(2)} x bare bpmn-js`,
    );
  }
  if (wants('figures')) {
    heading('figures');
    const { update, updateWhole, blocked, counting } = await benchInPage('figures-bench.ts', 'runFiguresBench');
    console.log(
      `one number of 500 steps changed, all figures back: ${milliseconds(update)}, ${(update / counting).toFixed(2)} x counting alone, limit 100 ms`,
    );
    console.log(`the same with the whole process sent: ${milliseconds(updateWhole)}, ${(updateWhole / update).toFixed(2)} x`);
    console.log(`longest the window was busy meanwhile: ${milliseconds(blocked)}, ${(blocked / update).toFixed(2)} of the wait`);
  }
}
console.log(`\n${Math.round((performance.now() - begin) / 1000)} s`);
process.exit(failed === 0 ? 0 : 1);
