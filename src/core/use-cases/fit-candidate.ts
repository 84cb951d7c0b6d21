import type { Facets } from '../technology/facets.ts';
import { fitOf } from '../technology/recommend-technology.ts';
import type { TechnologyFit } from '../technology/technology-fit.ts';
import type { EditedCandidate } from './apply-edits.ts';

/** Technology of a candidate: the table, with what helps without technology in front where the method wants it there. */
export function fitCandidate(candidate: EditedCandidate, facets: Facets): TechnologyFit {
  const fit = fitOf(facets);
  if (needsRethinking(candidate, facets)) {
    return {
      ...withoutQuestion(fit),
      first: 'Prozess neu denken',
      alternatives: [],
      notRecommended: [],
      row: null,
      reason: 'rethinkFirst',
      afterClarification: [],
    };
  }
  if (!touchesHuman(candidate) || candidate.kind !== 'theme' || fit.row === 1) return fit;
  const asOptions = fit.reason === 'facetUnknown' ? [] : ([fit.first, ...fit.alternatives] as TechnologyFit['alternatives']);
  return { ...fit, first: 'kein Technikeinsatz', alternatives: asOptions, notRecommended: [], row: 1, reason: 'touchesHumanStep' };
}

export const touchesHuman = ({ steps }: Pick<EditedCandidate, 'steps'>): boolean =>
  steps.some(({ annotation }) => annotation.tag === 'humanOnly');

/** Marked "neu denken", long waiting, or repeated work of people only: the process changes, not the tool. */
function needsRethinking({ kind, rules }: EditedCandidate, { tag }: Facets): boolean {
  if (kind !== 'withoutTechnology') return false;
  const [first] = rules;
  return tag === 'humanOnly' || first?.subject === 'rethink' || first?.subject === 'waiting';
}

function withoutQuestion(fit: TechnologyFit): Omit<TechnologyFit, 'question'> {
  const { question: _question, ...rest } = fit;
  return rest;
}
