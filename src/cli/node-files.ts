import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Translated } from '#core/language.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { createNodePlatform } from '#platform/node.ts';

/** One file to work on. */
export interface InputFile {
  /** Full path. */
  readonly path: string;
  /** As the person named it, folders with forward slashes. */
  readonly name: string;
  /** Path below the folder it was found in; its base name where it was named itself. */
  readonly below: string;
}

export interface FoundInputs {
  readonly files: readonly InputFile[];
  /** Named folders in which there was nothing to read. */
  readonly emptyFolders: readonly string[];
  /** At least one of the names was a folder. */
  readonly fromFolder: boolean;
}

/** What is said of a folder where BPMN files and Mappen count. */
export const EMPTY_FOLDER: Translated = {
  de: 'In diesem Ordner gibt es keine BPMN-Datei und keine Mappe.',
  en: 'There is no BPMN file and no Mappe in this folder.',
};

/** Files as named and, for folders, every file below with one of the endings, in the order of their names. */
export async function findInputs(named: readonly string[], cwd: string, endings: RegExp): Promise<FoundInputs> {
  const files = new Map<string, InputFile>();
  const emptyFolders: string[] = [];
  let fromFolder = false;
  for (const name of named) {
    const full = path.resolve(cwd, name);
    if ((await kindOf(full)) !== 'folder') {
      files.set(full, { path: full, name: slashed(name), below: path.basename(full) });
      continue;
    }
    fromFolder = true;
    const found = await filesBelow(full, endings);
    if (found.length === 0) emptyFolders.push(name);
    for (const below of found) {
      const inside = path.join(full, below);
      if (!files.has(inside)) files.set(inside, { path: inside, name: slashed(path.join(name, below)), below });
    }
  }
  return { files: [...files.values()], emptyFolders, fromFolder };
}

export async function readInput(file: InputFile): Promise<Result<Uint8Array>> {
  const opened = await createNodePlatform({ files: [file.path] }).openFiles();
  if (!opened.ok) return opened;
  const [first] = opened.value;
  return first === undefined ? fail({ code: 'FILE_NOT_FOUND', name: file.name }) : ok(first.bytes);
}

/** Writes completely or not at all; folders on the way are made. Devices and pipes are written to, never replaced. */
export async function writeOutput(target: string, bytes: Uint8Array): Promise<Result<null>> {
  const name = path.basename(target);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    if ((await kindOf(target)) === 'device') {
      await writeFile(target, bytes);
      return ok(null);
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    return fail({ code: 'FILE_NOT_WRITABLE', name, reason });
  }
  const saved = await createNodePlatform({ files: [], placeFor: () => target }).saveAs(name, [], bytes);
  return saved.ok ? ok(null) : saved;
}

/** What is at a path; `device` = a pipe, a terminal, `/dev/null`: nothing that a rename may replace. */
export async function kindOf(full: string): Promise<'folder' | 'file' | 'device' | 'none'> {
  const found = await stat(full).catch(() => null);
  if (found === null) return 'none';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'device';
}

/** Links to folders are not followed: they may lead in a circle. */
async function filesBelow(folder: string, endings: RegExp, below = ''): Promise<readonly string[]> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, endings, inside)));
    else if (endings.test(entry.name)) found.push(inside);
  }
  return found;
}

const slashed = (name: string): string => name.split(path.sep).join('/');
