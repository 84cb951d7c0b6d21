import type { FlowNode, ProcessModel, SequenceFlow } from '../process/process-model.ts';
import { byId } from '../process/queries.ts';

/** A sequence flow with both ends in the model; what leads nowhere takes no part in an edit. */
export interface Way {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** The flow of a model to plan on: ways can be laid elsewhere without touching the model. */
export class FlowGraph {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly #ways: Map<string, Way>;

  constructor(model: ProcessModel) {
    this.nodes = byId(model.flowNodes);
    const whole = model.sequenceFlows.filter(({ source, target }: SequenceFlow) => this.nodes.has(source) && this.nodes.has(target));
    this.#ways = new Map(whole.map(({ id, source, target }) => [id, { id, source, target }]));
  }

  nameOf(id: string): string {
    return this.nodes.get(id)?.name ?? '';
  }

  /** Ways into a node, in document order. */
  into(id: string): readonly Way[] {
    return [...this.#ways.values()].filter(({ target }) => target === id);
  }

  outOf(id: string): readonly Way[] {
    return [...this.#ways.values()].filter(({ source }) => source === id);
  }

  all(): readonly Way[] {
    return [...this.#ways.values()];
  }

  lay(way: Way): void {
    this.#ways.set(way.id, way);
  }

  remove(id: string): void {
    this.#ways.delete(id);
  }
}
