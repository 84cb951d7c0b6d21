import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Lines of the fault log that go into a diagnosis (assumption: the last weeks of an ordinary machine). */
const lastLines = 200;

/** What support needs to know of program and machine, and the last faults. No document content, no name of account or machine. */
export const readDiagnosis = async (about: Readonly<Record<string, string>>, logFolder: string): Promise<string> => {
  const facts: Readonly<Record<string, string>> = {
    ...about,
    system: `${os.type()} ${os.release()}`,
    processors: String(os.cpus().length),
    memory: `${megabytes(os.freemem())} / ${megabytes(os.totalmem())}`,
    used: megabytes(process.memoryUsage().rss),
    uptime: `${Math.round(process.uptime())} s`,
  };
  const log = await readFile(path.join(logFolder, 'faults.log'), 'utf8').catch(() => '');
  const faults = log.trimEnd().split('\n').slice(-lastLines);
  return [...Object.entries(facts).map(([name, value]) => `${name}: ${value}`), '', ...faults, ''].join('\n');
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
