import { formatNumber } from '#core/annotation/number-format.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { HeatPill } from '#diagram/process-diagram.ts';
import { formatHours } from '../../language/format.ts';
import type { Language } from '../../language/use-texts.ts';

/** Upper bounds of the first two heat steps, in hours per year and hours of waiting per case (assumption, for reading only). */
export const HEAT_BOUNDS = { hours: [20, 50], waiting: [8, 40] } as const;

export type HeatLens = keyof typeof HEAT_BOUNDS;

/** One pill per step: its figure and how dark it is. Unknown is dashed, never light. */
export function heatPillsOf(model: ProcessModel, flow: FlowResult, lens: HeatLens, language: Language): ReadonlyMap<string, HeatPill> {
  const [low, high] = HEAT_BOUNDS[lens];
  return new Map(
    stepsOf(model).map((step) => {
      const figures = flow.nodes.get(step.id);
      const value = (lens === 'hours' ? figures?.annualHours : figures?.waitingHoursPerCase) ?? null;
      const text = value === null ? '? h' : Number.isFinite(value) ? shortHours(value, language) : '∞';
      return [step.id, { text, step: value === null ? 0 : value < low ? 1 : value <= high ? 2 : 3 }];
    }),
  );
}

const shortHours = (hours: number, language: Language): string =>
  hours >= 1000 ? `${formatNumber(hours, language, 0)} h` : formatHours(hours, language);
