import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnalysisJson } from '#export/json/analysis-json.schema.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';

const shared = path.resolve(import.meta.dirname, '../../../shared');
const corpus = path.join(shared, 'corpus');
const cases = path.join(shared, 'cases/bpmn');
const present = existsSync(corpus);
if (!present) console.log(`skipped: no BPMN corpus at ${corpus}`);

const bpmnBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bpmn'));

/** Assumption: ten times what the slowest real file takes; anything beyond is a hang to a person who waits. */
const SLOWEST_MS = 10_000;

describe.skipIf(!present)('real files of many tools', { timeout: 300_000 }, () => {
  test('are all analysed, one by one, without a crash or a hang', async () => {
    const times: { readonly name: string; readonly ms: number }[] = [];
    let problems = 0;
    for (const name of bpmnBelow(corpus)) {
      const started = performance.now();
      const { code, out, err } = await runCli(corpus, ['analyse', name, '--seed', '1']);
      times.push({ name, ms: performance.now() - started });
      expect(err, name).not.toMatch(/Fehler im Programm|^\s+at /m);
      const [file] = (JSON.parse(out) as AnalysisJson).files;
      expect(code, name).toBe(file!.problems.length > 0 ? 1 : 0);
      problems += file!.problems.length;
    }
    const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
    console.log(
      `corpus: ${times.length} files, ${problems} problems, slowest five: ${slowest.map(({ name, ms }) => `${path.basename(name)} ${ms.toFixed(0)} ms`).join(', ')}`,
    );
    expect(slowest[0]!.ms).toBeLessThan(SLOWEST_MS);
  });

  test('go through convert unchanged, in their folders', () =>
    inTemporaryFolder(async (folder) => {
      const { err } = await runCli(corpus, ['convert', '.', '--out', folder]);
      expect(err).not.toContain('Fehler im Programm');
      const written = bpmnBelow(folder);
      const refused = err === '' ? [] : err.trimEnd().split('\n');
      expect(written.length + refused.length).toBe(bpmnBelow(corpus).length);
      for (const name of written)
        expect(Buffer.compare(readFileSync(path.join(folder, name)), readFileSync(path.join(corpus, name))), name).toBe(0);
    }));

  test('give one list of steps for a whole folder', async () => {
    const { out } = await runCli(cases, ['analyse', '.', '--format', 'csv']);
    expect(out.split('\r\n').length).toBeGreaterThan(bpmnBelow(cases).length);
  });
});
