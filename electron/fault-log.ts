import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import { faultText, withoutContent } from '#platform/fault-text.ts';

/** Beyond this the log starts anew and one older file stays (assumption). */
const maxBytes = 1_000_000;

/** Notes faults in `faults.log` for whoever gives support. Holds no document content and no path: see `fault-text.ts`. */
export const createFaultLog = (folder: string, now: () => Date = () => new Date()) => {
  const file = path.join(folder, 'faults.log');
  return (what: string, error: unknown): void => {
    const line = `${now().toISOString()} ${withoutContent(what).slice(0, 80)}: ${faultText(error)}`;
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
