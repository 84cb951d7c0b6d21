import type { Result } from '#core/problem/problem.ts';

/**
 * The port to the outside. The app knows nothing else of files, windows or storage.
 * A FileToken is opaque: the path behind it stays outside (Electron main, browser handle store).
 */
export interface Platform {
  readonly kind: 'electron' | 'browser' | 'node' | 'memory';
  readonly canSaveInPlace: boolean;
  /** Asks the person for files; Mappen and BPMN files where no kinds are named. CANCELLED when they choose none. */
  openFiles(kinds?: readonly FileKind[]): Promise<Result<readonly OpenedFile[]>>;
  /** Files dropped on the window or named on the command line. The latter wait for the first listener. */
  onFilesArrived(listener: (files: readonly Result<OpenedFile>[]) => void): () => void;
  reopen(token: FileToken): Promise<Result<OpenedFile>>;
  /** FILE_CHANGED_ON_DISK when the file is no longer what was opened or last saved, unless the person chose to overwrite. */
  save(token: FileToken, bytes: Uint8Array, options?: SaveOptions): Promise<Result<SavedFile>>;
  saveAs(suggestedName: string, kinds: readonly FileKind[], bytes: Uint8Array): Promise<Result<SavedFile>>;
  recentFiles(): Promise<readonly RecentFile[]>;
  forgetRecent(token: FileToken): Promise<void>;
  /** Small settings of this person on this machine, as JSON text. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
  /** The window asks before it closes while true. */
  setUnsaved(unsaved: boolean, title: string): void;
  /** Asked only while something is unsaved; resolves to true when the window may close. */
  onCloseRequested(listener: () => Promise<boolean>): () => void;
  /** Commands chosen in the native menu; never called where there is none. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Runs the self test `--selftest` asks for; only the desktop edition ever calls it. */
  onSelfTest(listener: () => Promise<SelfTestReport>): () => void;
}

export type FileToken = string & { readonly __brand: 'FileToken' };
export type FileKind = 'kompass' | 'bpmn' | 'xlsx' | 'csv' | 'json' | 'svg' | 'png' | 'docx' | 'pptx' | 'pdf' | 'html' | 'md' | 'txt';

export interface SaveOptions {
  /** Write although the file changed on disk since it was opened: the person was asked and chose their own state. */
  readonly overwriteChanges?: boolean;
}

/** Commands of the native menu: ids of the app's own commands (src/ui/commands), so that both do the same. */
export const menuCommands = [
  'file.new',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.exportBpmn',
  'file.exportXlsx',
  'file.exportCsv',
  'file.close',
  'edit.undo',
  'edit.redo',
  'view.model',
  'view.steps',
  'view.useCases',
  'view.larger',
  'view.smaller',
  'view.fit',
  'view.theme',
  'view.language',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Outcome of the built-in self test; written as JSON to the file named by `--selftest`. */
export interface SelfTestReport {
  readonly ok: boolean;
  readonly steps: readonly { readonly name: string; readonly ok: boolean; readonly milliseconds: number; readonly detail: string }[];
}

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
