import path from 'node:path';

import { FileLock } from '#platform/disk/file-lock.ts';
import { RecoveryFolder } from '#platform/disk/recovery-folder.ts';
import { VersionFolder } from '#platform/disk/version-folder.ts';

import { createFolderDesk, type FolderDesk } from './folder-desk.ts';
import { createFileDesk, type FileDesk, type FileDialogs } from './file-desk.ts';
import { RecentFiles } from './recent-files.ts';
import { createSafetyDesk, type SafetyDesk } from './safety-desk.ts';
import { Settings } from './settings.ts';

/** The native dialog for a folder, as a path; null = cancelled. */
export interface FolderDialog {
  askForFolder(): Promise<string | null>;
}

export type NoteFault = (what: string, error: unknown) => void;

/** Everything that lives in this person's folder of the program, and the desk through which files are opened and saved. */
export interface UserData {
  readonly settings: Settings;
  readonly recent: RecentFiles;
  readonly desk: FileDesk;
  readonly folders: FolderDesk;
  readonly safety: SafetyDesk;
  readonly lock: FileLock;
  readonly logFolder: string;
}

/** Everything the program keeps in this folder, ready for use. */
export const openUserData = (folder: string, dialogs: FileDialogs & FolderDialog, noteFault: NoteFault): UserData => {
  const recent = new RecentFiles(folder, noteFault);
  const versions = new VersionFolder(path.join(folder, 'versions'));
  const desk = createFileDesk(dialogs, recent, path.join(folder, 'backups'), now, versions, noteFault);
  const lock = new FileLock();
  return {
    settings: new Settings(folder, noteFault),
    recent,
    desk,
    folders: createFolderDesk(dialogs.askForFolder, path.join(folder, 'backups')),
    safety: createSafetyDesk(desk.documents, new RecoveryFolder(path.join(folder, 'recovery'), now), versions, lock),
    lock,
    logFolder: logFolderIn(folder),
  };
};

const now = (): Date => new Date();

/** Notes about faults, without document content. */
export const logFolderIn = (folder: string): string => path.join(folder, 'logs');
