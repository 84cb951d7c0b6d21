import { basename } from 'node:path';

import { fail, ok, type Result } from '#core/problem/problem.ts';
import { hashOf } from '#platform/disk/atomic-write.ts';
import { findConflictCopies } from '#platform/disk/conflict-copies.ts';
import { FileLock } from '#platform/disk/file-lock.ts';
import type { OpenDocuments } from '#platform/disk/open-documents.ts';
import type { RecoveryFolder } from '#platform/disk/recovery-folder.ts';
import type { VersionFolder } from '#platform/disk/version-folder.ts';
import type {
  ConflictCopy,
  FileHolder,
  FileState,
  FileToken,
  FileVersion,
  JournalEntry,
  PeekedFile,
  RecoveredFile,
  Recovery,
} from '#platform/platform.ts';

export interface SafetyDesk {
  writeJournal(entry: JournalEntry): Promise<Result<void>>;
  listRecoveries(): Promise<readonly Recovery[]>;
  readRecovery(id: string): Promise<Result<RecoveredFile>>;
  discardRecovery(id: string): Promise<void>;
  listVersions(token: FileToken): Promise<readonly FileVersion[]>;
  readVersion(token: FileToken, id: string): Promise<Result<Uint8Array>>;
  checkFile(token: FileToken): Promise<FileState>;
  peekFile(token: FileToken): Promise<Result<PeekedFile>>;
  agreeOn(token: FileToken, from: string, to: string): Promise<void>;
  listConflictCopies(token: FileToken): Promise<readonly ConflictCopy[]>;
  holdFile(token: FileToken | null, takeOver: boolean): Promise<FileHolder | null>;
}

/** Unsaved states, earlier states and who else works on a file, for the page: paths stay on this side, tokens go over. */
export const createSafetyDesk = (
  documents: OpenDocuments,
  recoveries: RecoveryFolder,
  versions: VersionFolder,
  lock: FileLock = new FileLock(),
): SafetyDesk => ({
  writeJournal: ({ token, ...entry }) => {
    const path = token === null ? null : documents.pathOf(token);
    return recoveries.write({ ...entry, path, baseHash: token === null ? null : documents.hashOf(token) });
  },
  listRecoveries: () => recoveries.list(),
  readRecovery: async (id) => {
    const kept = await recoveries.read(id);
    if (!kept.ok) return kept;
    const { title, kind, name, bytes, path, baseHash } = kept.value;
    const token = path === null ? null : documents.remember(path);
    if (token !== null && baseHash !== null) documents.agree(token, baseHash);
    const saved = token === null ? null : await documents.peek(token);
    const savedElsewhere = saved === null || baseHash === null ? null : hashOf(saved) !== baseHash;
    return ok({ file: { token, name, bytes, readOnly: false }, title, kind, saved, savedElsewhere });
  },
  discardRecovery: (id) => recoveries.discard(id),
  listVersions: async (token) => {
    const path = documents.pathOf(token);
    return path === null ? [] : versions.list(path);
  },
  readVersion: async (token, id) => {
    const path = documents.pathOf(token);
    return path === null ? fail({ code: 'FILE_NOT_FOUND', name: '' }) : versions.read(path, id);
  },
  checkFile: (token) => documents.check(token),
  peekFile: (token) => documents.lookAt(token),
  agreeOn: async (token, from, to) => documents.agreeOn(token, from, to),
  listConflictCopies: async (token) => {
    const path = documents.pathOf(token);
    const found = path === null ? [] : await findConflictCopies(path);
    return found.map((copy) => ({
      token: documents.remember(copy.path),
      name: basename(copy.path),
      changedAt: copy.changedAt.toISOString(),
    }));
  },
  holdFile: (token, takeOver) => lock.hold(token === null ? null : documents.pathOf(token), takeOver),
});
