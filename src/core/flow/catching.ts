import type { Event, EventDefinition, FlowNode, ProcessModel } from '../process/process-model.ts';
import { groupBy } from './group-by.ts';

/** Where a thrown error, escalation or cancel is caught (BPMN 10.5.6: the nearest enclosing activity that names it). */
export interface Catcher {
  /** The boundary event, or the start event of the event sub-process. */
  readonly event: Event;
  /** Event sub-process it starts; null = a boundary event. */
  readonly eventSubProcess: string | null;
  /** Scope or activity that ends when it interrupts: the one around the event sub-process, or the one the boundary event sits on. */
  readonly within: string;
  readonly interrupting: boolean;
}

/** What people throw with a meaning for the flow. */
type ThrownKind = 'error' | 'escalation' | 'cancel';
const THROWN: ReadonlySet<EventDefinition['kind']> = new Set<ThrownKind>(['error', 'escalation', 'cancel']);

/** The catcher of every throwing event of a file, where there is one. */
export function findCatchers(model: ProcessModel): ReadonlyMap<string, Catcher> {
  const nodes = new Map(model.flowNodes.map((node) => [node.id, node]));
  const boundaries = groupBy(
    model.flowNodes.filter((node): node is Event => node.kind === 'event' && node.attachedTo !== null),
    (event) => event.attachedTo,
  );
  const eventSubProcesses = groupBy(
    model.flowNodes.filter((node) => node.kind === 'activity' && node.triggeredByEvent),
    (node) => node.scope,
  );
  const starts = groupBy(
    model.flowNodes.filter((node): node is Event => node.kind === 'event' && node.type === 'StartEvent'),
    (event) => event.scope,
  );
  const catchers = new Map<string, Catcher>();
  for (const node of model.flowNodes) {
    const thrown = thrownBy(node);
    if (thrown === null) continue;
    const catcher = nearestCatcher(node.scope, thrown);
    if (catcher !== null) catchers.set(node.id, catcher);
  }
  return catchers;

  function nearestCatcher(throwingScope: string, thrown: EventDefinition): Catcher | null {
    const visited = new Set<string>();
    for (let scope: string | undefined = throwingScope; scope !== undefined && !visited.has(scope); scope = nodes.get(scope)?.scope) {
      visited.add(scope);
      const inside = (eventSubProcesses.get(scope) ?? []).flatMap((sub) => starts.get(sub.id) ?? []);
      const start = thrown.kind === 'cancel' ? null : bestMatch(inside, thrown);
      if (start !== null) return { event: start, eventSubProcess: start.scope, within: scope, interrupting: start.interrupting };
      const boundary = bestMatch(boundaries.get(scope) ?? [], thrown);
      if (boundary !== null) return { event: boundary, eventSubProcess: null, within: scope, interrupting: boundary.interrupting };
    }
    return null;
  }
}

/** The error, escalation or cancel an event throws; null = it throws none of them. */
export function thrownBy(node: FlowNode): EventDefinition | null {
  if (node.kind !== 'event' || (node.type !== 'EndEvent' && node.type !== 'IntermediateThrowEvent')) return null;
  return node.eventDefinitions.find((definition) => THROWN.has(definition.kind)) ?? null;
}

/** The one that names it, otherwise one that catches everything; a throw without a name is caught by any. */
function bestMatch(events: readonly Event[], thrown: EventDefinition): Event | null {
  const definitionOf = (event: Event): EventDefinition | undefined => event.eventDefinitions.find((one) => one.kind === thrown.kind);
  const candidates = events.filter((event) => definitionOf(event) !== undefined);
  return (
    candidates.find((event) => definitionOf(event)?.ref === thrown.ref) ??
    candidates.find((event) => definitionOf(event)?.ref === null || thrown.ref === null) ??
    null
  );
}
