import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '#cli/main.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

/** One call of the program inside a folder, with everything it wrote. */
export async function runCli(folder: string, argv: readonly string[], terminal = false, locale?: string): Promise<CliRun> {
  const chunks: Uint8Array[] = [];
  let err = '';
  const code = await run(argv, {
    cwd: folder,
    write: (chunk) => void chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk),
    writeError: (text) => void (err += text),
    resultsOnTerminal: terminal,
    errorsOnTerminal: terminal,
    today: '2026-11-22',
    ...(locale === undefined ? {} : { locale }),
  });
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { code, out: new TextDecoder().decode(bytes), bytes, err };
}

/** A folder that disappears with the test. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prozesskompass-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
