import type { EventDefinition } from '#core/process/process-model.ts';
import { BPMN_NAMESPACE, type ElementView } from '../element-view.ts';
import type { EventDefinitionDraft } from './model-draft.ts';
import { tidy } from './view-values.ts';

/** Kind and the attribute that holds the reference, by element name. */
const KINDS: ReadonlyMap<string, { readonly kind: EventDefinition['kind']; readonly reference: string | null }> = new Map([
  ['messageEventDefinition', { kind: 'message', reference: 'messageRef' }],
  ['timerEventDefinition', { kind: 'timer', reference: null }],
  ['errorEventDefinition', { kind: 'error', reference: 'errorRef' }],
  ['escalationEventDefinition', { kind: 'escalation', reference: 'escalationRef' }],
  ['cancelEventDefinition', { kind: 'cancel', reference: null }],
  ['compensateEventDefinition', { kind: 'compensate', reference: 'activityRef' }],
  ['conditionalEventDefinition', { kind: 'conditional', reference: null }],
  ['linkEventDefinition', { kind: 'link', reference: null }],
  ['signalEventDefinition', { kind: 'signal', reference: 'signalRef' }],
  ['terminateEventDefinition', { kind: 'terminate', reference: null }],
]);

/** One event definition element; null = the element is none. */
export function readEventDefinition(view: ElementView): EventDefinition | null {
  const known = view.namespace === BPMN_NAMESPACE ? KINDS.get(view.name) : undefined;
  if (known === undefined) return null;
  if (known.kind === 'link') return { kind: 'link', ref: tidy(view.attribute('name') ?? '') };
  return { kind: known.kind, ref: known.reference === null ? null : view.attribute(known.reference) };
}

/** Definitions of an event in document order: inline ones ready, those given by `eventDefinitionRef` as the id to look up. */
export function readEventDefinitions(event: ElementView): EventDefinitionDraft[] {
  const found: EventDefinitionDraft[] = [];
  for (const child of event.children()) {
    if (child.namespace !== BPMN_NAMESPACE) continue;
    const definition = readEventDefinition(child);
    if (definition !== null) found.push({ definition, definedBy: null });
    else if (child.name === 'eventDefinitionRef') found.push({ definition: null, definedBy: child.text().trim() });
  }
  return found;
}
