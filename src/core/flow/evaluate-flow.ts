import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { FlowNode } from '../process/process-model.ts';
import { type CaseCounts, type CountLimits, countCases } from './case-counts.ts';
import { type FlowInput, type PreparedFile, prepareFiles } from './prepare-files.ts';
import { collectFindings } from './collect-findings.ts';
import { times } from './figure.ts';
import { figuresOf, inputsOf, isStep } from './node-figures.ts';
import type { Figure, FlowFigures, FlowResult, NodeFigures, ProcessFigures } from './flow-result.ts';
import { type ExecutionRange, executionRanges, hoursRange } from './hour-ranges.ts';
import { reachOf } from './reach-of-nodes.ts';
import { type Counted, totalOf, totalsByLane } from './totals.ts';
import type { Annotations } from '../annotation/annotation.ts';
import type { ProcessModel } from '../process/process-model.ts';

export interface FlowOptions {
  /** Other files of the same document: call activities may lead there and come from there. */
  readonly linked?: readonly FlowInput[];
  /** Only used beyond the state cap; default 1. */
  readonly seed?: number;
  /** Markings of one scope before it is simulated instead; default 20,000 (method 1.3). */
  readonly stateCap?: number;
}

/** Everything countable about one file: executions, hours, cost, waiting, rework, totals and findings (method 1-3). */
export function evaluateFlow(model: ProcessModel, annotations: Annotations, options: FlowOptions = {}): FlowResult {
  return evaluateFlows([{ model, annotations }, ...(options.linked ?? [])], options)[0]!;
}

/** All files of a document at once: as evaluateFlow for each with the others linked, but counted only once. */
export function evaluateFlows(inputs: readonly FlowInput[], options: Omit<FlowOptions, 'linked'> = {}): readonly FlowResult[] {
  const files = prepareFiles(inputs);
  const limits: CountLimits = { seed: options.seed ?? 1, ...(options.stateCap === undefined ? {} : { stateCap: options.stateCap }) };
  const counts = countCases(files, limits);
  const ranges = executionRanges(files, limits, counts);
  return files.map((file) => evaluateFile(counts, ranges, file));
}

function evaluateFile(counts: CaseCounts, ranges: ExecutionRange, file: PreparedFile): FlowResult {
  const reach = reachOf(counts);
  const nodes = new Map<string, NodeFigures>();
  for (const node of file.model.flowNodes) {
    const { handlingMinutes, persons } = file.annotations.nodes.get(node.id) ?? EMPTY_NODE;
    const works = isStep(counts, file, node);
    const annualHoursRange = works ? hoursRange(ranges(file, node), handlingMinutes, persons) : ([0, 0] as const);
    nodes.set(node.id, { ...figuresOf(counts, reach, file, node), annualHoursRange });
  }
  const counted = file.model.flowNodes.map((node): Counted & { readonly node: FlowNode } => ({
    node,
    figures: nodes.get(node.id)!,
    isStep: isStep(counts, file, node),
    materialCost: inputsOf(file, node).materialCost,
    lane: node.lane,
  }));
  for (const [id, figures] of subProcessSums(file, counted)) nodes.set(id, figures);

  const processes = new Map<string, ProcessFigures>();
  for (const process of file.model.processes) {
    const own = counted.filter((one) => one.node.process === process.id);
    const { total, basis } = counts.volume(file, process.id);
    const lanes = file.model.lanes.filter((lane) => lane.process === process.id);
    const isApproximate = own.some(({ node }) => counts.scope(file, node.scope)?.counts.simulatedReach != null);
    processes.set(process.id, {
      casesPerYear: total,
      casesBasis: basis,
      totals: totalOf(own),
      lanes: totalsByLane(lanes, own),
      method: isApproximate ? 'approximation' : 'exact',
    });
  }
  return { nodes, flows: flowFigures(counts, file), processes, totals: totalOf(counted), findings: collectFindings(counts, file) };
}

/** Hours and cost of a sub-process that shows its steps: theirs together, unknown if one of them is. Totals do not add it again. */
function subProcessSums(file: PreparedFile, counted: readonly (Counted & { readonly node: FlowNode })[]): ReadonlyMap<string, NodeFigures> {
  const sums = new Map<string, NodeFigures>();
  const inside = new Map<string, Counted[]>();
  for (const one of counted.filter(({ isStep }) => isStep)) {
    for (let scope = file.nodes.get(one.node.scope); scope !== undefined; scope = file.nodes.get(scope.scope)) {
      inside.set(scope.id, [...(inside.get(scope.id) ?? []), one]);
      if (scope.scope === scope.id) break;
    }
  }
  for (const { node, figures } of counted) {
    const steps = inside.get(node.id);
    if (steps === undefined) continue;
    const sum = (figure: (of: NodeFigures) => Figure): Figure =>
      steps.reduce<Figure>((total, step) => (total === null || figure(step.figures) === null ? null : total + figure(step.figures)!), 0);
    const low = sum((of) => of.annualHoursRange?.[0] ?? null);
    const high = sum((of) => of.annualHoursRange?.[1] ?? null);
    sums.set(node.id, {
      ...figures,
      annualHours: sum((of) => of.annualHours),
      annualHoursRange: low === null || high === null ? null : [low, high],
      reworkHours: sum((of) => of.reworkHours),
      annualCost: sum((of) => of.annualCost),
    });
  }
  return sums;
}

function flowFigures(counts: CaseCounts, file: PreparedFile): ReadonlyMap<string, FlowFigures> {
  const figures = new Map<string, FlowFigures>(
    file.model.sequenceFlows.map((flow) => [flow.id, { executionsPerCase: null, share: null, shareBasis: 'unknown' }]),
  );
  for (const graph of file.scopes.values()) {
    const scope = counts.scope(file, graph.id);
    if (scope === null) continue;
    const outside = counts.activations(file, graph.id);
    for (const flow of graph.flows) {
      if (flow.id === null || flow.source === null) continue;
      const visits = scope.counts.nodeVisits[flow.source]!;
      const isUnknown = scope.counts.isUnknown[flow.source] === 1;
      const taken = scope.counts.flowVisits[flow.index]!;
      const planned = scope.plan.shares[flow.source]!.first.reduce(
        (sum, one) => sum + (one.flows.includes(flow.index) ? one.probability : 0),
        0,
      );
      figures.set(flow.id, {
        executionsPerCase: isUnknown ? null : times(outside, taken),
        share: !isUnknown && visits > 0 && Number.isFinite(visits) ? taken / visits : planned,
        shareBasis: scope.plan.shares[flow.source]!.bases.get(flow.index) ?? 'unknown',
      });
    }
  }
  return figures;
}
