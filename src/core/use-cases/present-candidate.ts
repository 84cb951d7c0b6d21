import type { Candidate } from './candidate.ts';
import type { Reason } from '../ranking/ranking.ts';
import { meanOf } from '../annotation/quantity.ts';
import { type Standing, explainRanked, explainUnclear } from '../ranking/explain.ts';
import type { RankedCandidates } from '../ranking/rank-candidates.ts';
import { quadrantOf } from '../ranking/score.ts';
import type { Scales } from '../ranking/score-model.ts';
import { tornado } from '../ranking/tornado.ts';
import { commonTag } from './derive-facets.ts';
import { touchesHuman } from './fit-candidate.ts';
import type { PreparedCandidate } from './prepare-candidate.ts';

/** A candidate with its score, its place and why. */
export function presentRanked(
  prepared: PreparedCandidate,
  ranked: RankedCandidates,
  scales: Scales,
  overlaps: readonly string[],
): Candidate {
  const { model, flags } = prepared;
  const score = ranked.scores.get(model.id)!;
  const influences = tornado(model, scales);
  const explanation = explainRanked(model, scales, score, standingOf(model.id, ranked), influences, flags);
  return {
    ...commonParts(prepared, overlaps, explanation),
    benefit: score.benefit.mean,
    effort: score.effort.mean,
    priority: score.priority.mean,
    values: new Map([...score.values].map(([criterion, { mean }]) => [criterion, mean])),
    benefitRange: [score.benefit.low, score.benefit.high],
    effortRange: [score.effort.low, score.effort.high],
    spread: ranked.spreads.get(model.id)!,
    quadrant: quadrantOf(score.benefit.mean, score.effort.mean),
    quadrantShares: ranked.quadrants.get(model.id)!,
    influences,
  };
}

/** No score and no place before enough is known (method 5, rule 6); hours, gaps and questions all the same. */
export function clarifyCandidate(prepared: PreparedCandidate, scales: Scales, overlaps: readonly string[]): Candidate {
  return {
    ...commonParts(prepared, overlaps, explainUnclear(prepared)),
    benefit: null,
    effort: null,
    priority: null,
    benefitRange: null,
    effortRange: null,
    quadrant: null,
    quadrantShares: null,
    influences: tornado(prepared.model, scales),
  };
}

type Scored =
  | 'values'
  | 'spread'
  | 'benefit'
  | 'effort'
  | 'priority'
  | 'benefitRange'
  | 'effortRange'
  | 'quadrant'
  | 'quadrantShares'
  | 'influences';

function commonParts(prepared: PreparedCandidate, overlaps: readonly string[], explanation: readonly Reason[]): Omit<Candidate, Scored> {
  const { edited, technology, definition, model, hours, completeness, readiness, flags, guardRails } = prepared;
  const { edit, steps } = edited;
  const personDays = model.estimates.get('personDays');
  const effort = personDays === undefined ? null : meanOf(personDays);
  return {
    id: edited.id,
    kind: edited.kind,
    rules: edited.rules,
    provenance: edited.provenance,
    changed: edited.changed,
    title: edit.title ?? null,
    note: edit.note ?? null,
    file: steps[0]!.file,
    process: steps[0]!.process,
    steps: steps.map(({ step }) => step.id),
    members: steps.map(({ file, process, step }) => ({ file, process, step: step.id })),
    tag: commonTag(steps),
    touchesHuman: touchesHuman(edited),
    technology,
    definition,
    estimates: model.estimates,
    hours,
    hoursPerPersonDay: hours.net === null || effort === null || effort <= 0 ? null : hours.net / effort,
    flags,
    completeness: completeness.share,
    missing: completeness.missing,
    readiness,
    overlaps,
    reason: explanation[0]!,
    explanation,
    guardRails: { fires: guardRails.fires, open: guardRails.open, maxMode: guardRails.maxMode, conflict: guardRails.conflict },
    guardRailDetails: guardRails,
  };
}

/** Where a candidate stands, and whom it is compared with. */
export function standingOf(id: string, { ranking, scores }: RankedCandidates): Standing {
  const at = ranking.order.indexOf(id);
  const rival = ranking.order[at === 0 ? 1 : 0];
  return {
    rank: at + 1,
    of: ranking.order.length,
    rankOne: ranking.rankOne.get(id)!,
    topThree: ranking.topThree.get(id)!,
    rankRange: ranking.rankRange.get(id)!,
    rival:
      rival === undefined
        ? null
        : { id: rival, priority: scores.get(rival)!.priority.mean, winningIndex: ranking.pairwise.get(id)!.get(rival)! },
  };
}
