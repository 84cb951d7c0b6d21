import fc from 'fast-check';

import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type {
  Activity,
  ActivityType,
  DataAssociation,
  DataItem,
  Event,
  EventType,
  FlowNode,
  Lane,
  MessageFlow,
  Participant,
  ProcessModel,
  SequenceFlow,
  TextAnnotation,
} from '#core/process/process-model.ts';

/** How a random process is drawn from numbers; small numbers make small processes, so failures shrink well. */
interface Seed {
  readonly pools: readonly {
    readonly isBlackBox: boolean;
    readonly lanes: number;
    readonly isNested: boolean;
    readonly nodes: readonly number[];
  }[];
  readonly flows: readonly (readonly [from: number, to: number, name: number])[];
  readonly messages: readonly (readonly [from: number, to: number])[];
  readonly boundaries: readonly number[];
  readonly insides: readonly (readonly [node: number, size: number])[];
  readonly data: readonly (readonly [node: number, other: number])[];
  readonly notes: readonly (readonly [node: number, other: number])[];
}

const NAMES = ['ja', 'nein', 'nein, Unterlagen nachfordern', null, 'sonst', 'Frist abgelaufen', 'Rückfrage', null];
const STEPS = ['Antrag prüfen', 'Bescheid mit Begründung und Rechtsbehelf schreiben', 'Akte anlegen', 'Gespräch führen'];
const ACTIVITIES: readonly ActivityType[] = ['Task', 'UserTask', 'ServiceTask', 'SendTask'];

const index = fc.nat({ max: 999 });

/** Random processes of every shape: loops, loose ends, several lines between the same steps, boundary events, nesting. */
export const randomModel = (size: number): fc.Arbitrary<ProcessModel> =>
  fc
    .record({
      pools: fc.array(
        fc.record({
          isBlackBox: fc.boolean(),
          lanes: fc.nat({ max: 4 }),
          isNested: fc.boolean(),
          nodes: fc.array(index, { maxLength: size }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      flows: fc.array(fc.tuple(index, index, index), { maxLength: size * 2 }),
      messages: fc.array(fc.tuple(index, index), { maxLength: 4 }),
      boundaries: fc.array(index, { maxLength: 4 }),
      insides: fc.array(fc.tuple(index, fc.integer({ min: 1, max: 4 })), { maxLength: 2 }),
      data: fc.array(fc.tuple(index, index), { maxLength: 4 }),
      notes: fc.array(fc.tuple(index, index), { maxLength: 3 }),
    })
    .map(modelOf);

function modelOf(seed: Seed): ProcessModel {
  const participants: Participant[] = [];
  const lanes: Lane[] = [];
  const nodes: FlowNode[] = [];
  const hasPools = seed.pools.length > 1;
  seed.pools.forEach((pool, position) => {
    const process = `process${position}`;
    const isBlackBox = hasPools && pool.isBlackBox;
    if (hasPools) participants.push({ id: `pool${position}`, name: `Beteiligte ${position}`, process: isBlackBox ? null : process });
    if (isBlackBox) return;
    for (let lane = 0; lane < pool.lanes; lane += 1) {
      const parent = pool.isNested && lane > 1 ? `lane${position}_0` : null;
      lanes.push({ id: `lane${position}_${lane}`, name: `Rolle ${lane}`, process, parent });
    }
    pool.nodes.forEach((kind, number) => {
      const lane = pool.lanes === 0 ? null : `lane${position}_${kind % pool.lanes}`;
      nodes.push(nodeOf(`n${position}_${number}`, kind, process, process, lane));
    });
  });
  const top = [...nodes];
  seed.insides.forEach(([host, size], position) => {
    const scope = pick(
      nodes.filter((node) => node.kind === 'activity'),
      host,
    );
    if (scope === undefined) return;
    nodes[nodes.indexOf(scope)] = { ...(scope as Activity), type: 'SubProcess' };
    for (let number = 0; number < size; number += 1)
      nodes.push(nodeOf(`i${position}_${number}`, host + number, scope.id, scope.process, null));
  });
  seed.boundaries.forEach((host, number) => {
    const on = pick(
      nodes.filter((node) => node.kind === 'activity'),
      host,
    );
    if (on !== undefined) nodes.push({ ...eventOf(`b${number}`, 'BoundaryEvent', on.scope, on.process, on.lane), attachedTo: on.id });
  });
  const joined = new Set<string>();
  const sequenceFlows = seed.flows.flatMap(([from, to, name], number): SequenceFlow[] => {
    const source = pick(
      nodes.filter((node) => node.type !== 'EndEvent'),
      from,
    );
    const targets = nodes.filter((node) => node.scope === source?.scope && node.type !== 'BoundaryEvent' && node.type !== 'StartEvent');
    const target = pick(targets, to);
    if (source === undefined || target === undefined || joined.has(`${source.id} ${target.id}`)) return [];
    joined.add(`${source.id} ${target.id}`);
    const { scope, process } = source;
    return [
      {
        id: `f${number}`,
        name: source.type === 'BoundaryEvent' ? null : NAMES[name % NAMES.length]!,
        scope,
        process,
        source: source.id,
        target: target.id,
        condition: null,
      },
    ];
  });
  const talking = new Set<string>();
  const messageFlows = seed.messages.flatMap(([from, to], number): MessageFlow[] => {
    const speakers: { id: string; process: string | null }[] = [
      ...nodes.filter((node) => node.kind !== 'gateway' && node.type !== 'BoundaryEvent'),
      ...participants,
    ];
    const source = pick(speakers, from);
    const target =
      source &&
      pick(
        speakers.filter((end) => end.process !== source.process),
        to,
      );
    // one message per step and one between pools: more of them side by side have no room for their names
    if (source === undefined || target === undefined) return [];
    const steps = [source, target].map(({ id }) => id).filter((id) => !id.startsWith('pool'));
    const ends = steps.length === 0 ? ['pools'] : steps;
    if (ends.some((id) => talking.has(id))) return [];
    for (const id of ends) talking.add(id);
    return [{ id: `m${number}`, name: STEPS[number % 4]!, source: source.id, target: target.id }];
  });
  const dataItems: DataItem[] = [];
  const dataAssociations: DataAssociation[] = [];
  seed.data.forEach(([first, second], number) => {
    const holders = nodes.filter((other) => other.kind === 'activity');
    const node = pick(holders, first);
    if (node === undefined) return;
    const mates = holders.filter((other) => other.scope === node.scope && other.process === node.process);
    dataItems.push({
      id: `d${number}`,
      name: 'Vorberichte und Gutachten',
      kind: number % 2 === 0 ? 'dataObject' : 'dataStore',
      scope: node.scope,
    });
    dataAssociations.push({ id: `da${number}`, node: node.id, item: `d${number}`, direction: first % 2 === 0 ? 'in' : 'out' });
    if (second % 3 === 0) dataAssociations.push({ id: null, node: pick(mates, second)!.id, item: `d${number}`, direction: 'in' });
  });
  const textAnnotations = seed.notes.map(([first, second], number): TextAnnotation => {
    const about = [pick(top, first)?.id, second % 4 === 0 ? pick(top, second)?.id : undefined].filter((id) => id !== undefined);
    return {
      id: `t${number}`,
      text: 'Regelaufnahme; bei Notaufnahme werden die Schritte nachgeholt',
      about: second % 5 === 0 ? [] : [...new Set(about)],
    };
  });
  const processes = seed.pools.map((_, position) => ({ id: `process${position}`, name: null, isExecutable: null, documentation: null }));
  const open = processes.filter((process) => !hasPools || participants.some((pool) => pool.process === process.id));
  return {
    processes: open,
    participants,
    messageFlows,
    flowNodes: nodes,
    sequenceFlows,
    lanes,
    dataItems,
    dataAssociations,
    textAnnotations,
  };
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

function nodeOf(id: string, kind: number, scope: string, process: string, lane: string | null): FlowNode {
  const base = { id, documentation: null, scope, process, lane, incoming: [], outgoing: [] };
  const shape = kind % 10;
  if (shape < 6) {
    const type = ACTIVITIES[kind % ACTIVITIES.length]!;
    const name = STEPS[kind % STEPS.length]!;
    return plainActivity({ ...base, name }, type);
  }
  if (shape < 8) {
    const name = kind % 3 === 0 ? null : 'Sind alle Unterlagen vollständig?';
    return plainGateway({ ...base, name }, kind % 2 === 0 ? 'ExclusiveGateway' : 'ParallelGateway');
  }
  return eventOf(id, shape === 8 ? 'StartEvent' : 'EndEvent', scope, process, lane);
}

function eventOf(id: string, type: EventType, scope: string, process: string, lane: string | null): Event {
  const name = id.length % 2 === 0 ? 'Antrag eingegangen' : 'Frist überschritten';
  return plainEvent({ id, name, documentation: null, scope, process, lane, incoming: [], outgoing: [] }, type);
}
