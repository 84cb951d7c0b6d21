import type { Criterion } from '../analysis.ts';
import { UNKNOWN } from '../annotation/quantity.ts';
import { type Column, type Draws, mapColumn, plus, quantityColumn, sharedRatio, times, uniformColumn } from './draw-columns.ts';
import { UNKNOWN_RANGE, mostHours, atHigh } from './evaluate-score.ts';
import type { SavingStep, Scales, ScoreModel } from './score-model.ts';
import { type AnchorColumns, valueAt } from './value-of.ts';

/** Value 0-100 of each criterion, drawn. What several candidates share is drawn once, everything else under the candidate's own id. */
export function drawValues(model: ScoreModel, scales: Scales, draws: Draws): ReadonlyMap<Criterion, Column> {
  const values = new Map<Criterion, Column>();
  for (const [criterion, anchors] of scales.anchors) {
    values.set(
      criterion,
      criterion === 'netHours' ? drawNetValue(model, anchors, draws) : drawEstimateValue(model, criterion, anchors, draws),
    );
  }
  return values;
}

function drawNetValue(model: ScoreModel, anchors: AnchorColumns, draws: Draws): Column {
  const net = drawNetHours(model, draws);
  if (net !== null) return mapColumn(net, (hours) => valueAt(anchors, hours));
  const most = mostHours(model, atHigh);
  return uniformColumn(draws, `${model.id}/net`, valueAt(anchors, 0), most === null ? anchors.values.at(-1)! : valueAt(anchors, most));
}

/** Net hours per draw; null = some part is unknown. */
export function drawNetHours(model: ScoreModel, draws: Draws): Column | null {
  if (model.steps.length === 0) return 0;
  const own = (name: string) => `${model.id}/${name}`;
  const operation = quantityColumn(draws, own('operationHoursPerYear'), model.estimates.get('operationHoursPerYear') ?? UNKNOWN);
  if (operation === null) return null;
  let net: Column = times(operation, -1);
  const drawn = new Map<unknown, Column | null>();
  for (const step of model.steps) {
    // an estimate for the whole use case is one uncertain number, not one per step
    const once = (name: 'coverage' | 'timeSaving' | 'reviewMinutes'): Column | null => {
      const quantity = step[name];
      const isCommon = quantity === model.estimates.get(name);
      const key = isCommon ? own(name) : own(`${name}@${step.key}`);
      if (!drawn.has(key)) drawn.set(key, quantityColumn(draws, key, quantity));
      return drawn.get(key) ?? null;
    };
    const [coverage, saving, review] = [once('coverage'), once('timeSaving'), once('reviewMinutes')];
    if (coverage === null || saving === null || review === null || !isFigure(step.hours) || !isFigure(step.executions)) return null;
    const { hours, executions } = drawLoad(step, draws);
    net = plus(net, times(coverage, plus(times(hours, saving), times(executions, review), -1 / 60)));
  }
  return net;
}

const isFigure = (figure: number | null): figure is number => figure !== null && Number.isFinite(figure);

function drawLoad(step: SavingStep, draws: Draws): { readonly hours: Column; readonly executions: Column } {
  const volume = step.volume === null ? 1 : sharedRatio(draws, `volume:${step.volume.key}`, step.volume.quantity);
  const visits = draws.shared.get(`visits:${step.key}`) ?? 1;
  const count = times(volume, visits);
  const time = times(sharedRatio(draws, `minutes:${step.key}`, step.minutes), sharedRatio(draws, `persons:${step.key}`, step.persons));
  return { hours: times(times(count, time), step.hours!), executions: times(count, step.executions!) };
}

function drawEstimateValue(model: ScoreModel, criterion: Exclude<Criterion, 'netHours'>, anchors: AnchorColumns, draws: Draws): Column {
  const floor = criterion === 'legal' ? model.legalFloor : 0;
  const key = `${model.id}/${criterion}`;
  const drawn = quantityColumn(draws, key, model.estimates.get(criterion) ?? UNKNOWN);
  if (drawn !== null) return mapColumn(drawn, (x) => valueAt(anchors, Math.max(floor, x)));
  const range = UNKNOWN_RANGE.get(criterion);
  if (range === undefined) return uniformColumn(draws, key, anchors.values[0]!, anchors.values.at(-1)!);
  return mapColumn(uniformColumn(draws, key, Math.max(floor, range[0]), range[1]), (x) => valueAt(anchors, x));
}
