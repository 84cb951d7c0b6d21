import { openBpmn } from '#bpmn/read-bpmn.ts';
import { decodeText } from '#bpmn/decode-text.ts';
import type { IdChoice, OpenBpmn } from '#bpmn/open-bpmn.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { mappeFromBpmn } from './mappe/mappe-from-bpmn.ts';
import type { Mappe, MappeProcess } from './mappe/mappe.ts';
import { readMappe } from './mappe/read-mappe.ts';

/** A document as it comes from a file: the Mappe around it and every process in it, opened. */
export interface OpenedDocument {
  readonly kind: 'kompass' | 'bpmn';
  readonly name: string;
  /** What people call it: the file's name without its ending. */
  readonly title: string;
  readonly mappe: Mappe;
  readonly processes: readonly OpenedProcess[];
  readonly readOnly: boolean;
}

export interface OpenedProcess {
  readonly entry: MappeProcess;
  readonly bpmn: OpenBpmn;
}

/**
 * Opens a Mappe or a BPMN file by what is in it, not by its name.
 * A process of a Mappe that cannot be read makes the whole opening fail: a document is never opened in part and saved over.
 * What is said around the steps of a Mappe names them by the editor's ids, so `ids` counts for BPMN files only.
 */
export function openDocument(name: string, bytes: Uint8Array, ids: IdChoice = 'editor'): Result<OpenedDocument> {
  if (bytes.length === 0) return fail({ code: 'FILE_EMPTY' });
  return looksLikeJson(bytes) ? openKompass(name, bytes) : openForeignBpmn(name, bytes, ids);
}

function openForeignBpmn(name: string, bytes: Uint8Array, ids: IdChoice): Result<OpenedDocument> {
  const opened = openBpmn(bytes, ids);
  if (!opened.ok) return opened;
  const bpmn = opened.value;
  const mappe = mappeFromBpmn(name, bpmn.source.text);
  const entry = mappe.processes[0]!;
  return ok({ kind: 'bpmn', name, title: titleOfFile(name), mappe, processes: [{ entry, bpmn }], readOnly: bpmn.readOnly });
}

function openKompass(name: string, bytes: Uint8Array): Result<OpenedDocument> {
  const read = readMappe(decodeText(bytes).source.text);
  if (!read.ok) return read;
  const { mappe, readOnly } = read.value;
  if (mappe.processes.length === 0) return fail({ code: 'MAPPE_BROKEN', detail: 'processes' });
  const processes: OpenedProcess[] = [];
  for (const entry of mappe.processes) {
    const opened = openBpmn(entry.bpmn);
    if (!opened.ok) return opened;
    processes.push({ entry, bpmn: opened.value });
  }
  return ok({
    kind: 'kompass',
    name,
    title: titleOfFile(name),
    mappe,
    processes,
    readOnly: readOnly || processes.some(({ bpmn }) => bpmn.readOnly),
  });
}

/** The first character that is not white space or a byte order mark decides. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80);
  return start === 0x7b;
}

/** The name of a file without the endings of our kinds of files. */
export const titleOfFile = (name: string): string => name.replace(/\.(?:kompass|bpmn|xml|bpmn20\.xml)$/iu, '');
