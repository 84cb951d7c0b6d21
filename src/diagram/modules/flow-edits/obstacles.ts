import { isA, type DrawnElement, type Point } from '../../bpmn-js.ts';
import { touches, type Segment } from './find-way.ts';

/** What no line may run through unless it belongs there. */
export const isObstacle = ({ businessObject, labelTarget, waypoints, parent }: DrawnElement): boolean =>
  parent != null &&
  waypoints === undefined &&
  labelTarget === undefined &&
  (isA(businessObject, 'bpmn:FlowNode') ||
    isA(businessObject, 'bpmn:DataObjectReference') ||
    isA(businessObject, 'bpmn:DataStoreReference') ||
    isA(businessObject, 'bpmn:TextAnnotation'));

/** A flow may run over the sub-process it is in, and a boundary event over its step. */
export function surroundingsOf(end: DrawnElement): readonly DrawnElement[] {
  const around: DrawnElement[] = [end];
  for (let place = end.parent; place; place = place.parent) around.push(place);
  if (end.host) around.push(end.host);
  return around;
}

/** The shapes a way of this flow runs through without belonging there. */
export function crossedBy(
  { source, target }: DrawnElement,
  points: readonly Point[],
  shapes: readonly DrawnElement[],
): readonly DrawnElement[] {
  const own = new Set([...surroundingsOf(source!), ...surroundingsOf(target!)]);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return shapes.filter(
    (shape) =>
      shape.x < right + 1 &&
      shape.x + shape.width > left - 1 &&
      shape.y < bottom + 1 &&
      shape.y + shape.height > top - 1 &&
      !own.has(shape) &&
      points.slice(1).some((point, index) => touches(points[index]!, point, shape)),
  );
}

/** Everything drawn as a line but the one that is laid. */
export const segmentsBeside = (all: readonly DrawnElement[], own: DrawnElement): readonly Segment[] =>
  all.flatMap((line) => {
    const points = line === own ? [] : (line.waypoints ?? []);
    return points.slice(1).map((point, at): Segment => [points[at]!, point]);
  });
