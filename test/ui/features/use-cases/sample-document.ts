import { readFileSync } from 'node:fs';
import { analyseFileOf } from '#app/analyse-document.ts';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import type { Mappe } from '#app/mappe/mappe.ts';
import { openDocument } from '#app/open-document.ts';
import { analyse } from '#core/analyse.ts';
import type { Analysis } from '#core/analysis.ts';
import type { Criteria } from '#core/ranking/criteria.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';

const NAME = 'aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn';
const opened = openDocument(NAME, readFileSync(new URL(`../../../../samples/${NAME}`, import.meta.url)));
if (!opened.ok) throw new Error(`the sample does not open: ${opened.problem.code}`);

const files = opened.value.processes.map(({ entry, bpmn }) => ({
  ...analyseFileOf(NAME, bpmn.model, bpmn.annotations, bpmn.issues),
  key: entry.id,
}));

/** Id of the sample's process in the Mappe: the first part of step keys. */
export const PROCESS = opened.value.processes[0]!.entry.id;

/** The admission sample with 45 tagged steps, analysed with what people did in the Mappe. */
export const analyseSample = ({ useCases, criteria }: Pick<Mappe, 'useCases' | 'criteria'>, draws = 300): Analysis =>
  analyse({ files, useCases, profile: new Map(), criteria: criteria ?? DEFAULT_CRITERIA, today: '2026-11-22', oneDocument: true, draws });

/** Estimates good enough for a place, `factor` makes one use case better than another. */
const estimatesFor = (factor: number) => ({
  coverage: '0.9',
  timeSaving: String(0.1 + 0.08 * factor),
  reviewMinutes: '1',
  operationHoursPerYear: '5',
  personDays: `${4 + factor};${8 + factor};${20 + factor}`,
  technology: '2',
});

/** The sample with its first `count` use cases estimated, so that they are ranked. */
export function estimatedMappe(count: number, criteria: Criteria | null = null): Mappe {
  const ids = analyseSample({ useCases: new Map(), criteria: null })
    .candidates.slice(0, count)
    .map(({ id }) => id);
  return { ...emptyMappe(), criteria, useCases: new Map(ids.map((id, index) => [id, { estimates: estimatesFor(index) }])) };
}
