import type { ProcessModel } from '../process/process-model.ts';
import { isActivity } from '../process/queries.ts';
import { fail, ok, type Result } from '../problem/problem.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { FlowGraph } from './flow-graph.ts';

/** Steps, and the gateways and events between them, that become the inside of a sub-process. */
export interface Wrapping {
  readonly nodes: readonly string[];
  /** The node everything from outside leads to; null = nothing leads here. */
  readonly entry: string | null;
  /** Ways from outside: they will lead to the sub-process. */
  readonly entering: readonly string[];
  /** Ways to outside: inside they lead to the end, outside one new way leads on. */
  readonly leaving: readonly string[];
  /** Where it goes on; null = nowhere. */
  readonly exit: string | null;
}

export function planWrap(model: ProcessModel, ids: readonly string[]): Result<Wrapping, EditRefusal> {
  const graph = new FlowGraph(model);
  const steps = [...new Set(ids)].filter((id) => graph.nodes.has(id) && isActivity(graph.nodes.get(id)!));
  const first = graph.nodes.get(steps[0] ?? '');
  if (first === undefined) return fail({ code: 'NOTHING_SELECTED' });
  const chosen = steps.map((id) => graph.nodes.get(id)!);
  if (chosen.some(({ scope }) => scope !== first.scope)) return fail({ code: 'SEVERAL_SCOPES' });

  const alone = wrapExactly(model, graph, new Set(steps));
  if (alone.ok) return alone;
  const between = betweenOf(graph, steps);
  const strangers = between.filter((id) => isActivity(graph.nodes.get(id)!));
  if (strangers.length > 0) return fail({ code: 'NOT_TOGETHER', between: strangers.map((id) => graph.nameOf(id)) });
  return wrapExactly(model, graph, new Set([...steps, ...between]));
}

/** These nodes and what is attached to them, if one place leads in and one out. */
function wrapExactly(model: ProcessModel, graph: FlowGraph, inside: Set<string>): Result<Wrapping, EditRefusal> {
  for (const node of model.flowNodes)
    if (node.kind === 'event' && node.attachedTo !== null && inside.has(node.attachedTo)) inside.add(node.id);
  const nodes = [...inside].map((id) => graph.nodes.get(id)!);
  if (nodes.some(({ lane }) => lane !== nodes[0]!.lane)) return fail({ code: 'SEVERAL_LANES' });
  const ends = nodes.filter(({ type }) => type === 'EndEvent' || type === 'StartEvent');
  if (ends.length > 0) return fail({ code: 'HOLDS_ENDS', names: ends.map(({ name }) => name ?? '') });

  const entering = graph.all().filter(({ source, target }) => !inside.has(source) && inside.has(target));
  const leaving = graph.all().filter(({ source, target }) => inside.has(source) && !inside.has(target));
  const entries = new Set(entering.map(({ target }) => target));
  for (const { id, type } of nodes) if (graph.into(id).length === 0 && type !== 'BoundaryEvent') entries.add(id);
  const exits = new Set(leaving.map(({ target }) => target));
  if (entries.size > 1) return fail({ code: 'SEVERAL_ENTRIES' });
  if (exits.size > 1) return fail({ code: 'SEVERAL_EXITS' });
  return ok({
    nodes: [...inside],
    entry: [...entries][0] ?? null,
    entering: entering.map(({ id }) => id),
    leaving: leaving.map(({ id }) => id),
    exit: [...exits][0] ?? null,
  });
}

/** What lies between the steps: on a way from one of them to another that goes through none of them. */
function betweenOf(graph: FlowGraph, steps: readonly string[]): readonly string[] {
  const chosen = new Set(steps);
  const from = walkBetween(graph, steps, chosen, 'forward');
  const to = walkBetween(graph, steps, chosen, 'backward');
  return [...from].filter((id) => to.has(id) && !chosen.has(id));
}

function walkBetween(
  graph: FlowGraph,
  steps: readonly string[],
  chosen: ReadonlySet<string>,
  direction: 'forward' | 'backward',
): ReadonlySet<string> {
  const seen = new Set(leaves(graph, steps, direction));
  for (const id of seen) if (!chosen.has(id)) for (const next of leaves(graph, [id], direction)) seen.add(next);
  return seen;
}

const leaves = (graph: FlowGraph, ids: readonly string[], direction: 'forward' | 'backward'): readonly string[] =>
  ids.flatMap((id) => (direction === 'forward' ? graph.outOf(id).map(({ target }) => target) : graph.into(id).map(({ source }) => source)));
