import type { AnalyseInput } from '../analysis.ts';
import type { Candidate } from './candidate.ts';
import type { UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import { measuresFor } from '../guard-rails/measures.ts';
import { rulesOf } from '../guard-rails/rules-of.ts';
import { kompassFor } from '../kompass/kompass-for.ts';
import type { KompassPointState } from '../kompass/kompass-point.ts';
import type { FileFacts, StepFact } from './step-facts.ts';

const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** How a candidate stands in the ten points: from its own figures, its guard rails and people's answers. */
export function judgeKompass(
  candidate: Candidate,
  steps: readonly StepFact[],
  guardRails: UseCaseGuardRails,
  files: readonly FileFacts[],
  input: AnalyseInput,
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
      measures: measuresFor(rulesOf(input), guardRails, input.assignments?.get(candidate.id) ?? new Map(), input.today),
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
