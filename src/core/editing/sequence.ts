import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { isActivity } from '../process/queries.ts';
import { fail, ok, type Result } from '../problem/problem.ts';
import type { Direction, EditRefusal, SequenceBorder } from './edit-refusal.ts';
import { FlowGraph } from './flow-graph.ts';

/** Steps that follow each other with nothing between them: here, and only here, order is a matter of sequence. */
export interface Sequence {
  readonly steps: readonly string[];
  /** What stands before the first and after the last of them. */
  readonly before: SequenceBorder;
  readonly after: SequenceBorder;
}

/** Steps in a new order; `before` and `after` name the same steps. */
export interface Reordering {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The steps that move, and beside which step they come to stand. */
  readonly block: readonly string[];
  readonly anchor: string;
  readonly where: Direction;
}

export function sequenceAround(model: ProcessModel, id: string): Sequence {
  return sequenceIn(new FlowGraph(model), id);
}

function sequenceIn(graph: FlowGraph, id: string): Sequence {
  const steps = [id];
  const walk = (direction: Direction): SequenceBorder => {
    for (;;) {
      const next = neighbour(graph, direction === 'after' ? steps.at(-1)! : steps[0]!, direction);
      if (typeof next === 'string') return next;
      // a ring of steps has no beginning: it ends where it was entered
      if (steps.includes(next.id)) return 'join';
      if (direction === 'after') steps.push(next.id);
      else steps.unshift(next.id);
    }
  };
  const after = walk('after');
  return { before: walk('before'), after, steps };
}

/** The step right before or after, or what stands in the way. */
function neighbour(graph: FlowGraph, id: string, direction: Direction): FlowNode | SequenceBorder {
  const [ways, back] = direction === 'after' ? [graph.outOf(id), 'into' as const] : [graph.into(id), 'outOf' as const];
  if (ways.length === 0) return 'nothing';
  if (ways.length > 1) return direction === 'after' ? 'split' : 'join';
  const other = graph.nodes.get(direction === 'after' ? ways[0]!.target : ways[0]!.source)!;
  if (other.kind === 'gateway') return 'gateway';
  if (other.type === 'StartEvent') return 'start';
  if (other.type === 'EndEvent') return 'end';
  if (other.kind === 'event') return 'event';
  if (graph[back](other.id).length > 1) return direction === 'after' ? 'join' : 'split';
  return other.scope === graph.nodes.get(id)!.scope ? other : 'nothing';
}

/** One place forward or back for the selected steps of one sequence, as a block. */
export function planShift(model: ProcessModel, ids: readonly string[], direction: Direction): Result<Reordering, EditRefusal> {
  const chosen = chooseIn(model, ids);
  if (!chosen.ok) return chosen;
  const { sequence, block, graph } = chosen.value;
  const edge = direction === 'after' ? block.at(-1)! : block[0]!;
  const other = sequence.steps[sequence.steps.indexOf(edge) + (direction === 'after' ? 1 : -1)];
  if (other === undefined) return fail({ code: 'NO_FURTHER', name: graph.nameOf(edge), direction, border: sequence[direction] });
  return ok({ before: sequence.steps, after: placeBlock(sequence.steps, block, other, direction), block, anchor: other, where: direction });
}

/** The selected steps right before or after another step of their sequence. */
export function planMove(model: ProcessModel, ids: readonly string[], anchor: string, where: Direction): Result<Reordering, EditRefusal> {
  const chosen = chooseIn(model, ids);
  if (!chosen.ok) return chosen;
  const { sequence, block, graph } = chosen.value;
  if (!sequence.steps.includes(anchor)) {
    return fail({ code: 'OTHER_SEQUENCE', name: graph.nameOf(block[0]!), target: graph.nameOf(anchor) });
  }
  const after = block.includes(anchor) ? sequence.steps : placeBlock(sequence.steps, block, anchor, where);
  return ok({ before: sequence.steps, after, block: block.includes(anchor) ? [] : block, anchor, where });
}

function chooseIn(model: ProcessModel, ids: readonly string[]) {
  const graph = new FlowGraph(model);
  const steps = ids.filter((id) => graph.nodes.has(id) && isActivity(graph.nodes.get(id)!));
  const [first] = steps;
  if (first === undefined) return fail<EditRefusal>({ code: 'NOTHING_SELECTED' });
  const sequence = sequenceIn(graph, first);
  const stranger = steps.find((id) => !sequence.steps.includes(id));
  if (stranger !== undefined) {
    return fail<EditRefusal>({ code: 'OTHER_SEQUENCE', name: graph.nameOf(first), target: graph.nameOf(stranger) });
  }
  return ok({ graph, sequence, block: sequence.steps.filter((id) => steps.includes(id)) });
}

function placeBlock(steps: readonly string[], block: readonly string[], anchor: string, where: Direction): readonly string[] {
  const others = steps.filter((id) => !block.includes(id));
  return others.toSpliced(others.indexOf(anchor) + (where === 'after' ? 1 : 0), 0, ...block);
}
