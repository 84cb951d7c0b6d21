import type { Bounds, DrawnElement, ElementRegistry, Modeling, Point } from '../../bpmn-js.ts';
import { isA } from '../../bpmn-js.ts';
import { findWay } from './find-way.ts';
import { crossedBy, isObstacle, segmentsBeside, surroundingsOf } from './obstacles.ts';
import { allOn } from './room.ts';
import { endAt, middleOf, startAt, straighten, uprightWay } from './way-points.ts';

/** Lays sequence flows elsewhere and keeps as much of their drawn way as is still true. */
export class Ways {
  static $inject = ['modeling', 'elementRegistry'];
  readonly #modeling: Modeling;
  readonly #registry: ElementRegistry;

  constructor(modeling: Modeling, registry: ElementRegistry) {
    this.#modeling = modeling;
    this.#registry = registry;
  }

  get(id: string): DrawnElement {
    const element = this.#registry.get(id);
    if (!element) throw new Error(`${id} is not drawn`);
    return element;
  }

  /** Sequence flows that leave (or reach) an element. */
  outOf(element: DrawnElement): readonly DrawnElement[] {
    return (element.outgoing ?? []).filter((one) => isA(one.businessObject, 'bpmn:SequenceFlow'));
  }

  into(element: DrawnElement): readonly DrawnElement[] {
    return (element.incoming ?? []).filter((one) => isA(one.businessObject, 'bpmn:SequenceFlow'));
  }

  /** A new flow; without points it is laid as bpmn-js lays new ones. */
  connect(source: DrawnElement, target: DrawnElement): DrawnElement {
    const flow = this.#modeling.connect(source, target, { type: 'bpmn:SequenceFlow' });
    const upright = uprightWay(source, target);
    if (upright !== null) this.#modeling.updateWaypoints(flow, upright);
    return flow;
  }

  /** The flow begins at another element; a default flow stays one. */
  beginAt(flow: DrawnElement, source: DrawnElement, from: Bounds): void {
    const old = flow.source!;
    const isDefault = old.businessObject.get('default') === flow.businessObject;
    if (isDefault) this.#modeling.updateProperties(old, { default: undefined });
    this.lay(flow, source, flow.target!, startAt(flow.waypoints ?? [], from, source));
    if (isDefault) this.#modeling.updateProperties(source, { default: flow.businessObject });
  }

  endAt(flow: DrawnElement, target: DrawnElement): void {
    this.lay(flow, flow.source!, target, endAt(flow.waypoints ?? [], target));
  }

  /** Lays a flow along given points; null = bpmn-js finds a way. */
  lay(flow: DrawnElement, source: DrawnElement, target: DrawnElement, points: readonly Point[] | null): void {
    const way = straighten(points ?? uprightWay(source, target) ?? []);
    if (way.length > 1) {
      this.#modeling.reconnect(flow, source, target, way, { layoutConnection: false });
      // reconnecting alone leaves the edge in the file as it was
      this.#modeling.updateWaypoints(flow, way, { labelBehavior: false });
      this.settle(flow);
    } else this.layAnew(flow, source, target);
  }

  layAnew(flow: DrawnElement, source: DrawnElement, target: DrawnElement): void {
    this.#modeling.reconnect(flow, source, target, [middleOf(source), middleOf(target)], { layoutConnection: false });
    this.#modeling.layoutConnection(flow, { connectionStart: middleOf(source), connectionEnd: middleOf(target), waypoints: [] });
    this.settle(flow);
  }

  /** A flow belongs to the scope of its ends. */
  settle(flow: DrawnElement): void {
    const parent = flow.source?.parent;
    if (parent && parent === flow.target?.parent && flow.parent !== parent) this.#modeling.moveConnection(flow, { x: 0, y: 0 }, parent);
  }

  /** Flows that run through a shape they do not belong to, as things are drawn now. */
  faulty(plane: DrawnElement): ReadonlySet<DrawnElement> {
    const all = allOn(plane);
    const shapes = all.filter(isObstacle);
    return new Set(all.filter((flow) => flow.waypoints !== undefined && flow.source && flow.target && runsThrough(flow, shapes)));
  }

  /** Lays flows anew, around everything that stands there, that run through a shape and did not before. */
  mend(plane: DrawnElement, before: ReadonlySet<DrawnElement>): void {
    const all = allOn(plane);
    for (const flow of this.faulty(plane)) {
      if (before.has(flow) || !isA(flow.businessObject, 'bpmn:SequenceFlow')) continue;
      const ends = [...surroundingsOf(flow.source!), ...surroundingsOf(flow.target!)];
      const obstacles = all.filter((shape) => isObstacle(shape) && !ends.includes(shape));
      const way = findWay(flow.source!, flow.target!, obstacles, segmentsBeside(all, flow));
      if (way !== null) this.#modeling.updateWaypoints(flow, way);
    }
  }
}

const runsThrough = (flow: DrawnElement, shapes: readonly DrawnElement[]): boolean =>
  crossedBy(flow, flow.waypoints ?? [], shapes).length > 0;
