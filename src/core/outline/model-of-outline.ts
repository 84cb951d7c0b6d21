import type { RawAnnotation, RawAnnotations, RawChild } from '../annotation/annotation.ts';
import { problemChild, tagAttributes } from '../annotation/write-raw.ts';
import { writeQuantity } from '../annotation/quantity-text.ts';
import type { Language } from '../language.ts';
import type { TypedOrder } from '../layout/typed-order.ts';
import { plainActivity, plainEvent, plainGateway } from '../process/plain-nodes.ts';
import type { FlowNode, GatewayType, Lane, ProcessModel } from '../process/process-model.ts';
import type { Draft, DraftNode } from './draft.ts';
import { drawFlow } from './draw-flow.ts';
import { durationText } from './duration-text.ts';
import type { BlockKind, Outline, StepWords } from './outline.ts';

export interface OutlinedProcess {
  readonly model: ProcessModel;
  readonly annotations: RawAnnotations;
  /** How it is drawn while it grows, see core/layout. */
  readonly typed: TypedOrder;
}

const PROCESS = 'process';

const GATEWAYS: Readonly<Record<BlockKind, GatewayType>> = {
  exclusive: 'ExclusiveGateway',
  parallel: 'ParallelGateway',
  inclusive: 'InclusiveGateway',
};

/** The process an outline tells: with a pool and lanes as soon as a role is named, without drawing. Lines not understood become text annotations. */
export const modelOfOutline = (outline: Outline): OutlinedProcess => modelOfDraft(drawFlow(outline), outline.language);

/** Which line each node was typed in, counted from 1, by id. */
export const linesOfNodes = (outline: Outline): ReadonlyMap<string, number> =>
  new Map(drawFlow(outline).nodes.map((node) => [node.id, node.line]));

function modelOfDraft(draft: Draft, language: Language): OutlinedProcess {
  const lanes = lanesOf(draft);
  const laneOf = new Map(lanes.map((lane) => [lane.name, lane.id]));
  const annotations = new Map<string, RawAnnotation>();
  const annotate = (id: string, attributes: Readonly<Record<string, string | null>>, children: readonly RawChild[] = []) => {
    const said = Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
    if (said.length + children.length > 0) annotations.set(id, { attributes: new Map(said), children });
  };
  annotate(PROCESS, { casesPerYear: writeQuantity(draft.casesPerYear) });
  for (const node of draft.nodes) {
    if (node.kind === 'step') annotate(node.id, stepAttributes(node.words), node.words.problems.map(problemChild));
    if (node.kind === 'wait') annotate(node.id, { waitingHours: writeQuantity(node.waitingHours) });
  }
  for (const flow of draft.flows) annotate(flow.id, { probability: writeQuantity(flow.share) });
  const model: ProcessModel = {
    processes: [{ id: PROCESS, name: draft.name, isExecutable: false, documentation: null }],
    participants: lanes.length > 0 ? [{ id: 'pool', name: draft.name, process: PROCESS }] : [],
    messageFlows: [],
    flowNodes: draft.nodes.map((node) => flowNode(node, draft, laneOf, language)),
    sequenceFlows: draft.flows.map(({ id, source, target, label }) => ({
      id,
      name: label,
      scope: PROCESS,
      process: PROCESS,
      source,
      target,
      condition: null,
    })),
    lanes,
    dataItems: [],
    dataAssociations: [],
    textAnnotations: draft.notes.map(({ id, text, about }) => ({ id, text, about: about === null ? [] : [about] })),
  };
  return { model, annotations, typed: { aside: draft.aside } };
}

/** Roles in the order they are first named; steps before the first role stand in the process itself. */
function lanesOf(draft: Draft): readonly Lane[] {
  const roles = new Set(draft.nodes.map((node) => node.role).filter((role) => role !== null));
  return [...roles].map((name, index) => ({ id: `lane_${index + 1}`, name, process: PROCESS, parent: null }));
}

function flowNode(node: DraftNode, draft: Draft, laneOf: ReadonlyMap<string | null, string>, language: Language): FlowNode {
  const base = {
    id: node.id,
    name: node.name,
    documentation: null,
    scope: PROCESS,
    process: PROCESS,
    lane: laneOf.get(node.role) ?? null,
    incoming: draft.flows.filter((flow) => flow.target === node.id).map((flow) => flow.id),
    outgoing: draft.flows.filter((flow) => flow.source === node.id).map((flow) => flow.id),
  };
  switch (node.kind) {
    case 'start':
      return plainEvent(base, 'StartEvent');
    case 'end':
      return plainEvent(base, 'EndEvent');
    case 'wait': {
      const name = node.name ?? durationText(node.waitingHours, language);
      return plainEvent({ ...base, name }, 'IntermediateCatchEvent', [{ kind: 'timer', ref: null }]);
    }
    case 'split':
    case 'join':
      return plainGateway(base, GATEWAYS[node.block]);
    case 'step':
      return plainActivity(base);
  }
}

const stepAttributes = ({ handlingMinutes, tag, rethink }: StepWords): Readonly<Record<string, string | null>> => ({
  ...tagAttributes(tag),
  rethink: rethink ? 'true' : null,
  handlingMinutes: writeQuantity(handlingMinutes),
});
