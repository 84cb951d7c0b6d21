import { analyseFileOf } from '#app/analyse-document.ts';
import type { MappeProcess } from '#app/mappe/mappe.ts';
import type { OpenedDocument, OpenedProcess } from '#app/open-document.ts';
import { processLabels } from '#app/process-labels.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readSimulationData } from '#bpmn/simulation-data/read-simulation-data.ts';
import type { AnalyseFile } from '#core/analysis.ts';
import type { RawAnnotations } from '#core/annotation/annotation.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { ProcessEntry } from './document-store.ts';

/** The processes of the open document and what each of them says: as its file does, or as its drawing does once it has one. */
export class KnownProcesses {
  readonly #document: OpenedDocument;
  /** Every process the Mappe has had since it was opened; undo may bring back what left it. */
  readonly #ever: Map<string, OpenedProcess>;
  readonly #files = new Map<string, AnalyseFile>();
  readonly #simulations = new Map<string, ProcessEntry['simulation']>();
  #now: readonly OpenedProcess[];
  #labels: ReadonlyMap<string, string>;

  constructor(document: OpenedDocument) {
    this.#document = document;
    this.#now = document.processes;
    this.#ever = new Map(document.processes.map((process) => [process.entry.id, process]));
    this.#labels = processLabels(document.processes);
    for (const { entry, bpmn } of document.processes) this.#read(entry.id, bpmn);
  }

  /** Those the Mappe has, in its order. */
  get all(): readonly OpenedProcess[] {
    return this.#now;
  }

  /** What a process is called in lists and in the analysis. */
  labelOf(id: string): string {
    return this.#labels.get(id)!;
  }

  /** The newest of a process in the form the analysis wants. */
  fileOf(id: string): AnalyseFile {
    return this.#files.get(id)!;
  }

  /** As it came from its file. Throws for a process the Mappe never had. */
  bpmnOf(id: string): OpenBpmn {
    const process = this.#ever.get(id);
    if (process === undefined) throw new Error(`no process ${id} in ${this.#document.name}`);
    // in a Mappe of a newer program not even a process of ours may change
    return this.#document.readOnly ? { ...process.bpmn, readOnly: true } : process.bpmn;
  }

  /** What a drawing says takes the place of what was known. */
  update(id: string, model: ProcessModel, annotations: RawAnnotations, { issues }: OpenBpmn): AnalyseFile {
    const file = { ...analyseFileOf(this.labelOf(id), model, annotations, issues), key: id };
    this.#files.set(id, file);
    return file;
  }

  /** The Mappe has these from now on. Their texts have been checked before; one that cannot be read is a bug. */
  follow(entries: readonly MappeProcess[]): readonly OpenedProcess[] {
    const added = entries.filter(({ id }) => !this.#ever.has(id));
    for (const entry of added) this.#ever.set(entry.id, { entry, bpmn: readChecked(entry) });
    this.#now = entries.map((entry) => ({ entry, bpmn: this.#ever.get(entry.id)!.bpmn }));
    this.#labels = processLabels(this.#now);
    for (const { id } of added) this.#read(id, this.#ever.get(id)!.bpmn);
    for (const { id } of entries) {
      const [file, label] = [this.fileOf(id), this.labelOf(id)];
      if (file.file !== label) this.#files.set(id, { ...file, file: label });
    }
    return this.#now;
  }

  /** `drawn` = whether a process that has been shown has a drawing; null = it has not been shown. */
  entries(drawn: (id: string) => boolean | null): readonly ProcessEntry[] {
    return this.#now.map(({ entry: { id, role, fileName }, bpmn }) => {
      const { processes, participants } = this.fileOf(id).model;
      return {
        id,
        title: titleOf(
          processes.map(({ name }) => name),
          participants.map(({ name }) => name),
          fileName,
        ),
        role,
        fileName: this.labelOf(id),
        drawn: drawn(id) ?? bpmn.diagrams.length > 0,
        issues: bpmn.issues,
        simulation: this.#simulations.get(id)!,
      };
    });
  }

  #read(id: string, bpmn: OpenBpmn): void {
    this.#simulations.set(id, readSimulationData(bpmn));
    this.update(id, bpmn.model, bpmn.annotations, bpmn);
  }
}

function readChecked({ id, bpmn }: MappeProcess): OpenBpmn {
  const opened = openBpmn(bpmn);
  if (!opened.ok) throw new Error(`process ${id} was checked before it was added: ${opened.problem.code}`);
  return opened.value;
}

/** A process is called by its own name, else by its pool, else by its file. */
function titleOf(processNames: readonly (string | null)[], poolNames: readonly (string | null)[], fileName: string): string {
  const named = processNames.length === 1 ? processNames : [];
  return [...named, ...poolNames.slice(0, 1)].find((name) => name !== null && name.trim() !== '') ?? fileName.replace(/\.[^.]+$/u, '');
}
