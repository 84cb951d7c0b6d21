import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { byId, stepsOf } from '../process/queries.ts';

/** Id of a step or event -> steps that follow it with only events and gateways in between, boundary events included (method 7). */
export function followersOf(model: ProcessModel): ReadonlyMap<string, ReadonlySet<string>> {
  const nodes = byId(model.flowNodes);
  const flows = byId(model.sequenceFlows);
  const steps = stepsOf(model);
  const stepIds = new Set(steps.map(({ id }) => id));
  const boundary = new Map<string, string[]>();
  for (const node of model.flowNodes) {
    if (node.kind === 'event' && node.attachedTo !== null)
      boundary.set(node.attachedTo, [...(boundary.get(node.attachedTo) ?? []), node.id]);
  }
  const linkTargets = linksOf(model);
  const nextOf = (id: string): readonly string[] => [
    ...(nodes.get(id)?.outgoing ?? []).map((flow) => flows.get(flow)?.target).filter((target) => target !== undefined),
    ...(boundary.get(id) ?? []),
    ...(linkTargets.get(id) ?? []),
  ];
  return new Map(
    model.flowNodes.filter(({ id, kind }) => stepIds.has(id) || kind === 'event').map(({ id }) => [id, reach(id, nextOf, nodes, stepIds)]),
  );
}

function reach(
  start: string,
  nextOf: (id: string) => readonly string[],
  nodes: ReadonlyMap<string, FlowNode>,
  steps: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...nextOf(start)];
  while (waiting.length > 0) {
    const id = waiting.pop()!;
    if (seen.has(id)) continue;
    seen.add(id);
    if (steps.has(id)) found.add(id);
    // a sub-process that shows its own steps is neither step nor event: it separates
    else if (nodes.get(id)?.kind !== 'activity') waiting.push(...nextOf(id));
  }
  return found;
}

const isThrown = (node: FlowNode): boolean => node.type === 'IntermediateThrowEvent';

/** A throwing link event goes on at the catching one of the same name: both are one flow (BPMN 2.0.2, 10.5.1). */
function linksOf(model: ProcessModel): ReadonlyMap<string, readonly string[]> {
  const links = model.flowNodes.flatMap((node) => {
    const link = node.kind === 'event' ? node.eventDefinitions.find(({ kind }) => kind === 'link') : undefined;
    return link === undefined ? [] : [{ node, name: link.ref ?? node.name }];
  });
  return new Map(
    links
      .filter(({ node }) => isThrown(node))
      .map(({ node, name }) => [
        node.id,
        links
          .filter((other) => !isThrown(other.node) && other.name === name && other.node.scope === node.scope)
          .map((other) => other.node.id),
      ]),
  );
}

/** Connected parts of the chosen steps under "follows" in either direction, each in the order of `chosen`. */
export function connectedParts(
  chosen: readonly string[],
  followers: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const parent = new Map(chosen.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  for (const id of chosen) {
    for (const next of followers.get(id) ?? []) if (parent.has(next)) parent.set(rootOf(next), rootOf(id));
  }
  const parts = new Map<string, string[]>();
  for (const id of chosen) {
    const root = rootOf(id);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [id]);
    else part.push(id);
  }
  return [...parts.values()];
}
