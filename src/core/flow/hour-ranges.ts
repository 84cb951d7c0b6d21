import { EMPTY_FLOW, EMPTY_NODE } from '../annotation/empty-annotation.ts';
import { type Quantity, rangeOf } from '../annotation/quantity.ts';
import type { FlowNode } from '../process/process-model.ts';
import { type CaseCounts, type CountLimits, countCases } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { isKnown, times } from './figure.ts';
import type { Figure } from './flow-result.ts';
import { pickEnd } from './pick-number.ts';

/** Lowest and highest annual executions of a node over all three-point quantities. */
export type ExecutionRange = (file: PreparedFile, node: FlowNode) => readonly [number, number] | null;

/** More uncertain quantities than this are moved all at once instead of one by one (assumption: keeps a count below a second). */
const ONE_BY_ONE = 24;

/**
 * Every three-point quantity that moves counts or volumes goes to each of its ends, the others stay at their expected value;
 * the factors are multiplied, which is exact where the quantities act one after the other (volume, branch, loop).
 */
export function executionRanges(files: readonly PreparedFile[], limits: CountLimits, expected: CaseCounts): ExecutionRange {
  const uncertain = files.flatMap(uncertainQuantities);
  const groups: readonly (readonly Quantity[])[] = uncertain.length <= ONE_BY_ONE ? uncertain.map((one) => [one]) : [uncertain];
  const moved = groups.map((group) => (['min', 'max'] as const).map((end) => countCases(files, limits, pickEnds(group, end))));
  return (file, node) => {
    const middle = annual(expected, file, node);
    if (!isKnown(middle)) return null;
    if (middle === 0) return [0, 0];
    let low = 1;
    let high = 1;
    for (const ends of moved) {
      const factors = ends
        .map((counts) => annual(counts, file, node))
        .filter((figure): figure is number => figure !== null)
        .map((figure) => figure / middle);
      low *= Math.min(1, ...factors);
      high *= Math.max(1, ...factors);
    }
    return [middle * low, middle * high];
  };
}

const annual = (counts: CaseCounts, file: PreparedFile, node: FlowNode): Figure =>
  times(counts.volume(file, node.process).total, counts.executions(file, node));

export function hoursRange(
  executions: readonly [number, number] | null,
  minutes: Quantity,
  persons: Quantity,
): readonly [number, number] | null {
  const time = rangeOf(minutes);
  const people = rangeOf(persons) ?? [1, 1];
  if (executions?.[1] === 0) return [0, 0];
  if (executions === null || time === null) return null;
  return [(executions[0] * time[0] * people[0]) / 60, (executions[1] * time[1] * people[1]) / 60];
}

const pickEnds = (group: readonly Quantity[], end: 'min' | 'max') => {
  const [only] = group;
  if (group.length === 1 && only !== undefined) return pickEnd(only, end);
  return (quantity: Quantity) => (quantity.kind === 'threePoint' ? quantity[end] : quantity.kind === 'exact' ? quantity.value : null);
};

function uncertainQuantities({ model, annotations }: PreparedFile): readonly Quantity[] {
  const quantities: Quantity[] = [...annotations.processes.values()].map((process) => process.casesPerYear);
  for (const flow of model.sequenceFlows) {
    const { probability, probabilityRepeat } = annotations.flows.get(flow.id) ?? EMPTY_FLOW;
    quantities.push(probability, probabilityRepeat);
  }
  for (const node of model.flowNodes) {
    const annotation = annotations.nodes.get(node.id) ?? EMPTY_NODE;
    quantities.push(annotation.probability, annotation.casesPerYear, annotation.executionsPerCase);
    quantities.push(annotation.repetitions, annotation.repeatProbability, annotation.perActivation);
  }
  return [...new Set(quantities.filter((quantity) => quantity.kind === 'threePoint'))];
}
