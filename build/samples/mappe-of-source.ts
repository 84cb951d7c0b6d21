import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { stepSetOf } from '#core/use-cases/candidate-id.ts';
import type { SourceMappe } from './source-process.ts';

const TARGET = 'process-2';

/** A process of the Mappe as a file. */
interface ProcessFile {
  readonly fileName: string;
  readonly bpmn: string;
}

/** Text of a worked Mappe: the tagged process with assumed estimates for some of its use cases, and its Soll where there is one. */
export function mappeOfSource(
  { profile, useCases, decisions = [], measures = [] }: SourceMappe,
  today: ProcessFile,
  target: ProcessFile | null,
): string {
  const mappe = mappeFromBpmn(today.fileName, today.bpmn);
  const key = mappe.processes[0]!.id;
  return writeMappe({
    ...mappe,
    processes: [...mappe.processes, ...(target === null ? [] : [{ id: TARGET, role: 'soll', of: key, ...target } as const])],
    profile: new Map(Object.entries(profile)),
    useCases: new Map(useCases.map(({ rule, steps, ...said }) => [`${rule}:${stepSetOf(steps.map((step) => `${key}/${step}`))}`, said])),
    decisions,
    measures,
  });
}
