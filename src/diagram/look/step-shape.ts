import { isA, type DrawnElement } from '../bpmn-js.ts';

/** Size of steps in our own layout: room for the badge above up to four lines of text (look.md, tag badge). */
export const STEP_WIDTH = 136;
export const STEP_HEIGHT = 104;

/** True for steps that have room for a badge inside; sub-processes drawn open keep their inside for their content. */
export function hasRoomForBadge(element: DrawnElement): boolean {
  return (
    element.width >= STEP_WIDTH && element.height >= STEP_HEIGHT && isA(element.businessObject, 'bpmn:Activity') && !isDrawnOpen(element)
  );
}

/** True for a sub-process whose content is drawn inside it. */
export function isDrawnOpen(element: DrawnElement): boolean {
  return isA(element.businessObject, 'bpmn:SubProcess') && element.collapsed !== true && element.di?.get<boolean>('isExpanded') === true;
}
