import type { KpiCode, UseCaseDefinition } from './candidate.ts';
import type { Reason } from '../ranking/ranking.ts';
import { PROBLEM_FIELDS, type ProblemField } from '../annotation/annotation.ts';
import type { Figure } from '../flow/flow-result.ts';
import type { TechnologyFit } from '../technology/technology-fit.ts';
import { compareText } from '../ranking/compare-text.ts';
import { reworkShareOf } from './find-without-technology.ts';
import { type StepFact, normaliseName } from './step-facts.ts';

/** The use case as Kompass point 5 wants it described; every entry comes from the model or from what people said. */
export function defineUseCase(steps: readonly StepFact[], technology: TechnologyFit): UseCaseDefinition {
  return {
    problems: problemsOf(steps),
    people: countByName(steps.map(({ role }) => role).filter((role) => role !== null)),
    documents: distinctNames(steps.flatMap(({ documents }) => documents)),
    systems: distinctNames(steps.flatMap(({ systems }) => systems)),
    kpis: kpisOf(steps),
    openPoints: openPointsOf(steps, technology),
  };
}

const notesOf = (fact: StepFact, field: ProblemField) =>
  fact.annotation.problems.filter(({ kind, severity }) => kind === field && severity !== 0);

function problemsOf(steps: readonly StepFact[]): UseCaseDefinition['problems'] {
  return PROBLEM_FIELDS.map((kind) => {
    const affected = steps.filter((fact) => notesOf(fact, kind).length > 0);
    const notes = affected.flatMap((fact) => notesOf(fact, kind));
    const rated = notes.map(({ severity }) => severity).filter((severity) => severity !== null);
    return {
      kind,
      steps: affected.length,
      severity: rated.length === 0 ? null : Math.max(...rated),
      texts: distinctNames(notes.map(({ text }) => text)),
    };
  })
    .filter((problem) => problem.steps > 0)
    .toSorted((a, b) => b.steps - a.steps || (b.severity ?? 0) - (a.severity ?? 0));
}

function countByName(names: readonly string[]): UseCaseDefinition['people'] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, steps: count })).toSorted((a, b) => b.steps - a.steps || compareText(a.name, b.name));
}

function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (name.trim() !== '' && !seen.has(normaliseName(name))) seen.set(normaliseName(name), name.trim());
  return [...seen.values()];
}

/** What would show success, with today's value where the model knows it. */
function kpisOf(steps: readonly StepFact[]): UseCaseDefinition['kpis'] {
  const total = (figure: (fact: StepFact) => Figure): Figure => sumOf(steps.map(figure));
  const hours = total(({ figures }) => figures?.annualHours ?? null);
  const executions = total(({ figures }) => figures?.annualExecutions ?? null);
  const perCaseWith = (field: ProblemField): Figure =>
    sumOf(steps.filter((fact) => notesOf(fact, field).length > 0).map(({ figures }) => figures?.executionsPerCase ?? null));
  const byProblem: Readonly<Record<ProblemField, { readonly code: KpiCode; readonly today: Figure } | null>> = {
    doubleEntry: { code: 'entriesPerCase', today: perCaseWith('doubleEntry') },
    mediaBreak: { code: 'mediaBreaks', today: perCaseWith('mediaBreak') },
    waiting: { code: 'waitingHoursPerCase', today: total(({ figures }) => figures?.waitingHoursPerCase ?? null) },
    queries: { code: 'queriesPerCase', today: null },
    errorProne: { code: 'errorRate', today: null },
    deadlineRisk: { code: 'deadlinesKept', today: null },
    searching: { code: 'searchMinutes', today: null },
    writingLoad: {
      code: 'handlingMinutes',
      today: hours === null || executions === null || executions === 0 ? null : (hours * 60) / executions,
    },
    paper: { code: 'paperShare', today: null },
    missingInterface: { code: 'entriesPerCase', today: perCaseWith('missingInterface') },
    intransparency: null,
    inconsistentPractice: { code: 'errorRate', today: null },
    strain: null,
  };
  const repeated = steps.some((fact) => (reworkShareOf(fact) ?? 0) > 0);
  const kpis = [
    { code: 'annualHours' as const, today: hours },
    ...problemsOf(steps).flatMap(({ kind }) => byProblem[kind] ?? []),
    ...(repeated
      ? [
          {
            code: 'reworkShare' as const,
            today: ratioOf(
              total(({ figures }) => figures?.reworkHours ?? null),
              hours,
            ),
          },
        ]
      : []),
    ...(steps.some(({ annotation }) => annotation.tag === 'aiSupported') ? [{ code: 'reviewCorrections' as const, today: null }] : []),
  ];
  const firstOfCode = new Map(kpis.toReversed().map((kpi) => [kpi.code, kpi]));
  return kpis.filter((kpi) => firstOfCode.get(kpi.code) === kpi);
}

function openPointsOf(steps: readonly StepFact[], technology: TechnologyFit): readonly Reason[] {
  const without = (isMissing: (fact: StepFact) => boolean) => steps.filter(isMissing).length;
  const untimed = without(({ annotation }) => annotation.handlingMinutes.kind === 'unknown');
  const uncounted = without(({ figures }) => (figures?.annualExecutions ?? null) === null);
  const untagged = without(({ annotation }) => annotation.tag === 'open');
  const silentSystems = new Set(
    steps.flatMap(({ annotation }) => annotation.systems.filter(({ access }) => access === null).map(({ name }) => name.trim())),
  );
  return [
    ...(untimed > 0 ? [{ code: 'STEPS_WITHOUT_MINUTES', params: { count: untimed, of: steps.length } }] : []),
    ...(uncounted > 0 ? [{ code: 'STEPS_WITHOUT_VOLUME', params: { count: uncounted, of: steps.length } }] : []),
    ...(untagged > 0 ? [{ code: 'STEPS_OPEN', params: { count: untagged, of: steps.length } }] : []),
    ...(technology.question === undefined ? [] : [{ code: 'FACET_OPEN', params: { facet: technology.question } }]),
    ...[...silentSystems].map((system) => ({ code: 'SYSTEM_ACCESS_OPEN', params: { system } })),
  ];
}

const sumOf = (values: readonly Figure[]): Figure =>
  values.reduce((total, value) => (total === null || value === null ? null : total + value), 0 as Figure);
const ratioOf = (part: Figure, whole: Figure): Figure => (part === null || whole === null || whole === 0 ? null : part / whole);
