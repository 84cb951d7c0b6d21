import type { EstimateName, UseCaseEdit } from './use-case-edit.ts';
import { readQuantity } from '../annotation/quantity-text.ts';
import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';

/** Smallest and largest sensible value (method 2); outside counts as unknown. */
const BOUNDS: Readonly<Record<EstimateName, readonly [number, number]>> = {
  coverage: [0, 1],
  timeSaving: [0, 1],
  reviewMinutes: [0, Infinity],
  operationHoursPerYear: [0, Infinity],
  days: [0, Infinity],
  quality: [0, 4],
  people: [0, 4],
  personDays: [0, Infinity],
  technology: [0, 4],
  legal: [0, 4],
  change: [0, 4],
};

export const ESTIMATE_NAMES = Object.keys(BOUNDS) as readonly EstimateName[];
/** May differ from step to step: `coverage@<step>`. */
export const STEP_ESTIMATE_NAMES = ['coverage', 'timeSaving', 'reviewMinutes'] as const satisfies readonly EstimateName[];
/** What the net hours are made of besides volume and time (method 3). */
export const NET_ESTIMATE_NAMES = [...STEP_ESTIMATE_NAMES, 'operationHoursPerYear'] as const satisfies readonly EstimateName[];
export type StepEstimateName = (typeof STEP_ESTIMATE_NAMES)[number];

export interface Estimates {
  readonly all: ReadonlyMap<EstimateName, Quantity>;
  /** Estimate for one step, else the one for the whole use case. */
  readonly forStep: (name: StepEstimateName, stepKeys: readonly string[]) => Quantity;
}

/** Reads what people estimated. Nothing is filled in: what is absent or unreadable is unknown. */
export function readEstimates(texts: UseCaseEdit['estimates']): Estimates {
  const said = new Map(Object.entries(texts ?? {}));
  const read = (name: EstimateName, at = ''): Quantity => {
    const result = readQuantity(said.get(`${name}${at}`), said.get(`${name}Basis${at}`));
    if (!result.ok || !isWithin(result.value, BOUNDS[name])) return UNKNOWN;
    return result.value;
  };
  const all = new Map(ESTIMATE_NAMES.map((name) => [name, read(name)]));
  return {
    all,
    forStep: (name, stepKeys) =>
      stepKeys.map((key) => read(name, `@${key}`)).find(({ kind }) => kind !== 'unknown') ?? all.get(name) ?? UNKNOWN,
  };
}

function isWithin(quantity: Quantity, [low, high]: readonly [number, number]): boolean {
  if (quantity.kind === 'unknown') return true;
  const [min, max] = quantity.kind === 'exact' ? [quantity.value, quantity.value] : [quantity.min, quantity.max];
  return low <= min && max <= high;
}
