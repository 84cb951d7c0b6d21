import type { Direction } from '#core/editing/edit-refusal.ts';
import type { Removal } from '#core/editing/plan-delete.ts';
import type { Reordering } from '#core/editing/sequence.ts';
import type { Bounds, DrawnElement, ElementFactory, Modeling, ModdleElement, Point } from '../../bpmn-js.ts';
import { laneAt, type Room } from './room.ts';
import { joinWays, middleOf } from './way-points.ts';
import type { Together } from './together.ts';
import type { Ways } from './ways.ts';

/** Between a step and what follows it, px; what a drawing keeps between its own steps counts more. */
const GAP = 48;
const SMALLEST_GAP = 24;
const LARGEST_GAP = 72;

/**
 * Carries out on the drawing what #core/editing planned for single steps. Everything goes through the modelling commands of
 * bpmn-js, so that shapes, flows, lanes and the document tree change together.
 */
export class FlowEdits {
  static $inject = ['editTogether', 'modeling', 'elementFactory', 'flowRoom', 'flowWays'];
  readonly #together: Together;
  readonly #modeling: Modeling;
  readonly #factory: ElementFactory;
  readonly #room: Room;
  readonly #ways: Ways;

  constructor(together: Together, modeling: Modeling, factory: ElementFactory, room: Room, ways: Ways) {
    this.#together = together;
    this.#modeling = modeling;
    this.#factory = factory;
    this.#room = room;
    this.#ways = ways;
  }

  /** Everything done inside is one step of undo. */
  together(definitions: ModdleElement, perform: () => void): void {
    this.#together.do(definitions, perform);
  }

  /** A new step beside a node; flows of the node on that side become flows of the new step. */
  insert(anchor: DrawnElement, where: Direction, type: string): DrawnElement {
    const shape = this.#factory.createShape(type === 'bpmn:SubProcess' ? { type, isExpanded: false } : { type });
    const { x, y, width, height } = anchor;
    const before = { x, y, width, height };
    const gap = this.#gapAt(anchor, where);
    this.#clearBeside(anchor, where, gap, shape);
    const left = where === 'after' ? x + width + gap : anchor.x - gap - shape.width;
    const middle: Point = { x: Math.round(left + shape.width / 2), y: Math.round(anchor.y + height / 2) };
    const created = this.#modeling.createShape(shape, middle, anchor.parent!, { autoResize: false });
    if (where === 'after') {
      for (const flow of this.#ways.outOf(anchor)) this.#ways.beginAt(flow, created, before);
      this.#ways.connect(anchor, created);
    } else {
      for (const flow of this.#ways.into(anchor)) this.#ways.endAt(flow, created);
      this.#ways.connect(created, anchor);
    }
    return created;
  }

  delete(removals: readonly Removal[]): void {
    for (const { node, joints, dropped } of removals) {
      const shape = this.#ways.get(node);
      const middle = middleOf(shape);
      // all ways first: joining one lays the others where they no longer are
      const joined = joints.map(({ kept, first, second }) => {
        const [into, out] = [this.#ways.get(first), this.#ways.get(second)];
        return {
          flow: this.#ways.get(kept),
          source: into.source!,
          target: out.target!,
          points: joinWays(into.waypoints ?? [], out.waypoints ?? [], middle),
        };
      });
      for (const { flow, source, target, points } of joined) {
        const isDefault = shape.businessObject.get('default') === flow.businessObject;
        this.#ways.lay(flow, source, target, points);
        if (isDefault) this.#modeling.updateProperties(source, { default: flow.businessObject });
      }
      this.#modeling.removeElements([...dropped.map((id) => this.#ways.get(id)), shape]);
    }
  }

  /** Steps of one sequence change places. Where they are alike the places and the ways between them stay. */
  reorder(order: Reordering): void {
    const shapes = order.before.map((id) => this.#ways.get(id));
    const first = shapes[0]!;
    const isAlike = shapes.every(
      (shape) => laneAt(shape) === laneAt(first) && shape.width === first.width && shape.height === first.height,
    );
    if (isAlike) this.#swapPlaces(order);
    else this.#rethread(order);
  }

  #swapPlaces({ before, after }: Reordering): void {
    const places = before.map((id) => boxOf(this.#ways.get(id)));
    const links = before.slice(1).map((id, index) => this.#linkBetween(before[index]!, id));
    const [first, last] = [this.#ways.get(before[0]!), this.#ways.get(before.at(-1)!)];
    const into = [...this.#ways.into(first)];
    const out = [...this.#ways.outOf(last)];
    const points = new Map([...into, ...links, ...out].map((flow) => [flow, [...(flow.waypoints ?? [])]]));
    const texts = [...points.keys()].flatMap(({ label }) => (label === undefined ? [] : [{ label, x: label.x, y: label.y }]));
    const byDefault = out.find((flow) => last.businessObject.get('default') === flow.businessObject);
    if (byDefault) this.#modeling.updateProperties(last, { default: undefined });
    const placed = after.map((id) => this.#ways.get(id));
    placed.forEach((shape, index) => {
      const delta = { x: places[index]!.x - shape.x, y: places[index]!.y - shape.y };
      if (delta.x !== 0 || delta.y !== 0) this.#modeling.moveElements([shape], delta, undefined, { autoResize: false });
    });
    const lay = (flow: DrawnElement, source: DrawnElement, target: DrawnElement) => this.#ways.lay(flow, source, target, points.get(flow)!);
    // a way from the last back to the first belongs to both ends
    for (const flow of into) lay(flow, out.includes(flow) ? placed.at(-1)! : flow.source!, placed[0]!);
    links.forEach((flow, index) => lay(flow, placed[index]!, placed[index + 1]!));
    for (const flow of out) if (!into.includes(flow)) lay(flow, placed.at(-1)!, flow.target!);
    if (byDefault) this.#modeling.updateProperties(placed.at(-1)!, { default: byDefault.businessObject });
    // the ways are where they were, and so are their texts
    for (const { label, x, y } of texts) this.#moveTo(label, { x, y });
  }

  /** Takes steps out of the flow and puts them in beside another one, each in its own lane. */
  #rethread({ block, anchor, where }: Reordering): void {
    const steps = block.map((id) => this.#ways.get(id));
    for (const step of steps) this.#takeOut(step);
    let beside = this.#ways.get(anchor);
    let side = where;
    for (const step of steps) {
      this.#threadIn(step, beside, side);
      [beside, side] = [step, 'after'];
    }
  }

  #takeOut(step: DrawnElement): void {
    const into = [...this.#ways.into(step)];
    const out = [...this.#ways.outOf(step)];
    const middle = middleOf(step);
    const joined = into.flatMap((first) =>
      out.map((second) => ({
        kept: out.length === 1 ? first : second,
        source: first.source!,
        target: second.target!,
        points: joinWays(first.waypoints ?? [], second.waypoints ?? [], middle),
      })),
    );
    for (const { kept, source, target, points } of joined) this.#ways.lay(kept, source, target, points);
    const kept = new Set(joined.map((joint) => joint.kept));
    this.#modeling.removeElements([...into, ...out].filter((flow) => !kept.has(flow)));
  }

  #threadIn(step: DrawnElement, anchor: DrawnElement, where: Direction): void {
    const before = boxOf(anchor);
    const gap = this.#gapAt(anchor, where);
    const sameLane = laneAt(step) === laneAt(anchor);
    if (sameLane) {
      this.#clearBeside(anchor, where, gap, step);
      const left = where === 'after' ? anchor.x + anchor.width + gap : anchor.x - gap - step.width;
      this.#moveTo(step, { x: left, y: anchor.y + anchor.height / 2 - step.height / 2 });
    } else {
      // in its own lane above or below; what stands there gives way
      const place = { ...boxOf(step), x: Math.round(anchor.x + anchor.width / 2 - step.width / 2) };
      this.#room.clearBox(step, place, gap, new Set([anchor]));
      this.#moveTo(step, place);
    }
    if (where === 'after') {
      for (const flow of this.#ways.outOf(anchor)) this.#ways.beginAt(flow, step, before);
      this.#ways.connect(anchor, step);
    } else {
      for (const flow of this.#ways.into(anchor)) this.#ways.endAt(flow, step);
      this.#ways.connect(step, anchor);
    }
  }

  #moveTo(step: DrawnElement, { x, y }: Point): void {
    const delta = { x: Math.round(x) - step.x, y: Math.round(y) - step.y };
    if (delta.x !== 0 || delta.y !== 0) this.#modeling.moveElements([step], delta, undefined, { autoResize: false });
  }

  #linkBetween(source: string, target: string): DrawnElement {
    return this.#ways.outOf(this.#ways.get(source)).find((flow) => flow.target?.id === target)!;
  }

  /** Room for a shape in the row of an anchor. A neighbour above or below it in the same column keeps its upright way. */
  #clearBeside(anchor: DrawnElement, where: Direction, gap: number, shape: DrawnElement): void {
    const { x, y, width, height } = anchor;
    const isInColumn = (other: DrawnElement) => Math.abs(other.x + other.width / 2 - x - width / 2) < SMALLEST_GAP;
    const isUnder = this.#ways.outOf(anchor).some(({ target }) => isInColumn(target!));
    const isOver = this.#ways.into(anchor).some(({ source }) => isInColumn(source!));
    const band = [y + height / 2 - shape.height / 2 - 8, y + height / 2 + shape.height / 2 + 8] as const;
    if (where === 'after' ? isUnder : isOver) {
      const stay = this.#upstream(anchor, isInColumn);
      if (where === 'before') stay.delete(anchor);
      this.#room.pushFrom(anchor, x, shape.width + gap, stay);
    }
    if (where === 'after') this.#room.clearRight(anchor, x + width, gap + shape.width + gap, band);
    else this.#room.clearLeft(anchor, anchor.x, gap + shape.width + gap, band);
  }

  /** The step and what leads to it within its column. */
  #upstream(step: DrawnElement, isInColumn: (other: DrawnElement) => boolean): Set<DrawnElement> {
    const found = new Set([step]);
    for (const one of found) for (const { source } of this.#ways.into(one)) if (source && isInColumn(source)) found.add(source);
    return found;
  }

  /** The distance this drawing keeps at this side of a step. */
  #gapAt(anchor: DrawnElement, where: Direction): number {
    const flows = where === 'after' ? this.#ways.outOf(anchor) : this.#ways.into(anchor);
    const distances = flows
      .map(({ source, target }) => target!.x - source!.x - source!.width)
      .filter((distance) => distance >= SMALLEST_GAP && distance <= LARGEST_GAP);
    return distances[0] ?? GAP;
  }
}

export const boxOf = ({ x, y, width, height }: Bounds): Bounds => ({ x, y, width, height });
