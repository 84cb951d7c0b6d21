import { isA, type Bounds, type ElementRegistry } from './bpmn-js.ts';

/** Where flow nodes are drawn; labels and planes are no boxes of their own. */
export function readNodeBoxes(registry: ElementRegistry): ReadonlyMap<string, Bounds> {
  const boxes = new Map<string, Bounds>();
  registry.forEach(({ businessObject, labelTarget, parent, hidden, x, y, width, height }) => {
    const { id } = businessObject;
    if (id === undefined || labelTarget !== undefined || parent == null || hidden || !isA(businessObject, 'bpmn:FlowNode')) return;
    boxes.set(id, { x, y, width, height });
  });
  return boxes;
}
