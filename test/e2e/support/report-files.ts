import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportFileName } from '#app/report/report-format.ts';
import { EXPORTERS } from '#export/exporters.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const SAMPLE = {
  name: 'aufnahme-stationaere-jugendhilfe.kompass',
  title: 'aufnahme-stationaere-jugendhilfe',
  process: 'Aufnahme stationäre Jugendhilfe',
} as const;
export const sampleBytes = (): Buffer => readFileSync(path.join(root, 'samples', SAMPLE.name));

/** Names of all files of the report of the sample. */
export const REPORT_NAMES: readonly string[] = EXPORTERS.map((format) => reportFileName(SAMPLE.title, format, 'de'));

/** What the built command line writes for the sample, by file name. */
export function filesOfCommandLine(options: readonly string[]): ReadonlyMap<string, Buffer> {
  const out = mkdtempSync(path.join(tmpdir(), 'cli-'));
  try {
    const program = path.join(root, 'out/cli/prozesskompass.js');
    execFileSync(process.execPath, [program, 'analyse', SAMPLE.name, '--format', 'all', '--out', out, ...options], {
      cwd: path.join(root, 'samples'),
    });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name))]));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
