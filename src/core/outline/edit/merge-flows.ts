import type { ProcessModel, SequenceFlow } from '../../process/process-model.ts';
import { isLookedThrough, type PlainFlow, type PlainWay } from '../plain-flow.ts';

/** The ways of a text: those of the process it was written from, as its lines told them, and as they tell them now. */
export interface WaysOfText {
  /** The process as it is. */
  readonly own: PlainFlow;
  readonly before: PlainFlow;
  readonly after: PlainFlow;
  /** Nodes of the text before -> nodes of the process. */
  readonly idBefore: ReadonlyMap<string, string>;
  /** Nodes of the text after -> nodes of the process, new ones included. */
  readonly idAfter: ReadonlyMap<string, string>;
}

export interface MergedFlows {
  readonly flows: readonly SequenceFlow[];
  /** Joins that are new; they stand where several ways meet that met nowhere before. */
  readonly joins: readonly { readonly id: string; readonly before: string }[];
  /** Joins nothing leads to any more. */
  readonly gone: ReadonlySet<string>;
  /** For every kept flow the way it was and the way it is, so that what is said about it can follow. */
  readonly said: readonly { readonly flow: string; readonly before: string | null; readonly after: string }[];
}

/** Gateways that wait: what meets in front of one of them must arrive as one. */
const WAITING: ReadonlySet<string> = new Set(['ParallelGateway', 'InclusiveGateway']);

interface Way extends PlainWay {
  readonly source: string;
  /** Id of the flow in the process the way begins with; null = a new one. */
  readonly own: string | null;
  /** The way of the text before it was; null = new. */
  readonly was: PlainWay | null;
}

/** Flows after the text was edited: those whose line did not change keep everything, joins included. */
export function mergeFlows(ways: WaysOfText, model: ProcessModel, freeId: (wanted: string) => string): MergedFlows {
  const { own, after, idAfter } = ways;
  const found = [...idAfter].flatMap(([id, source]) => waysFrom(ways, id, source));
  const kept = new Map(own.model.sequenceFlows.map((flow) => [flow.id, flow]));
  const joinOf = existingJoins(own);
  const begins = new Set([...idAfter.values()].flatMap((id) => own.outOf(id).map(({ flow }) => flow)));
  for (const flow of own.model.sequenceFlows) {
    // ways out of steps are written again below; what lies behind a join stays
    if (begins.has(flow.id) || !isJoin(own, flow.source)) kept.delete(flow.id);
  }
  const flows: SequenceFlow[] = [];
  const said: { flow: string; before: string | null; after: string }[] = [];
  /** Flows that meet in one join of the text before they reach a node. */
  const meetings = new Map<string, { readonly target: string; readonly flows: string[]; old: string | null }>();
  const process = own.model.processes[0]!.id;
  for (const way of found) {
    const target = idAfter.get(way.target)!;
    const old = way.own === null ? undefined : own.model.sequenceFlows.find(({ id }) => id === way.own);
    const isStill = way.was !== null && old !== undefined && ways.idBefore.get(way.was.target) === target;
    const id = old?.id ?? freeId(`${way.source}_to_${target}`);
    const name = old !== undefined && way.was?.label === way.label ? old.name : way.label;
    const base: SequenceFlow = old ?? { id, name, scope: process, process, source: way.source, target, condition: null };
    const join = lastJoin(after, way.flow);
    const isWaiting = WAITING.has(own.nodes.get(target)?.type ?? '');
    flows.push({ ...base, name, target: isStill ? old.target : ((isWaiting ? null : joinOf.get(target)) ?? target) });
    said.push({ flow: id, before: way.was?.flow ?? null, after: way.flow });
    if (join === null) continue;
    const meeting = meetings.get(join) ?? { target, flows: [], old: null };
    meeting.flows.push(id);
    if (isStill && isJoin(own, old.target)) meeting.old ??= old.target;
    meetings.set(join, meeting);
  }
  const joins: { id: string; before: string }[] = [];
  const lead = (meeting: readonly string[], target: string, to: string) => {
    flows.forEach((flow, index) => {
      if (meeting.includes(flow.id) && flow.target === target) flows[index] = { ...flow, target: to };
    });
  };
  for (const { target, flows: meeting, old } of meetings.values()) {
    const direct = flows.filter((flow) => meeting.includes(flow.id) && flow.target === target);
    const metBefore = own.model.sequenceFlows.filter((flow) => flow.target === target).length;
    if (old !== null) lead(meeting, target, old);
    else if (direct.length > 1 && (metBefore < 2 || WAITING.has(own.nodes.get(target)?.type ?? ''))) {
      const id = freeId(`${target}_join`);
      joins.push({ id, before: target });
      lead(meeting, target, id);
      flows.push({ id: freeId(`${id}_out`), name: null, scope: process, process, source: id, target, condition: null });
    }
  }
  const { gone, left } = withoutIdleJoins(own, [...flows, ...kept.values()]);
  const inside = model.sequenceFlows.filter((flow) => !own.model.sequenceFlows.some(({ id }) => id === flow.id));
  return { flows: inTextOrder([...inside, ...left], model), joins, gone, said };
}

/** As in the file; of the ways out of one node in the order of their lines, which are given in that order. */
function inTextOrder(flows: readonly SequenceFlow[], { sequenceFlows }: ProcessModel): readonly SequenceFlow[] {
  const inFile = new Map(sequenceFlows.map(({ id }, index) => [id, index]));
  const last = new Map<string, number>();
  const place = new Map<string, number>();
  for (const [index, { id, source }] of flows.entries()) {
    const before = last.get(source) ?? -1;
    const next = flows.slice(index).find((flow) => flow.source === source && inFile.has(flow.id));
    // a new way before all others stands just before the first of them
    const own = inFile.get(id) ?? (before >= 0 ? before : next === undefined ? inFile.size : inFile.get(next.id)! - 0.5);
    const at = own > before ? own : before + 1e-6;
    last.set(source, at);
    place.set(id, at);
  }
  return flows.toSorted((a, b) => place.get(a.id)! - place.get(b.id)!);
}

const isJoin = (flow: PlainFlow, id: string): boolean => flow.nodes.has(id) && isLookedThrough(flow, id);

/** The ways out of one node, each with the flow of the process it continues: the same target first, then the same label, then the order. */
function waysFrom({ own, before, after, idBefore, idAfter }: WaysOfText, id: string, source: string): Way[] {
  const now = after.outOf(id);
  const oldId = [...idBefore].find(([, node]) => node === source)?.[0];
  const old = oldId === undefined ? [] : [...before.outOf(oldId)];
  const flows = oldId === undefined ? [] : [...own.outOf(source)];
  const taken = new Map<PlainWay, PlainWay>();
  const pair = (fits: (was: PlainWay, is: PlainWay) => boolean) => {
    for (const is of now) {
      if (taken.has(is)) continue;
      const was = old.find((candidate) => ![...taken.values()].includes(candidate) && fits(candidate, is));
      if (was !== undefined) taken.set(is, was);
    }
  };
  const isSameTarget = (was: PlainWay, is: PlainWay) => idBefore.get(was.target) === idAfter.get(is.target);
  pair((was, is) => isSameTarget(was, is) && was.label === is.label);
  pair(isSameTarget);
  pair((was, is) => was.label === is.label);
  pair(() => true);
  const flowOf = (was: PlainWay): string | null => {
    const fits = ({ target, label }: PlainWay) => target === idBefore.get(was.target) && label === was.label;
    const at = flows.findIndex(fits);
    return at < 0 ? null : flows.splice(at, 1)[0]!.flow;
  };
  // the flows of the process are given out in the order of the text before
  const flowByWay = new Map(old.map((was) => [was, flowOf(was)]));
  return now.map((is) => {
    const was = taken.get(is) ?? null;
    return { ...is, source, was, own: was === null ? null : flowByWay.get(was)! };
  });
}

/** The unnamed join in front of a node, if it has one. */
function existingJoins(own: PlainFlow): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const flow of own.model.sequenceFlows) {
    if (isJoin(own, flow.source) && !isJoin(own, flow.target)) found.set(flow.target, found.get(flow.target) ?? flow.source);
  }
  return found;
}

const into = (list: readonly SequenceFlow[], id: string): readonly SequenceFlow[] => list.filter((flow) => flow.target === id);

/** Joins nothing meets in any more: what still leads there leads on to where they led. */
function withoutIdleJoins(own: PlainFlow, flows: readonly SequenceFlow[]) {
  const gone = new Set<string>();
  let left = flows;
  const joins = own.model.flowNodes.filter(({ id }) => isJoin(own, id) && into(own.model.sequenceFlows, id).length > 1);
  for (let idle = joins.find(({ id }) => into(left, id).length < 2); idle !== undefined;) {
    const { id } = idle;
    gone.add(id);
    const on = left.find((flow) => flow.source === id)?.target;
    left = left.flatMap((flow) => {
      if (flow.source === id) return [];
      return flow.target === id && on !== undefined ? [{ ...flow, target: on }] : [flow];
    });
    idle = joins.find((join) => !gone.has(join.id) && into(left, join.id).length < 2);
  }
  return { gone, left };
}

/** The last join of a text a way passes; null = it leads straight to its node. */
function lastJoin(after: PlainFlow, flow: string): string | null {
  const flows = after.model.sequenceFlows;
  let join: string | null = null;
  let at = flows.find(({ id }) => id === flow)?.target;
  while (at !== undefined && isJoin(after, at) && at !== join) {
    join = at;
    const from: string = at;
    at = flows.find(({ source }) => source === from)?.target;
  }
  return join;
}
