import type { Unwrapping } from '#core/editing/plan-unwrap.ts';
import type { Wrapping } from '#core/editing/plan-wrap.ts';
import { isA, type Bounds, type DrawnElement, type ElementFactory, type Modeling, type Point } from '../../bpmn-js.ts';
import { boxOf } from './flow-edits.ts';
import type { Room } from './room.ts';
import { endAt, middleOf, startAt } from './way-points.ts';
import type { Ways } from './ways.ts';

/** Inside a sub-process: to its border, above the first line for its name, between a step and an event, px. */
const PADDING = 20;
const TITLE = 28;
const GAP = 48;
const EVENT = 36;

/** Puts steps into a sub-process and takes it apart again, as #core/editing planned. */
export class SubProcesses {
  static $inject = ['modeling', 'elementFactory', 'flowRoom', 'flowWays'];
  readonly #modeling: Modeling;
  readonly #factory: ElementFactory;
  readonly #room: Room;
  readonly #ways: Ways;

  constructor(modeling: Modeling, factory: ElementFactory, room: Room, ways: Ways) {
    this.#modeling = modeling;
    this.#factory = factory;
    this.#room = room;
    this.#ways = ways;
  }

  /** Puts nodes into a new, expanded sub-process with a beginning and an end of its own. */
  wrap({ nodes, entry, entering, leaving, exit }: Wrapping, name: string): DrawnElement {
    const shapes = nodes.map((id) => this.#ways.get(id));
    const box = this.#makeRoomAround(shapes);
    const shape = this.#factory.createShape({ type: 'bpmn:SubProcess', isExpanded: true });
    const parent = shapes[0]!.parent!;
    const sub = this.#modeling.createShape(shape, box, parent, { autoResize: false });
    this.#modeling.updateLabel(sub, name);
    const outside = leaving.map((id) => this.#ways.get(id));
    const target = exit === null ? null : this.#ways.get(exit);
    const tails = outside.map((flow) => [...(flow.waypoints ?? [])]);
    for (const id of entering) this.#ways.endAt(this.#ways.get(id), sub);
    const inner = entry === null ? null : this.#ways.get(entry);
    const exits = outside.map((flow) => flow.source!);
    for (const flow of outside) this.#ways.layAnew(flow, sub, flow.target!);
    this.#modeling.moveElements(
      shapes.filter((one) => !isAttached(one, shapes)),
      { x: 0, y: 0 },
      sub,
      { autoResize: false },
    );
    const center = { y: inner === null ? box.y + box.height / 2 : middleOf(inner).y };
    const begin = this.#event('bpmn:StartEvent', { x: box.x + PADDING + EVENT / 2, y: center.y }, sub);
    if (inner !== null) this.#ways.connect(begin, inner);
    const endY = exits[0] === undefined ? center.y : middleOf(exits[0]).y;
    const end = this.#event('bpmn:EndEvent', { x: box.x + box.width - PADDING - EVENT / 2, y: endY }, sub);
    outside.forEach((flow, index) =>
      this.#ways.lay(flow, exits[index]!, end, endAt(tails[index]!.slice(0, 1).concat({ x: end.x, y: endY }), end)),
    );
    if (outside.length === 0)
      for (const one of shapes)
        if (this.#ways.outOf(one).length === 0 && !isA(one.businessObject, 'bpmn:EndEvent')) this.#ways.connect(one, end);
    if (target !== null) {
      const onward = this.#ways.connect(sub, target);
      const points = tails[0] === undefined ? null : startAt(tails[0], boxOf(exits[0]!), sub);
      if (points !== null) this.#ways.lay(onward, sub, target, points);
    }
    return sub;
  }

  /** Takes a sub-process apart; what was inside stays where it is drawn. */
  unwrap({ subProcess, dropped, entry, entering, leaving, loose, exit }: Unwrapping): void {
    const sub = this.#ways.get(subProcess);
    const parent = sub.parent!;
    const gone = dropped.map((id) => this.#ways.get(id));
    const first = entry === null ? null : this.#ways.get(entry);
    const outgoing = exit === null ? null : this.#ways.get(exit.way);
    const tail = [...(outgoing?.waypoints ?? [])];
    // before the inside moves: a flow between two scopes would be dropped
    if (first !== null)
      for (const flow of entering.map((id) => this.#ways.get(id)))
        this.#ways.lay(flow, flow.source!, first, endAt(flow.waypoints ?? [], first));
    for (const flow of outgoing === null ? [] : leaving.map((id) => this.#ways.get(id))) {
      this.#ways.lay(flow, flow.source!, outgoing!.target!, startAt(tail, boxOf(sub), flow.source!));
    }
    const lost = gone.flatMap((event) => [...this.#ways.into(event), ...this.#ways.outOf(event)]);
    this.#modeling.removeElements([...new Set([...lost, ...gone])]);
    const inside = (sub.children ?? []).filter((child) => child.waypoints === undefined && child.labelTarget === undefined);
    const target = outgoing?.target;
    this.#modeling.moveElements(
      inside.filter((one) => !isAttached(one, inside)),
      { x: 0, y: 0 },
      parent,
      { autoResize: false },
    );
    if (target) for (const id of loose) this.#ways.connect(this.#ways.get(id), target);
    for (const id of [...entering, ...(outgoing === null ? [] : leaving)]) this.#ways.settle(this.#ways.get(id));
    this.#modeling.removeElements([...(outgoing === null ? [] : [outgoing]), sub]);
  }

  #event(type: string, middle: Point, parent: DrawnElement): DrawnElement {
    return this.#modeling.createShape(this.#factory.createShape({ type }), { x: Math.round(middle.x), y: Math.round(middle.y) }, parent, {
      autoResize: false,
    });
  }

  /** Room for a sub-process around shapes; answers with its bounds. */
  #makeRoomAround(shapes: readonly DrawnElement[]): Bounds {
    const around = () => bounds([...shapes, ...shapes.flatMap((shape) => shape.label ?? [])]);
    const side = PADDING + EVENT + GAP;
    const of = shapes[0]!;
    const own = new Set(shapes);
    const across = () => [around().x - side, around().x + around().width + side] as const;
    const band = () => [around().y - TITLE - PADDING, around().y + around().height + PADDING] as const;
    this.#room.clearAbove(of, around().y, TITLE + PADDING + 8, across(), own);
    this.#room.clearBelow(of, around().y + around().height, PADDING + 8, across(), own);
    this.#room.clearLeft(of, around().x, side + GAP, band(), own);
    this.#room.clearRight(of, around().x + around().width, side + GAP, band(), own);
    const box = around();
    return { x: box.x - side, y: box.y - TITLE - PADDING, width: box.width + 2 * side, height: box.height + TITLE + 2 * PADDING };
  }
}

const isAttached = (shape: DrawnElement, among: readonly DrawnElement[]): boolean =>
  among.some((host) => host.attachers?.includes(shape) === true);

function bounds(shapes: readonly Bounds[]): Bounds {
  const x = Math.min(...shapes.map((shape) => shape.x));
  const y = Math.min(...shapes.map((shape) => shape.y));
  return {
    x,
    y,
    width: Math.max(...shapes.map((shape) => shape.x + shape.width)) - x,
    height: Math.max(...shapes.map((shape) => shape.y + shape.height)) - y,
  };
}
