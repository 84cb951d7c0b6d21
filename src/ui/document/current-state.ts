import { holdsOnlyStepData } from '#app/mappe/mappe-from-bpmn.ts';
import { MAPPE_FORMAT_VERSION, type Mappe } from '#app/mappe/mappe.ts';
import type { OpenedDocument, OpenedProcess } from '#app/open-document.ts';
import { bytesOfMappe, bytesOfProcess } from '#app/save-document.ts';
import { annotateXml } from '#bpmn/annotate-xml.ts';
import { encodeText } from '#bpmn/decode-text.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { DocumentStore } from './document-store.ts';
import type { ProcessDesk, ProcessInWork } from './process-desk.ts';

/** The whole document as saving would write it at this moment. */
export interface CurrentState {
  readonly kind: 'kompass' | 'bpmn';
  readonly bytes: Uint8Array;
}

export interface StateWriter {
  write(): Promise<CurrentState | null>;
  /** The same for a report, without what the Mappe says about the report itself, and with the text of every process. */
  writeForReport(): Promise<(CurrentState & { readonly texts: readonly string[] }) | null>;
}

interface StateParts {
  readonly store: DocumentStore;
  readonly opened: () => OpenedDocument | null;
  readonly desk: () => ProcessDesk | null;
}

/** The text a process had when its drawing was last written out, and what it showed then. */
interface Written {
  readonly process: ProcessInWork;
  readonly model: ProcessModel;
  readonly text: string;
  /** The text opened again, to put annotations in; null until needed, false = its ids are not those of the editor. */
  open: OpenBpmn | false | null;
}

/**
 * Writes the document again and again at little cost: as long as only annotations changed since the drawing was last written
 * out, they are put into that text (500 steps: a few milliseconds) instead of serialising and patching everything.
 */
export function createStateWriter({ store, opened, desk }: StateParts): StateWriter {
  const written = new Map<string, Written>();

  /** The text of before with the annotations of now; null = more than that has changed. */
  const annotated = (work: ProcessInWork): string | null => {
    const { model, annotations } = work.diagram.snapshot();
    let open: OpenBpmn | null = null;
    if (work.openedModel === model) open = work.bpmn;
    else {
      const last = written.get(work.id);
      if (last?.process !== work || last.model !== model) return null;
      last.open ??= reopen(last, work);
      if (last.open !== false) open = last.open;
    }
    if (open === null) return null;
    const { text, issues } = annotateXml(open, annotations);
    return issues.length === 0 ? text : null;
  };

  const textOf = async (process: OpenedProcess): Promise<string> => {
    const work = desk()?.inWork(process.entry.id);
    if (work == null || work.diagram.readOnly) return process.bpmn.source.text;
    const quick = annotated(work);
    if (quick !== null) return quick;
    await untilIdle();
    if (desk()?.inWork(work.id) !== work) return textOf(process); // closed or laid out anew meanwhile
    const { model } = work.diagram.snapshot();
    const { text } = bytesOfProcess(work.bpmn, await work.diagram.serialise());
    written.set(work.id, { process: work, model, text, open: null });
    return text;
  };

  const writeAs = async (part: (mappe: Mappe) => Mappe): ReturnType<StateWriter['writeForReport']> => {
    const document = opened();
    const { file, phase, ...state } = store.getState();
    if (document === null || file === null || phase !== 'open') return null;
    const mappe = part(state.mappe);
    const [first] = document.processes;
    if (file.kind === 'bpmn' && holdsOnlyStepData(mappe)) {
      const text = await textOf(first!);
      return { kind: 'bpmn', bytes: encodeText(first!.bpmn.source, text), texts: [text] };
    }
    const texts = new Map<string, string>();
    for (const process of document.processes) texts.set(process.entry.id, await textOf(process));
    return { kind: 'kompass', bytes: bytesOfMappe(mappe, texts), texts: [...texts.values()] };
  };

  return {
    async write() {
      const written = await writeAs((mappe) => mappe);
      return written === null ? null : { kind: written.kind, bytes: written.bytes };
    },
    writeForReport: () =>
      writeAs((mappe) => {
        const { report: _report, ...rest } = mappe;
        // a newer Mappe is reported as far as this program understands it; this text is never stored
        return { ...rest, formatVersion: MAPPE_FORMAT_VERSION };
      }),
  };
}

/** Writing out a large drawing holds the window up for a moment (500 steps: 0.2 s); it waits for a pause, but not for long. */
const LONGEST_PAUSE_MILLISECONDS = 250;

const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: LONGEST_PAUSE_MILLISECONDS });
    else resolve();
  });

/** Only where no id had to be rewritten, neither in the file nor now: else an annotation could land at another step. */
function reopen({ text }: Written, { bpmn }: ProcessInWork): OpenBpmn | false {
  if (bpmn.idsInFile.size > 0) return false;
  const opened = openBpmn(text);
  return opened.ok && opened.value.idsInFile.size === 0 ? opened.value : false;
}
