import type { Annotations } from '#core/annotation/annotation.ts';
import { type Quantity, meanOf } from '#core/annotation/quantity.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '#core/process/process-model.ts';

/**
 * A second, independent reading of the same rules: plays cases token by token on the model itself, firing whatever is ready in random order.
 * Shares nothing with the product but the types. Shares must be complete; inclusive splits have at most two branches.
 */
export interface Played {
  readonly mean: ReadonlyMap<string, number>;
  readonly standardError: ReadonlyMap<string, number>;
  /** Part of the cases that got stuck. */
  readonly stuck: number;
  /** Part of the cases given up after very many steps. */
  readonly tooLong: number;
  /** Part of the cases in which the node fired at least once. */
  readonly reached: ReadonlyMap<string, number>;
}

export function playCases(model: ProcessModel, annotations: Annotations, process: string, runs: number, random: () => number): Played {
  const nodes = model.flowNodes;
  const sums = new Map(nodes.map((node) => [node.id, 0]));
  const squares = new Map(nodes.map((node) => [node.id, 0]));
  const reached = new Map(nodes.map((node) => [node.id, 0]));
  let stuck = 0;
  let tooLong = 0;
  const boards = new Map([process, ...nodes.map((node) => node.id)].map((scope) => [scope, boardOf(model, scope)]));
  for (let run = 0; run < runs && tooLong < 3; run += 1) {
    const counts = new Map<string, number>();
    const end = playScope(boards, annotations, process, counts, random, { steps: 0 });
    if (end === 'stuck') stuck += 1;
    if (end === 'long') tooLong += 1;
    for (const [id, count] of counts) {
      sums.set(id, sums.get(id)! + count);
      squares.set(id, squares.get(id)! + count * count);
      reached.set(id, reached.get(id)! + 1);
    }
  }
  const mean = new Map([...sums].map(([id, sum]) => [id, sum / runs]));
  const standardError = new Map(
    [...squares].map(([id, square]) => [id, Math.sqrt(Math.max(square / runs - mean.get(id)! ** 2, 0) / runs)]),
  );
  return {
    mean,
    standardError,
    stuck: stuck / runs,
    tooLong: tooLong / runs,
    reached: new Map([...reached].map(([id, count]) => [id, count / runs])),
  };
}

type End = 'done' | 'stuck' | 'long' | { readonly thrown: string };

const numberOf = (quantity: Quantity | undefined): number | null => (quantity === undefined ? null : meanOf(quantity));

interface Board {
  readonly members: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
  readonly into: ReadonlyMap<string, readonly SequenceFlow[]>;
  readonly out: ReadonlyMap<string, readonly SequenceFlow[]>;
  readonly events: ReadonlyMap<string, readonly FlowNode[]>;
}

function boardOf(model: ProcessModel, scope: string): Board {
  const members = model.flowNodes.filter((node) => node.scope === scope);
  const flows = model.sequenceFlows.filter((flow) => flow.scope === scope);
  return {
    members,
    flows,
    into: new Map(members.map((node) => [node.id, flows.filter((flow) => flow.target === node.id)])),
    out: new Map(members.map((node) => [node.id, flows.filter((flow) => flow.source === node.id)])),
    events: new Map(members.map((node) => [node.id, members.filter((one) => one.kind === 'event' && one.attachedTo === node.id)])),
  };
}

function playScope(
  boards: ReadonlyMap<string, Board>,
  annotations: Annotations,
  scope: string,
  counts: Map<string, number>,
  random: () => number,
  budget: { steps: number },
): End {
  const board = boards.get(scope)!;
  const { members, flows } = board;
  const into = (node: FlowNode) => board.into.get(node.id)!;
  const out = (node: FlowNode) => board.out.get(node.id)!;
  const tokens = new Map<string, number>();
  const ready: FlowNode[] = members.filter((node) => node.type === 'StartEvent').slice(0, 1);
  const decidedBefore = new Set<string>();
  const put = (flow: SequenceFlow): void => void tokens.set(flow.id, (tokens.get(flow.id) ?? 0) + 1);
  const take = (flow: SequenceFlow): void => void tokens.set(flow.id, tokens.get(flow.id)! - 1);
  const has = (flow: SequenceFlow): boolean => (tokens.get(flow.id) ?? 0) > 0;
  const share = (flow: SequenceFlow, again: boolean): number => {
    const said = annotations.flows.get(flow.id);
    return (again ? numberOf(said?.probabilityRepeat) : null) ?? numberOf(said?.probability) ?? 1;
  };
  for (;;) {
    budget.steps += 1;
    if (budget.steps > 3_000) return 'long';
    const choices: (() => FlowNode)[] = ready.map((node, index) => () => {
      ready.splice(index, 1);
      return node;
    });
    for (const node of members) {
      if (tokens.size === 0) break;
      const incoming = into(node);
      if (node.type === 'ParallelGateway') {
        if (incoming.length > 0 && incoming.every(has)) choices.push(() => (incoming.forEach(take), node));
      } else if (node.type !== 'InclusiveGateway' || incoming.length === 1) {
        for (const flow of incoming.filter(has)) choices.push(() => (take(flow), node));
      }
    }
    if (choices.length === 0) {
      const joins = members.filter((node) => node.type === 'InclusiveGateway' && into(node).length > 1 && into(node).some(has));
      const others = (join: FlowNode) => flows.filter((flow) => has(flow) && flow.target !== join.id);
      // first those nothing can reach any more, then those where what may come might as well join the token already there
      const untouched = joins.filter((join) => others(join).every((flow) => !mayReach(join, flow, false)));
      const free =
        untouched.length > 0
          ? untouched
          : joins.filter((join) => others(join).every((flow) => !mayReach(join, flow, false) || mayReach(join, flow, true)));
      for (const join of free) choices.push(() => (into(join).filter(has).forEach(take), join));
    }
    if (choices.length === 0) return [...tokens.values()].some((count) => count > 0) ? 'stuck' : 'done';
    const node = choices[Math.floor(random() * choices.length)]!();
    const ended = fire(node);
    if (ended !== null) return ended;
  }

  function mayReach(join: FlowNode, from: SequenceFlow, marked: boolean): boolean {
    const wanted = new Set(
      into(join)
        .filter((flow) => has(flow) === marked)
        .map((flow) => flow.id),
    );
    const seen = new Set<string>();
    const open = [from];
    for (let flow = open.pop(); flow !== undefined; flow = open.pop()) {
      if (wanted.has(flow.id)) return true;
      if (flow.target === join.id || seen.has(flow.id)) continue;
      seen.add(flow.id);
      const boundaries = members.filter((node) => node.kind === 'event' && node.attachedTo === flow!.target).map((node) => node.id);
      open.push(...flows.filter((next) => next.source === flow!.target || boundaries.includes(next.source)));
    }
    return false;
  }

  function fire(node: FlowNode): End | null {
    const rounds =
      node.kind === 'activity' && node.loop !== null ? drawCount(numberOf(annotations.nodes.get(node.id)?.repetitions) ?? 1) : 1;
    counts.set(node.id, (counts.get(node.id) ?? 0) + rounds);
    const events = board.events.get(node.id)!;
    let thrown: string | null = null;
    if (node.kind === 'activity' && (boards.get(node.id)?.members.length ?? 0) > 0) {
      for (let round = 0; round < rounds; round += 1) {
        const end = playScope(boards, annotations, node.id, counts, random, budget);
        if (end === 'stuck' || end === 'long') return end;
        if (typeof end === 'object') thrown = end.thrown;
      }
    }
    if (node.type === 'EndEvent' && node.kind === 'event' && node.eventDefinitions.some((one) => one.kind === 'error'))
      return { thrown: node.id };
    for (const one of events) {
      if (one.kind !== 'event' || one.interrupting) continue;
      for (let times = drawCount(numberOf(annotations.nodes.get(one.id)?.probability) ?? 0); times > 0; times -= 1) ready.push(one);
    }
    const interrupting = events.filter((one) => one.kind === 'event' && one.interrupting);
    if (thrown !== null) {
      ready.push(
        interrupting.find((one) => one.kind === 'event' && one.eventDefinitions.some((definition) => definition.kind === 'error'))!,
      );
      return null;
    }
    let rest = random();
    for (const one of interrupting) {
      rest -= numberOf(annotations.nodes.get(one.id)?.probability) ?? 0;
      if (rest < 0) {
        ready.push(one);
        return null;
      }
    }
    for (const flow of chosen(node)) put(flow);
    return null;
  }

  function chosen(node: FlowNode): readonly SequenceFlow[] {
    const outgoing = out(node);
    const again = decidedBefore.has(node.id);
    if (outgoing.length > 1) decidedBefore.add(node.id);
    if (outgoing.length < 2) return outgoing;
    if (node.type === 'ExclusiveGateway' || node.type === 'EventBasedGateway') {
      let rest = random();
      return [outgoing.find((flow) => (rest -= share(flow, again)) < 0) ?? outgoing.at(-1)!];
    }
    if (node.type === 'InclusiveGateway') {
      const [first = outgoing[0]!, second = outgoing[1]!] = outgoing;
      const both = share(first, false) + share(second, false) - 1;
      const draw = random();
      if (draw < both) return outgoing;
      return draw < share(first, false) ? [first] : [second];
    }
    return outgoing;
  }

  function drawCount(mean: number): number {
    return Math.floor(mean) + (random() < mean - Math.floor(mean) ? 1 : 0);
  }
}
