import type { Assignments } from '../guard-rails/measures.ts';
import { clarificationEffort } from '../guard-rails/clarification-effort.ts';
import { type UseCaseGuardRails, evaluateUseCase } from '../guard-rails/evaluate-use-case.ts';
import type { RulePack } from '../guard-rails/rule-pack.ts';
import type { Facets } from '../technology/facets.ts';
import type { TechnologyFit, TechnologyOption } from '../technology/technology-fit.ts';
import type { EditedCandidate } from './apply-edits.ts';

export interface GuardedCandidate {
  readonly result: UseCaseGuardRails;
  /** Lowest value of A3 (data protection, law, co-determination), 0-4. */
  readonly legalFloor: number;
}

/** Lowest A3 where data need special protection (method 5, rule 3). */
const SENSITIVE_FLOOR = 3;

/** Without a tool no outside service can be involved. */
const NO_TOOL: ReadonlySet<string> = new Set<TechnologyOption>(['kein Technikeinsatz', 'Prozess neu denken', 'weglassen/zusammenlegen']);

/** The guard rails of a candidate, and what they ask of its effort. */
export function guardCandidate(
  { steps, edit }: EditedCandidate,
  technology: TechnologyFit,
  facets: Facets,
  profile: ReadonlyMap<string, string>,
  assignments: Assignments,
  pack: RulePack,
): GuardedCandidate {
  const result = evaluateUseCase(pack, profile, {
    steps: steps.map((fact) => ({
      id: fact.key,
      name: fact.step.name,
      tag: fact.annotation.tag,
      answers: fact.annotation.answers,
      documents: fact.documents,
      systems: fact.systems,
    })),
    answers: edit.answers ?? {},
    technology: technology.first,
  });
  const settled = new Set([...assignments].filter(([, { done }]) => done).map(([id]) => id.replace(/^rule:/, '')));
  // only rules that certainly apply raise the effort: an unanswered question is no evidence
  const certain = { ...result, hits: result.hits.filter(({ state }) => state === 'trifft_zu') };
  const { points } = clarificationEffort(pack, certain, settled);
  const inHouse = result.steps.every(({ result: { facts } }) => facts.get('external_processor') === false);
  const sensitive = facets.data === 'sensitive' && !inHouse && !NO_TOOL.has(technology.first) ? SENSITIVE_FLOOR : 0;
  return { result, legalFloor: Math.max(points, sensitive) };
}
