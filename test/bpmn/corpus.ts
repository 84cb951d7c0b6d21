import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/miwg');

/** Real files of many tools, kept next to the repository and not in it. */
export const hasCorpus = existsSync(folder);
if (!hasCorpus) process.stdout.write(`corpus absent (${folder}): tests over real files are skipped\n`);

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A share of the files for tests that edit each of them many times; CORPUS=all takes every file. */
export const corpusSample = (every: number): readonly CorpusFile[] =>
  process.env['CORPUS'] === 'all' ? corpusFiles() : corpusFiles().filter((_, index) => index % every === 0);

export function corpusFiles(): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bpmn'))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

/** One line for people who read the test output. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
