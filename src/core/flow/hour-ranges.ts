import { EMPTY_FLOW, EMPTY_NODE } from '../annotation/empty-annotation.ts';
import { type Quantity, meanOf, rangeOf } from '../annotation/quantity.ts';
import type { FlowNode } from '../process/process-model.ts';
import { type CaseCounts, type CountLimits, countCases } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { isKnown, times } from './figure.ts';
import type { Figure } from './flow-result.ts';
import type { Column } from './draws/column.ts';
import { type DrawRequest, annualOf, countDraw, countDraws } from './draws/count-draws.ts';

/** Lowest and highest annual executions of a node over all three-point quantities. */
export type ExecutionRange = (file: PreparedFile, node: FlowNode) => readonly [number, number] | null;

/**
 * Every three-point quantity that moves counts or volumes goes to each of its ends, the others stay at their expected value;
 * the factors are multiplied, which is exact where the quantities act one after the other (volume, branch, loop).
 */
export function executionRanges(files: readonly PreparedFile[], limits: CountLimits, expected: CaseCounts): ExecutionRange {
  const uncertain = [...new Set(files.flatMap(uncertainQuantities))];
  const wanted = files.flatMap((file) =>
    file.model.flowNodes.filter(({ kind }) => kind === 'activity').map((node) => [file, node] as const),
  );
  const moved = movedCounts({ files, limits, expected, wanted, ...endsOneByOne(uncertain) }, uncertain);
  const places = new Map(files.map((file) => [file, new Map<FlowNode, number>()]));
  wanted.forEach(([file, node], at) => places.get(file)!.set(node, at));
  return (file, node) => {
    const middle = annual(expected, file, node);
    if (!isKnown(middle)) return null;
    if (middle === 0) return [0, 0];
    const column = moved[places.get(file)!.get(node) ?? -1] ?? middle;
    return typeof column === 'number' ? [middle, middle] : spreadAround(middle, column);
  };
}

/** Product of how far each quantity moves the figure down, and of how far up. NaN = unknown at that end, which moves nothing. */
function spreadAround(middle: number, column: Float64Array): readonly [number, number] {
  let low = 1;
  let high = 1;
  for (let at = 0; at < column.length; at += 2) {
    const factors = [factorOf(column[at]!, middle), factorOf(column[at + 1]!, middle)] as const;
    low *= Math.min(1, ...factors);
    high *= Math.max(1, ...factors);
  }
  return [middle * low, middle * high];
}

/** Rounding is no movement. */
function factorOf(figure: number, middle: number): number {
  const factor = figure / middle;
  return Number.isNaN(factor) || Math.abs(factor - 1) < 1e-12 ? 1 : factor;
}

/** Two draws for every quantity: it alone at its lower end, it alone at its upper end. */
function endsOneByOne(uncertain: readonly ThreePoint[]): Pick<DrawRequest, 'columns' | 'draws'> {
  const draws = 2 * uncertain.length;
  const columns = new Map(
    uncertain.map((quantity, at) => {
      const column = new Float64Array(draws).fill(meanOf(quantity)!);
      column[2 * at] = quantity.min;
      column[2 * at + 1] = quantity.max;
      return [quantity, column] as const;
    }),
  );
  return { columns, draws };
}

/** More uncertain quantities than this are moved all at once where each end has to be simulated (assumption: about a second). */
const ONE_BY_ONE = 24;

/** Annual executions of each wanted node, two numbers a move. */
function movedCounts(request: DrawRequest, uncertain: readonly ThreePoint[]): readonly (Column | null)[] {
  if (request.draws === 0) return [];
  const counted = countDraws(request);
  if (counted !== null) return counted;
  const { files, limits, wanted, draws } = request;
  const together = (end: 'min' | 'max') =>
    countCases(files, limits, (quantity) => (quantity.kind === 'threePoint' ? quantity[end] : meanOf(quantity)));
  const all =
    uncertain.length > ONE_BY_ONE
      ? [together('min'), together('max')]
      : Array.from({ length: draws }, (_, draw) => countDraw(request, draw));
  return wanted.map(([file, node]) => Float64Array.from(all, (counts) => annualOf(counts, file, node) ?? Number.NaN));
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

type ThreePoint = Extract<Quantity, { kind: 'threePoint' }>;

function uncertainQuantities({ model, annotations }: PreparedFile): readonly ThreePoint[] {
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
  return quantities.filter((quantity) => quantity.kind === 'threePoint');
}
