import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import type { Reason } from '#core/ranking/ranking.ts';
import { rankingReasons } from './ranking-reasons.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { scoreAt } from '#core/ranking/evaluate-score.ts';
import { REASON_CODES, reasonText } from '#core/ranking/reason-text.ts';
import { type ScoreModel, scalesOf } from '#core/ranking/score-model.ts';
import { SCORE_INPUTS } from '#core/ranking/score-inputs.ts';
import { between, exactly, modelWith } from './model-with.ts';

const scales = scalesOf(DEFAULT_CRITERIA);
const priority = (model: ScoreModel): number => scoreAt(model, scales).priority.mean;

/** The same candidate with another estimate, as if people had typed it. */
function withEstimate(model: ScoreModel, name: EstimateName, value: number): ScoreModel {
  const quantity = exactly(value);
  const estimates = new Map([...model.estimates, [name, quantity] as const]);
  const isStep = name === 'coverage' || name === 'timeSaving' || name === 'reviewMinutes';
  return { ...model, estimates, steps: isStep ? model.steps.map((step) => ({ ...step, [name]: quantity })) : model.steps };
}

const scale = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);
const candidate = fc.record({
  hours: fc.integer({ min: 5, max: 900 }),
  coverage: fc.integer({ min: 1, max: 20 }).map((x) => x / 20),
  timeSaving: fc.integer({ min: 1, max: 20 }).map((x) => x / 20),
  reviewMinutes: fc.integer({ min: 0, max: 40 }),
  operationHoursPerYear: fc.integer({ min: 0, max: 60 }),
  days: fc.integer({ min: 0, max: 40 }),
  quality: scale,
  people: scale,
  personDays: fc.integer({ min: 0, max: 160 }),
  technology: scale,
  legal: scale,
  change: scale,
});
const models = fc
  .array(candidate, { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(({ hours, timeSaving, ...rest }, at) =>
      modelWith(`k${at}`, hours, { ...rest, timeSaving: between(timeSaving / 2, timeSaving, Math.min(1, timeSaving * 1.2)) }),
    ),
  );

const find = (reasons: readonly Reason[], code: string) => reasons.find((reason) => reason.code === code);

describe('no sentence the numbers do not support', () => {
  test('"wird Nr. 1, wenn": with the named value it is first, and it was not before', () => {
    let checked = 0;
    fc.assert(
      fc.property(models, (all) => {
        for (const { model, reasons } of rankingReasons(all)) {
          const reason = find(reasons, 'BECOMES_FIRST_IF');
          if (reason === undefined) continue;
          checked += 1;
          const best = Math.max(...all.filter((other) => other !== model).map(priority));
          const changed = withEstimate(model, reason.params['input'] as EstimateName, Number(reason.params['needed']));
          expect(priority(model)).toBeLessThanOrEqual(best);
          expect(priority(changed)).toBeGreaterThanOrEqual(best);
          expect(Number(reason.params['needed']) >= Number(reason.params['now'])).toBe(reason.params['direction'] === 'up');
        }
      }),
      { numRuns: 80 },
    );
    expect(checked).toBeGreaterThan(20);
  }, 20_000);

  test('"bleibt Nr. 1, solange": at the named value it is still first, clearly beyond it no more', () => {
    let checked = 0;
    fc.assert(
      fc.property(models, (all) => {
        const first = rankingReasons(all)[0]!;
        const reason = find(first.reasons, 'STAYS_FIRST_WHILE');
        if (reason === undefined) return;
        checked += 1;
        const second = Math.max(...all.filter((other) => other !== first.model).map(priority));
        const input = reason.params['input'] as EstimateName;
        const needed = Number(reason.params['needed']);
        expect(priority(withEstimate(first.model, input, needed))).toBeGreaterThanOrEqual(second - 1e-9);
        const beyond = reason.params['direction'] === 'up' ? needed * 1.3 + 1.1 : needed * 0.7 - 1.1;
        expect(priority(withEstimate(first.model, input, beyond))).toBeLessThan(second);
      }),
      { numRuns: 80 },
    );
    expect(checked).toBeGreaterThan(20);
  }, 20_000);

  test('"keine Schätzung allein": no value of any estimate brings or costs the first place', () => {
    let checked = 0;
    const tries: Readonly<Record<string, readonly number[]>> = {
      coverage: [0, 1],
      timeSaving: [0, 1],
      reviewMinutes: [0, 1e6],
      operationHoursPerYear: [0, 1e6],
      days: [0, 1e4],
      quality: [0, 4],
      people: [0, 4],
      personDays: [0, 1e4],
      technology: [0, 4],
      legal: [0, 4],
      change: [0, 4],
    };
    fc.assert(
      fc.property(models, (all) => {
        for (const [at, { model, reasons }] of rankingReasons(all).entries()) {
          const reason = find(reasons, 'NOT_FIRST_BY_ONE') ?? find(reasons, 'STAYS_FIRST_ANYWAY');
          if (reason === undefined) continue;
          checked += 1;
          const best = Math.max(...all.filter((other) => other !== model).map(priority));
          for (const [name, values] of Object.entries(tries)) {
            for (const value of values) {
              const changed = priority(withEstimate(model, name as EstimateName, value));
              if (at === 0) expect(changed).toBeGreaterThanOrEqual(best - 1e-6);
              else expect(changed).toBeLessThanOrEqual(best + 1e-6);
            }
          }
        }
      }),
      { numRuns: 80 },
    );
    expect(checked).toBeGreaterThan(10);
  }, 20_000);

  test('a candidate level with the first one is not told that no estimate could bring it to the first place', () => {
    const [one, two] = ['a', 'b'].map((id) => modelWith(id, 100, { timeSaving: exactly(0.5), quality: exactly(2) }));
    const [first, second] = rankingReasons([one!, two!]);
    expect(priority(first!.model)).toBe(priority(second!.model));
    expect(second!.reasons.map(({ code }) => code)).not.toContain('NOT_FIRST_BY_ONE');
    expect(second!.reasons.map(({ code }) => code)).toContain('AGAINST_FIRST');
  });

  test('drivers: what speaks for it lies above the middle, what speaks against it below, with the true figure', () => {
    let judged = 0;
    fc.assert(
      fc.property(models, (all) => {
        for (const { model, reasons } of rankingReasons(all)) {
          for (const { code, params } of reasons.filter((one) => one.code.startsWith('SPEAKS'))) {
            const name = params['criterion'] as EstimateName | 'netHours';
            const isBenefit = ['netHours', 'days', 'quality', 'people'].includes(name);
            const value = scoreAt(model, scales).values.get(name as 'netHours')!.mean;
            const isGood = isBenefit ? value > 50 : value < 50;
            expect(isGood).toBe(code === 'SPEAKS_FOR');
            const known = model.estimates.get(name as EstimateName);
            if (known?.kind === 'exact') expect(params['x']).toBe(known.value);
            judged += 1;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(judged).toBeGreaterThan(40);
  });
});

describe('sentences', () => {
  test('every reason of every generated ranking has one in both languages, without gaps', () => {
    fc.assert(
      fc.property(models, (all) => {
        for (const { reasons } of rankingReasons(all)) {
          for (const language of ['de', 'en'] as const)
            expect(reasons.map((reason) => reasonText(reason, language)).join(' ')).not.toMatch(/undefined|NaN|null|\s{2}|∞/);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every code has a sentence without the words that promise too much', () => {
    const params = {
      input: 'timeSaving',
      inputs: SCORE_INPUTS.join(','),
      criterion: 'netHours',
      facet: 'interface',
      relation: 'level',
      direction: 'up',
      rules: 'X',
      system: 'Y',
      x: 1,
    };
    for (const code of REASON_CODES) {
      for (const language of ['de', 'en'] as const) {
        const sentence = reasonText(
          {
            code,
            params: {
              ...params,
              rank: 1,
              of: 2,
              benefit: 1,
              effort: 1,
              priority: 1,
              points: 1,
              low: 1,
              high: 2,
              needed: 1,
              now: 1,
              rankOne: 0.5,
              topThree: 0.5,
              share: 0.5,
              net: 1,
              floor: 3,
              hours: 1,
              completeness: 0.5,
              missing: 1,
              count: 1,
            },
          },
          language,
        );
        expect(sentence).toMatch(/[.?]$/);
        expect(sentence).not.toMatch(/rechtssicher|konform|zul(ä|ae)ssig|unbedenklich|Stellen\b/i);
      }
    }
  });

  test('numbers are written as people read them', () => {
    expect(
      reasonText({ code: 'BECOMES_FIRST_IF', params: { input: 'timeSaving', needed: 0.62, now: 0.4, direction: 'up', rival: 'x' } }, 'de'),
    ).toBe('Wird Nr. 1, wenn die Zeitersparnis mindestens 62 % beträgt (jetzt 40 %).');
    expect(reasonText({ code: 'STABILITY', params: { rankOne: 0.997, topThree: 1, low: 1, high: 2, of: 5 } }, 'de')).toBe(
      'Über alle Spannen und Gewichte: Platz 1 in über 99 %, unter den ersten drei in 100 % der Ziehungen; in 90 % zwischen Platz 1 und 2.',
    );
    expect(reasonText({ code: 'STABILITY', params: { rankOne: 0.997, topThree: 1, low: 1, high: 1, of: 5 } }, 'en')).toMatch(
      /; in 90% rank 1\.$/,
    );
  });

  test('a code without sentence is a bug', () => {
    expect(() => reasonText({ code: 'NO_SUCH', params: {} }, 'de')).toThrow(/NO_SUCH/);
  });
});
