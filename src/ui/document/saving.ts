import { holdsOnlyStepData } from '#app/mappe/mappe-from-bpmn.ts';
import { bytesOfMappe, bytesOfProcess } from '#app/save-document.ts';
import { encodeText } from '#bpmn/decode-text.ts';
import { stripBpmn, textsOfBpmn } from '#app/privacy/personal-bpmn.ts';
import { stripHints } from '#app/privacy/personal-hints.ts';
import { newerThanProgram } from '#app/newer-than-program.ts';
import { titleOfFile, type OpenedDocument, type OpenedProcess } from '#app/open-document.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { CopiedPicture, FileKind, Platform, SavedFile } from '#platform/platform.ts';
import type { Language } from '../language/use-texts.ts';
import type { DocumentFile, DocumentStore } from './document-store.ts';
import { createLossCheck } from './loss-check.ts';
import type { MergeOffer, Merging } from './merging.ts';
import type { PrivacyCheck } from './privacy-check.ts';
import type { ProcessDesk } from './process-desk.ts';

/** Getting a document out of the program. Each resolves with true only after the outside confirmed the bytes. */
export interface Saving {
  /** Back to where it came from; asks for a place when there is none. */
  save(): Promise<boolean>;
  saveAs(kind: DocumentFile['kind']): Promise<boolean>;
  /** Writes the current process as plain BPMN somewhere else; the document stays what it is. */
  exportBpmn(): Promise<boolean>;
  /** Asks about texts that look like they are about certain persons; what is to be taken out of them, null = they stay here. */
  readonly whatToStrip: PrivacyCheck;
  /** Writes something made from the document, e.g. a picture; the ending follows from its kind. */
  exportMade(name: string, kind: FileKind, bytes: Uint8Array): Promise<boolean>;
  /** Puts a picture on the clipboard; called in the moment somebody asks for it, drawn when it may take a while. */
  copyPicture(picture: Promise<CopiedPicture>): Promise<boolean>;
}

export interface SavingParts {
  readonly platform: Platform;
  readonly store: DocumentStore;
  readonly opened: () => OpenedDocument | null;
  readonly desk: () => ProcessDesk | null;
  /** Notes the present state; the answer is called when it has arrived outside. Work goes on meanwhile. */
  readonly markSaving: () => () => void;
  /** The file holds these bytes now. */
  readonly onWritten: (bytes: Uint8Array) => void;
  readonly report: (problem: Problem) => void;
  readonly language: () => Language;
  /** Asks what to do with a file that somebody else changed since it was opened, or that is gone. */
  readonly askOverwrite: (name: string, what: 'changed' | 'gone', merge: MergeOffer) => Promise<'overwrite' | 'merge' | 'copy' | 'stay'>;
  readonly merging: Pick<Merging, 'offer' | 'merge' | 'settled'>;
  /** Tells what of the file cannot be kept, before it is written. */
  readonly askLoss: (losses: readonly string[]) => Promise<'write' | 'stay'>;
  readonly whatToStrip: PrivacyCheck;
}

export function createSaving(parts: SavingParts): Saving {
  const { platform, store, opened, desk, markSaving, report, language, askOverwrite, merging, whatToStrip } = parts;
  const mayLose = createLossCheck(parts.askLoss, language);

  /** The process as it stands now: the drawing's state written into the text the file came with. */
  const processNow = async (process: OpenedProcess) => {
    const work = desk()?.inWork(process.entry.id);
    return work == null ? bytesOfProcess(process.bpmn, null) : bytesOfProcess(work.bpmn, await work.diagram.serialise());
  };

  /** null = something would be lost and the person stays. */
  const bytesAs = async (kind: DocumentFile['kind']): Promise<Uint8Array | null> => {
    const { processes } = opened()!;
    const written = await Promise.all((kind === 'bpmn' ? processes.slice(0, 1) : processes).map(processNow));
    if (!(await mayLose(written.flatMap(({ issues }) => issues)))) return null;
    if (kind === 'bpmn') return written[0]!.bytes;
    return bytesOfMappe(store.getState().mappe, new Map(processes.map(({ entry }, index) => [entry.id, written[index]!.text])));
  };

  const saved = (kind: DocumentFile['kind'], { token, name }: SavedFile, bytes: Uint8Array, markSaved: () => void): true => {
    parts.onWritten(bytes);
    store.setState({ file: { token, name, kind, readOnly: false, writeProtected: false }, title: titleOfFile(name), problem: null });
    markSaved();
    return true;
  };

  const refused = (problem: Problem): false => {
    if (problem.code !== 'CANCELLED') report(problem);
    return false;
  };

  /** One saving at a time; the sign in the top bar shows it. */
  const whileSaving = async (action: () => Promise<boolean>): Promise<boolean> => {
    if (store.getState().saving || opened() === null) return false;
    store.setState({ saving: true });
    try {
      return await action();
    } finally {
      store.setState({ saving: false });
    }
  };

  async function saveAs(kind: DocumentFile['kind']): Promise<boolean> {
    const newer = newerThanProgram(opened()!);
    if (newer !== null) return refused(newer);
    const markSaved = markSaving();
    const bytes = await bytesAs(kind);
    if (bytes === null) return false;
    const result = await platform.saveAs(`${store.getState().title}.${kind}`, [kind], bytes);
    return result.ok ? saved(kind, result.value, bytes, markSaved) : refused(result.problem);
  }

  async function saveInPlace(file: DocumentFile): Promise<boolean> {
    const markSaved = markSaving();
    const bytes = await bytesAs(file.kind);
    if (bytes === null) return false;
    const result = await platform.save(file.token!, bytes);
    if (result.ok) return saved(file.kind, result.value, bytes, markSaved);
    const { code } = result.problem;
    // found out only now: the next attempt asks for another place
    if (code === 'FILE_READ_ONLY') store.setState({ file: { ...file, writeProtected: true } });
    if (code !== 'FILE_CHANGED_ON_DISK' && code !== 'FILE_NOT_FOUND') return refused(result.problem);
    const answer = await askUntilSettled(file, code === 'FILE_NOT_FOUND' ? 'gone' : 'changed');
    if (answer === 'stay') return false;
    if (answer === 'copy') return saveAs(file.kind);
    if (answer === 'merge') return saveInPlace(file);
    const again = await platform.save(file.token!, bytes, { overwriteChanges: true });
    return again.ok ? saved(file.kind, again.value, bytes, markSaved) : refused(again.problem);
  }

  /** Who looks at both sides and does not want them together chooses again. */
  async function askUntilSettled(file: DocumentFile, what: 'changed' | 'gone'): Promise<'overwrite' | 'merge' | 'copy' | 'stay'> {
    let offer = what === 'gone' ? null : merging.offer();
    for (;;) {
      const answer = await askOverwrite(file.name, what, offer);
      if (answer !== 'merge') return answer;
      const outcome = await merging.merge(file.token!);
      if (outcome === 'merged') return 'merge';
      if (outcome !== 'back') offer = outcome;
    }
  }

  const writeElsewhere = async (name: string, kind: FileKind, bytes: Uint8Array): Promise<boolean> => {
    const result = await platform.saveAs(name, [kind], bytes);
    return result.ok || refused(result.problem);
  };

  return {
    save: async () => {
      await merging.settled();
      return whileSaving(() => {
        const { file, mappe } = store.getState();
        const fits = file?.kind === 'kompass' || holdsOnlyStepData(mappe);
        if (fits && file?.token != null && !file.readOnly && !file.writeProtected) return saveInPlace(file);
        return saveAs(fits ? (file?.kind ?? 'kompass') : 'kompass');
      });
    },
    saveAs: async (kind) => {
      await merging.settled();
      return whileSaving(() => saveAs(kind));
    },
    exportBpmn: () =>
      whileSaving(async () => {
        const { current } = store.getState();
        const process = opened()!.processes.find(({ entry }) => entry.id === current)!;
        const { text, bytes, issues } = await processNow(process);
        if (!(await mayLose(issues))) return false;
        const title = titleOfFile(process.entry.fileName);
        const strip = await whatToStrip([title, ...textsOfBpmn(text)]);
        if (strip === null) return false;
        const clean = strip.length === 0 ? bytes : encodeText(process.bpmn.source, stripBpmn(text, strip, language()));
        return writeElsewhere(`${stripHints(title, strip, language())}.bpmn`, 'bpmn', clean);
      }),
    whatToStrip,
    exportMade: (name, kind, bytes) => whileSaving(() => writeElsewhere(`${name}.${kind}`, kind, bytes)),
    copyPicture: async (picture) => {
      const copied = await platform.copyPicture(picture);
      return copied.ok || refused(copied.problem);
    },
  };
}
