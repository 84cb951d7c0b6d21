import type { Annotations, FlowAnnotation, LaneAnnotation, NodeAnnotation, ProcessAnnotation, RawAnnotation } from './annotation.ts';
import { UNKNOWN } from './quantity.ts';

/** What we know about a flow node nobody has said anything about. */
export const EMPTY_NODE: NodeAnnotation = {
  tag: 'open',
  tagBy: null,
  rethink: false,
  coreService: false,
  handlingMinutes: UNKNOWN,
  persons: UNKNOWN,
  waitingHours: UNKNOWN,
  executionsPerCase: UNKNOWN,
  repetitions: UNKNOWN,
  repeatProbability: UNKNOWN,
  perActivation: UNKNOWN,
  probability: UNKNOWN,
  casesPerYear: UNKNOWN,
  costPerExecution: UNKNOWN,
  hourlyRate: UNKNOWN,
  note: null,
  problems: [],
  systems: [],
  documents: [],
  facets: new Map(),
  answers: new Map(),
};

/** The same of a sequence flow. */
export const EMPTY_FLOW: FlowAnnotation = { probability: UNKNOWN, probabilityRepeat: UNKNOWN };
/** The same of a process. */
export const EMPTY_PROCESS: ProcessAnnotation = { casesPerYear: UNKNOWN, hoursPerDay: UNKNOWN };
/** The same of a lane. */
export const EMPTY_LANE: LaneAnnotation = { hourlyRate: UNKNOWN };
/** What we know about a file nobody has said anything about. */
export const EMPTY_ANNOTATIONS: Annotations = { processes: new Map(), flows: new Map(), nodes: new Map(), lanes: new Map() };
/** An annotation without a word, as a file would hold it. */
export const EMPTY_RAW: RawAnnotation = { attributes: new Map(), children: [] };
