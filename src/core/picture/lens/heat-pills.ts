import { formatNumber } from '../../annotation/number-format.ts';
import type { FlowResult } from '../../flow/flow-result.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { stepsOf } from '../../process/queries.ts';
import type { Language } from '../../language.ts';

/** Upper bounds of the first two heat steps, in hours per year and hours of waiting per case (assumption, for reading only). */
export const HEAT_BOUNDS = { hours: [20, 50], waiting: [8, 40] } as const;

/** Lenses that show figures of the counting. */
export type CountedLens = keyof typeof HEAT_BOUNDS;

/** Step 0 = unknown, 1 to 3 = from light to dark. */
export interface HeatPill {
  readonly text: string;
  readonly step: 0 | 1 | 2 | 3;
  /** Ringed: it belongs to what somebody has chosen elsewhere. Default: false. */
  readonly isChosen?: boolean;
}

/** One pill per step: its figure and how dark it is. Unknown is dashed, never light. */
export function heatPillsOf(model: ProcessModel, flow: FlowResult, lens: CountedLens, language: Language): ReadonlyMap<string, HeatPill> {
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

const shortHours = (hours: number, language: Language): string => `${formatNumber(hours, language, Math.abs(hours) < 10 ? 1 : 0)} h`;
