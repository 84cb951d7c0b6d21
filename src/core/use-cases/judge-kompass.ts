import type { AnalyseInput, Candidate } from '../analysis.ts';
import type { UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import { type Assignments, type Measure, assignMeasures, churchReading, unassignedMeasures } from '../guard-rails/measures.ts';
import type { RulePack } from '../guard-rails/rule-pack.ts';
import { kompassFor } from '../kompass/kompass-for.ts';
import type { KompassPointState } from '../kompass/kompass-point.ts';
import type { FileFacts, StepFact } from './step-facts.ts';

const ANSWERS = ['yes', 'no', 'unknown'] as const;

export type MeasuresOf = (guardRails: UseCaseGuardRails, assignments: Assignments) => readonly Measure[];

/** Measures asked for by rules, by pack; the same for all candidates with the same hits, and while somebody types numbers. */
const remembered = new WeakMap<RulePack, Map<string, readonly Measure[]>>();
/** Most sets of hits remembered for a pack. Assumption. */
const MOST_REMEMBERED = 500;

/** Measures of guard rails, made once for the same hits on the same day. */
export function keepMeasures(pack: RulePack, today: string): MeasuresOf {
  const kept = remembered.get(pack) ?? new Map<string, readonly Measure[]>();
  remembered.set(pack, kept);
  return (guardRails, assignments) => {
    const key = [today, churchReading(guardRails), ...guardRails.hits.map(({ rule, state }) => `${rule} ${state}`)].join();
    const measures = kept.get(key) ?? unassignedMeasures(pack, guardRails, today);
    if (kept.size >= MOST_REMEMBERED) kept.clear();
    kept.set(key, measures);
    return assignMeasures(measures, assignments, today);
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
