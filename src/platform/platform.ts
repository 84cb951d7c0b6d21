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
  /** FILE_CHANGED_ON_DISK or FILE_NOT_FOUND when the file is no longer what was opened or last saved, unless the person chose to overwrite. */
  save(token: FileToken, bytes: Uint8Array, options?: SaveOptions): Promise<Result<SavedFile>>;
  saveAs(suggestedName: string, kinds: readonly FileKind[], bytes: Uint8Array): Promise<Result<SavedFile>>;
  /** The wanted name as every desktop file system accepts it; saving makes names safe by itself. */
  fileNameFor(wanted: string): string;
  /** False = several files leave as one packed file, because this edition cannot write into a folder. */
  readonly canWriteFolders: boolean;
  /** Asks the person for a folder to write into. CANCELLED when they choose none. */
  chooseFolder(): Promise<Result<ChosenFolder>>;
  /** Those of the names the folder already has something under. */
  namesIn(folder: FolderToken, names: readonly string[]): Promise<Result<readonly string[]>>;
  /** Writes one file into the folder, as a whole and proven, in place of one of the same name. The name is made safe. */
  saveInto(folder: FolderToken, name: string, bytes: Uint8Array): Promise<Result<SavedFile>>;
  /** Puts a picture on the clipboard; called in the moment somebody asks for it. CLIPBOARD_REFUSED where system or browser say no. */
  copyPicture(picture: Promise<CopiedPicture>): Promise<Result<void>>;
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
  /** Tells the native menu what can be done right now: it greys out everything else. Null = there is no native menu. */
  readonly offerMenuCommands: ((possible: readonly MenuCommand[]) => void) | null;
  /** Keeps the newest unsaved state of a document where a crash or power cut does not reach it. Replaces the entry of the same id as a whole. */
  writeJournal(entry: JournalEntry): Promise<Result<void>>;
  /** Unsaved states earlier sessions left behind, newest first; those of windows still at work are not among them. */
  listRecoveries(): Promise<readonly Recovery[]>;
  readRecovery(id: string): Promise<Result<RecoveredFile>>;
  /** Only after a proven save, or because the person said so. What is damaged is set aside, never deleted. */
  discardRecovery(id: string): Promise<void>;
  /** Earlier saved states of a file, newest first: at most 20, at least five minutes apart, the last saved one always among them. */
  listVersions(token: FileToken | null, name: string): Promise<readonly FileVersion[]>;
  readVersion(token: FileToken | null, name: string, id: string): Promise<Result<Uint8Array>>;
  /** Looks whether the file still is what was opened or last saved. */
  checkFile(token: FileToken): Promise<FileState>;
  /** The file as it lies there now; what saving compares it with stays as it is. */
  peekFile(token: FileToken): Promise<Result<PeekedFile>>;
  /** Saving compares the file with the state `to` from now on, if it compared with `from` so far: somebody else's changes are in the work. */
  agreeOn(token: FileToken, from: string, to: string): Promise<void>;
  /** Files a sync program laid beside this one because it had been changed in two places; none where that cannot be seen. */
  listConflictCopies(token: FileToken): Promise<readonly ConflictCopy[]>;
  /** Tells others that this file is being worked on, instead of the one held before; answers who already does. null = let go. */
  holdFile(token: FileToken | null, options?: HoldOptions): Promise<FileHolder | null>;
  /** Notes a fault of the program for whoever gives support; never the content of a document. */
  noteFault(what: string, error: unknown): void;
  /** What support needs to know of program and machine, and the faults noted so far: readable text, no document content. */
  readDiagnosis(): Promise<string>;
  /** Runs the self test `--selftest` asks for; only the desktop edition ever calls it. */
  onSelfTest(listener: () => Promise<SelfTestReport>): () => void;
}

export type FileToken = string & { readonly __brand: 'FileToken' };
export type FolderToken = string & { readonly __brand: 'FolderToken' };
export type FileKind =
  | 'kompass'
  | 'bpmn'
  | 'xlsx'
  | 'csv'
  | 'json'
  | 'svg'
  | 'png'
  | 'jpeg'
  | 'zip'
  | 'docx'
  | 'pptx'
  | 'pdf'
  | 'html'
  | 'md'
  | 'txt';

/** One picture twice: pixels for every program, the drawing for those that know it. */
export interface CopiedPicture {
  readonly png: Uint8Array;
  readonly svg: string;
}

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
  'file.exportAll',
  'file.exportSteps',
  'file.readSteps',
  'find.open',
  'find.next',
  'find.previous',
  'picture.save',
  'picture.copy',
  'file.versions',
  'mappe.addProcess',
  'mappe.addTarget',
  'mappe.removeProcess',
  'file.close',
  'edit.undo',
  'edit.redo',
  'tag.automatable',
  'tag.aiSupported',
  'tag.humanOnly',
  'tag.open',
  'step.rethink',
  'step.acceptSuggestion',
  'step.time',
  'step.problems',
  'step.acceptProblem',
  'step.split',
  'step.insertAfter',
  'step.insertBefore',
  'step.delete',
  'step.moveUp',
  'step.moveDown',
  'step.wrap',
  'step.unwrap',
  'step.lane',
  'table.fillDown',
  'table.clear',
  'table.replace',
  'table.reset',
  'table.search',
  'view.present',
  'view.nextLens',
  'step.nextOpen',
  'step.previousOpen',
  'flow.nameNext',
  'flow.layOut',
  'flow.layOutSelection',
  'rules.update',
  'rules.reset',
  'view.model',
  'view.steps',
  'view.useCases',
  'view.report',
  'view.guardRails',
  'view.kompass',
  'view.larger',
  'view.smaller',
  'view.fit',
  'view.overview',
  'view.theme',
  'view.outline',
  'view.palette',
  'view.keys',
  'view.suggestions',
  'view.hintMarks',
  'view.hintRules',
  'view.language',
  'help.diagnosis',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** One unsaved document, as saving would write it now. */
export interface JournalEntry {
  /** UUID of this document in this session. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** Where it would be saved; null = nowhere yet. */
  readonly token: FileToken | null;
  readonly name: string;
  readonly kind: 'kompass' | 'bpmn';
  /** Steps of work since the last save. */
  readonly changes: number;
  readonly bytes: Uint8Array;
}

export interface Recovery {
  readonly id: string;
  readonly title: string;
  readonly changes: number;
  /** ISO 8601 date-time of the last state kept; null = nobody can say (damaged). */
  readonly keptAt: string | null;
  /** damaged = not what was once written; it stays where it is. */
  readonly state: 'whole' | 'damaged';
}

export interface RecoveredFile {
  /** The unsaved state with the way back to its file, if there is one. */
  readonly file: OpenedFile;
  readonly title: string;
  readonly kind: 'kompass' | 'bpmn';
  /** Content of the file itself, as it lies there now; null = there is none, or it cannot be reached. */
  readonly saved: Uint8Array | null;
  /** Whether somebody changed the file after this work on it began; null = cannot be said. */
  readonly savedElsewhere: boolean | null;
}

export interface FileVersion {
  readonly id: string;
  /** ISO 8601 date-time of the save. */
  readonly savedAt: string;
  readonly bytes: number;
}

/** `mark` tells one foreign state from the next, so that nobody is asked twice about the same one. */
export type FileState = { readonly kind: 'same' | 'gone' | 'unknown' } | { readonly kind: 'changed'; readonly mark: string };

export interface PeekedFile {
  readonly bytes: Uint8Array;
  /** Of these bytes, as in `FileState`. */
  readonly mark: string;
  /** Of the state saving compares with; null = none. */
  readonly agreed: string | null;
}

export interface ConflictCopy {
  readonly token: FileToken;
  readonly name: string;
  /** ISO 8601 date-time of its last change. */
  readonly changedAt: string;
}

export interface FileHolder {
  /** Name of the account; '' where the system does not say. */
  readonly user: string;
  /** Name of the machine; '' = another window on this one. */
  readonly host: string;
  /** ISO 8601 date-time of the last sign of life. */
  readonly seenAt: string;
  /** No sign of life for so long that a crash is likely. */
  readonly silent: boolean;
}

export interface HoldOptions {
  /** The person was told who holds the file and decided that nobody does. */
  readonly takeOver?: boolean;
}

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

export interface ChosenFolder {
  readonly token: FolderToken;
  /** Its own name, for people; never used as a path. */
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
