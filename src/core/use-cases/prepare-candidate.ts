import type { AnalyseInput } from '../analysis.ts';
import type { CandidateFlag, Hours, Readiness, UseCaseDefinition } from './candidate.ts';
import type { UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import { rulesOf } from '../guard-rails/rules-of.ts';
import { type Completeness, completenessOf } from '../ranking/completeness.ts';
import { atMean, netRangeOf, savingsAt } from '../ranking/evaluate-score.ts';
import { STABILITY_FACETS, SUITABILITY_FACETS, readinessOf } from '../ranking/readiness.ts';
import type { ScoreModel } from '../ranking/score-model.ts';
import type { Facets } from '../technology/facets.ts';
import type { TechnologyFit } from '../technology/technology-fit.ts';
import type { EditedCandidate } from './apply-edits.ts';
import { buildScoreModel } from './build-score-model.ts';
import { defineUseCase } from './define-use-case.ts';
import { deriveFacets } from './derive-facets.ts';
import { fitCandidate } from './fit-candidate.ts';
import { guardCandidate } from './guard-candidate.ts';

/** Everything about a candidate that does not depend on the others. */
export interface PreparedCandidate {
  readonly edited: EditedCandidate;
  readonly facets: Facets;
  readonly technology: TechnologyFit;
  readonly definition: UseCaseDefinition;
  readonly model: ScoreModel;
  readonly hours: Hours;
  readonly completeness: Completeness;
  readonly readiness: Readiness;
  readonly flags: readonly CandidateFlag[];
  readonly guardRails: UseCaseGuardRails;
}

export function prepareCandidate(
  edited: EditedCandidate,
  input: Pick<AnalyseInput, 'profile' | 'assignments' | 'rules'>,
): PreparedCandidate {
  const facets = deriveFacets(edited);
  const technology = fitCandidate(edited, facets);
  const guarded = guardCandidate(edited, technology, facets, input.profile, input.assignments?.get(edited.id) ?? new Map(), rulesOf(input));
  const model = buildScoreModel(edited, guarded.legalFloor);
  const hours = hoursOf(edited, model);
  const known = edited.steps.filter(({ figures }) => (figures?.annualHours ?? null) !== null).length;
  return {
    edited,
    facets,
    technology,
    definition: defineUseCase(edited.steps, technology),
    model,
    hours,
    completeness: completenessOf(model, known, edited.steps.length),
    readiness: readinessFor(edited),
    flags: [...(guarded.result.excluded ? (['EXCLUDED'] as const) : []), ...flagsOf(model, hours)],
    guardRails: guarded.result,
  };
}

function hoursOf({ steps }: EditedCandidate, model: ScoreModel): Hours {
  const figures = steps.map((fact) => fact.figures?.annualHours ?? null);
  const known = figures.filter((figure) => figure !== null);
  return {
    today: known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0),
    todayComplete: known.length === figures.length,
    ...savingsAt(model, atMean),
    netRange: netRangeOf(model),
  };
}

function flagsOf(model: ScoreModel, hours: Hours): readonly CandidateFlag[] {
  const isUnknown = (name: 'operationHoursPerYear') => (model.estimates.get(name)?.kind ?? 'unknown') === 'unknown';
  const saves = model.steps.length > 0;
  const flags: readonly (readonly [CandidateFlag, boolean])[] = [
    ['HUMAN_ONLY', !saves],
    ['NEGATIVE_NET', hours.net !== null && hours.net < 0],
    ['REVIEW_UNKNOWN', model.steps.some(({ reviewMinutes }) => reviewMinutes.kind === 'unknown')],
    ['OPERATION_UNKNOWN', saves && isUnknown('operationHoursPerYear')],
    ['LEGAL_RAISED', isLegalRaised(model)],
    ['ENDLESS', hours.today === Infinity],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** The floor of A3 changed something: the estimate lies below it, or is unknown. */
function isLegalRaised({ legalFloor, estimates }: ScoreModel): boolean {
  const legal = estimates.get('legal');
  if (legalFloor === 0) return false;
  return legal === undefined || legal.kind === 'unknown' || (legal.kind === 'exact' ? legal.value : legal.min) < legalFloor;
}

/** Answers for the use case, else the mean of its steps' answers; only 1-5 count. */
function readinessFor({ edit, steps }: EditedCandidate): Readiness {
  const answers = new Map<string, number>();
  for (const name of [...SUITABILITY_FACETS, ...STABILITY_FACETS]) {
    const own = Object.hasOwn(edit.facets ?? {}, name) ? answerOf(edit.facets?.[name]) : null;
    const said =
      own === null ? steps.map(({ annotation }) => answerOf(annotation.facets.get(name))).filter((value) => value !== null) : [own];
    if (said.length > 0) answers.set(name, said.reduce((sum, value) => sum + value, 0) / said.length);
  }
  return readinessOf(answers);
}

function answerOf(text: string | undefined): number | null {
  const value = Number(text?.trim() || Number.NaN);
  return value >= 1 && value <= 5 ? value : null;
}
