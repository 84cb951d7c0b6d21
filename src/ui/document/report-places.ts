import type { PackedFile } from '#app/report/report-desk.ts';
import { fail, ok, type Problem, type Result } from '#core/problem/problem.ts';
import type { Platform } from '#platform/platform.ts';

export interface PlacedFile {
  readonly name: string;
  readonly problem: Problem | null;
}

/** Where several files go at once. */
export interface ReportPlace {
  readonly kind: 'folder' | 'zip';
  /** As people know it. */
  readonly name: string;
  /** Under which name a file goes there. */
  nameOf(name: string): string;
  put(name: string, bytes: Uint8Array): Promise<Result<unknown>>;
  /** What became of the files, when all are there; null = the person changed their mind at the last moment. */
  finish(files: readonly PlacedFile[]): Promise<readonly PlacedFile[] | null>;
}

/** Asks once about all files that are there already. */
export type AskReplace = (names: readonly string[], folder: string) => Promise<'replace' | 'beside' | 'stay'>;

/** A folder the person chooses now; each file is proven as soon as it is put. */
export async function placeInFolder(platform: Platform, names: readonly string[], ask: AskReplace): Promise<Result<ReportPlace>> {
  const folder = await platform.chooseFolder();
  if (!folder.ok) return folder;
  const { token, name: folderName } = folder.value;
  const present = await platform.namesIn(token, names);
  if (!present.ok) return present;
  let number = 1;
  if (present.value.length > 0) {
    const answer = await ask(present.value, folderName);
    if (answer === 'stay') return fail({ code: 'CANCELLED' });
    if (answer === 'beside') {
      const free = await freeNumber(platform, token, names);
      if (!free.ok) return free;
      number = free.value;
    }
  }
  return ok({
    kind: 'folder',
    name: folderName,
    nameOf: (name) => numbered(name, number),
    put: (name, bytes) => platform.saveInto(token, name, bytes),
    finish: async (files) => files,
  });
}

/** One packed file, where an edition cannot write into folders; it leaves when all files are in it. */
export function placeInOneFile(
  platform: Platform,
  name: string,
  pack: (files: readonly PackedFile[]) => Promise<Uint8Array>,
): Result<ReportPlace> {
  const packed: PackedFile[] = [];
  return ok({
    kind: 'zip',
    name,
    nameOf: (inside) => inside,
    put: async (inside, bytes) => {
      packed.push({ name: inside, bytes });
      return ok(null);
    },
    finish: async (files) => {
      if (packed.length === 0) return files;
      const saved = await platform.saveAs(name, ['zip'], await pack(packed));
      if (saved.ok) return files;
      if (saved.problem.code === 'CANCELLED') return null;
      return files.map((file) => ({ name: file.name, problem: file.problem ?? saved.problem }));
    },
  });
}

/** More copies than this of one report in one folder are a mistake. Assumption. */
const MOST_COPIES = 999;

/** The first number under which none of the files is there. */
async function freeNumber(
  platform: Platform,
  token: Parameters<Platform['namesIn']>[0],
  names: readonly string[],
): Promise<Result<number>> {
  for (let number = 2; number <= MOST_COPIES; number += 1) {
    const present = await platform.namesIn(
      token,
      names.map((name) => numbered(name, number)),
    );
    if (!present.ok) return present;
    if (present.value.length === 0) return ok(number);
  }
  return fail({ code: 'CANCELLED' });
}

const numbered = (name: string, number: number): string => (number === 1 ? name : name.replace(/(\.[^.]*)?$/u, ` (${number})$1`));
