import type { Lane } from '../process/process-model.ts';
import { isKnown, knownSum, times } from './figure.ts';
import type { Figure, NodeFigures, Totals } from './flow-result.ts';

/** What a total needs to know of a node. */
export interface Counted {
  readonly figures: NodeFigures;
  /** People's time is spent here; otherwise only its waiting counts. */
  readonly isStep: boolean;
  readonly materialCost: Figure;
  readonly lane: string | null;
}

/** Sums of what is known; with a gap anywhere they are lower bounds and say so. */
export function totalOf(nodes: readonly Counted[]): Totals {
  const steps = nodes.filter((node) => node.isStep && node.figures.executionsPerCase !== 0);
  const known = steps.filter((step) => isKnown(step.figures.annualHours));
  return {
    annualHours: knownSum(steps.map((step) => step.figures.annualHours)),
    annualCost: knownSum(steps.map(({ figures, materialCost }) => figures.annualCost ?? times(figures.annualExecutions, materialCost))),
    waitingHoursPerCase: knownSum(nodes.map((node) => node.figures.waitingHoursPerCase)),
    reworkHours: knownSum(steps.map((step) => step.figures.reworkHours)),
    complete: known.length === steps.length,
    costComplete: steps.every((step) => isKnown(step.figures.annualCost)),
    known: known.length,
    needed: steps.length,
  };
}

/** Totals of every lane; a lane with lanes inside includes them. */
export function totalsByLane(lanes: readonly Lane[], nodes: readonly Counted[]): ReadonlyMap<string, Totals> {
  const parents = new Map(lanes.map((lane) => [lane.id, lane.parent]));
  const members = new Map<string, Counted[]>(lanes.map((lane) => [lane.id, []]));
  for (const node of nodes) {
    const seen = new Set<string>();
    for (let lane = node.lane; lane !== null && !seen.has(lane); lane = parents.get(lane) ?? null) {
      seen.add(lane);
      members.get(lane)?.push(node);
    }
  }
  return new Map([...members].map(([lane, inside]) => [lane, totalOf(inside)]));
}
