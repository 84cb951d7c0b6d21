import type { RawAnnotation } from '#core/annotation/annotation.ts';
import type { Issue } from '#core/problem/issue.ts';
import type {
  Activity,
  DataAssociation,
  DataItem,
  Event,
  EventDefinition,
  Gateway,
  Lane,
  Participant,
  Process,
} from '#core/process/process-model.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Linked<T> = Omit<Mutable<T>, 'incoming' | 'outgoing'> & { incoming: string[]; outgoing: string[] };

/** Where the walk stands. */
export interface Place {
  readonly process: string;
  readonly scope: string;
  /** Lane the element stands in by nesting (odd files); null = none. */
  readonly lane: string | null;
}

export type EventDefinitionDraft =
  | { readonly definition: EventDefinition; readonly definedBy: null }
  | { readonly definition: null; readonly definedBy: string };

export type NodeDraft =
  | Linked<Activity>
  | Linked<Gateway>
  | (Omit<Linked<Event>, 'eventDefinitions'> & { eventDefinitions: readonly EventDefinitionDraft[] });

export interface FlowDraft {
  readonly id: string;
  readonly name: string | null;
  readonly source: string | null;
  readonly target: string | null;
}

export interface SequenceFlowDraft extends FlowDraft {
  readonly scope: string;
  readonly process: string;
  readonly condition: string | null;
}

export interface LaneDraft extends Lane {
  readonly depth: number;
  readonly nodes: readonly string[];
}

/** A `dataObjectReference` or `dataStoreReference` points to what it shows; the name may stand there. */
export interface DataItemDraft extends DataItem {
  readonly refersTo: string | null;
}

/** Everything the walk found, references as written. */
export interface ModelDraft {
  readonly processes: Process[];
  readonly participants: Participant[];
  readonly messageFlows: FlowDraft[];
  readonly nodes: NodeDraft[];
  readonly sequenceFlows: SequenceFlowDraft[];
  readonly lanes: LaneDraft[];
  readonly dataItems: DataItemDraft[];
  /** `dataObject` and `dataStore` elements: not drawn themselves, but what references show. */
  readonly dataElements: DataItem[];
  readonly dataAssociations: DataAssociation[];
  readonly textAnnotations: { readonly id: string; readonly text: string }[];
  readonly associations: { readonly source: string; readonly target: string }[];
  /** Event definitions, messages, errors, signals ... at the top of the file: id -> definition, or null where it is none. */
  readonly rootElements: Map<string, EventDefinition | null>;
  readonly annotations: Map<string, RawAnnotation>;
  readonly issues: Issue[];
}

/** A model nothing has been read into yet. */
export const emptyDraft = (): ModelDraft => ({
  processes: [],
  participants: [],
  messageFlows: [],
  nodes: [],
  sequenceFlows: [],
  lanes: [],
  dataItems: [],
  dataElements: [],
  dataAssociations: [],
  textAnnotations: [],
  associations: [],
  rootElements: new Map(),
  annotations: new Map(),
  issues: [],
});
