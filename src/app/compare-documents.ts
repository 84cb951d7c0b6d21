import { stepsOf } from '#core/process/queries.ts';
import { isSameAnnotation } from '#bpmn/writing/annotation-text.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import type { OpenedDocument } from './open-document.ts';

/** What tells two states of a document apart, in names people know. */
export interface DocumentDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Steps with another name, another type or other entries. */
  readonly changed: readonly string[];
  /** Something else differs: drawing, flows, decisions, or what the Mappe holds beside its processes. */
  readonly other: boolean;
}

/** What is different in `after`. Processes are told apart by their id in the Mappe, steps by theirs in the file. */
export function compareDocuments(before: OpenedDocument, after: OpenedDocument): DocumentDifference {
  const added: string[] = [];
  const removed: string[] = [];
  const changed: string[] = [];
  let other = JSON.stringify(besideProcesses(before)) !== JSON.stringify(besideProcesses(after));
  const left = new Map(before.processes.map(({ entry, bpmn }) => [entry.id, bpmn]));
  for (const { entry, bpmn } of after.processes) {
    const old = left.get(entry.id) ?? null;
    left.delete(entry.id);
    const oldSteps = old === null ? new Map() : stepsById(old);
    const found = added.length + removed.length + changed.length;
    for (const [id, step] of stepsById(bpmn)) {
      const was = oldSteps.get(id);
      oldSteps.delete(id);
      if (was === undefined) added.push(step.name);
      else if (was.name !== step.name || was.type !== step.type || !hasSameEntries(old!, bpmn, id)) changed.push(step.name);
    }
    for (const step of oldSteps.values()) removed.push(step.name);
    if (found === added.length + removed.length + changed.length && old?.source.text !== bpmn.source.text) other = true;
  }
  for (const gone of left.values()) removed.push(...[...stepsById(gone).values()].map(({ name }) => name));
  return { added, removed, changed, other };
}

interface NamedStep {
  readonly name: string;
  readonly type: string;
}

const stepsById = ({ model }: OpenBpmn): Map<string, NamedStep> =>
  new Map(stepsOf(model).map(({ id, name, type }) => [id, { name: name ?? id, type }]));

const hasSameEntries = (before: OpenBpmn, after: OpenBpmn, id: string): boolean =>
  isSameAnnotation(before.annotations.get(id) ?? null, after.annotations.get(id) ?? null);

const besideProcesses = ({ mappe }: OpenedDocument): unknown => ({
  ...mappe,
  processes: null,
  profile: [...mappe.profile],
  useCases: [...mappe.useCases],
  answers: [...mappe.answers],
});
