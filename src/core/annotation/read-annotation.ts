import type { Issue } from '../problem/issue.ts';
import { byId } from '../process/queries.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { type Annotations, type NodeAnnotation, type RawAnnotation, type RawAnnotations, TAGS } from './annotation.ts';
import { EMPTY_NODE } from './empty-annotation.ts';
import { type Quantity, UNKNOWN } from './quantity.ts';
import { readQuantity } from './quantity-text.ts';
import { readChildren } from './read-children.ts';
import {
  type AnnotatedKind,
  type QuantityAttribute,
  QUANTITY_ATTRIBUTES,
  TAG_ORIGINS,
  annotatedKindOf,
  attributesOf,
  boundsOf,
} from './vocabulary.ts';

/**
 * Gives meaning to the strings of a file. What cannot be understood becomes an Issue and counts as unknown;
 * the raw annotation keeps its text, so nothing is lost on saving.
 */
export function readAnnotations(
  model: ProcessModel,
  raw: RawAnnotations,
): { readonly annotations: Annotations; readonly issues: readonly Issue[] } {
  const processes = byId(model.processes);
  const flows = byId(model.sequenceFlows);
  const nodes = byId(model.flowNodes);
  const lanes = byId(model.lanes);
  const annotations = {
    processes: new Map<string, { casesPerYear: Quantity; hoursPerDay: Quantity }>(),
    flows: new Map<string, { probability: Quantity; probabilityRepeat: Quantity }>(),
    nodes: new Map<string, NodeAnnotation>(),
    lanes: new Map<string, { hourlyRate: Quantity }>(),
  };
  const issues: Issue[] = [];
  for (const [id, annotation] of raw) {
    const node = nodes.get(id);
    if (node !== undefined) {
      annotations.nodes.set(id, readNode(node, annotation, issues));
    } else if (flows.has(id)) {
      const read = readAttributes(id, 'flow', null, annotation, issues);
      annotations.flows.set(id, { probability: read('probability'), probabilityRepeat: read('probabilityRepeat') });
    } else if (processes.has(id)) {
      const read = readAttributes(id, 'process', null, annotation, issues);
      annotations.processes.set(id, { casesPerYear: read('casesPerYear'), hoursPerDay: read('hoursPerDay') });
    } else if (lanes.has(id)) {
      annotations.lanes.set(id, { hourlyRate: readAttributes(id, 'lane', null, annotation, issues)('hourlyRate') });
    } else {
      issues.push({ code: 'ELEMENT_ID_UNKNOWN', element: id, params: { id } });
    }
  }
  return { annotations, issues };
}

function readNode(node: FlowNode, raw: RawAnnotation, issues: Issue[]): NodeAnnotation {
  const quantity = readAttributes(node.id, annotatedKindOf(node), node, raw, issues);
  const word = (name: string): string | null => raw.attributes.get(name)?.trim() || null;
  const isActivity = node.kind === 'activity';
  const tagText = isActivity ? word('tag') : null;
  const tag = TAGS.find((known) => known === tagText) ?? null;
  if (tagText !== null && tag === null) issues.push({ code: 'TAG_UNKNOWN', element: node.id, params: { value: tagText } });
  return {
    ...EMPTY_NODE,
    tag: tag ?? 'open',
    tagBy: TAG_ORIGINS.find((origin) => origin === word('tagBy')) ?? null,
    rethink: isActivity && readFlag(word('rethink')),
    coreService: isActivity && readFlag(word('coreService')),
    note: isActivity ? (raw.attributes.get('note') ?? null) : null,
    handlingMinutes: quantity('handlingMinutes'),
    persons: quantity('persons'),
    waitingHours: quantity('waitingHours'),
    executionsPerCase: quantity('executionsPerCase'),
    repetitions: quantity('repetitions'),
    repeatProbability: quantity('repeatProbability'),
    perActivation: quantity('perActivation'),
    probability: quantity('probability'),
    casesPerYear: quantity('casesPerYear'),
    costPerExecution: quantity('costPerExecution'),
    hourlyRate: quantity('hourlyRate'),
    ...readChildren(node.id, raw.children, issues),
  };
}

/** xsd:boolean knows both spellings. */
const readFlag = (text: string | null): boolean => text === 'true' || text === '1';

/** Checks every attribute once and returns a look-up; attributes that mean nothing here are reported and not looked up. */
function readAttributes(
  id: string,
  kind: AnnotatedKind,
  node: FlowNode | null,
  raw: RawAnnotation,
  issues: Issue[],
): (name: QuantityAttribute) => Quantity {
  const known = new Set(attributesOf(kind));
  for (const [name, value] of raw.attributes) {
    if (!known.has(name)) issues.push({ code: 'ATTRIBUTE_UNKNOWN', element: id, params: { attribute: name, value } });
  }
  const quantities = new Map<string, Quantity>();
  for (const name of QUANTITY_ATTRIBUTES[kind]) {
    const text = raw.attributes.get(name);
    const read = readQuantity(text, raw.attributes.get(`${name}Basis`));
    const params = { attribute: name, value: text ?? '' };
    if (!read.ok) {
      issues.push({ code: read.problem === 'order' ? 'QUANTITY_ORDER' : 'QUANTITY_UNREADABLE', element: id, params });
    } else if (isWithin(read.value, boundsOf(name, node))) {
      quantities.set(name, read.value);
    } else {
      issues.push({ code: 'QUANTITY_OUT_OF_RANGE', element: id, params });
    }
  }
  return (name) => quantities.get(name) ?? UNKNOWN;
}

function isWithin(quantity: Quantity, [low, high]: readonly [number, number]): boolean {
  switch (quantity.kind) {
    case 'unknown':
      return true;
    case 'exact':
      return low <= quantity.value && quantity.value <= high;
    case 'threePoint':
      return low <= quantity.min && quantity.max <= high;
  }
}
