import type { Criterion } from './criteria.ts';
import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import { type Column, productOf } from '../flow/draws/column.ts';
import { type Draws, addTo, drawInto, drawUniformInto, sharedRatio } from './draw-columns.ts';
import { UNKNOWN_RANGE, atHigh, mostHours } from './evaluate-score.ts';
import type { SavingStep, ScoreModel } from './score-model.ts';
import { type AnchorColumns, toValues, valueAt } from './value-of.ts';

/** Fills with the value 0-100 of one criterion per draw. What candidates share is drawn once, the rest under the candidate's own id. */
export function drawValueInto(target: Float64Array, model: ScoreModel, criterion: Criterion, anchors: AnchorColumns, draws: Draws): void {
  if (criterion !== 'netHours') drawEstimateValue(target, model, criterion, anchors, draws);
  else if (drawNetHours(target, model, draws)) toValues(anchors, target);
  else {
    const most = mostHours(model, atHigh);
    drawUniformInto(target, draws, `${model.id}/net`, valueAt(anchors, 0), most === null ? anchors.values.at(-1)! : valueAt(anchors, most));
  }
}

/** Steps with the same three estimates: their loads can be added before anything is multiplied. */
interface SavingGroup {
  readonly coverage: Quantity;
  readonly timeSaving: Quantity;
  readonly reviewMinutes: Quantity;
  readonly steps: readonly SavingStep[];
}

/** Net hours per draw; false = some part is unknown. */
function drawNetHours(target: Float64Array, model: ScoreModel, draws: Draws): boolean {
  target.fill(0);
  if (model.steps.length === 0) return true;
  if (!model.steps.every(({ hours, executions }) => isFigure(hours) && isFigure(executions))) return false;
  const operation = model.estimates.get('operationHoursPerYear') ?? UNKNOWN;
  if (operation.kind === 'unknown') return false;
  const [, , coverage, saving, review, hours, executions] = draws.scratch as Scratch;
  for (const group of groupsOf(model.steps)) {
    // an estimate for the whole use case is one uncertain number in all its steps; one for a step is its own
    const key = (name: 'coverage' | 'timeSaving' | 'reviewMinutes'): string =>
      group[name] === model.estimates.get(name) ? `${model.id}/${name}` : `${model.id}/${name}@${group.steps[0]!.key}`;
    const known =
      drawInto(coverage, draws, key('coverage'), group.coverage) &&
      drawInto(saving, draws, key('timeSaving'), group.timeSaving) &&
      drawInto(review, draws, key('reviewMinutes'), group.reviewMinutes);
    if (!known) return false;
    hours.fill(0);
    executions.fill(0);
    for (const step of group.steps) {
      const load = loadRatios(step, draws);
      addTo(hours, load.hours, step.hours!);
      addTo(executions, load.executions, step.executions! / 60);
    }
    for (let at = 0; at < target.length; at += 1) {
      target[at] = target[at]! + coverage[at]! * (saving[at]! * hours[at]! - review[at]! * executions[at]!);
    }
  }
  drawInto(coverage, draws, `${model.id}/operationHoursPerYear`, operation);
  addTo(target, coverage, -1);
  return true;
}

/** The first two are the caller's. */
type Scratch = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

const isFigure = (figure: number | null): boolean => figure !== null && Number.isFinite(figure);

function groupsOf(steps: readonly SavingStep[]): readonly SavingGroup[] {
  const groups: (SavingGroup & { readonly steps: SavingStep[] })[] = [];
  for (const step of steps) {
    const { coverage, timeSaving, reviewMinutes } = step;
    const group = groups.find((one) => one.coverage === coverage && one.timeSaving === timeSaving && one.reviewMinutes === reviewMinutes);
    if (group === undefined) groups.push({ coverage, timeSaving, reviewMinutes, steps: [step] });
    else group.steps.push(step);
  }
  return groups;
}

/** Drawn / expected hours and executions of a step, the same for every candidate it belongs to. */
function loadRatios(step: SavingStep, draws: Draws): { readonly hours: Column; readonly executions: Column } {
  const kept = (key: string, make: () => Column): Column => {
    const known = draws.shared.get(key);
    if (known !== undefined) return known;
    const made = make();
    draws.shared.set(key, made);
    return made;
  };
  const executions = kept(`executions:${step.key}`, () =>
    productOf(
      step.volume === null ? 1 : sharedRatio(draws, `volume:${step.volume.key}`, step.volume.quantity),
      draws.shared.get(`visits:${step.key}`) ?? 1,
    ),
  );
  const hours = kept(`hours:${step.key}`, () =>
    productOf(executions, sharedRatio(draws, `minutes:${step.key}`, step.minutes), sharedRatio(draws, `persons:${step.key}`, step.persons)),
  );
  return { hours, executions };
}

function drawEstimateValue(
  target: Float64Array,
  model: ScoreModel,
  criterion: Exclude<Criterion, 'netHours'>,
  anchors: AnchorColumns,
  draws: Draws,
): void {
  const floor = criterion === 'legal' ? model.legalFloor : 0;
  const key = `${model.id}/${criterion}`;
  if (!drawInto(target, draws, key, model.estimates.get(criterion) ?? UNKNOWN)) {
    const range = UNKNOWN_RANGE.get(criterion);
    if (range === undefined) {
      drawUniformInto(target, draws, key, anchors.values[0]!, anchors.values.at(-1)!);
      return;
    }
    drawUniformInto(target, draws, key, range[0], range[1]);
  }
  if (floor > 0) for (let at = 0; at < target.length; at += 1) target[at] = Math.max(floor, target[at]!);
  toValues(anchors, target);
}
