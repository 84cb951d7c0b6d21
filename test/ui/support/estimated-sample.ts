import { analyseFileOf } from '#app/analyse-document.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { openDocument } from '#app/open-document.ts';
import { analyse } from '#core/analyse.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import SAMPLE from '../../../samples/aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn?raw';

export { SAMPLE };

/** The admission sample as a Mappe, its first use cases estimated; every further one is a little better in time saved. */
export function estimatedSample(count: number): string {
  const opened = openDocument('aufnahme.bpmn', new TextEncoder().encode(SAMPLE));
  if (!opened.ok) throw new Error(opened.problem.code);
  const { mappe, processes } = opened.value;
  const files = processes.map(({ entry, bpmn }) => ({
    ...analyseFileOf('aufnahme', bpmn.model, bpmn.annotations, bpmn.issues),
    key: entry.id,
  }));
  const base = { files, useCases: new Map(), profile: new Map(), criteria: DEFAULT_CRITERIA, today: '2026-11-22', oneDocument: true };
  const ids = analyse(base)
    .candidates.slice(0, count)
    .map(({ id }) => id);
  const estimates = (index: number) => ({
    coverage: '0.9',
    timeSaving: `0.2;${0.3 + index / 20};0.8`,
    reviewMinutes: '1',
    operationHoursPerYear: '5',
    personDays: `${5 + 3 * index};${10 + 3 * index};${25 + 3 * index}`,
    technology: '2',
  });
  return writeMappe({ ...mappe, useCases: new Map(ids.map((id, index) => [id, { estimates: estimates(index) }])) });
}
