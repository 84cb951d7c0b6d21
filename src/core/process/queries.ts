import type { Activity, FlowNode, ProcessModel } from './process-model.ts';

/** Activities that a person can do, tag and time: everything but sub-processes that show their own steps. */
export function stepsOf(model: ProcessModel): readonly Activity[] {
  const scopesWithSteps = new Set(model.flowNodes.map((node) => node.scope));
  return model.flowNodes.filter((node): node is Activity => isActivity(node) && !scopesWithSteps.has(node.id));
}

export const isActivity = (node: FlowNode): node is Activity => node.kind === 'activity';

/** A node that contains other nodes, whatever the drawing shows of it. */
export const isSubProcess = (node: FlowNode): node is Activity =>
  node.kind === 'activity' && (node.type === 'SubProcess' || node.type === 'AdHocSubProcess' || node.type === 'Transaction');

/** Elements by id; of two with one id the later counts. */
export const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));
