import { readAnnotations } from '../annotation/read-annotation.ts';
import type { Annotations, NodeAnnotation, RawAnnotations } from '../annotation/annotation.ts';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { byId } from '../process/queries.ts';
import type { BlockKind } from './outline.ts';

/** A model the way an outline sees it: gateways that only join exclusive ways are looked through, because lines join by themselves. */
export interface PlainFlow {
  readonly model: ProcessModel;
  readonly annotations: Annotations;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** Ways out of a node, to the next node that is not looked through. */
  outOf(id: string): readonly PlainWay[];
  isJoin(id: string): boolean;
  said(id: string): NodeAnnotation;
  /** Name of the lane; null = none. */
  roleOf(id: string): string | null;
}

export interface PlainWay {
  readonly flow: string;
  readonly target: string;
  readonly label: string | null;
  readonly share: Quantity;
}

export const blockOf = (node: FlowNode): BlockKind | null =>
  node.type === 'ExclusiveGateway'
    ? 'exclusive'
    : node.type === 'ParallelGateway'
      ? 'parallel'
      : node.type === 'InclusiveGateway'
        ? 'inclusive'
        : null;

export const wordsIn = (text: string | null): string | null => text?.replaceAll(/\s+/gu, ' ').trim() || null;

export function plainFlow(model: ProcessModel, raw: RawAnnotations): PlainFlow {
  const { annotations } = readAnnotations(model, raw);
  const nodes = byId(model.flowNodes);
  const flows = byId(model.sequenceFlows);
  const lanes = byId(model.lanes);
  const shareOf = (flow: string): Quantity => annotations.flows.get(flow)?.probability ?? UNKNOWN;
  const isTransparent = (id: string): boolean => {
    const node = nodes.get(id);
    if (node?.type !== 'ExclusiveGateway' || wordsIn(node.name) !== null || node.outgoing.length !== 1) return false;
    const [out] = node.outgoing;
    return wordsIn(flows.get(out!)!.name) === null && shareOf(out!).kind === 'unknown';
  };
  const through = (target: string): string => {
    const seen = new Set<string>();
    let at = target;
    while (isTransparent(at) && !seen.has(at)) {
      seen.add(at);
      at = flows.get(nodes.get(at)!.outgoing[0]!)!.target;
    }
    return at;
  };
  return {
    model,
    annotations,
    nodes,
    outOf: (id) =>
      (nodes.get(id)?.outgoing ?? []).flatMap((flow) => {
        const found = flows.get(flow);
        return found === undefined || !nodes.has(found.target)
          ? []
          : [{ flow, target: through(found.target), label: wordsIn(found.name), share: shareOf(flow) }];
      }),
    isJoin(id) {
      const node = nodes.get(id)!;
      return isTransparent(id) || (node.kind === 'gateway' && node.type !== 'ExclusiveGateway' && node.outgoing.length <= 1);
    },
    said: (id) => annotations.nodes.get(id) ?? EMPTY_NODE,
    roleOf: (id) => wordsIn(lanes.get(nodes.get(id)?.lane ?? '')?.name ?? null),
  };
}

/** True for a node lines say nothing about. */
export const isLookedThrough = (flow: PlainFlow, id: string): boolean => flow.isJoin(id) && flow.nodes.get(id)!.type === 'ExclusiveGateway';
