import type { Canvas, DrawnElement } from '../bpmn-js.ts';

/** Above the drawing, below selection and tools. */
const LAYER_INDEX = 1;

/** A layer of our marks that pans and zooms with the drawing. Screen readers pass it by: panel and table say the same in words. */
export function markLayer(canvas: Canvas, name: string): SVGGElement {
  const layer = canvas.getLayer(name, LAYER_INDEX);
  layer.setAttribute('aria-hidden', 'true');
  return layer;
}

/** The plane an element is drawn on: the root above all its parents. */
export function planeOf(element: DrawnElement): DrawnElement {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
