import type { ProcessModel } from '../process/process-model.ts';
import { fail, ok, type Result } from '../problem/problem.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { FlowGraph, type Way } from './flow-graph.ts';

/** Two ways that become one: `kept` now runs from where `first` began to where `second` ended. */
export interface Joint {
  readonly kept: string;
  readonly first: string;
  readonly second: string;
}

/** One node taken out of the flow, in the order to be carried out. */
export interface Removal {
  readonly node: string;
  readonly joints: readonly Joint[];
  /** Ways that go with it, all of them at the node itself. */
  readonly dropped: readonly string[];
}

/**
 * Takes steps out and closes the flow: one way on = every way in leads there; one way in = every way on starts there.
 * Names, conditions and shares stay with the flow of the branch. Nothing is planned where the meaning would change.
 */
export function planDelete(model: ProcessModel, ids: readonly string[]): Result<readonly Removal[], EditRefusal> {
  const graph = new FlowGraph(model);
  const removals: Removal[] = [];
  for (const id of ids) {
    if (!graph.nodes.has(id)) continue;
    const events = model.flowNodes.filter((node) => node.kind === 'event' && node.attachedTo === id);
    if (events.length > 0) {
      const names = events.map(({ name }) => name ?? '').filter((name) => name !== '');
      return fail({ code: 'BOUNDARY_EVENTS', name: graph.nameOf(id), events: names });
    }
    const removal = takeOut(graph, id);
    if (!removal.ok) return removal;
    removals.push(removal.value);
  }
  return removals.length === 0 ? fail({ code: 'NOTHING_SELECTED' }) : ok(removals);
}

function takeOut(graph: FlowGraph, id: string): Result<Removal, EditRefusal> {
  const incoming = graph.into(id).filter((way) => !isLoop(way));
  const outgoing = graph.outOf(id).filter((way) => !isLoop(way));
  const name = graph.nameOf(id);
  if (incoming.length > 1 && outgoing.length > 1) return fail({ code: 'CROSSROADS', name });
  if (incoming.length === 1 && outgoing.length > 1 && !maySplit(graph, incoming[0]!)) return fail({ code: 'SPLIT_AFTER_DECISION', name });
  const joints = incoming.flatMap((first) =>
    outgoing.map((second): Joint => ({ kept: outgoing.length === 1 ? first.id : second.id, first: first.id, second: second.id })),
  );
  const ends = (joint: Joint): Way => ({
    id: joint.kept,
    source: incoming.find((way) => way.id === joint.first)!.source,
    target: outgoing.find((way) => way.id === joint.second)!.target,
  });
  const joined = joints.map(ends);
  if (joined.some(isLoop)) return fail({ code: 'EMPTY_LOOP', name });
  const kept = new Set(joints.map((joint) => joint.kept));
  const dropped = [...new Set([...graph.into(id), ...graph.outOf(id)].map((way) => way.id))].filter((way) => !kept.has(way));
  for (const way of dropped) graph.remove(way);
  for (const way of joined) graph.lay(way);
  return ok({ node: id, joints, dropped });
}

const isLoop = ({ source, target }: Way): boolean => source === target;

/** May several ways begin where this one begins? Behind a step or a parallel gateway they mean the same as behind the removed step. */
function maySplit(graph: FlowGraph, { source }: Way): boolean {
  const node = graph.nodes.get(source)!;
  return node.type === 'ParallelGateway' || (node.kind !== 'gateway' && graph.outOf(source).length === 1);
}
