import type { ComparedProcess } from '#app/compare-step-list.ts';
import { type Extent, layOutDocument, openOwn } from '#app/lay-out-document.ts';
import type { MappeProcess } from '#app/mappe/mappe.ts';
import type { OpenedDocument, OpenedProcess } from '#app/open-document.ts';
import { bytesOfProcess } from '#app/save-document.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import type { AnalyseFile } from '#core/analysis.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { ProcessDiagram } from '#diagram/process-diagram.ts';
import type { ProcessEntry, ProcessSnapshot } from './document-store.ts';
import { asOne, type HistoryEntry } from './history.ts';
import { KnownProcesses } from './known-processes.ts';

/** A process that has been shown: its drawing is the truth from then on. */
export interface ProcessInWork {
  readonly id: string;
  /** The text the drawing was opened from; saving patches it. */
  readonly bpmn: OpenBpmn;
  readonly diagram: ProcessDiagram;
  readonly drawn: boolean;
  /** What the drawing read right after opening; the same object for as long as only annotations change. */
  readonly openedModel: ProcessModel;
}

export interface DeskEvents {
  readonly createDiagram: () => Promise<ProcessDiagram>;
  readonly onSnapshot: (snapshot: ProcessSnapshot) => void;
  /** A process that is not on screen changed. */
  readonly onOtherChanged: () => void;
  /** Another drawing took the place of the current one (layout, its undo and redo). */
  readonly onExchange: () => void;
  readonly onNewStep: (entry: HistoryEntry) => void;
  readonly isReplaying: () => boolean;
  readonly onSelection: (ids: readonly string[]) => void;
}

/** All processes of the open document, the current one and its drawing. */
export interface ProcessDesk {
  readonly current: ProcessInWork | null;
  show(id: string): Promise<void>;
  /** Gives the current process a drawing of our own layout; one step of undo takes it away again. */
  layOut(extent: Extent): Promise<void>;
  /** Puts another BPMN text in place of the current process; one step of undo brings the old one back. */
  replaceText(text: string): Promise<void>;
  /** The same, made from the current text; the same text in return is no step. */
  changeText(change: (text: string) => string): Promise<void>;
  /** The same with files that were opened elsewhere, by id of the process; the step is for whoever asked, who may have more to take back with it. */
  exchangeFiles(files: ReadonlyMap<string, OpenBpmn>): Promise<HistoryEntry>;
  entries(): readonly ProcessEntry[];
  /** The Mappe has these processes from now on; drawings of those that left stay for undo. */
  follow(entries: readonly MappeProcess[]): readonly OpenedProcess[];
  /** Every process in the form the analysis wants, the ones in work at their newest revision. */
  analyseFiles(): readonly AnalyseFile[];
  /** Those use cases come from: the processes as they are today, and what they shall become only where there are no others. */
  countedFiles(): readonly AnalyseFile[];
  /** Every process with what is said about it, as lists are compared with it. */
  comparedProcesses(): readonly ComparedProcess[];
  /** Changes steps of several processes, by id of the process, as one step of undo. */
  annotateAll(patches: ReadonlyMap<string, ReadonlyMap<string, AnnotationPatch>>): Promise<void>;
  /** The drawing of a process, if it has been shown. */
  inWork(id: string): ProcessInWork | null;
  dispose(): void;
}

export function createProcessDesk(document: OpenedDocument, events: DeskEvents): ProcessDesk {
  const processes = new KnownProcesses(document);
  const inWork = new Map<string, ProcessInWork>();
  /** Drawings that undo may bring back. */
  const replaced: ProcessInWork[] = [];
  /** Steps of several drawings that will be one; null = each is its own. */
  let together: HistoryEntry[] | null = null;
  let current: ProcessInWork | null = null;

  function takeSnapshot({ id, bpmn, diagram }: ProcessInWork) {
    const { revision, model, annotations: raw } = diagram.snapshot();
    const file = processes.update(id, model, raw, bpmn);
    if (current?.id === id) events.onSnapshot({ revision, model, annotations: file.annotations, issues: file.issues });
    else events.onOtherChanged();
  }

  async function takeIntoWork(id: string, bpmn: OpenBpmn): Promise<ProcessInWork> {
    const diagram = await events.createDiagram();
    const { drawn } = await diagram.open(bpmn);
    const process: ProcessInWork = { id, bpmn, diagram, drawn, openedModel: diagram.snapshot().model };
    diagram.onChange(() => {
      const step = { undo: () => diagram.undo(), redo: () => diagram.redo() };
      if (together !== null) together.push(step);
      else if (!events.isReplaying()) events.onNewStep(step);
      takeSnapshot(process);
    });
    diagram.onSelection((ids) => {
      if (current?.id === id) events.onSelection(ids);
    });
    inWork.set(id, process);
    return process;
  }

  function exchange(process: ProcessInWork) {
    inWork.set(process.id, process);
    if (current?.id === process.id) {
      current.diagram.detach();
      current = process;
    }
    events.onExchange();
    takeSnapshot(process);
  }

  async function exchangeBy(id: string, bpmn: OpenBpmn): Promise<HistoryEntry> {
    const before = inWork.get(id) ?? (await takeIntoWork(id, processes.bpmnOf(id)));
    const after = await takeIntoWork(id, bpmn);
    exchange(after);
    replaced.push(before, after);
    return { undo: () => exchange(before), redo: () => exchange(after) };
  }

  /** A text made here is written in the encoding the process came in. */
  async function replaceBy(bpmn: OpenBpmn) {
    const { encoding, byteOrderMark } = current!.bpmn.source;
    events.onNewStep(await exchangeBy(current!.id, { ...bpmn, source: { ...bpmn.source, encoding, byteOrderMark } }));
  }

  /** The diagram that was on screen stays there, if there still is one of that name. */
  async function keepShown(shown: string | null) {
    const { diagram, bpmn } = current!;
    if (shown !== null && diagram.currentDiagram !== shown && bpmn.diagrams.some(({ id }) => id === shown))
      await diagram.showDiagram(shown);
  }

  return {
    get current() {
      return current;
    },
    async show(id) {
      current?.diagram.detach();
      current = inWork.get(id) ?? (await takeIntoWork(id, processes.bpmnOf(id)));
      takeSnapshot(current);
    },
    async layOut(extent) {
      const { bpmn, diagram } = current!;
      const shown = diagram.currentDiagram;
      await replaceBy(layOutDocument(bytesOfProcess(bpmn, await diagram.serialise()).text, extent, shown));
      await keepShown(shown);
    },
    async exchangeFiles(exchanged) {
      const shown = current!.diagram.currentDiagram;
      const steps: HistoryEntry[] = [];
      for (const [id, bpmn] of exchanged) steps.push(await exchangeBy(id, bpmn));
      await keepShown(shown);
      return asOne(steps);
    },
    replaceText: (text) => replaceBy(openOwn(text)),
    async changeText(change) {
      const { bpmn, diagram } = current!;
      const { text } = bytesOfProcess(bpmn, await diagram.serialise());
      const changed = change(text);
      if (changed !== text) await replaceBy(openOwn(changed));
    },
    entries: () => processes.entries((id) => inWork.get(id)?.drawn ?? null),
    follow: (entries) => processes.follow(entries),
    analyseFiles: () => processes.all.map(({ entry }) => processes.fileOf(entry.id)),
    countedFiles() {
      const today = processes.all.filter(({ entry }) => entry.role === 'ist');
      return (today.length > 0 ? today : processes.all).map(({ entry }) => processes.fileOf(entry.id));
    },
    comparedProcesses: () =>
      processes.all.map(({ entry: { id }, bpmn }) => {
        const snapshot = inWork.get(id)?.diagram.snapshot();
        const raw = snapshot?.annotations ?? bpmn.annotations;
        return { id, file: processes.labelOf(id), model: processes.fileOf(id).model, raw };
      }),
    async annotateAll(patches) {
      const changed: ProcessInWork[] = [];
      for (const id of patches.keys()) changed.push(inWork.get(id) ?? (await takeIntoWork(id, processes.bpmnOf(id))));
      const steps: HistoryEntry[] = [];
      together = steps;
      try {
        for (const { id, diagram } of changed) diagram.annotate(patches.get(id)!);
      } finally {
        together = null;
      }
      if (steps.length > 0) events.onNewStep(asOne(steps));
    },
    inWork: (id) => inWork.get(id) ?? null,
    dispose() {
      for (const { diagram } of new Set([...inWork.values(), ...replaced])) diagram.dispose();
      inWork.clear();
      current = null;
    },
  };
}
