import type { AnalyseInput, Candidate } from '../analysis.ts';
import type { UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import { type Assignments, type Measure, measuresFor } from '../guard-rails/measures.ts';
import type { RulePack } from '../guard-rails/rule-pack.ts';
import { kompassFor } from '../kompass/kompass-for.ts';
import type { KompassPointState } from '../kompass/kompass-point.ts';
import type { FileFacts, StepFact } from './step-facts.ts';

const ANSWERS = ['yes', 'no', 'unknown'] as const;

export type MeasuresOf = (guardRails: UseCaseGuardRails, assignments: Assignments) => readonly Measure[];

/** Measures of guard rails, made once for all candidates with the same rules and nobody assigned yet: these are most. */
export function keepMeasures(pack: RulePack, today: string): MeasuresOf {
  const kept = new Map<string, readonly Measure[]>();
  return (guardRails, assignments) => {
    if (assignments.size > 0) return measuresFor(pack, guardRails, assignments, today);
    const key = guardRails.hits.map(({ rule, state }) => `${rule} ${state}`).join();
    const measures = kept.get(key) ?? measuresFor(pack, guardRails, assignments, today);
    kept.set(key, measures);
    return measures;
  };
}

/** How a candidate stands in the ten points: from its own figures, its guard rails and people's answers. */
export function judgeKompass(
  candidate: Candidate,
  steps: readonly StepFact[],
  guardRails: UseCaseGuardRails,
  files: readonly FileFacts[],
  input: AnalyseInput,
  measuresOf: MeasuresOf,
): readonly KompassPointState[] {
  const said = [...(input.answers ?? []), ...Object.entries(input.useCases.get(candidate.id)?.answers ?? {})];
  const concerned = files.filter(({ input: { file } }) => candidate.members.some((member) => member.file === file));
  const all = concerned.flatMap((file) => file.steps);
  return kompassFor(
    {
      tag: candidate.tag,
      technology: candidate.technology.first,
      technologyQuestion: candidate.technology.question !== undefined,
      documents: candidate.definition.documents,
      systems: candidate.definition.systems.map((name) => ({ name, access: accessOf(name, steps) })),
      problems: candidate.definition.problems.length,
      hoursKnown: candidate.hours.today !== null && candidate.hours.todayComplete,
      savingKnown: !candidate.missing.includes('coverage') && !candidate.missing.includes('timeSaving'),
      kpis: candidate.definition.kpis.length,
    },
    {
      today: input.today,
      answers: new Map(said.flatMap(([id, value]) => ANSWERS.filter((answer) => answer === value).map((answer) => [id, answer] as const))),
      guardRails,
      measures: measuresOf(guardRails, input.assignments?.get(candidate.id) ?? new Map()),
      reviewDate: new Map(said).get('reviewDate') ?? null,
      process: {
        steps: all.length,
        tagged: all.filter(({ annotation }) => annotation.tag !== 'open').length,
        timed: all.filter(({ annotation }) => annotation.handlingMinutes.kind !== 'unknown').length,
        casesKnown: concerned.every(({ flow }) => [...flow.processes.values()].every(({ casesPerYear }) => casesPerYear !== null)),
        hasTarget: null,
      },
    },
  );
}

const accessOf = (name: string, steps: readonly StepFact[]) =>
  steps.flatMap(({ annotation }) => annotation.systems).find((system) => system.name.trim() === name && system.access !== null)?.access ??
  null;
