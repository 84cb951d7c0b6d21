import type { LoopCharacteristics } from '#core/process/process-model.ts';
import type { ElementView } from '../element-view.ts';
import { FLOW_NODE_TYPES } from './element-types.ts';
import type { NodeDraft, Place } from './model-draft.ts';
import { readEventDefinitions } from './read-event-definitions.ts';
import { bpmnChildren, readBoolean, readChildText, readDocumentation, readName, withoutPrefix } from './view-values.ts';

/** A flow node with its references as the file writes them; null = the element is none. */
export function readFlowNode(view: ElementView, id: string, place: Place): NodeDraft | null {
  const known = FLOW_NODE_TYPES.get(view.name);
  if (known === undefined) return null;
  // whole literals instead of a spread base: V8 makes them thirty times faster, and folders hold many steps
  const { scope, process, lane } = place;
  const name = readName(view);
  const documentation = readDocumentation(view);
  switch (known.kind) {
    case 'activity':
      return {
        id,
        name,
        documentation,
        scope,
        process,
        lane,
        incoming: [],
        outgoing: [],
        kind: 'activity',
        type: known.type,
        default: view.attribute('default'),
        loop: readLoop(view),
        triggeredByEvent: readBoolean(view, 'triggeredByEvent', false),
        calledElement: known.type === 'CallActivity' ? readCalledElement(view) : null,
        isForCompensation: readBoolean(view, 'isForCompensation', false),
      };
    case 'gateway':
      return {
        id,
        name,
        documentation,
        scope,
        process,
        lane,
        incoming: [],
        outgoing: [],
        kind: 'gateway',
        type: known.type,
        default: view.attribute('default'),
        instantiate: readBoolean(view, 'instantiate', false),
      };
    case 'event':
      return {
        id,
        name,
        documentation,
        scope,
        process,
        lane,
        incoming: [],
        outgoing: [],
        kind: 'event',
        type: known.type,
        eventDefinitions: readEventDefinitions(view),
        attachedTo: known.type === 'BoundaryEvent' ? view.attribute('attachedToRef') : null,
        interrupting: readBoolean(view, known.type === 'BoundaryEvent' ? 'cancelActivity' : 'isInterrupting', true),
      };
  }
}

function readCalledElement(view: ElementView): string | null {
  const called = withoutPrefix(view.attribute('calledElement')?.trim() ?? '');
  return called === '' ? null : called;
}

function readLoop(view: ElementView): LoopCharacteristics | null {
  const loop = bpmnChildren(view, 'standardLoopCharacteristics', 'multiInstanceLoopCharacteristics')[0];
  if (loop === undefined) return null;
  if (loop.name === 'multiInstanceLoopCharacteristics') {
    return {
      kind: 'multiInstance',
      isSequential: readBoolean(loop, 'isSequential', false),
      loopCardinality: readChildText(loop, 'loopCardinality'),
    };
  }
  return {
    kind: 'standard',
    testBefore: readBoolean(loop, 'testBefore', false),
    loopMaximum: loop.attribute('loopMaximum'),
    condition: readChildText(loop, 'loopCondition'),
  };
}
