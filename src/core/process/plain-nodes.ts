import type { Activity, ActivityType, Event, EventDefinition, EventType, FlowNodeBase, Gateway, GatewayType } from './process-model.ts';

/** An activity that neither repeats nor calls nor compensates: every attribute as BPMN 2.0 has it where nothing is written. */
export const plainActivity = (base: FlowNodeBase, type: ActivityType = 'Task'): Activity => ({
  ...base,
  kind: 'activity',
  type,
  default: null,
  loop: null,
  triggeredByEvent: false,
  calledElement: null,
  isForCompensation: false,
});

/** A gateway without a default flow. */
export const plainGateway = (base: FlowNodeBase, type: GatewayType): Gateway => ({
  ...base,
  kind: 'gateway',
  type,
  default: null,
  instantiate: false,
});

/** An event that sits on no activity; without definitions it is a none event. */
export const plainEvent = (base: FlowNodeBase, type: EventType, eventDefinitions: readonly EventDefinition[] = []): Event => ({
  ...base,
  kind: 'event',
  type,
  eventDefinitions,
  attachedTo: null,
  interrupting: true,
});
