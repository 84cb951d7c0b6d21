import type { AnalyseFile } from '../analysis.ts';
import type { NodeAnnotation } from '../annotation/annotation.ts';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { Quantity } from '../annotation/quantity.ts';
import { UNKNOWN } from '../annotation/quantity.ts';
import type { FlowResult, NodeFigures } from '../flow/flow-result.ts';
import { stepsInFlowOrder } from '../process/flow-order.ts';
import { byId } from '../process/queries.ts';
import type { Activity, DataItem } from '../process/process-model.ts';

/** A step with everything known about it, for the rules that find use cases. */
export interface StepFact {
  /** Unique over all files: the step's id, qualified where there are several files. Part of candidate ids. */
  readonly key: string;
  readonly file: string;
  readonly process: string;
  readonly step: Activity;
  readonly annotation: NodeAnnotation;
  readonly figures: NodeFigures | null;
  /** Name of the innermost lane, else of the participant or process; null = none has a name. */
  readonly role: string | null;
  /** Names of documents and systems, from annotations and data associations, as people wrote them. */
  readonly documents: readonly string[];
  readonly systems: readonly string[];
  /** Cases per year of the step's process as people entered them; exact figures scale with it. */
  readonly volume: { readonly key: string; readonly quantity: Quantity } | null;
  /** True = nothing may be saved here: human-only or protected time (method 5, rule 1). */
  readonly isProtected: boolean;
}

export interface FileFacts {
  readonly input: AnalyseFile;
  readonly flow: FlowResult;
  /** In flow order. */
  readonly steps: readonly StepFact[];
  readonly byStep: ReadonlyMap<string, StepFact>;
}

/** Joins model, annotations and figures of one file. `qualifier` null = step ids alone are unique. */
export function gatherStepFacts(input: AnalyseFile, flow: FlowResult, qualifier: string | null): FileFacts {
  const { model, annotations } = input;
  const lanes = byId(model.lanes);
  const processes = byId(model.processes);
  const items = byId(model.dataItems);
  const pools = new Map(model.participants.map(({ process, name }) => [process, name]));
  const associated = new Map<string, (DataItem | undefined)[]>();
  for (const { node, item } of model.dataAssociations) associated.set(node, [...(associated.get(node) ?? []), items.get(item)]);
  const steps = stepsInFlowOrder(model).map((step): StepFact => {
    const annotation = annotations.nodes.get(step.id) ?? EMPTY_NODE;
    const namesOf = (kind: DataItem['kind']) =>
      (associated.get(step.id) ?? []).filter((item) => item?.kind === kind).map((item) => item?.name);
    return {
      key: qualifier === null ? step.id : `${qualifier}/${step.id}`,
      file: input.file,
      process: step.process,
      step,
      annotation,
      figures: flow.nodes.get(step.id) ?? null,
      role: [lanes.get(step.lane ?? '')?.name, pools.get(step.process), processes.get(step.process)?.name].find((name) => !!name) ?? null,
      documents: distinct([...annotation.documents.map(({ name }) => name), ...namesOf('dataObject')]),
      systems: distinct([...annotation.systems.map(({ name }) => name), ...namesOf('dataStore')]),
      volume: volumeOf(input, flow, step.process),
      isProtected: annotation.tag === 'humanOnly' || annotation.coreService,
    };
  });
  return { input, flow, steps, byStep: new Map(steps.map((fact) => [fact.step.id, fact])) };
}

/** The entered volume the process's figures are proportional to: its own, or the only one of the file a derived one can come from. */
function volumeOf(input: AnalyseFile, flow: FlowResult, process: string): StepFact['volume'] {
  const basis = flow.processes.get(process)?.casesBasis;
  const entered = [...flow.processes].filter(([, figures]) => figures.casesBasis === 'entered').map(([id]) => id);
  const source = basis === 'entered' ? process : basis === 'derived' && entered.length === 1 ? entered[0] : undefined;
  if (source === undefined) return null;
  return { key: `${input.key ?? input.file}/${source}`, quantity: input.annotations.processes.get(source)?.casesPerYear ?? UNKNOWN };
}

/** Names that differ only in case or blanks are one name; the first spelling is kept. */
function distinct(names: readonly (string | null | undefined)[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = normaliseName(name ?? '');
    if (folded !== '' && !seen.has(folded)) seen.set(folded, name!.trim());
  }
  return [...seen.values()];
}

/** Names that differ only in blanks and case are one; part of the ids of use cases, so it never changes. */
export const normaliseName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
