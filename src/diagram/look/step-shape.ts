import { isRoomy } from '#core/picture/place-badge.ts';
import { isA, type DrawnElement } from '../bpmn-js.ts';

/** True for steps that have room for a badge inside; sub-processes drawn open keep their inside for their content. */
export function hasRoomForBadge(element: DrawnElement): boolean {
  return isRoomy(element) && isA(element.businessObject, 'bpmn:Activity') && !isDrawnOpen(element);
}

/** True for a sub-process whose content is drawn inside it. */
export function isDrawnOpen(element: DrawnElement): boolean {
  return isA(element.businessObject, 'bpmn:SubProcess') && element.collapsed !== true && element.di?.get<boolean>('isExpanded') === true;
}
