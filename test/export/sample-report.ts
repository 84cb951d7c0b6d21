import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseFileOf } from '#app/analyse-document.ts';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { analyse } from '#core/analyse.ts';
import type { AnalyseInput } from '#core/analysis.ts';
import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { buildReport } from '#core/report/build-report.ts';
import type { Report } from '#core/report/report.ts';

const ESTIMATES = {
  coverage: '0.5;0.7;0.9',
  timeSaving: '0.3;0.5;0.6',
  reviewMinutes: '2',
  operationHoursPerYear: '6',
  days: '1',
  quality: '2',
  people: '3',
  personDays: '5;10;25',
  technology: '2',
  legal: '1',
  change: '1;2;3',
} as const;

let made: Report | null = null;

/** A real process with estimates for its first use cases, some left unknown: ranks, gaps and a drawing are all in it. */
export function sampleReport(): Report {
  made ??= makeReport(0);
  return made;
}

/** `moreOperation`: hours per year added to what every estimate says about operation. */
export function makeReport(moreOperation: number): Report {
  const name = 'aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn';
  const opened = openBpmn(readFileSync(path.resolve(import.meta.dirname, '../../samples', name)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const bpmn = opened.value;
  const input: AnalyseInput = {
    files: [analyseFileOf(name, bpmn.model, bpmn.annotations, bpmn.issues)],
    useCases: new Map(),
    criteria: DEFAULT_CRITERIA,
    profile: new Map([['org_type', 'frei']]),
    today: '2026-11-22',
    draws: 500,
  };
  const ids = analyse(input).candidates.map(({ id }) => id);
  const useCases = new Map<string, UseCaseEdit>(
    ids
      .slice(0, 7)
      .map((id, at) => [
        id,
        { estimates: { ...ESTIMATES, operationHoursPerYear: String(4 + 3 * at + moreOperation), ...(at === 3 ? { days: '' } : {}) } },
      ]),
  );
  const plan = { useCases, profile: input.profile, assignments: new Map() };
  return buildReport(analyse({ ...input, useCases }), {
    title: 'Aufnahme & Co. <b>',
    date: '2026-11-22',
    criteria: DEFAULT_CRITERIA,
    plan,
    settings: {
      organisation: 'Träger „Am Fluss“',
      control: {
        number: 'QM-17',
        version: '1.2',
        status: 'Entwurf',
        author: null,
        approvedBy: null,
        validFrom: '2026-12-01',
        nextReview: null,
      },
    },
    drawings: new Map([[name, drawingsOf(bpmn)]]),
  });
}
