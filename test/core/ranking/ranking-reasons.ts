import type { Reason } from '#core/ranking/ranking.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { explainRanked } from '#core/ranking/explain.ts';
import { rankCandidates } from '#core/ranking/rank-candidates.ts';
import { scalesOf, type ScoreModel } from '#core/ranking/score-model.ts';
import { tornado } from '#core/ranking/tornado.ts';
import { standingOf } from '#core/use-cases/present-candidate.ts';

/** Candidates in their order, each with its explanation. */
export function rankingReasons(
  models: readonly ScoreModel[],
): readonly { readonly model: ScoreModel; readonly reasons: readonly Reason[] }[] {
  const scales = scalesOf(DEFAULT_CRITERIA);
  const ranked = rankCandidates(models, scales, DEFAULT_CRITERIA, 60, () => new Map());
  return ranked.ranking.order.map((id) => {
    const model = models.find((one) => one.id === id)!;
    return { model, reasons: explainRanked(model, scales, ranked.scores.get(id)!, standingOf(id, ranked), tornado(model, scales), []) };
  });
}
