import type { CandidateFlag } from '../use-cases/candidate.ts';
import type { Criterion } from './criteria.ts';
import type { EstimateName } from '../use-cases/use-case-edit.ts';
import type { Influence, Reason } from './ranking.ts';
import { meanOf } from '../annotation/quantity.ts';
import type { Completeness } from './completeness.ts';
import type { Score } from './evaluate-score.ts';
import { relationOf } from './priority-groups.ts';
import type { Scales, ScoreModel } from './score-model.ts';
import { findTurningPoint, hasUniformEstimates } from './turning-point.ts';

/** Where a candidate stands among the ranked ones. */
export interface Standing {
  /** 1 = first. */
  readonly rank: number;
  readonly of: number;
  readonly rankOne: number;
  readonly topThree: number;
  readonly rankRange: readonly [number, number];
  /** The first one, or for the first one the second; null = it is alone. */
  readonly rival: { readonly id: string; readonly priority: number; readonly winningIndex: number } | null;
}

/** Points of priority below which nothing is said to speak for or against. Assumption. */
const WORTH_SAYING = 1;

/** Why it stands where it stands, in reading order. Every sentence carries the numbers it was built from. */
export function explainRanked(
  model: ScoreModel,
  scales: Scales,
  score: Score,
  standing: Standing,
  influences: readonly Influence[],
  flags: readonly CandidateFlag[],
): readonly Reason[] {
  const { rank, of, rival } = standing;
  const drivers = driversOf(model, scales, score);
  const forIt = drivers.filter(({ points }) => points >= WORTH_SAYING).slice(0, 2);
  const against = drivers.filter(({ points }) => points <= -WORTH_SAYING).at(-1);
  const weakest = influences.find(({ swing }) => swing >= WORTH_SAYING);
  return [
    { code: 'RANKED', params: { rank, of, priority: score.priority.mean, benefit: score.benefit.mean, effort: score.effort.mean } },
    ...forIt.map((driver) => ({ code: 'SPEAKS_FOR', params: { ...driver } })),
    ...(against === undefined ? [] : [{ code: 'SPEAKS_AGAINST', params: { ...against } }]),
    ...flags.map((flag) => ({ code: flag, params: { net: score.hours.net ?? 0, floor: model.legalFloor } })),
    ...(weakest === undefined ? [] : [uncertaintyReason(weakest)]),
    ...(rival === null ? [] : turningReasons(model, scales, score, rank, rival)),
    ...(of < 2
      ? []
      : [
          {
            code: 'STABILITY',
            params: { rankOne: standing.rankOne, topThree: standing.topThree, low: standing.rankRange[0], high: standing.rankRange[1], of },
          },
        ]),
    ...(rival === null
      ? []
      : [
          {
            code: rank === 1 ? 'BEATS_SECOND' : 'AGAINST_FIRST',
            params: {
              rival: rival.id,
              share: rival.winningIndex,
              relation: relationOf(rank === 1 ? rival.winningIndex : 1 - rival.winningIndex),
            },
          },
        ]),
  ];
}

export interface Unclear {
  readonly completeness: Completeness;
  readonly hours: { readonly today: number | null; readonly todayComplete: boolean };
  readonly flags: readonly CandidateFlag[];
  readonly model: ScoreModel;
  readonly guardRails: { readonly excludedBy: readonly string[] };
}

/** No rank is given (method 5, rule 6): what is known, what is missing. */
export function explainUnclear({ completeness: { share, missing }, hours, flags, model, guardRails }: Unclear): readonly Reason[] {
  const known = hours.today !== null && Number.isFinite(hours.today);
  const code = known ? (hours.todayComplete ? 'CLARIFY_BY_HOURS_TODAY' : 'CLARIFY_BY_HOURS_AT_LEAST') : 'CLARIFY_HOURS_UNKNOWN';
  const said = flags.filter((flag) => flag === 'HUMAN_ONLY' || flag === 'ENDLESS' || flag === 'LEGAL_RAISED');
  return [
    ...(flags.includes('EXCLUDED') ? [{ code: 'EXCLUDED', params: { rules: guardRails.excludedBy.join(', ') } }] : []),
    { code, params: { completeness: share, missing: missing.length, ...(known ? { hours: hours.today! } : {}) } },
    ...said.map((flag) => ({ code: flag, params: { floor: model.legalFloor } })),
    ...(missing.length === 0 ? [] : [{ code: 'MISSING_INPUTS', params: { inputs: missing.join(',') } }]),
  ];
}

/** An unknown input has no low and high end of an estimate, only lowest and highest outcome. */
function uncertaintyReason({ input, low, high, swing, known }: Influence): Reason {
  const ends = known ? { low, high } : { low: Math.min(low, high), high: Math.max(low, high) };
  return { code: known ? 'WEAKEST_ASSUMPTION' : 'WEAKEST_UNKNOWN', params: { input, ...ends, swing } };
}

interface Driver {
  readonly criterion: Criterion;
  /** Points of priority it adds against a criterion in the middle of its scale. */
  readonly points: number;
  /** The figure itself: hours, days, person-days or the 0-4 scale. */
  readonly x: number;
}

/** Known criteria by what they add to the priority. What is unknown drives nothing. */
function driversOf(model: ScoreModel, scales: Scales, score: Score): readonly Driver[] {
  const drivers = (weights: ReadonlyMap<Criterion, number>, factor: number) =>
    [...weights].flatMap(([criterion, weight]): readonly Driver[] => {
      const estimated =
        criterion === 'netHours' ? score.hours.net : meanOf(model.estimates.get(criterion as EstimateName) ?? { kind: 'unknown' });
      if (estimated === null) return [];
      const x = criterion === 'legal' ? Math.max(estimated, model.legalFloor) : estimated;
      return [{ criterion, points: factor * weight * (score.values.get(criterion)!.mean - 50), x }];
    });
  return [...drivers(scales.benefitWeights, scales.alpha), ...drivers(scales.effortWeights, scales.alpha - 1)].toSorted(
    (a, b) => b.points - a.points,
  );
}

function turningReasons(
  model: ScoreModel,
  scales: Scales,
  score: Score,
  rank: number,
  rival: NonNullable<Standing['rival']>,
): readonly Reason[] {
  // level with the first one and behind it only by name: there is no value to name, any improvement would do
  if (rank > 1 && score.priority.mean >= rival.priority) return [];
  const point = findTurningPoint(model, scales, rival.priority, rank === 1 ? 'keep' : 'reach');
  if (point !== null) {
    const { input, now, needed, direction } = point;
    return [{ code: rank === 1 ? 'STAYS_FIRST_WHILE' : 'BECOMES_FIRST_IF', params: { input, now, needed, direction, rival: rival.id } }];
  }
  if (!hasUniformEstimates(model)) return [];
  return [{ code: rank === 1 ? 'STAYS_FIRST_ANYWAY' : 'NOT_FIRST_BY_ONE', params: { rival: rival.id } }];
}
