import type { Problem } from '#core/problem/problem.ts';

const codeOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string') throw error; // not the disk but a bug of ours
  return code;
};

/** The sentence a person can act on for a failed write; anything that is no disk error is thrown on. */
export const problemOfWriting = (error: unknown, name: string): Problem => {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'DISK_FULL', name };
    case 'EROFS':
      return { code: 'FILE_READ_ONLY', name };
    // a missing file is no reason for a write to fail, so it is the folder or the drive (libuv names of share and device errors)
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTCONN':
    case 'ESTALE':
      return { code: 'PLACE_GONE', name };
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'FILE_BUSY', name };
    default:
      return { code: 'FILE_NOT_WRITABLE', name, reason: code };
  }
};

/** The same for a failed read. */
export const problemOfReading = (error: unknown, name: string): Problem => {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'FILE_NOT_FOUND', name };
    case 'EBUSY':
      return { code: 'FILE_BUSY', name };
    default:
      return { code: 'FILE_NOT_READABLE', name, reason: code };
  }
};
