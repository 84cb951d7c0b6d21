import type { FlowNode } from '../process/process-model.ts';

/** What an annotation can hang on; decides which attributes mean something there (contract 1). */
export type AnnotatedKind = 'process' | 'lane' | 'flow' | 'activity' | 'startEvent' | 'boundaryEvent' | 'event' | 'gateway';

/** [smallest, largest] value; units are part of the attribute's name. */
export type Bounds = readonly [number, number];

const SHARE: Bounds = [0, 1];
const NOT_NEGATIVE: Bounds = [0, Infinity];

/** Quantities with their range (method 2); each has a twin attribute `…Basis`. */
export const QUANTITY_BOUNDS = {
  casesPerYear: NOT_NEGATIVE,
  hoursPerDay: [1, 24],
  hourlyRate: NOT_NEGATIVE,
  probability: SHARE,
  probabilityRepeat: SHARE,
  handlingMinutes: NOT_NEGATIVE,
  persons: [1, Infinity],
  waitingHours: NOT_NEGATIVE,
  executionsPerCase: NOT_NEGATIVE,
  repetitions: NOT_NEGATIVE,
  repeatProbability: SHARE,
  perActivation: NOT_NEGATIVE,
  costPerExecution: NOT_NEGATIVE,
} as const satisfies Readonly<Record<string, Bounds>>;

export type QuantityAttribute = keyof typeof QUANTITY_BOUNDS;

export const QUANTITY_ATTRIBUTES: Readonly<Record<AnnotatedKind, readonly QuantityAttribute[]>> = {
  process: ['casesPerYear', 'hoursPerDay'],
  lane: ['hourlyRate'],
  flow: ['probability', 'probabilityRepeat'],
  activity: [
    'handlingMinutes',
    'persons',
    'waitingHours',
    'executionsPerCase',
    'repetitions',
    'repeatProbability',
    'perActivation',
    'costPerExecution',
    'hourlyRate',
  ],
  startEvent: ['casesPerYear', 'probability', 'waitingHours'],
  boundaryEvent: ['probability', 'waitingHours'],
  event: ['waitingHours'],
  gateway: [],
};

/** Attributes that are words or flags. */
const PLAIN_ATTRIBUTES: Readonly<Record<AnnotatedKind, readonly string[]>> = {
  process: [],
  lane: [],
  flow: [],
  activity: ['tag', 'tagBy', 'rethink', 'coreService', 'note'],
  startEvent: [],
  boundaryEvent: [],
  event: [],
  gateway: [],
};

/** Every attribute name an element of this kind may carry, twins included. */
export function attributesOf(kind: AnnotatedKind): readonly string[] {
  const quantities = QUANTITY_ATTRIBUTES[kind];
  return [...PLAIN_ATTRIBUTES[kind], ...quantities, ...quantities.map((name) => `${name}Basis`)];
}

export function annotatedKindOf(node: FlowNode): AnnotatedKind {
  if (node.kind !== 'event') return node.kind;
  if (node.type === 'StartEvent') return 'startEvent';
  return node.type === 'BoundaryEvent' ? 'boundaryEvent' : 'event';
}

/** Non-interrupting events may happen several times per execution: there `probability` is an expected number (contract 1). */
export function boundsOf(attribute: QuantityAttribute, node: FlowNode | null): Bounds {
  const mayRepeat = attribute === 'probability' && node?.kind === 'event' && !node.interrupting;
  return mayRepeat ? NOT_NEGATIVE : QUANTITY_BOUNDS[attribute];
}

/** How one gets at the data of a system, from the best to none. */
export const SYSTEM_ACCESS = ['api', 'export', 'screen', 'none'] as const;
/** A document goes into a step or comes out of it. */
export const DOCUMENT_DIRECTIONS = ['in', 'out'] as const;
/** Who set a tag: a person by themselves, or a person who accepted a suggestion. */
export const TAG_ORIGINS = ['person', 'suggestion-accepted'] as const;
