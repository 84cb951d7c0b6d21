import type { Quantity } from '../annotation/quantity.ts';
import { type Draws, addProductTo, drawInto, drawUniformInto, startDraws } from './draw-columns.ts';
import { drawWeights } from './draw-weights.ts';
import { orderByRank, pairwiseTable } from './pairwise-table.ts';
import { rankStatistics, summariseRanks } from './rank-statistics.ts';
import { type ValuePoints, anchorColumns, toValues } from './value-of.ts';

/** Draws of an analysis: standard error of a probability at most 0.005 (method 4). */
export const DEFAULT_DRAWS = 10_000;

/** A criterion by name; more is better unless `lessIsBetter`. Without anchors the values are taken as they are, unknown = 0-1. */
export interface SmaaCriterion {
  readonly name: string;
  readonly anchors?: ValuePoints;
  /** Range of an unknown value. */
  readonly range?: readonly [number, number];
  readonly lessIsBetter?: boolean;
}

/** A fixed value, [min, likely, max], {min, likely, max}, or null = unknown. */
export type SmaaValue =
  | number
  | null
  | readonly [number, number, number]
  | { readonly min: number; readonly likely: number; readonly max: number };

export interface SmaaInput {
  /** Flat = nobody put them in order: weights uniform on the simplex. Inner lists = most important group first. */
  readonly criteria: readonly (string | SmaaCriterion | readonly (string | SmaaCriterion)[])[];
  /** Values in the order of the flattened criteria. */
  readonly alternatives: Readonly<Record<string, readonly SmaaValue[]>> | ReadonlyMap<string, readonly SmaaValue[]>;
  readonly draws?: number;
  readonly seed?: number;
}

/** Objects without prototype, by alternative: the shape of the JSON of contract 3. */
export interface SmaaResult {
  readonly draws: number;
  /** By expected rank, best first. */
  readonly order: readonly string[];
  readonly expectedRank: Readonly<Record<string, number>>;
  /** P(rank 1), P(rank 2), ... */
  readonly rankAcceptability: Readonly<Record<string, readonly number[]>>;
  readonly rankOne: Readonly<Record<string, number>>;
  readonly topThree: Readonly<Record<string, number>>;
  readonly rankRange: Readonly<Record<string, readonly [number, number]>>;
  /** pairwise[a][b] = P(a beats b), ties half. */
  readonly pairwise: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** SMAA-2 (Lahdelma & Salminen 2001): how often each alternative ranks where, over all weights that respect the order and all values. */
export function smaa({ criteria, alternatives, draws: count = DEFAULT_DRAWS, seed = 1 }: SmaaInput): SmaaResult {
  const isOrdered = criteria.some((entry) => Array.isArray(entry));
  const groups = (isOrdered ? criteria : [criteria]).map((entry) => (Array.isArray(entry) ? entry : [entry]).map(asCriterion));
  const flat = groups.flat();
  const draws = startDraws(count, seed);
  const weights = drawWeights(
    groups.map((group) => group.map(({ name }) => name)),
    count,
    seed,
    'weights',
  );
  const entries = [...(alternatives instanceof Map ? alternatives : Object.entries(alternatives))] as readonly (readonly [
    string,
    readonly SmaaValue[],
  ])[];
  const columns = entries.map(([id, values]) => {
    const sum = new Float64Array(count);
    for (const [at, criterion] of flat.entries()) {
      const value = draws.scratch[0]!;
      drawValue(value, criterion, values[at] ?? null, `${id}/${criterion.name}`, draws);
      addProductTo(sum, weights[at]!, value);
    }
    return sum;
  });
  const statistics = rankStatistics(columns, count);
  const ids = entries.map(([id]) => id);
  const ranks = new Map(ids.map((id, at) => [id, summariseRanks(statistics, ids.length, at)]));
  const byId = <T>(valueFor: (summary: NonNullable<ReturnType<typeof ranks.get>>) => T) =>
    recordOf([...ranks].map(([id, summary]) => [id, valueFor(summary)]));
  return {
    draws: count,
    order: orderByRank(ranks),
    expectedRank: byId(({ expectedRank }) => expectedRank),
    rankAcceptability: byId(({ acceptability }) => acceptability),
    rankOne: byId(({ rankOne }) => rankOne),
    topThree: byId(({ topThree }) => topThree),
    rankRange: byId(({ rankRange }) => rankRange),
    pairwise: recordOf([...pairwiseTable(ids, statistics)].map(([id, row]) => [id, recordOf([...row])])),
  };
}

const asCriterion = (entry: string | SmaaCriterion): SmaaCriterion => (typeof entry === 'string' ? { name: entry } : entry);

function drawValue(
  target: Float64Array,
  { anchors, range, lessIsBetter }: SmaaCriterion,
  value: SmaaValue,
  key: string,
  draws: Draws,
): void {
  const scale = anchors === undefined ? null : anchorColumns(anchors);
  const [low, high] = range ?? (scale === null ? [0, 1] : [scale.xs[0]!, scale.xs.at(-1)!]);
  if (value === null) drawUniformInto(target, draws, key, low, high);
  else drawInto(target, draws, key, quantityOf(value));
  if (scale !== null) toValues(scale, target);
  if (lessIsBetter !== true) return;
  // mirrored within the scale, so that best and worst change places
  const ends = scale === null ? low + high : Math.min(...scale.values) + Math.max(...scale.values);
  for (let at = 0; at < target.length; at += 1) target[at] = ends - target[at]!;
}

function quantityOf(value: Exclude<SmaaValue, null>): Quantity {
  if (typeof value === 'number') return { kind: 'exact', value, basis: null };
  const [min, likely, max] = 'min' in value ? [value.min, value.likely, value.max] : value;
  return { kind: 'threePoint', min, likely, max, basis: null };
}

/** Names come from files: without a prototype none of them means something else. */
function recordOf<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const record = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) record[name] = value;
  return record;
}
