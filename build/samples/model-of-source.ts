import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type {
  DataAssociation,
  DataItem,
  EventDefinition,
  FlowNode,
  GatewayType,
  MessageFlow,
  Participant,
  ProcessModel,
} from '#core/process/process-model.ts';
import type { SourceNode, SourceProcess } from './source-process.ts';

const GATEWAYS: Readonly<Record<string, GatewayType>> = { exclusiveGateway: 'ExclusiveGateway', parallelGateway: 'ParallelGateway' };

const poolId = (id: string): string => `pool_${id}`;
const processId = (id: string): string => `process_${id}`;
const laneId = (pool: string, lane: string): string => `lane_${pool}_${lane}`;

/** The process as BPMN sees it, with readable ids: steps keep theirs, everything else says what it is. */
export function modelOfSource(source: SourceProcess): ProcessModel {
  const open = source.pools.filter((pool) => !pool.blackBox);
  const pools = new Set(source.pools.map((pool) => pool.id));
  const end = (id: string) => (pools.has(id) ? poolId(id) : id);
  const messageFlows = source.messageFlows.map((flow, index): MessageFlow => ({
    id: `message_${index + 1}`,
    name: flow.name,
    source: end(flow.from),
    target: end(flow.to),
  }));
  const messaged = new Set(messageFlows.map((flow) => flow.target));
  const { dataItems, dataAssociations } = drawnData(source);
  return {
    processes: open.map((pool, index) => ({
      id: processId(pool.id),
      name: open.length === 1 || index === 0 ? source.title : `${source.title}: ${pool.name}`,
      isExecutable: false,
      documentation:
        index === 0
          ? [
              source.description,
              `Auslöser: ${source.trigger}.`,
              `Rechtsgrundlagen: ${source.legalBasis}.`,
              `Menge: ${source.volume.casesPerYear} ${source.volume.unit} (${basisText(source.volume.basis)}). Minuten, Anteile und Wartezeiten sind Annahmen.`,
            ].join('\n')
          : null,
    })),
    participants: source.pools.map((pool): Participant => ({
      id: poolId(pool.id),
      name: pool.name,
      process: pool.blackBox ? null : processId(pool.id),
    })),
    messageFlows,
    flowNodes: source.nodes.map((node) => flowNode(source, node, messaged.has(node.id))),
    sequenceFlows: source.flows.map((flow) => {
      const process = processId(source.nodes.find((node) => node.id === flow.from)!.pool);
      return { id: flow.id, name: flow.condition ?? null, scope: process, process, source: flow.from, target: flow.to, condition: null };
    }),
    lanes: open.flatMap((pool) =>
      pool.lanes.map((lane) => ({ id: laneId(pool.id, lane.id), name: lane.name, process: processId(pool.id), parent: null })),
    ),
    dataItems,
    dataAssociations,
    textAnnotations: [],
  };
}

/** The collector's words for a basis, as a reader would say them. */
const basisText = (basis: string): string =>
  basis
    .replace(/^ABGELEITET: /u, 'abgeleitet: ')
    .replace(/^ANNAHME: /u, 'Annahme: ')
    .replace(/^ANNAHME/u, 'Annahme')
    .replace(/^SOURCED: /u, 'belegt: ')
    .replaceAll('sind ANNAHME', 'sind eine Annahme')
    .replaceAll(' x ', ' × ');

function flowNode(source: SourceProcess, node: SourceNode, isMessaged: boolean): FlowNode {
  const process = processId(node.pool);
  const base = {
    id: node.id,
    name: node.name === '' ? null : node.name,
    documentation: node.documentation ?? null,
    scope: process,
    process,
    lane: laneId(node.pool, node.lane),
    incoming: source.flows.filter((flow) => flow.to === node.id).map((flow) => flow.id),
    outgoing: source.flows.filter((flow) => flow.from === node.id).map((flow) => flow.id),
  };
  const gateway = GATEWAYS[node.type];
  if (gateway !== undefined) return plainGateway(base, gateway);
  if (node.type === 'task') return plainActivity(base);
  const type = node.type === 'startEvent' ? 'StartEvent' : node.type === 'endEvent' ? 'EndEvent' : 'IntermediateCatchEvent';
  const message: EventDefinition = { kind: 'message', ref: null };
  const eventDefinitions =
    node.trigger === 'timer' ? [{ kind: 'timer', ref: null } as const] : node.trigger === 'message' || isMessaged ? [message] : [];
  return plainEvent(base, type, eventDefinitions);
}

/** One reference per step that uses the data: short lines instead of one object everybody points at. */
function drawnData(source: SourceProcess): { dataItems: DataItem[]; dataAssociations: DataAssociation[] } {
  const dataItems: DataItem[] = [];
  const dataAssociations: DataAssociation[] = [];
  (source.drawnData ?? []).forEach(({ node: id, name }, index) => {
    const node = source.nodes.find((candidate) => candidate.id === id)!;
    const item = `data_${index + 1}`;
    dataItems.push({ id: item, name, kind: 'dataObject', scope: processId(node.pool) });
    const direction = node.dataIn?.includes(name) ? 'in' : 'out';
    dataAssociations.push({ id: `data_flow_${index + 1}`, node: id, item, direction });
  });
  return { dataItems, dataAssociations };
}
