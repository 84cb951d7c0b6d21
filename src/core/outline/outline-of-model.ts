import type { NodeAnnotation, RawAnnotations } from '../annotation/annotation.ts';
import { writeQuantity } from '../annotation/quantity-text.ts';
import type { Language } from '../language.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { modelOfOutline } from './model-of-outline.ts';
import { OutlineWriter } from './outline-writer.ts';
import { blockOf, isLookedThrough, type PlainFlow, plainFlow, wordsIn } from './plain-flow.ts';
import { readOutline } from './read-outline.ts';

/** Why a process cannot be shown as text. Sentences: edit/inexpressible-text.ts. */
export interface Inexpressible {
  readonly code: 'SEVERAL_PROCESSES' | 'BOUNDARY_EVENT' | 'EVENT' | 'GATEWAY' | 'UNNAMED' | 'STRUCTURE';
  /** Id of the element, where it is one. */
  readonly element: string | null;
  readonly name: string | null;
}

export interface WrittenOutline {
  /** null = the text would say something else than the process. */
  readonly text: string | null;
  readonly missing: readonly Inexpressible[];
  /** Ids of the model in the order the nodes of the text are drawn; empty without text. */
  readonly order: readonly string[];
}

/**
 * A process as typed lines. The text is given only where reading it again gives the same process; what lines cannot say
 * but need not (types of tasks, documents, notes of people) is left out of the text.
 */
export function outlineOfModel(model: ProcessModel, annotations: RawAnnotations, language: Language = 'de'): WrittenOutline {
  const missing = inexpressibleIn(model);
  if (missing.length > 0) return { text: null, missing, order: [] };
  const flow = plainFlow(model, annotations);
  const writer = new OutlineWriter(flow, language);
  const text = writer.write();
  const { outline, faults } = readOutline(text, language);
  const again = modelOfOutline(outline);
  const isSame =
    faults.every(({ code }) => code === 'NAME_MISSING') && saysTheSame(flow, writer.order, plainFlow(again.model, again.annotations));
  return isSame
    ? { text, missing, order: writer.order }
    : { text: null, missing: [{ code: 'STRUCTURE', element: null, name: null }], order: [] };
}

function inexpressibleIn(model: ProcessModel): readonly Inexpressible[] {
  const found: Inexpressible[] = [];
  const add = (code: Inexpressible['code'], element: FlowNode | null = null) =>
    found.push({ code, element: element?.id ?? null, name: element?.name ?? null });
  if (model.processes.length !== 1 || model.participants.length > 1) add('SEVERAL_PROCESSES');
  for (const node of model.flowNodes) {
    if (node.type === 'BoundaryEvent') add('BOUNDARY_EVENT', node);
    else if (node.type === 'IntermediateThrowEvent') add('EVENT', node);
    else if (node.kind === 'gateway' && blockOf(node) === null) add('GATEWAY', node);
    else if (node.kind === 'activity' && wordsIn(node.name) === null) add('UNNAMED', node);
  }
  return found;
}

/** Compares two flows node by node in the order of the text. */
function saysTheSame(flow: PlainFlow, order: readonly string[], again: PlainFlow): boolean {
  const own = flow.model.flowNodes.filter(({ id }) => !isLookedThrough(flow, id));
  const other = again.model.flowNodes.filter(({ id }) => !isLookedThrough(again, id)).map(({ id }) => id);
  if (own.length !== order.length || order.length !== other.length) return false;
  const place = new Map(other.map((id, index) => [id, order[index]!]));
  return (
    headOf(flow) === headOf(again) &&
    order.every((id, index) => describe(flow, id, (target) => target) === describe(again, other[index]!, (target) => place.get(target)!))
  );
}

const headOf = ({ model, annotations }: PlainFlow): string => {
  const process = model.processes[0]!;
  const name = wordsIn(process.name) ?? wordsIn(model.participants[0]?.name ?? null);
  return JSON.stringify([name, writeQuantity(annotations.processes.get(process.id)?.casesPerYear ?? { kind: 'unknown' })]);
};

/** Everything lines say of a node, as one comparable text. */
function describe(flow: PlainFlow, id: string, place: (target: string) => string): string {
  const node = flow.nodes.get(id)!;
  const ways = flow.outOf(id).map(({ target, label, share }) => JSON.stringify([place(target), label, writeQuantity(share)]));
  const isPlaced = !flow.isJoin(id) && !(blockOf(node) === 'exclusive' && wordsIn(node.name) === null);
  return JSON.stringify([
    node.kind === 'activity' ? 'step' : node.type,
    wordsIn(node.name),
    // joins and ways back stand wherever the line before them stands
    isPlaced ? flow.roleOf(id) : null,
    blockOf(node) === 'parallel' || blockOf(node) === 'inclusive' ? node.incoming.length : null,
    saidOf(node, flow.said(id)),
    ways.toSorted(),
  ]);
}

const saidOf = (node: FlowNode, { tag, rethink, handlingMinutes, waitingHours, problems }: NodeAnnotation): unknown => {
  if (node.kind === 'activity')
    return [tag, rethink, writeQuantity(handlingMinutes), problems.map(({ kind, severity }) => [kind, severity])];
  return node.type === 'IntermediateCatchEvent' ? writeQuantity(waitingHours) : null;
};
