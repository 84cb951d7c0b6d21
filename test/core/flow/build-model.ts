import { readAnnotationInput } from '#core/annotation/read-annotation-input.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { Annotations } from '#core/annotation/annotation.ts';
import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type {
  Activity,
  ActivityType,
  Event,
  EventDefinition,
  EventType,
  FlowNode,
  GatewayType,
  LoopCharacteristics,
  ProcessModel,
  SequenceFlow,
} from '#core/process/process-model.ts';

/** A node still without place and flows; sub-processes bring their inside along. */
export interface NodeDraft {
  readonly node: FlowNode;
  readonly inside: ScopeDraft | null;
}

export interface ScopeDraft {
  readonly nodes: readonly NodeDraft[];
  /** "A > B > C", "ja: X > B", "ja? X > B" (conditional flow); the id is that of the first flow, the others are called "A>B". */
  readonly flows: readonly string[];
}

const place = { name: null, documentation: null, scope: '', process: '', lane: null, incoming: [], outgoing: [] };
const draft = (node: FlowNode, inside: ScopeDraft | null = null): NodeDraft => ({ node, inside });

export const activity = (
  id: string,
  type: ActivityType = 'Task',
  more: Partial<Activity> = {},
  inside: ScopeDraft | null = null,
): NodeDraft => draft({ ...plainActivity({ ...place, id }, type), ...more }, inside);
export const task = (id: string, more: Partial<Activity> = {}): NodeDraft => activity(id, 'Task', more);
export const tasks = (...ids: readonly string[]): readonly NodeDraft[] => ids.map((id) => task(id));
export const sub = (id: string, inside: ScopeDraft, more: Partial<Activity> = {}, type: ActivityType = 'SubProcess'): NodeDraft =>
  activity(id, type, more, inside);
export const call = (id: string, calledElement: string | null): NodeDraft => activity(id, 'CallActivity', { calledElement });
export const gateway = (id: string, type: GatewayType, byDefault: string | null = null): NodeDraft =>
  draft({ ...plainGateway({ ...place, id }, type), default: byDefault });
export const xor = (id: string, byDefault: string | null = null): NodeDraft => gateway(id, 'ExclusiveGateway', byDefault);
export const and = (id: string): NodeDraft => gateway(id, 'ParallelGateway');
export const or = (id: string, byDefault: string | null = null): NodeDraft => gateway(id, 'InclusiveGateway', byDefault);
export const event = (
  id: string,
  type: EventType,
  kind: EventDefinition['kind'] | null = null,
  more: Partial<Event> & { ref?: string } = {},
): NodeDraft => {
  const { ref = null, ...rest } = more;
  return draft({ ...plainEvent({ ...place, id }, type, kind === null ? [] : [{ kind, ref }]), ...rest });
};
export const start = (id: string, kind: EventDefinition['kind'] | null = null): NodeDraft => event(id, 'StartEvent', kind);
export const end = (id: string, kind: EventDefinition['kind'] | null = null, ref?: string): NodeDraft =>
  event(id, 'EndEvent', kind, ref === undefined ? {} : { ref });
export const boundary = (
  id: string,
  attachedTo: string,
  kind: EventDefinition['kind'] = 'timer',
  more: Partial<Event> & { ref?: string } = {},
): NodeDraft => event(id, 'BoundaryEvent', kind, { attachedTo, ...more });
export const multiple = (loopCardinality: string | null = null, isSequential = false): LoopCharacteristics => ({
  kind: 'multiInstance',
  isSequential,
  loopCardinality,
});
export const looping: LoopCharacteristics = { kind: 'standard', testBefore: false, loopMaximum: null, condition: null };

/** Start and end given by S and E where the flows name them. */
export const scope = (nodes: readonly NodeDraft[], ...flows: readonly string[]): ScopeDraft => ({ nodes, flows });

/** A model of several processes; `more` adds pools, messages and lanes. */
export function buildModel(processes: Readonly<Record<string, ScopeDraft>>, more: Partial<ProcessModel> = {}): ProcessModel {
  const flowNodes: FlowNode[] = [];
  const sequenceFlows: SequenceFlow[] = [];
  const add = ({ nodes, flows }: ScopeDraft, id: string, process: string): void => {
    for (const text of flows) for (const flow of readFlow(text)) sequenceFlows.push({ ...flow, name: null, scope: id, process });
    for (const { node, inside } of nodes) {
      flowNodes.push({ ...node, scope: id, process });
      if (inside !== null) add(inside, node.id, process);
    }
  };
  for (const [id, inside] of Object.entries(processes)) add(inside, id, id);
  return {
    processes: Object.keys(processes).map((id) => ({ id, name: null, isExecutable: null, documentation: null })),
    participants: [],
    messageFlows: [],
    lanes: [],
    dataItems: [],
    dataAssociations: [],
    textAnnotations: [],
    sequenceFlows,
    flowNodes: flowNodes.map((node) => ({
      ...node,
      incoming: sequenceFlows.filter((flow) => flow.target === node.id).map((flow) => flow.id),
      outgoing: sequenceFlows.filter((flow) => flow.source === node.id).map((flow) => flow.id),
    })),
    ...more,
  };
}

function readFlow(text: string): readonly Pick<SequenceFlow, 'id' | 'source' | 'target' | 'condition'>[] {
  const named = /^(\S+?)([:?])\s+(.*)$/.exec(text);
  const path = (named?.[3] ?? text).split('>').map((id) => id.trim());
  return path.slice(1).map((target, index) => ({
    id: index === 0 && named !== null ? named[1]! : `${path[index]}>${target}`,
    source: path[index]!,
    target,
    condition: index === 0 && named?.[2] === '?' ? 'decided' : null,
  }));
}

type Numbers = Readonly<
  Record<
    string,
    | number
    | string
    | { readonly min: number; readonly likely: number; readonly max: number }
    | { readonly value: number; readonly basis: string }
  >
>;

/** Annotations through the door of the command line; a short number for a flow is its probability, for a process its cases per year. */
export function annotate(
  model: ProcessModel,
  said: {
    readonly processes?: Readonly<Record<string, number | Numbers>>;
    readonly flows?: Readonly<Record<string, number | Numbers>>;
    readonly nodes?: Readonly<Record<string, Numbers>>;
    readonly lanes?: Readonly<Record<string, Numbers>>;
  },
): Annotations {
  const long = (entries: Readonly<Record<string, number | Numbers>> = {}, attribute: string) =>
    Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, typeof value === 'number' ? { [attribute]: value } : value]));
  const input = readAnnotationInput({
    processes: long(said.processes, 'casesPerYear'),
    flows: long(said.flows, 'probability'),
    nodes: said.nodes ?? {},
    lanes: said.lanes ?? {},
  });
  if (!input.ok) throw new Error(input.problem.code);
  const { annotations, issues } = readAnnotations(model, input.value.raw);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return annotations;
}
