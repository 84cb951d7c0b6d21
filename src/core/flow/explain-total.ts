import type { Annotations } from '../annotation/annotation.ts';
import { meanOf } from '../annotation/quantity.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { stepsOf } from '../process/queries.ts';
import { isKnown, knownSum, times } from './figure.ts';
import type { Figure, FlowResult, NodeFigures, Totals } from './flow-result.ts';

/** Totals that are a sum over nodes. */
export type SummedFigure = Extract<keyof Totals & keyof NodeFigures, 'annualHours' | 'reworkHours' | 'waitingHoursPerCase' | 'annualCost'>;

/** What is added up: all of a process, or of a lane with the lanes inside it. */
export type TotalOf = { readonly process: string } | { readonly lane: string };

export interface TotalExplanation {
  /** What nodes put in, most first; nodes that put in nothing are not named. */
  readonly terms: readonly { readonly node: string; readonly value: number }[];
  /** Steps that would put in something nobody knows, in document order. */
  readonly unknown: readonly string[];
  /** Sum of the terms: the total, or its lower bound while something is unknown. */
  readonly sum: number;
}

/** A total back to the figures it was added up from. */
export function explainTotal(
  { nodes }: FlowResult,
  model: ProcessModel,
  annotations: Annotations,
  figure: SummedFigure,
  of: TotalOf,
): TotalExplanation {
  const inside = memberOf(model, of);
  const steps = new Set(stepsOf(model).map((step) => step.id));
  const counted = model.flowNodes.filter((node) => inside(node) && (steps.has(node.id) || figure === 'waitingHoursPerCase'));
  const values = counted.map((node) => ({ node: node.id, value: valueOf(node.id, nodes.get(node.id), annotations, figure) }));
  const terms = values.filter((term): term is { node: string; value: number } => isKnown(term.value) && term.value !== 0);
  return {
    terms: terms.toSorted((a, b) => b.value - a.value),
    unknown: values
      .filter(({ node, value }) => steps.has(node) && !isKnown(value) && nodes.get(node)?.executionsPerCase !== 0)
      .map(({ node }) => node),
    sum: knownSum(values.map(({ value }) => value)),
  };
}

/** Material cost counts also where the rate is unknown, as in the total. */
function valueOf(id: string, figures: NodeFigures | undefined, annotations: Annotations, figure: SummedFigure): Figure {
  if (figures === undefined) return null;
  const known = figures[figure];
  if (known !== null || figure !== 'annualCost') return known;
  const material = annotations.nodes.get(id)?.costPerExecution;
  return material === undefined ? null : times(figures.annualExecutions, meanOf(material));
}

function memberOf(model: ProcessModel, of: TotalOf): (node: FlowNode) => boolean {
  if ('process' in of) return (node) => node.process === of.process;
  const lanes = new Set([of.lane]);
  for (let size = 0; size < lanes.size;) {
    size = lanes.size;
    for (const lane of model.lanes) if (lane.parent !== null && lanes.has(lane.parent)) lanes.add(lane.id);
  }
  return (node) => node.lane !== null && lanes.has(node.lane);
}
