/**
 * One BPMN 2.0 file as plain, read-only data. Names are the standard's. Ids are those of the file.
 * Everything is flat; nesting is told by `scope` (the id of the process or sub-process an element stands in).
 */
export interface ProcessModel {
  readonly processes: readonly Process[];
  readonly participants: readonly Participant[];
  readonly messageFlows: readonly MessageFlow[];
  /** All flow nodes of all processes, in document order. */
  readonly flowNodes: readonly FlowNode[];
  readonly sequenceFlows: readonly SequenceFlow[];
  readonly lanes: readonly Lane[];
  readonly dataItems: readonly DataItem[];
  readonly dataAssociations: readonly DataAssociation[];
  readonly textAnnotations: readonly TextAnnotation[];
}

export interface Process {
  readonly id: string;
  readonly name: string | null;
  readonly isExecutable: boolean | null;
  readonly documentation: string | null;
}

export interface Participant {
  readonly id: string;
  readonly name: string | null;
  /** The process inside this pool; null = black box. */
  readonly process: string | null;
}

export interface MessageFlow {
  readonly id: string;
  readonly name: string | null;
  /** Ids of flow nodes or participants. */
  readonly source: string;
  readonly target: string;
}

export interface Lane {
  readonly id: string;
  readonly name: string | null;
  /** Process the lane belongs to. */
  readonly process: string;
  /** The lane it is nested in; null = directly in the lane set of the process. */
  readonly parent: string | null;
}

/** Types of activities, as the standard names their elements. */
export const ACTIVITY_TYPES = [
  'Task',
  'UserTask',
  'ManualTask',
  'ServiceTask',
  'ScriptTask',
  'BusinessRuleTask',
  'SendTask',
  'ReceiveTask',
  'SubProcess',
  'AdHocSubProcess',
  'Transaction',
  'CallActivity',
] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];
export type GatewayType = 'ExclusiveGateway' | 'ParallelGateway' | 'InclusiveGateway' | 'EventBasedGateway' | 'ComplexGateway';
export type EventType = 'StartEvent' | 'EndEvent' | 'IntermediateCatchEvent' | 'IntermediateThrowEvent' | 'BoundaryEvent';
export type FlowNodeType = ActivityType | GatewayType | EventType;

export type FlowNode = Activity | Gateway | Event;

/** What every flow node says, whatever its kind. */
export interface FlowNodeBase {
  readonly id: string;
  readonly name: string | null;
  readonly documentation: string | null;
  /** Id of the process or sub-process that contains the node. */
  readonly scope: string;
  /** Id of the process at the top. */
  readonly process: string;
  /** Innermost lane that names this node (or an enclosing sub-process); null = none. */
  readonly lane: string | null;
  /** Sequence flow ids in document order, taken from the flows, not from the redundant incoming/outgoing elements. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

/** What users call "Schritt". */
export interface Activity extends FlowNodeBase {
  readonly kind: 'activity';
  readonly type: ActivityType;
  /** Id of the default sequence flow. */
  readonly default: string | null;
  readonly loop: LoopCharacteristics | null;
  /** SubProcess only: an event sub-process. */
  readonly triggeredByEvent: boolean;
  /** CallActivity only: the id it calls, prefix removed. */
  readonly calledElement: string | null;
  readonly isForCompensation: boolean;
}

export type LoopCharacteristics =
  | { readonly kind: 'standard'; readonly testBefore: boolean; readonly loopMaximum: string | null; readonly condition: string | null }
  | { readonly kind: 'multiInstance'; readonly isSequential: boolean; readonly loopCardinality: string | null };

export interface Gateway extends FlowNodeBase {
  readonly kind: 'gateway';
  readonly type: GatewayType;
  readonly default: string | null;
  readonly instantiate: boolean;
}

export interface Event extends FlowNodeBase {
  readonly kind: 'event';
  readonly type: EventType;
  readonly eventDefinitions: readonly EventDefinition[];
  /** BoundaryEvent only: the activity it sits on. */
  readonly attachedTo: string | null;
  /** BoundaryEvent: cancelActivity; StartEvent: isInterrupting. Default true, as in the standard. */
  readonly interrupting: boolean;
}

export interface EventDefinition {
  readonly kind: 'message' | 'timer' | 'error' | 'escalation' | 'cancel' | 'compensate' | 'conditional' | 'link' | 'signal' | 'terminate';
  /** Id of the message, error, signal ... if referenced; for a link its name. */
  readonly ref: string | null;
}

export interface SequenceFlow {
  readonly id: string;
  readonly name: string | null;
  readonly scope: string;
  readonly process: string;
  readonly source: string;
  readonly target: string;
  /** Text of the conditionExpression; null = none. */
  readonly condition: string | null;
}

export interface DataItem {
  readonly id: string;
  readonly name: string | null;
  readonly kind: 'dataObject' | 'dataStore';
  readonly scope: string;
}

export interface DataAssociation {
  readonly id: string | null;
  /** Flow node the association belongs to. */
  readonly node: string;
  /** DataItem (reference) id. */
  readonly item: string;
  readonly direction: 'in' | 'out';
}

export interface TextAnnotation {
  readonly id: string;
  readonly text: string;
  /** Ids of elements an association links it to. */
  readonly about: readonly string[];
}
