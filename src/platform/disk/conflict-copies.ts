import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A file a sync program laid beside a document because two people had changed it at the same time. */
export interface FoundCopy {
  readonly path: string;
  readonly changedAt: Date;
}

/** More than these beside one document help nobody (assumption). */
const maxCopies = 5;

/**
 * What sync programs put between a file's name and its ending: Dropbox, Nextcloud and ownCloud write words, Syncthing its own sign.
 * OneDrive appends the name of the machine, which cannot be told from an ordinary name part unless it is this machine's or one
 * of those Windows makes up by itself.
 */
const inWords = /^ ?\(.*(?:conflicted copy|conflict copy|in konflikt stehende kopie|konfliktkopie|konflikt-kopie).*\)$/iu;
const bySyncthing = /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?$/u;
const byOwnCloud = /^_conflict-\d{8}-\d{6}$/u;
const madeUpByWindows = /^-(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12}(?:-\d+)?$/u;

/** Whether a name says that it is a conflict copy of this file. */
export const isConflictCopy = (name: string, of: string, host: string): boolean => {
  const ending = path.extname(of);
  const stem = path.basename(of, ending);
  if (path.extname(name) !== ending || !name.startsWith(stem)) return false;
  const added = name.slice(stem.length, name.length - ending.length);
  // machine names may end in a number themselves, and a second copy gets one
  const [machine, numbered] = [added, added.replace(/-\d{1,2}$/u, '')].map((part) => part.toUpperCase());
  const byOneDrive = host !== '' && [machine, numbered].includes(`-${host.toUpperCase()}`);
  return byOneDrive || [inWords, bySyncthing, byOwnCloud, madeUpByWindows].some((sign) => sign.test(added));
};

/** Conflict copies beside a file, newest first; none where the folder cannot be read. */
export const findConflictCopies = async (file: string, host: string = os.hostname()): Promise<readonly FoundCopy[]> => {
  const folder = path.dirname(file);
  const names = (await readdir(folder).catch(() => [])).filter((name) => isConflictCopy(name, path.basename(file), host));
  const found = await Promise.all(
    names.slice(0, 100).map(async (name) => {
      const full = path.join(folder, name);
      const info = await stat(full).catch(() => null);
      return info?.isFile() === true ? { path: full, changedAt: info.mtime } : null;
    }),
  );
  return found
    .filter((copy) => copy !== null)
    .toSorted((left, right) => right.changedAt.getTime() - left.changedAt.getTime())
    .slice(0, maxCopies);
};
