import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Criteria } from '#core/ranking/criteria.ts';
import type { Quadrant } from '#core/ranking/ranking.ts';
import { combinedShare } from '#core/ranking/combined-share.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { scoreAt } from '#core/ranking/evaluate-score.ts';
import { netHours } from '#core/ranking/net-hours.ts';
import { priorityGroups } from '#core/ranking/priority-groups.ts';
import { quadrantOf } from '#core/ranking/score.ts';
import { scalesOf } from '#core/ranking/score-model.ts';
import { smaa } from '#core/ranking/smaa.ts';
import { triangularMean, triangularQuantile, triangularVariance } from '#core/ranking/triangular.ts';
import { valueOf } from '#core/ranking/value-of.ts';
import { modelWith } from './model-with.ts';

const casesFile = path.resolve(import.meta.dirname, '../../../../shared/cases/cases.json');
/** The cases are JSON of many shapes; each test knows its own. */
type Case = {
  readonly id: string;
  readonly inputs: Record<string, never>;
  readonly expected: Record<string, never>;
  readonly tolerance: number;
};

describe('the shared formula cases', () => {
  if (!existsSync(casesFile)) {
    test.skip(`skipped: ${casesFile} is not there`, () => undefined);
    return;
  }
  const cases = new Map((JSON.parse(readFileSync(casesFile, 'utf8')) as Case[]).map((one) => [one.id, one]));
  const inputsOf = <T>(id: string) => cases.get(id)!.inputs as unknown as T;
  const expectedOf = <T>(id: string) => cases.get(id)!.expected as unknown as T;

  test('M01: triangular mean, variance, quantiles', () => {
    const { min, mode, max } = inputsOf<{ min: number; mode: number; max: number }>('M01');
    const three = { min, likely: mode, max };
    const expected = expectedOf<Record<'mean' | 'variance' | 'p10' | 'p50' | 'p90', number>>('M01');
    expect(triangularMean(three)).toBeCloseTo(expected.mean, 9);
    expect(triangularVariance(three)).toBeCloseTo(expected.variance, 9);
    expect([0.1, 0.5, 0.9].map((p) => triangularQuantile(three, p))).toEqual(
      [expected.p10, expected.p50, expected.p90].map((p) => expect.closeTo(p, 9)),
    );
  });

  test('M04: value functions', () => {
    const { anchors, points } = inputsOf<{ anchors: Record<string, number[][]>; points: [string, number][] }>('M04');
    expect(points.map(([scale, x]) => valueOf(anchors[scale]!, x))).toEqual(
      expectedOf<{ values: number[] }>('M04').values.map((value) => expect.closeTo(value, 9)),
    );
  });

  test('M05: benefit, effort, priority, ranking and quadrant', () => {
    const { candidates } = inputsOf<{ candidates: Record<string, Record<string, number>> }>('M05');
    const expected = expectedOf<{
      benefit: Record<string, number>;
      effort: Record<string, number>;
      priority: Record<string, number>;
      ranking: string[];
      quadrant: Record<string, string>;
    }>('M05');
    const criteria: Criteria = { ...DEFAULT_CRITERIA, benefitOrder: [['netHours'], ['days'], ['quality'], ['people']] };
    const words: Record<Quadrant, string> = { first: 'zuerst', plan: 'planen', alongside: 'mitnehmen', later: 'zurückstellen' };
    const scores = Object.entries(candidates).map(([id, c]) => {
      const model = modelWith(id, c['n1_hours']!, {
        days: c['n2_days']!,
        quality: c['n3_quality']!,
        people: c['n4_people']!,
        personDays: c['a1_pt']!,
        technology: c['a2_tech']!,
        legal: c['a3_privacy']!,
        change: c['a4_change']!,
      });
      return [id, scoreAt(model, scalesOf(criteria))] as const;
    });
    for (const [id, { benefit, effort, priority }] of scores) {
      expect(benefit.mean).toBeCloseTo(expected.benefit[id]!, 9);
      expect(effort.mean).toBeCloseTo(expected.effort[id]!, 9);
      expect(priority.mean).toBeCloseTo(expected.priority[id]!, 9);
      expect(words[quadrantOf(benefit.mean, effort.mean)]).toBe(expected.quadrant[id]);
    }
    expect(scores.toSorted(([, a], [, b]) => b.priority.mean - a.priority.mean).map(([id]) => id)).toEqual(expected.ranking);
  });

  test('M08: SMAA against the exact acceptabilities', () => {
    const { alternatives } = inputsOf<{ alternatives: Record<string, number[]> }>('M08');
    const result = smaa({ criteria: ['c1', 'c2'], alternatives, draws: 10_000, seed: 7 });
    const expected = expectedOf<{ rankAcceptability: Record<string, number[]>; pairwise: Record<string, number> }>('M08');
    for (const [id, shares] of Object.entries(expected.rankAcceptability)) {
      shares.forEach((share, rank) => expect(Math.abs(result.rankAcceptability[id]![rank]! - share)).toBeLessThan(0.012));
    }
    for (const [pair, share] of Object.entries(expected.pairwise)) {
      const [a, b] = pair.split('>') as [string, string];
      expect(Math.abs(result.pairwise[a]![b]! - share)).toBeLessThan(0.012);
    }
  });

  test.each(['M14', 'M14b', 'M14c'])('%s: net hours', (id) => {
    const expected = expectedOf<{ grossHours?: number; reviewHours?: number; netHours: number; flag?: string; valueN1?: number }>(id);
    const result = netHours(inputsOf(id));
    if (expected.grossHours !== undefined) expect(result.grossHours).toBeCloseTo(expected.grossHours, 9);
    if (expected.reviewHours !== undefined) expect(result.reviewHours).toBeCloseTo(expected.reviewHours, 9);
    expect(result.netHours).toBeCloseTo(expected.netHours, 9);
    expect(result.flag).toBe(expected.flag ?? null);
    if (expected.valueN1 !== undefined) expect(valueOf(DEFAULT_CRITERIA.anchors.netHours, result.netHours!)).toBe(expected.valueN1);
  });

  test('M17: overlapping savings', () => {
    const { savingShares } = inputsOf<{ savingShares: number[] }>('M17');
    expect(combinedShare(savingShares)).toBeCloseTo(expectedOf<{ combinedShare: number }>('M17').combinedShare, 12);
  });

  test('M19: priority groups', () => {
    const { pairwise, threshold, orderByExpectedRank } = inputsOf<{
      pairwise: Record<string, Record<string, number>>;
      threshold: number;
      orderByExpectedRank: string[];
    }>('M19');
    const { groups } = expectedOf<{ groups: string[][] }>('M19');
    expect(priorityGroups(pairwise, threshold)).toEqual(groups);
    expect(priorityGroups(pairwise, threshold, orderByExpectedRank)).toEqual(groups);
  });
});
