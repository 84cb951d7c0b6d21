import type { Annotations, NodeAnnotation } from '../annotation/annotation.ts';
import { EMPTY_NODE, EMPTY_PROCESS } from '../annotation/empty-annotation.ts';
import { type Basis, type Quantity, meanOf } from '../annotation/quantity.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { byId } from '../process/queries.ts';
import { prepareFiles } from './prepare-files.ts';
import { instancesOf } from './instances.ts';
import type { Figure, FlowFigures, FlowResult, NodeFigures } from './flow-result.ts';
import { inputsOf } from './node-figures.ts';
import { pickMean } from './pick-number.ts';
import { type ScopeGraph, type ScopeNode, buildScopes } from './scope-graph.ts';

/** One line of the flow balance: executions of the predecessor x share = executions that come from there. */
export interface BalanceTerm {
  readonly source: string;
  /** Sequence flow; null = a link event's jump. */
  readonly flow: string | null;
  readonly sourceExecutions: Figure;
  readonly share: Figure;
  readonly shareBasis: FlowFigures['shareBasis'];
  readonly executions: Figure;
}

/** Where a node's executions per case come from. */
export type Balance =
  | { readonly kind: 'stated' }
  | { readonly kind: 'start'; readonly share: Figure }
  | { readonly kind: 'sum'; readonly terms: readonly BalanceTerm[] }
  /** Parallel and inclusive joins: the terms arrive, the node goes on once for all of them. */
  | { readonly kind: 'join'; readonly awaits: 'all' | 'those that come'; readonly terms: readonly BalanceTerm[] }
  | { readonly kind: 'event'; readonly host: string; readonly hostExecutions: Figure; readonly share: Figure }
  | { readonly kind: 'eventSubProcess'; readonly scope: string; readonly activations: Figure; readonly share: Figure }
  | { readonly kind: 'adHoc'; readonly scope: string; readonly activations: Figure; readonly perActivation: Figure }
  | { readonly kind: 'unconnected' };

/** One factor of a formula. */
export interface FormulaTerm {
  readonly name:
    | 'casesPerYear'
    | 'executionsPerCase'
    | 'annualExecutions'
    | 'repeatsPerCase'
    | 'handlingMinutes'
    | 'persons'
    | 'waitingHours'
    | 'annualHours'
    | 'hourlyRate'
    | 'costPerExecution';
  readonly value: Figure;
  /** Where the number comes from; null = computed or not said. */
  readonly basis: Basis | null;
}

/** result = sum of products / divisor. */
export interface Formula {
  readonly figure: Exclude<keyof NodeFigures, 'executionsPerCase' | 'reachProbability' | 'annualHoursRange'>;
  readonly products: readonly (readonly FormulaTerm[])[];
  readonly divisor: 1 | 60;
  readonly result: Figure;
}

export interface NodeExplanation {
  readonly node: string;
  readonly executionsPerCase: Figure;
  readonly balance: Balance;
  /** Instances per activation of a repeating activity; null = unknown; 1 = no marker. */
  readonly instances: Figure;
  readonly formulas: readonly Formula[];
  /** Lowest and highest hours over all three-point quantities. */
  readonly annualHoursRange: NodeFigures['annualHoursRange'];
}

/** Every figure of a node back to the numbers it was made of; null = no such node. */
export function explainNode(result: FlowResult, model: ProcessModel, annotations: Annotations, id: string): NodeExplanation | null {
  const node = model.flowNodes.find((one) => one.id === id);
  const figures = result.nodes.get(id);
  if (node === undefined || figures === undefined) return null;
  const annotation = annotations.nodes.get(id) ?? EMPTY_NODE;
  return {
    node: id,
    executionsPerCase: figures.executionsPerCase,
    balance: balanceOf(result, model, annotations, node, annotation),
    instances: node.kind === 'activity' ? instancesOf(node, annotation, pickMean).expected : 1,
    formulas: formulasOf(result, model, annotations, node, annotation, figures),
    annualHoursRange: figures.annualHoursRange,
  };
}

function balanceOf(result: FlowResult, model: ProcessModel, annotations: Annotations, node: FlowNode, annotation: NodeAnnotation): Balance {
  if (node.kind === 'activity' && annotation.executionsPerCase.kind !== 'unknown') return { kind: 'stated' };
  const executions = result.nodes.get(node.id)?.executionsPerCase ?? null;
  const activationsOf = (scope: string): Figure =>
    model.processes.some((process) => process.id === scope) ? 1 : (result.nodes.get(scope)?.executionsPerCase ?? null);
  if (node.kind === 'activity' && node.triggeredByEvent) {
    const activations = activationsOf(node.scope);
    return { kind: 'eventSubProcess', scope: node.scope, activations, share: ratio(executions, activations) };
  }
  const graph = buildScopes(model).get(node.scope);
  const index = graph?.indexOf.get(node.id);
  if (graph === undefined || index === undefined) return { kind: 'unconnected' };
  const member = graph.nodes[index]!;
  if (node.kind === 'event' && node.attachedTo !== null) {
    const instances = hostInstances(model, annotations, node.attachedTo);
    const host = result.nodes.get(node.attachedTo)?.executionsPerCase ?? null;
    const hostExecutions = instances === 1 ? host : ratio(host, instances);
    const stated = meanOf(annotation.probability);
    return { kind: 'event', host: node.attachedTo, hostExecutions, share: stated ?? ratio(executions, hostExecutions) };
  }
  const terms = termsOf(result, graph, member);
  if (terms.length === 0) {
    if (graph.owner?.type === 'AdHocSubProcess') {
      const activations = activationsOf(graph.id);
      return { kind: 'adHoc', scope: graph.id, activations, perActivation: meanOf(annotation.perActivation) ?? 1 };
    }
    const begins = graph.entries.some((entry) => entry.node === index);
    return begins ? { kind: 'start', share: ratio(executions, activationsOf(graph.id)) } : { kind: 'unconnected' };
  }
  if (member.join === 'any') return { kind: 'sum', terms };
  return { kind: 'join', awaits: member.join === 'all' ? 'all' : 'those that come', terms };
}

function termsOf(result: FlowResult, graph: ScopeGraph, node: ScopeNode): readonly BalanceTerm[] {
  return node.incoming.flatMap((index): BalanceTerm[] => {
    const flow = graph.flows[index]!;
    if (flow.source === null) return [];
    const source = graph.nodes[flow.source]!.id;
    const sourceExecutions = result.nodes.get(source)?.executionsPerCase ?? null;
    const figures = flow.id === null ? undefined : result.flows.get(flow.id);
    if (figures === undefined)
      return [{ source, flow: null, sourceExecutions, share: 1, shareBasis: 'certain', executions: sourceExecutions }];
    const { executionsPerCase: executions, share, shareBasis } = figures;
    // an activity with several instances is left once for all of them
    const left = share === null || share === 0 || executions === null ? sourceExecutions : executions / share;
    return [{ source, flow: flow.id, sourceExecutions: left, share, shareBasis, executions }];
  });
}

function formulasOf(
  result: FlowResult,
  model: ProcessModel,
  annotations: Annotations,
  node: FlowNode,
  annotation: NodeAnnotation,
  figures: NodeFigures,
): readonly Formula[] {
  const process = result.processes.get(node.process);
  const { hourlyRate, materialCost } = inputsOf(prepareFiles([{ model, annotations }])[0]!, node);
  const cases = term(
    'casesPerYear',
    process?.casesPerYear ?? null,
    (annotations.processes.get(node.process) ?? EMPTY_PROCESS).casesPerYear,
  );
  const executions = term('executionsPerCase', figures.executionsPerCase, annotation.executionsPerCase);
  const minutes = term('handlingMinutes', meanOf(annotation.handlingMinutes), annotation.handlingMinutes);
  const persons = term('persons', meanOf(annotation.persons) ?? 1, annotation.persons);
  const waiting = term('waitingHours', meanOf(annotation.waitingHours), annotation.waitingHours);
  const formulas: Formula[] = [
    { figure: 'annualExecutions', products: [[cases, executions]], divisor: 1, result: figures.annualExecutions },
  ];
  if (annotation.waitingHours.kind !== 'unknown') {
    formulas.push({ figure: 'waitingHoursPerCase', products: [[executions, waiting]], divisor: 1, result: figures.waitingHoursPerCase });
  }
  const showsItsSteps = model.flowNodes.some((inner) => inner.scope === node.id);
  if (node.kind !== 'activity' || showsItsSteps) return formulas;
  formulas.push({ figure: 'annualHours', products: [[cases, executions, minutes, persons]], divisor: 60, result: figures.annualHours });
  const repeats = term('repeatsPerCase', repeatsOf(figures, process?.casesPerYear ?? null, minutes.value, persons.value));
  formulas.push({ figure: 'reworkHours', products: [[cases, repeats, minutes, persons]], divisor: 60, result: figures.reworkHours });
  const yearly = term('annualExecutions', figures.annualExecutions);
  const goods =
    annotation.costPerExecution.kind === 'unknown' ? [] : [[yearly, term('costPerExecution', materialCost, annotation.costPerExecution)]];
  const work = [term('annualHours', figures.annualHours), term('hourlyRate', hourlyRate, annotation.hourlyRate)];
  formulas.push({ figure: 'annualCost', products: [work, ...goods], divisor: 1, result: figures.annualCost });
  return formulas;
}

const term = (name: FormulaTerm['name'], value: Figure, quantity?: Quantity): FormulaTerm => ({
  name,
  value,
  basis: quantity === undefined || quantity.kind === 'unknown' ? null : quantity.basis,
});

/** Repeats per case = rework hours without everything they were multiplied with. */
function repeatsOf(
  { reworkHours, executionsPerCase, reachProbability }: NodeFigures,
  cases: Figure,
  minutes: Figure,
  persons: Figure,
): Figure {
  const each = cases === null || minutes === null || persons === null ? null : (cases * minutes * persons) / 60;
  if (reworkHours !== null && each !== null && each > 0) return reworkHours / each;
  return executionsPerCase === null || reachProbability === null ? null : Math.max(0, executionsPerCase - reachProbability);
}

function hostInstances(model: ProcessModel, annotations: Annotations, id: string): Figure {
  const host = byId(model.flowNodes).get(id);
  return host?.kind === 'activity' ? instancesOf(host, annotations.nodes.get(id) ?? EMPTY_NODE, pickMean).expected : 1;
}

const ratio = (part: Figure, whole: Figure): Figure =>
  part === null || whole === null || whole === 0 || !Number.isFinite(whole) ? null : part / whole;
