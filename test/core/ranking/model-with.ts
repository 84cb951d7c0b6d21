import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { type Quantity, UNKNOWN } from '#core/annotation/quantity.ts';
import type { ScoreModel } from '#core/ranking/score-model.ts';

export const exactly = (value: number): Quantity => ({ kind: 'exact', value, basis: null });
export const between = (min: number, likely: number, max: number): Quantity => ({ kind: 'threePoint', min, likely, max, basis: null });

/** A candidate that wins so many net hours: one step, everything covered and saved, nothing reviewed or operated. */
export function modelWith(id: string, hours: number, estimates: Partial<Record<EstimateName, number | Quantity>>): ScoreModel {
  const quantity = (value: number | Quantity): Quantity => (typeof value === 'number' ? exactly(value) : value);
  const all = new Map<EstimateName, Quantity>(
    Object.entries({ coverage: 1, timeSaving: 1, reviewMinutes: 0, operationHoursPerYear: 0, ...estimates }).map(([name, value]) => [
      name as EstimateName,
      quantity(value),
    ]),
  );
  const common = (name: EstimateName) => all.get(name) ?? UNKNOWN;
  return {
    id,
    steps: [
      {
        key: `${id}-step`,
        hours,
        executions: 100,
        minutes: exactly((hours * 60) / 100),
        persons: UNKNOWN,
        volume: null,
        coverage: common('coverage'),
        timeSaving: common('timeSaving'),
        reviewMinutes: common('reviewMinutes'),
      },
    ],
    estimates: all,
    legalFloor: 0,
  };
}
