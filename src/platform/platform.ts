import type { Result } from '#core/problem/problem.ts';

/**
 * The port to the outside. The app knows nothing else of files, windows or storage.
 * A FileToken is opaque: the path behind it stays outside (Electron main, browser handle store).
 */
export interface Platform {
  readonly kind: 'electron' | 'browser' | 'node' | 'memory';
  readonly canSaveInPlace: boolean;
  openFiles(): Promise<Result<readonly OpenedFile[]>>;
  /** Files dropped on the window or named on the command line. */
  onFilesArrived(listener: (files: readonly Result<OpenedFile>[]) => void): () => void;
  reopen(token: FileToken): Promise<Result<OpenedFile>>;
  save(token: FileToken, bytes: Uint8Array): Promise<Result<SavedFile>>;
  saveAs(suggestedName: string, kinds: readonly FileKind[], bytes: Uint8Array): Promise<Result<SavedFile>>;
  recentFiles(): Promise<readonly RecentFile[]>;
  forgetRecent(token: FileToken): Promise<void>;
  /** Small settings of this person on this machine, as JSON text. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
  /** The window asks before it closes while true. */
  setUnsaved(unsaved: boolean, title: string): void;
  onCloseRequested(listener: () => Promise<boolean>): () => void;
}

export type FileToken = string & { readonly __brand: 'FileToken' };
export type FileKind = 'kompass' | 'bpmn' | 'xlsx' | 'csv' | 'json' | 'svg' | 'png';

export interface OpenedFile {
  /** null = cannot be written back (browser without File System Access, sample). */
  readonly token: FileToken | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly readOnly: boolean;
}

export interface SavedFile {
  readonly token: FileToken | null;
  readonly name: string;
}

export interface RecentFile {
  readonly token: FileToken;
  readonly name: string;
  /** Folder as shown to people; never used as a path. */
  readonly place: string;
  /** ISO 8601 date-time of the last opening. */
  readonly openedAt: string;
}
