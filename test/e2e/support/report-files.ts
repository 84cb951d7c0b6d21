import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '#cli/main.ts';
import { EXPORTERS } from '#export/exporters.ts';
import { reportFileName } from '#app/report/report-format.ts';

const samples = path.resolve(import.meta.dirname, '../../../samples');
export const SAMPLE = { name: 'aufnahme-stationaere-jugendhilfe.kompass', title: 'aufnahme-stationaere-jugendhilfe' } as const;
export const sampleBytes = (): Buffer => readFileSync(path.join(samples, SAMPLE.name));

/** Names of all files of the report of the sample. */
export const REPORT_NAMES: readonly string[] = EXPORTERS.map((format) => reportFileName(SAMPLE.title, format, 'de'));

/** What the command line writes for the sample, by file name. */
export async function filesOfCommandLine(options: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const format of EXPORTERS) {
    const chunks: Buffer[] = [];
    let said = '';
    const code = await run(['analyse', SAMPLE.name, '--format', format.id, ...options], {
      cwd: samples,
      write: (chunk) => void chunks.push(Buffer.from(chunk)),
      writeError: (text) => void (said += text),
      resultsOnTerminal: false,
      errorsOnTerminal: false,
      today: new Date().toISOString().slice(0, 10),
    });
    if (code !== 0) throw new Error(said);
    files.set(reportFileName(SAMPLE.title, format, 'de'), Buffer.concat(chunks));
  }
  return files;
}
