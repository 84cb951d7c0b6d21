import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Criteria, Criterion } from '#core/ranking/criteria.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { meanOf, UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import { anchorColumns, readAnchors, valueAt, type AnchorColumns } from '#core/ranking/value-of.ts';
import { DEFAULT_ANCHORS } from '#core/ranking/default-criteria.ts';
import { weightsByName } from '#core/ranking/roc-weights.ts';

/**
 * What moving a use case along one axis of the matrix means: a change of exactly one estimate. To the right and left the
 * person-days of the introduction, up and down the share of time saved; everything else stays as it is.
 */
export interface AxisDrag {
  readonly input: Extract<EstimateName, 'personDays' | 'timeSaving'>;
  /** Mean of the estimate now. */
  readonly now: number;
  /** The estimate one press of an arrow key up or down from a value. */
  readonly stepped: (from: number, sign: 1 | -1) => number;
  /** Place on the axis, 0-100, the estimate would lead to. */
  readonly placeAt: (value: number) => number;
  /** The estimate that comes nearest to a place, rounded as people would say it. */
  readonly valueFor: (place: number) => number;
  /** Lowest and highest place this estimate alone can reach. */
  readonly reach: readonly [number, number];
}

/** null = the estimate is not known yet, or does not count: then there is nothing to move. */
export function effortDrag(candidate: Candidate, criteria: Criteria): AxisDrag | null {
  const now = meanOf(candidate.estimates.get('personDays') ?? UNKNOWN);
  const anchors = anchorsOf(criteria, 'personDays');
  const weight = weightsByName<Criterion>(criteria.effortOrder).get('personDays') ?? 0;
  if (now === null || candidate.effort === null || weight === 0) return null;
  const placeAt = placeBy(candidate.effort, weight, anchors, (value) => value, now);
  const most = Math.max(now, anchors.xs.at(-1)!);
  return axisDrag('personDays', now, stepOf, placeAt, [LEAST_DAYS, most], (value) =>
    value < 10 ? Math.round(value * 2) / 2 : Math.round(value),
  );
}

/** null = net hours are not known, or the saving differs from step to step: one number would not say which. */
export function benefitDrag(candidate: Candidate, criteria: Criteria): AxisDrag | null {
  const now = meanOf(candidate.estimates.get('timeSaving') ?? UNKNOWN);
  const { gross, review, operation, net } = candidate.hours;
  const weight = weightsByName<Criterion>(criteria.benefitOrder).get('netHours') ?? 0;
  if (now === null || now === 0 || weight === 0 || candidate.benefit === null) return null;
  if (gross === null || gross === 0 || review === null || operation === null || net === null) return null;
  const netAt = (value: number): number => (gross / now) * value - review - operation;
  const placeAt = placeBy(candidate.benefit, weight, anchorsOf(criteria, 'netHours'), netAt, now);
  return axisDrag(
    'timeSaving',
    now,
    () => 0.05,
    placeAt,
    [LEAST_SAVING, 1],
    (value) => Math.round(value * 100) / 100,
  );
}

/** An estimate moved to a new mean: a span keeps its shape. Whoever drags estimates; it is no longer measured. */
export function movedTo(quantity: Quantity, value: number, most = Infinity): Quantity {
  const basis = quantity.kind === 'unknown' || quantity.basis === null || quantity.basis === 'measured' ? 'estimated' : quantity.basis;
  const mean = meanOf(quantity);
  if (quantity.kind !== 'threePoint' || mean === null || mean === 0) return { kind: 'exact', value, basis };
  const scale = value / mean;
  const [min, likely, max] = [quantity.min, quantity.likely, quantity.max].map((point) => rounded(point * scale));
  return max! > most ? { kind: 'exact', value, basis } : { kind: 'threePoint', min: min!, likely: likely!, max: max!, basis };
}

function placeBy(placeNow: number, weight: number, anchors: AnchorColumns, criterionAt: (value: number) => number, now: number) {
  const valueNow = valueAt(anchors, criterionAt(now));
  return (value: number): number => placeNow + weight * (valueAt(anchors, criterionAt(value)) - valueNow);
}

function axisDrag(
  input: AxisDrag['input'],
  now: number,
  stepFrom: (value: number) => number,
  placeAt: (value: number) => number,
  [low, high]: readonly [number, number],
  round: (value: number) => number,
): AxisDrag {
  const ends = [placeAt(low), placeAt(high)];
  const valueFor = (place: number): number => {
    let [from, to] = [low, high];
    const rises = ends[1]! >= ends[0]!;
    // halving finds the nearest value on a line that only rises or only falls
    for (let halving = 0; halving < 50; halving += 1) {
      const middle = (from + to) / 2;
      if (placeAt(middle) < place === rises) from = middle;
      else to = middle;
    }
    return Math.min(high, Math.max(low, round((from + to) / 2)));
  };
  return {
    input,
    now,
    stepped: (from, sign) => Math.min(high, Math.max(low, round(from + sign * stepFrom(from)))),
    placeAt,
    valueFor,
    reach: [Math.min(...ends), Math.max(...ends)],
  };
}

/** Nothing is introduced in no time, and what saves nothing is no use case: below this a number has to be typed. Assumption. */
const LEAST_DAYS = 0.5;
const LEAST_SAVING = 0.01;

/** Half a day below five, a day below twenty, then five: people do not estimate finer. Assumption. */
const stepOf = (days: number): number => (days < 5 ? 0.5 : days < 20 ? 1 : 5);

const anchorsOf = (criteria: Criteria, criterion: Criterion): AnchorColumns =>
  readAnchors(criteria.anchors[criterion]) ?? anchorColumns(DEFAULT_ANCHORS[criterion]);

const rounded = (value: number): number => Number(value.toPrecision(3));
