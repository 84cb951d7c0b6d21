import type { Mappe, MappeProcess } from '#app/mappe/mappe.ts';
import { newerThanProgram } from '#app/newer-than-program.ts';
import { openDocument, titleOfFile } from '#app/open-document.ts';
import { bytesOfProcess } from '#app/save-document.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { OpenedFile, Platform } from '#platform/platform.ts';
import type { Language } from '../language/use-texts.ts';
import type { DocumentStore } from './document-store.ts';
import type { ProcessDesk } from './process-desk.ts';

/** Which processes a Mappe has; each change is one step of undo. */
export interface MappeProcesses {
  /** Takes the processes of files the person picks into the Mappe and shows the last one. */
  addPicked(): Promise<void>;
  /** The same with files that are here already. One that cannot be read is reported, and none is taken in. */
  addFiles(files: readonly OpenedFile[]): Promise<void>;
  /** Lays a Soll beside the Ist on screen: a copy of it as it is now, to be changed. */
  addTarget(): Promise<void>;
  /** Takes the process on screen out; the last one stays. */
  removeCurrent(): void;
}

interface Parts {
  readonly platform: Platform;
  readonly store: DocumentStore;
  readonly desk: () => ProcessDesk | null;
  readonly changeMappe: (change: (mappe: Mappe) => Mappe) => void;
  readonly showProcess: (id: string) => Promise<void>;
  readonly report: (problem: Problem) => void;
  readonly language: () => Language;
}

/** Never used again, unlike a number: undo may bring back a process of that name. */
const newId = (): string => `process-${crypto.randomUUID()}`;

export function createMappeProcesses({ platform, store, desk, changeMappe, showProcess, report, language }: Parts): MappeProcesses {
  const add = async (added: readonly MappeProcess[]): Promise<void> => {
    const last = added.at(-1);
    if (last === undefined) return;
    changeMappe((mappe) => ({ ...mappe, processes: [...mappe.processes, ...added] }));
    if (store.getState().mappe.processes.some(({ id }) => id === last.id)) await showProcess(last.id);
  };
  const addFiles = async (files: readonly OpenedFile[]): Promise<void> => {
    const added: MappeProcess[] = [];
    for (const { name, bytes } of files) {
      const opened = openDocument(name, bytes);
      if (!opened.ok) return report(opened.problem);
      const newer = newerThanProgram(opened.value);
      if (newer !== null) return report(newer);
      const ids = new Map(opened.value.processes.map(({ entry }) => [entry.id, newId()]));
      for (const { entry, bpmn } of opened.value.processes) {
        const { of, ...rest } = entry;
        const ist = of === undefined ? undefined : ids.get(of);
        added.push({ ...rest, id: ids.get(entry.id)!, ...(ist === undefined ? {} : { of: ist }), bpmn: bpmn.source.text });
      }
    }
    await add(added);
  };
  return {
    addFiles,
    async addPicked() {
      const picked = await platform.openFiles();
      if (picked.ok) await addFiles(picked.value);
      else if (picked.problem.code !== 'CANCELLED') report(picked.problem);
    },
    async addTarget() {
      const work = desk()?.current ?? null;
      const ist = store.getState().mappe.processes.find(({ id }) => id === work?.id);
      if (work === null || ist === undefined || ist.role === 'soll') return;
      const { text } = bytesOfProcess(work.bpmn, await work.diagram.serialise());
      await add([
        { id: newId(), role: 'soll', of: ist.id, fileName: `${titleOfFile(ist.fileName)} ${suffix(language())}.bpmn`, bpmn: text },
      ]);
    },
    removeCurrent() {
      const { current } = store.getState();
      changeMappe((mappe) => {
        const rest = mappe.processes.filter(({ id }) => id !== current);
        return rest.length === 0 || rest.length === mappe.processes.length ? mappe : { ...mappe, processes: rest };
      });
    },
  };
}

const suffix = (language: Language): string => (language === 'de' ? '(Soll)' : '(to be)');
