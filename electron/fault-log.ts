import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Beyond this the log starts anew and one older file stays (assumption). */
const maxBytes = 1_000_000;

/** Notes faults in `faults.log` for whoever gives support. Holds no document content: messages are cut to 300 characters. */
export const createFaultLog = (folder: string, now: () => Date = () => new Date()) => {
  const file = path.join(folder, 'faults.log');
  return (what: string, error: unknown): void => {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const line = `${now().toISOString()} ${what}: ${detail}`.replace(/\s+/g, ' ').slice(0, 300);
    console.error(line);
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, `${line}\n`);
    } catch {
      // a full disk must not turn a note into a fault of its own
    }
  };
};
