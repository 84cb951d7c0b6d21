import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { byId, isSubProcess } from '../process/queries.ts';
import { fail, ok, type Result } from '../problem/problem.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { FlowGraph } from './flow-graph.ts';

/** A sub-process taken apart: its inside takes its place in the flow. */
export interface Unwrapping {
  readonly subProcess: string;
  /** Everything directly inside that stays. */
  readonly nodes: readonly string[];
  /** Start and end events that are no longer needed. */
  readonly dropped: readonly string[];
  /** The node the ways into the sub-process lead to; null = nothing leads to it. */
  readonly entry: string | null;
  readonly entering: readonly string[];
  /** Ways inside that ended at an end event and now lead on. */
  readonly leaving: readonly string[];
  /** Nodes inside after which nothing came: they lead on as well. */
  readonly loose: readonly string[];
  /** The way out of the sub-process and where it leads; null = it ends here. */
  readonly exit: { readonly way: string; readonly target: string } | null;
}

/** Takes the sub-process apart in which a step stands (or which it is). */
export function planUnwrap(model: ProcessModel, id: string): Result<Unwrapping, EditRefusal> {
  const nodes = byId(model.flowNodes);
  const step = nodes.get(id);
  if (step === undefined) return fail({ code: 'NOTHING_SELECTED' });
  const sub = isSubProcess(step) ? step : nodes.get(step.scope);
  if (sub === undefined || sub.kind !== 'activity') return fail({ code: 'NO_SUB_PROCESS', name: step.name ?? '' });
  const name = sub.name ?? '';
  const special = fail<EditRefusal>({ code: 'SUB_PROCESS_SPECIAL', name });
  const isAttached = model.flowNodes.some((node) => node.kind === 'event' && node.attachedTo === sub.id);
  if (sub.type !== 'SubProcess' || sub.triggeredByEvent || sub.loop !== null || sub.isForCompensation || isAttached) return special;

  const graph = new FlowGraph(model);
  const inside = model.flowNodes.filter((node) => node.scope === sub.id);
  const starts = inside.filter((node) => isPlain(node, 'StartEvent'));
  const ends = inside.filter((node) => isPlain(node, 'EndEvent'));
  const others = inside.filter((node) => !starts.includes(node) && !ends.includes(node));
  if (others.some((node) => node.type === 'StartEvent' || (node.kind === 'activity' && node.triggeredByEvent))) return special;
  const into = graph.into(sub.id);
  const out = graph.outOf(sub.id);
  if (out.length > 1 || into.some(({ source }) => source === sub.id)) return special;

  const entries = new Set([
    ...starts.flatMap((start) => graph.outOf(start.id).map(({ target }) => target)),
    ...others.filter((node) => node.type !== 'BoundaryEvent' && graph.into(node.id).length === 0).map((node) => node.id),
  ]);
  if (entries.size > 1 || (entries.size === 0 && into.length > 0)) return special;
  const leaving = ends.flatMap((end) => graph.into(end.id).map((way) => way.id));
  const loose = others.filter((node) => graph.outOf(node.id).length === 0 && !isThrowingEnd(node)).map((node) => node.id);
  const isParallel = others.some(
    (node) =>
      node.type === 'ParallelGateway' || node.type === 'InclusiveGateway' || (node.kind !== 'gateway' && graph.outOf(node.id).length > 1),
  );
  // several ends are one end where only one of them is reached; after a parallel split that cannot be told
  if (out.length > 0 && leaving.length + loose.length > 1 && isParallel) return special;
  if (others.some((node) => node.type === 'EndEvent') && out.length > 0) return special;
  const keepsEnds = out.length === 0;
  return ok({
    subProcess: sub.id,
    nodes: [...others, ...(keepsEnds ? ends : []), ...(into.length === 0 ? starts : [])].map((node) => node.id),
    dropped: [...(into.length === 0 ? [] : starts), ...(keepsEnds ? [] : ends)].map((node) => node.id),
    entry: into.length === 0 ? null : ([...entries][0] ?? null),
    entering: into.map((way) => way.id),
    leaving: keepsEnds ? [] : leaving,
    loose: keepsEnds ? [] : loose,
    exit: out[0] === undefined ? null : { way: out[0].id, target: out[0].target },
  });
}

const isPlain = (node: FlowNode, type: 'StartEvent' | 'EndEvent'): boolean =>
  node.kind === 'event' && node.type === type && node.eventDefinitions.length === 0;

const isThrowingEnd = (node: FlowNode): boolean => node.type === 'EndEvent';
