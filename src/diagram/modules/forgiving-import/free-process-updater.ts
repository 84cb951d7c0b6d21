import BpmnUpdater from 'bpmn-js/lib/features/modeling/BpmnUpdater';
import { isA, type ModdleElement } from '../../bpmn-js.ts';

/** Keeps elements of a process outside all pools in their process when they are moved on the background of a collaboration. */
export class FreeProcessUpdater extends BpmnUpdater {
  override updateSemanticParent(element: never, newParent: never, visualParent: never): void {
    const flowElement = element as ModdleElement;
    const isFree = isA(newParent, 'bpmn:Collaboration') && isA(flowElement, 'bpmn:FlowElement');
    if (isFree && flowElement.$parent) return;
    super.updateSemanticParent(element, newParent, visualParent);
  }
}
