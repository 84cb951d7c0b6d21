import { encodeText } from '#bpmn/decode-text.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { patchXml } from '#bpmn/patch-xml.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { Mappe } from './mappe/mappe.ts';
import { writeMappe } from './mappe/write-mappe.ts';

export interface WrittenProcess {
  readonly text: string;
  /** The text in the encoding the file came in. */
  readonly bytes: Uint8Array;
  /** What could not be kept; empty in the ordinary case. */
  readonly issues: readonly Issue[];
}

/** What an editor made of a document: as it was written right after opening, and as it is now. */
export interface EditedDocument {
  readonly before: string;
  readonly after: string;
}

/** The process as a file: the text it came with, changed only where the drawing changed. `edited` null = never shown, so unchanged. */
export function bytesOfProcess(bpmn: OpenBpmn, edited: EditedDocument | null): WrittenProcess {
  const { text, issues } = edited === null ? { text: bpmn.source.text, issues: [] } : patchXml(bpmn, edited.before, edited.after);
  return { text, bytes: encodeText(bpmn.source, text), issues };
}

/** The Mappe as a file, with the newest text of every process by its id. */
export function bytesOfMappe(mappe: Mappe, texts: ReadonlyMap<string, string>): Uint8Array {
  const processes = mappe.processes.map((process) => ({ ...process, bpmn: texts.get(process.id) ?? process.bpmn }));
  return new TextEncoder().encode(writeMappe({ ...mappe, processes }));
}
