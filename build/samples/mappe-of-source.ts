import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { stepSetOf } from '#core/use-cases/candidate-id.ts';
import type { SourceMappe } from './source-process.ts';

/** Text of a worked Mappe: the tagged process with assumed estimates for some of its use cases. */
export function mappeOfSource({ profile, useCases, decisions = [], measures = [] }: SourceMappe, fileName: string, bpmn: string): string {
  const mappe = mappeFromBpmn(fileName, bpmn);
  const key = mappe.processes[0]!.id;
  return writeMappe({
    ...mappe,
    profile: new Map(Object.entries(profile)),
    useCases: new Map(useCases.map(({ rule, steps, ...said }) => [`${rule}:${stepSetOf(steps.map((step) => `${key}/${step}`))}`, said])),
    decisions,
    measures,
  });
}
