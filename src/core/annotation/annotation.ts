import type { Basis, Quantity } from './quantity.ts';

/** How a step may be done. `open` = nobody has decided yet. */
export type Tag = 'automatable' | 'aiSupported' | 'humanOnly' | 'open';
export const TAGS = ['automatable', 'aiSupported', 'humanOnly', 'open'] as const satisfies readonly Tag[];

export type ProblemField =
  | 'mediaBreak'
  | 'doubleEntry'
  | 'waiting'
  | 'searching'
  | 'queries'
  | 'errorProne'
  | 'deadlineRisk'
  | 'paper'
  | 'intransparency'
  | 'writingLoad'
  | 'missingInterface'
  | 'inconsistentPractice'
  | 'strain';
export const PROBLEM_FIELDS = [
  'mediaBreak',
  'doubleEntry',
  'waiting',
  'searching',
  'queries',
  'errorProne',
  'deadlineRisk',
  'paper',
  'intransparency',
  'writingLoad',
  'missingInterface',
  'inconsistentPractice',
  'strain',
] as const satisfies readonly ProblemField[];

/** A problem people named at a step. Severity 0 (none) to 4 (very severe); null = not rated. */
export interface ProblemNote {
  readonly kind: ProblemField;
  readonly severity: 0 | 1 | 2 | 3 | 4 | null;
  readonly text: string;
}

export interface SystemUse {
  readonly name: string;
  readonly access: 'api' | 'export' | 'screen' | 'none' | null;
}

export interface DocumentUse {
  readonly name: string;
  readonly direction: 'in' | 'out' | null;
}

/** What people say about one flow node. Units as in the file format: minutes and hours per execution, EUR. */
export interface NodeAnnotation {
  readonly tag: Tag;
  readonly tagBy: 'person' | 'suggestion-accepted' | null;
  /** "neu denken": the step should be redesigned before any technology. */
  readonly rethink: boolean;
  /** Direct work with people: protected time, never part of a saving. */
  readonly coreService: boolean;
  /** Minutes per execution and person. */
  readonly handlingMinutes: Quantity;
  /** People at work at the same time; unknown counts as 1 (method 2, default). */
  readonly persons: Quantity;
  /** Hours of waiting before the step, per execution. */
  readonly waitingHours: Quantity;
  /** Override of the computed executions per case. */
  readonly executionsPerCase: Quantity;
  /** Instances of a multi-instance marker, iterations of a loop marker. */
  readonly repetitions: Quantity;
  /** Loop marker: probability of one more iteration, 0-1. */
  readonly repeatProbability: Quantity;
  /** Inner step of an ad-hoc sub-process: executions per activation. */
  readonly perActivation: Quantity;
  /** Boundary event, start event of an event sub-process: probability or expected number per execution. */
  readonly probability: Quantity;
  /** Start event: cases per year that begin here. */
  readonly casesPerYear: Quantity;
  /** EUR per execution, material cost. */
  readonly costPerExecution: Quantity;
  /** EUR per hour, overrides the lane. */
  readonly hourlyRate: Quantity;
  readonly note: string | null;
  readonly problems: readonly ProblemNote[];
  readonly systems: readonly SystemUse[];
  readonly documents: readonly DocumentUse[];
  /** Technology facets and readiness by name. */
  readonly facets: ReadonlyMap<string, string>;
  /** Guard-rail answers by attribute of the rule pack. */
  readonly answers: ReadonlyMap<string, string>;
}

export interface FlowAnnotation {
  /** Share 0-1 at XOR and event-based gateways; marginal probability at OR gateways and conditional flows. */
  readonly probability: Quantity;
  /** Share from the second decision of the same gateway on. */
  readonly probabilityRepeat: Quantity;
}

export interface ProcessAnnotation {
  readonly casesPerYear: Quantity;
  /** Working hours per day, only for converting days; default 8 (assumption, method 2). */
  readonly hoursPerDay: Quantity;
}

export interface LaneAnnotation {
  /** EUR per hour. */
  readonly hourlyRate: Quantity;
}

/** Everything people said about one file, by element id. A missing entry = nothing said. */
export interface Annotations {
  readonly processes: ReadonlyMap<string, ProcessAnnotation>;
  readonly flows: ReadonlyMap<string, FlowAnnotation>;
  readonly nodes: ReadonlyMap<string, NodeAnnotation>;
  readonly lanes: ReadonlyMap<string, LaneAnnotation>;
}

/**
 * An annotation as it stands in the file: attributes are strings, nothing is interpreted.
 * This is what the BPMN room reads and writes; read-annotation.ts gives it meaning.
 */
export interface RawAnnotation {
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly RawChild[];
}

export interface RawChild {
  readonly name: 'problem' | 'system' | 'document' | 'facet' | 'answer';
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Raw annotations by element id (FlowNode, SequenceFlow, Process or Lane). */
export type RawAnnotations = ReadonlyMap<string, RawAnnotation>;

/** A change to one element's annotation: null removes an attribute; a given `children` list replaces all children of those names. */
export interface AnnotationPatch {
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly children?: { readonly [K in RawChild['name']]?: readonly RawChild[] };
}

export type { Basis };
