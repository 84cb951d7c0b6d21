import type { Criteria, Criterion } from './criteria.ts';
import type { Quadrant, Ranking } from './ranking.ts';
import { compareText } from './compare-text.ts';
import { type DrawnCandidate, type Spread, drawAllWeights, drawPriority } from './draw-priorities.ts';
import type { Column } from '../flow/draws/column.ts';
import { startDraws } from './draw-columns.ts';
import { type Score, scoreAt } from './evaluate-score.ts';
import { pairwiseTable } from './pairwise-table.ts';
import { paretoLayers } from './pareto-layers.ts';
import { priorityGroups } from './priority-groups.ts';
import { rankStatistics, summariseRanks } from './rank-statistics.ts';
import { type Scales, type ScoreModel } from './score-model.ts';

export interface RankedCandidates {
  readonly ranking: Omit<Ranking, 'clarifyFirst' | 'portfolio'>;
  readonly scores: ReadonlyMap<string, Score>;
  readonly quadrants: ReadonlyMap<string, Readonly<Record<Quadrant, number>>>;
  readonly spreads: ReadonlyMap<string, Spread>;
}

/** Pairs x draws up to which an analysis stays a matter of seconds; with more candidates it draws less often, never below. */
const MOST_COMPARISONS = 2e9;
const FEWEST_DRAWS = 1000;

/**
 * Order by the closed-form priority, which no other candidate can change; stability around it by SMAA-2 (method 4).
 * `visits` = drawn / expected executions by step key, where shares are uncertain.
 */
export function rankCandidates(
  models: readonly ScoreModel[],
  scales: Scales,
  criteria: Criteria,
  wantedDraws: number,
  visits: (draws: number) => ReadonlyMap<string, Column>,
): RankedCandidates {
  const affordable = Math.max(FEWEST_DRAWS, Math.floor(MOST_COMPARISONS / Math.max(1, models.length ** 2)));
  const count = models.length === 0 ? 0 : Math.min(wantedDraws, affordable);
  const scores = new Map(models.map((model) => [model.id, scoreAt(model, scales)]));
  const order = models
    .map(({ id }) => id)
    .toSorted((a, b) => scores.get(b)!.priority.mean - scores.get(a)!.priority.mean || compareText(a, b));
  const draws = startDraws(count, criteria.seed);
  for (const [key, column] of models.length === 0 ? [] : visits(count)) draws.shared.set(`visits:${key}`, column);
  const weights = drawAllWeights(
    { benefit: criteria.benefitOrder as readonly (readonly Criterion[])[], effort: criteria.effortOrder },
    draws,
  );
  const drawn = new Map<string, DrawnCandidate>(models.map((model) => [model.id, drawPriority(model, scales, weights, draws)]));
  const statistics = rankStatistics(
    order.map((id) => drawn.get(id)!.priority),
    count,
  );
  const summaries = new Map(order.map((id, at) => [id, summariseRanks(statistics, order.length, at)]));
  const pairwise = pairwiseTable(order, statistics);
  const mapped = <T>(pick: (summary: ReturnType<typeof summariseRanks>) => T) =>
    new Map([...summaries].map(([id, summary]) => [id, pick(summary)]));
  return {
    scores,
    quadrants: new Map([...drawn].map(([id, { quadrants }]) => [id, quadrants])),
    spreads: new Map([...drawn].map(([id, { spread }]) => [id, spread])),
    ranking: {
      order,
      groups: priorityGroups(pairwise, undefined, order),
      expectedRank: mapped(({ expectedRank }) => expectedRank),
      rankOne: mapped(({ rankOne }) => rankOne),
      topThree: mapped(({ topThree }) => topThree),
      rankAcceptability: mapped(({ acceptability }) => acceptability),
      rankRange: mapped(({ rankRange }) => rankRange),
      pairwise,
      layers: paretoLayers(order.map((id) => ({ id, benefit: scores.get(id)!.benefit.mean, effort: scores.get(id)!.effort.mean }))),
      draws: count,
    },
  };
}
