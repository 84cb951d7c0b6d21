import { EMPTY_LANE, EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { NodeAnnotation } from '../annotation/annotation.ts';
import type { Activity, FlowNode } from '../process/process-model.ts';
import type { CaseCounts } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { isKnown, times } from './figure.ts';
import type { Figure, NodeFigures } from './flow-result.ts';
import { type PickNumber, pickMean } from './pick-number.ts';
import type { Reach } from './reach-of-nodes.ts';

/** The numbers one node's figures are made of. */
export interface NodeInputs {
  readonly minutes: Figure;
  readonly persons: number;
  readonly waitingHours: Figure;
  readonly materialCost: Figure;
  /** EUR per hour: the step's own, else that of its lane or the lanes around it. */
  readonly hourlyRate: Figure;
}

export function inputsOf(file: PreparedFile, node: FlowNode, pick: PickNumber = pickMean): NodeInputs {
  const annotation = file.annotations.nodes.get(node.id) ?? EMPTY_NODE;
  return {
    minutes: pick(annotation.handlingMinutes),
    persons: pick(annotation.persons) ?? 1,
    waitingHours: pick(annotation.waitingHours),
    materialCost: pick(annotation.costPerExecution),
    hourlyRate: pick(annotation.hourlyRate) ?? laneRate(file, node, pick),
  };
}

function laneRate(file: PreparedFile, node: FlowNode, pick: PickNumber): Figure {
  const { lanes } = file;
  const seen = new Set<string>();
  for (let lane = node.lane === null ? undefined : lanes.get(node.lane); lane !== undefined && !seen.has(lane.id);) {
    seen.add(lane.id);
    const rate = pick((file.annotations.lanes.get(lane.id) ?? EMPTY_LANE).hourlyRate);
    if (rate !== null) return rate;
    lane = lane.parent === null ? undefined : lanes.get(lane.parent);
  }
  return null;
}

/** Whether people's time is spent here: an activity without an inside of its own. */
export function isStep(counts: CaseCounts, file: PreparedFile, node: FlowNode): node is Activity {
  if (node.kind !== 'activity') return false;
  if (node.type === 'CallActivity') return counts.calls.targetOf(file, node) === null && !counts.calls.recursive.has(node);
  return !file.scopes.has(node.id);
}

/** Figures of a step, an event or a gateway (method 3); sub-processes get the sum of their inside elsewhere. */
export function figuresOf(counts: CaseCounts, reach: Reach, file: PreparedFile, node: FlowNode): Omit<NodeFigures, 'annualHoursRange'> {
  const { minutes, persons, waitingHours, materialCost, hourlyRate } = inputsOf(file, node);
  const executionsPerCase = counts.executions(file, node);
  const volume = counts.volume(file, node.process).total;
  const annualExecutions = times(volume, executionsPerCase);
  const works = isStep(counts, file, node);
  const annualHours = works ? hoursOf(annualExecutions, minutes, persons) : 0;
  const reachProbability = executionsPerCase === 0 ? 0 : reach.probability(file, node);
  const firstTime = isOverridden(file, node) ? null : reach.firstTime(file, node);
  const repeats =
    executionsPerCase === 0
      ? 0
      : isKnown(executionsPerCase) && firstTime !== null
        ? Math.max(0, withoutDust(executionsPerCase, firstTime))
        : null;
  return {
    executionsPerCase,
    reachProbability,
    annualExecutions,
    annualHours,
    reworkHours: works ? hoursOf(times(volume, repeats), minutes, persons) : 0,
    waitingHoursPerCase: times(executionsPerCase, waitingHours),
    annualCost: works ? costOf(annualHours, annualExecutions, hourlyRate, materialCost) : 0,
  };
}

/** H = A * minutes * persons / 60. */
const hoursOf = (executions: Figure, minutes: Figure, persons: Figure): Figure => {
  const worked = times(executions, minutes, persons);
  return worked === null ? null : worked / 60;
};

/** C = H * rate + A * material; material nobody mentioned is none, a rate nobody mentioned is unknown. */
function costOf(hours: Figure, executions: Figure, rate: Figure, material: Figure): Figure {
  const work = times(hours, rate);
  const goods = material === null ? 0 : times(executions, material);
  return work === null || goods === null ? null : work + goods;
}

const isOverridden = (file: PreparedFile, node: FlowNode): boolean =>
  (file.annotations.nodes.get(node.id) ?? (EMPTY_NODE as NodeAnnotation)).executionsPerCase.kind !== 'unknown';

/** Difference that is rounding counts as none. */
const withoutDust = (left: number, right: number): number => (Math.abs(left - right) <= 1e-12 * Math.max(1, left) ? 0 : left - right);
