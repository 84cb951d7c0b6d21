import type { Annotations } from '../annotation/annotation.ts';
import type { FlowNode, Lane, ProcessModel } from '../process/process-model.ts';
import { byId } from '../process/queries.ts';
import { type Catcher, findCatchers } from './catching.ts';
import { type ScopeGraph, buildScopes } from './scope-graph.ts';

/** One file of a document. */
export interface FlowInput {
  readonly model: ProcessModel;
  readonly annotations: Annotations;
}

/** A file with everything that does not depend on numbers prepared once. */
export interface PreparedFile extends FlowInput {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly scopes: ReadonlyMap<string, ScopeGraph>;
  readonly catchers: ReadonlyMap<string, Catcher>;
}

/** Builds what counting, explaining and simulating a document all start from. */
export function prepareFiles(inputs: readonly FlowInput[]): readonly PreparedFile[] {
  return inputs.map(({ model, annotations }) => ({
    model,
    annotations,
    nodes: byId(model.flowNodes),
    lanes: byId(model.lanes),
    scopes: buildScopes(model),
    catchers: findCatchers(model),
  }));
}
