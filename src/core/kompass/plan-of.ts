import type { Analysis } from '../analysis.ts';
import type { Candidate } from '../use-cases/candidate.ts';
import { concernsTechnology } from '../guard-rails/concerns-technology.ts';
import { dontKnowIn } from '../guard-rails/facts.ts';
import { type Assignments, type Measure, measuresFor } from '../guard-rails/measures.ts';
import { type OpenItem, openItemsFor } from '../guard-rails/open-items.ts';
import type { RulePack } from '../guard-rails/rule-pack.ts';
import { rulesOf } from '../guard-rails/rules-of.ts';
import { kompassTasks, type Task } from './kompass-tasks.ts';
import { type Roadmap, roadmapOf } from './roadmap.ts';

/** What people said around the use cases that the plan depends on. */
export interface PlanInput {
  readonly profile: ReadonlyMap<string, string>;
  readonly useCases: ReadonlyMap<string, { readonly answers?: Readonly<Record<string, string>> }>;
  /** By use case; the key '' holds those of the document as a whole. */
  readonly assignments: ReadonlyMap<string, Assignments>;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Rules the use cases were evaluated with; absent = the shipped ones. */
  readonly rules?: RulePack;
}

/** What a use case asks of people: by its guard rails, by answers still missing, and all of it with the checklist of the Kompass. */
export interface Duties {
  readonly measures: readonly Measure[];
  readonly openItems: readonly OpenItem[];
  readonly tasks: readonly Task[];
}

/** Everything to do before a use case can start; without guard rails (not evaluated) nothing is known to be. What was assigned for the document as a whole counts for it too. */
export function dutiesOf({ id, kompass = [], guardRailDetails }: Candidate, input: PlanInput): Duties {
  if (guardRailDetails === undefined) return { measures: [], openItems: [], tasks: [] };
  const assignments: Assignments = new Map([...(input.assignments.get('') ?? []), ...(input.assignments.get(id) ?? [])]);
  const dontKnow = dontKnowIn(input.profile, input.useCases.get(id)?.answers ?? {});
  const measures = measuresFor(rulesOf(input), guardRailDetails, assignments, input.today);
  const openItems = openItemsFor(rulesOf(input), guardRailDetails, dontKnow, assignments);
  return { measures, openItems, tasks: kompassTasks(kompass, measures, openItems, assignments) };
}

export const tasksOf = (candidate: Candidate, input: PlanInput): readonly Task[] => dutiesOf(candidate, input).tasks;

/** The use cases in waves, with the groundwork they share. */
export function roadmapFor({ candidates, ranking }: Analysis, input: PlanInput): Roadmap {
  return roadmapOf(
    candidates.map((candidate) => {
      const { id, kind, quadrant, kompass = [], guardRailDetails } = candidate;
      const place = ranking.order.indexOf(id);
      return {
        id,
        kind,
        quadrant,
        rank: place < 0 ? null : place + 1,
        excluded: guardRailDetails?.excluded === true,
        usesAi: guardRailDetails?.steps.some(({ result: { facts } }) => facts.get('technology') === 'ki') === true,
        kompass,
        pendingWorkstreams: [...new Set(pendingMeasures(candidate, input).flatMap(({ workstreams }) => workstreams))],
        after: [],
      };
    }),
  );
}

/** Measures that apply where technology is planned and are not done. */
function pendingMeasures({ id, guardRailDetails }: Candidate, input: PlanInput): readonly Measure[] {
  if (guardRailDetails === undefined) return [];
  return measuresFor(rulesOf(input), guardRailDetails, input.assignments.get(id) ?? new Map(), input.today).filter(
    ({ applies, done, rule }) => applies && !done && concernsTechnology(guardRailDetails, rule),
  );
}
