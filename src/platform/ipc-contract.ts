import * as z from 'zod';

import type { Result } from '#core/problem/problem.ts';

import {
  menuCommands,
  type ChosenFolder,
  type ConflictCopy,
  type FileHolder,
  type FileKind,
  type FileState,
  type FileVersion,
  type JournalEntry,
  type MenuCommand,
  type OpenedFile,
  type PeekedFile,
  type RecentFile,
  type RecoveredFile,
  type Recovery,
  type SavedFile,
  type SelfTestReport,
} from './platform.ts';

/** The only page that may speak to the main process. */
export const appOrigin = 'app://prozesskompass';

interface IpcCall<Args extends z.ZodType<readonly unknown[]>, Answer> {
  readonly args: Args;
  /** Text as UTF-8 and bytes of all arguments together. */
  readonly maxBytes: number;
  /** Never set; carries the type of the answer for both sides. */
  readonly answer?: Answer;
}

const call =
  <Answer>() =>
  <Args extends z.ZodType<readonly unknown[]>>(args: Args, maxBytes: number): IpcCall<Args, Answer> => ({ args, maxBytes });

const small = 8_192;
/** A Mappe with several processes of at most 20 MB each (trust 3); the same limit as for reading. */
const document = 64_000_000;
const setting = 1_000_000;

const token = z.uuid();
/** SHA-256 in hex, as the answers to `files:check` and `files:peek` have it. */
const mark = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const kind = z.enum([
  'kompass',
  'bpmn',
  'xlsx',
  'csv',
  'json',
  'svg',
  'png',
  'jpeg',
  'zip',
  'docx',
  'pptx',
  'pdf',
  'html',
  'md',
  'txt',
] satisfies readonly FileKind[]);
const fileName = z.string().min(1).max(300);
const kinds = z.array(kind).min(1).max(20);
const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,63}$/);
const report = z.strictObject({
  ok: z.boolean(),
  steps: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), milliseconds: z.number(), detail: z.string() })).max(200),
});

const name = z.string().max(300);
const journalHead = z.strictObject({
  id: z.uuid(),
  title: name,
  token: token.nullable(),
  name,
  kind: z.enum(['kompass', 'bpmn']),
  changes: z.int().min(0),
});

/** Everything the renderer can ask of the main process: arguments, size limit and answer of every channel. */
export const ipcCalls = {
  'app:ready': call<void>()(z.tuple([]), 0),
  'files:open': call<Result<readonly OpenedFile[]>>()(z.tuple([kinds]), small),
  /** Paths come from the preload (webUtils on real File objects), never from the page. */
  'files:open-dropped': call<readonly Result<OpenedFile>[]>()(z.tuple([z.array(z.string().min(1).max(4096)).min(1).max(100)]), 500_000),
  'files:reopen': call<Result<OpenedFile>>()(z.tuple([token]), small),
  'files:save': call<Result<SavedFile>>()(z.tuple([token, bytes, z.strictObject({ overwriteChanges: z.boolean() })]), document),
  'files:save-as': call<Result<SavedFile>>()(z.tuple([z.string().min(1).max(300), kinds, bytes]), document),
  'folders:choose': call<Result<ChosenFolder>>()(z.tuple([]), 0),
  'folders:names': call<Result<readonly string[]>>()(z.tuple([token, z.array(fileName).max(100)]), 100_000),
  'folders:save': call<Result<SavedFile>>()(z.tuple([token, fileName, bytes]), document),
  'files:check': call<FileState>()(z.tuple([token]), small),
  'files:peek': call<Result<PeekedFile>>()(z.tuple([token]), small),
  'files:agree': call<void>()(z.tuple([token, mark, mark]), small),
  'files:conflict-copies': call<readonly ConflictCopy[]>()(z.tuple([token]), small),
  'files:hold': call<FileHolder | null>()(z.tuple([token.nullable(), z.boolean()]), small),
  'journal:write': call<Result<void>>()(z.tuple([journalHead, bytes]), document),
  'journal:list': call<readonly Recovery[]>()(z.tuple([]), 0),
  'journal:read': call<Result<RecoveredFile>>()(z.tuple([z.uuid()]), small),
  'journal:discard': call<void>()(z.tuple([z.uuid()]), small),
  'versions:list': call<readonly FileVersion[]>()(z.tuple([token]), small),
  'versions:read': call<Result<Uint8Array>>()(z.tuple([token, z.string().regex(/^\d{8}T\d{9}Z$/)]), small),
  'faults:note': call<void>()(z.tuple([name, name]), small),
  'faults:diagnosis': call<string>()(z.tuple([]), 0),
  'recent:list': call<readonly RecentFile[]>()(z.tuple([]), 0),
  'recent:forget': call<void>()(z.tuple([token]), small),
  'settings:read': call<string | null>()(z.tuple([key]), small),
  'settings:write': call<void>()(z.tuple([key, z.string()]), setting),
  'menu:offer': call<void>()(z.tuple([z.array(z.enum(menuCommands)).max(menuCommands.length)]), small),
  'window:unsaved': call<void>()(z.tuple([z.boolean(), z.string().max(300)]), small),
  'window:may-close': call<void>()(z.tuple([z.int(), z.boolean()]), small),
  'selftest:report': call<void>()(z.tuple([report]), setting),
} as const;

export type IpcChannel = keyof typeof ipcCalls;
export type IpcArgs<Channel extends IpcChannel> = z.output<(typeof ipcCalls)[Channel]['args']>;
export type IpcAnswer<Channel extends IpcChannel> = (typeof ipcCalls)[Channel] extends IpcCall<infer _Args, infer Answer> ? Answer : never;

/** What crosses the border: nothing is thrown over it, refusals and bugs arrive as text. */
export type IpcEnvelope<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly fault: 'refused' | 'failed'; readonly message: string };

/** Everything the main process says unasked. */
export interface IpcEvents {
  readonly 'files:arrived': readonly Result<OpenedFile>[];
  readonly 'menu:command': MenuCommand;
  /** A number the answer `window:may-close` repeats. */
  readonly 'window:close-requested': number;
  readonly 'selftest:run': null;
}

/** What the preload puts into the page as `window.prozesskompass`. */
export interface DesktopBridge {
  ready(): Promise<void>;
  openFiles(kinds: readonly FileKind[]): Promise<Result<readonly OpenedFile[]>>;
  openDropped(files: readonly File[]): Promise<readonly Result<OpenedFile>[]>;
  reopen(token: string): Promise<Result<OpenedFile>>;
  save(token: string, bytes: Uint8Array, overwriteChanges: boolean): Promise<Result<SavedFile>>;
  saveAs(suggestedName: string, kinds: readonly FileKind[], bytes: Uint8Array): Promise<Result<SavedFile>>;
  chooseFolder(): Promise<Result<ChosenFolder>>;
  namesIn(folder: string, names: readonly string[]): Promise<Result<readonly string[]>>;
  saveInto(folder: string, name: string, bytes: Uint8Array): Promise<Result<SavedFile>>;
  checkFile(token: string): Promise<FileState>;
  peekFile(token: string): Promise<Result<PeekedFile>>;
  agreeOn(token: string, from: string, to: string): Promise<void>;
  listConflictCopies(token: string): Promise<readonly ConflictCopy[]>;
  holdFile(token: string | null, takeOver: boolean): Promise<FileHolder | null>;
  writeJournal(head: Omit<JournalEntry, 'bytes'>, bytes: Uint8Array): Promise<Result<void>>;
  listRecoveries(): Promise<readonly Recovery[]>;
  readRecovery(id: string): Promise<Result<RecoveredFile>>;
  discardRecovery(id: string): Promise<void>;
  listVersions(token: string): Promise<readonly FileVersion[]>;
  readVersion(token: string, id: string): Promise<Result<Uint8Array>>;
  noteFault(what: string, detail: string): Promise<void>;
  readDiagnosis(): Promise<string>;
  recentFiles(): Promise<readonly RecentFile[]>;
  forgetRecent(token: string): Promise<void>;
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
  setUnsaved(unsaved: boolean, title: string): Promise<void>;
  mayClose(request: number, may: boolean): Promise<void>;
  reportSelfTest(report: SelfTestReport): Promise<void>;
  onFilesArrived(listener: (files: IpcEvents['files:arrived']) => void): () => void;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  offerMenuCommands(possible: readonly MenuCommand[]): Promise<void>;
  onCloseRequested(listener: (request: number) => void): () => void;
  onSelfTest(listener: () => void): () => void;
}
