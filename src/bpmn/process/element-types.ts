import type { ActivityType, EventType, GatewayType } from '#core/process/process-model.ts';

type Kinds =
  | { readonly kind: 'activity'; readonly type: ActivityType }
  | { readonly kind: 'gateway'; readonly type: GatewayType }
  | { readonly kind: 'event'; readonly type: EventType };

/** Flow nodes by their element name in the BPMN namespace. */
export const FLOW_NODE_TYPES: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ['task', { kind: 'activity', type: 'Task' }],
  ['userTask', { kind: 'activity', type: 'UserTask' }],
  ['manualTask', { kind: 'activity', type: 'ManualTask' }],
  ['serviceTask', { kind: 'activity', type: 'ServiceTask' }],
  ['scriptTask', { kind: 'activity', type: 'ScriptTask' }],
  ['businessRuleTask', { kind: 'activity', type: 'BusinessRuleTask' }],
  ['sendTask', { kind: 'activity', type: 'SendTask' }],
  ['receiveTask', { kind: 'activity', type: 'ReceiveTask' }],
  ['subProcess', { kind: 'activity', type: 'SubProcess' }],
  ['adHocSubProcess', { kind: 'activity', type: 'AdHocSubProcess' }],
  ['transaction', { kind: 'activity', type: 'Transaction' }],
  ['callActivity', { kind: 'activity', type: 'CallActivity' }],
  ['exclusiveGateway', { kind: 'gateway', type: 'ExclusiveGateway' }],
  ['parallelGateway', { kind: 'gateway', type: 'ParallelGateway' }],
  ['inclusiveGateway', { kind: 'gateway', type: 'InclusiveGateway' }],
  ['eventBasedGateway', { kind: 'gateway', type: 'EventBasedGateway' }],
  ['complexGateway', { kind: 'gateway', type: 'ComplexGateway' }],
  ['startEvent', { kind: 'event', type: 'StartEvent' }],
  ['endEvent', { kind: 'event', type: 'EndEvent' }],
  ['intermediateCatchEvent', { kind: 'event', type: 'IntermediateCatchEvent' }],
  ['intermediateThrowEvent', { kind: 'event', type: 'IntermediateThrowEvent' }],
  ['boundaryEvent', { kind: 'event', type: 'BoundaryEvent' }],
]);

/** Elements the reader gives an id if the file does not: everything the model lists. */
export const IDENTIFIED: ReadonlySet<string> = new Set([
  ...FLOW_NODE_TYPES.keys(),
  'process',
  'participant',
  'lane',
  'sequenceFlow',
  'messageFlow',
  'dataObject',
  'dataObjectReference',
  'dataStoreReference',
  'textAnnotation',
]);

/** Id for the n-th element without one (n from 1); legal for every BPMN tool. */
export const syntheticId = (n: number): string => `NoId_${n}`;
