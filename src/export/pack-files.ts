import { zipSync } from 'fflate';

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files as one ZIP; same files and day (YYYY-MM-DD), same bytes. Names must differ. */
export function packFiles(files: readonly PackedFile[], date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // local noon: ZIP knows no time zones, and no zone moves noon into another day
  const mtime = new Date(year, month - 1, day, 12);
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime }]])));
}
