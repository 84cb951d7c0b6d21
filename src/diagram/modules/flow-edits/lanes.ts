import { fail, ok, type Result } from '#core/problem/problem.ts';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import {
  isA,
  type BpmnFactory,
  type Canvas,
  type DrawnElement,
  type ElementFactory,
  type Modeling,
  type ModdleElement,
} from '../../bpmn-js.ts';
import { allOn, laneAt, planeOf, type Room } from './room.ts';

/** Band with the name of a pool, and air around its content, px (bpmn-js draws the band 30 wide). */
const BAND = 30;
const AIR = 40;
/** As high as bpmn-js makes a new lane, px. */
const NEW_LANE = 120;

/** Puts steps into lanes; where a lane is, is where its steps are drawn. */
export class Lanes {
  static $inject = ['modeling', 'elementFactory', 'bpmnFactory', 'canvas', 'flowRoom'];
  readonly #modeling: Modeling;
  readonly #factory: ElementFactory;
  readonly #bpmnFactory: BpmnFactory;
  readonly #canvas: Canvas;
  readonly #room: Room;

  constructor(modeling: Modeling, factory: ElementFactory, bpmnFactory: BpmnFactory, canvas: Canvas, room: Room) {
    this.#modeling = modeling;
    this.#factory = factory;
    this.#bpmnFactory = bpmnFactory;
    this.#canvas = canvas;
    this.#room = room;
  }

  /** Whether these steps could get a lane of this name; '' is no name. */
  check(steps: readonly DrawnElement[], name: string): Result<null, EditRefusal> {
    if (name.trim() === '') return fail({ code: 'LANE_WITHOUT_NAME' });
    const inside = steps.find((step) => isInSubProcess(step));
    if (inside !== undefined)
      return fail({ code: 'LANE_OF_SUB_PROCESS', name: inside.businessObject.get<string | undefined>('name') ?? '' });
    return ok(null);
  }

  /** Moves steps into the lane of this name in their pool; a lane that is not there is added at the bottom. */
  put(steps: readonly DrawnElement[], name: string): void {
    for (const step of steps) {
      if (nameOf(laneAt(step)?.businessObject) === name) continue;
      const lane = this.#find(step, name) ?? this.#add(step, name);
      this.#moveInto(step, lane);
    }
  }

  #find(step: DrawnElement, name: string): DrawnElement | null {
    const lanes = allOn(poolOf(step) ?? planeOf(step)).filter((one) => isLane(one) && !one.children?.some(isLane));
    return lanes.find((lane) => nameOf(lane.businessObject) === name) ?? null;
  }

  #add(step: DrawnElement, name: string): DrawnElement {
    const pool = poolOf(step) ?? this.#addPool(step);
    const lowest = allOn(pool)
      .filter((one) => isLane(one) && one.parent === pool)
      .toSorted((a, b) => b.y - a.y)[0];
    this.#addLaneSet(pool);
    // what stands below the pool keeps its distance
    this.#room.pushBelow(pool, NEW_LANE);
    const lane = this.#modeling.addLane(lowest ?? pool, 'bottom');
    this.#modeling.updateLabel(lane, name);
    return lane;
  }

  /** bpmn-js adds one by itself, and leaves it behind when that is undone. */
  #addLaneSet(pool: DrawnElement): void {
    const process = pool.businessObject.get<ModdleElement | undefined>('processRef');
    if (process === undefined || process.get<readonly ModdleElement[]>('laneSets').length > 0) return;
    const laneSet = this.#bpmnFactory.create('bpmn:LaneSet');
    laneSet.$parent = process;
    this.#modeling.updateModdleProperties(pool, process, { laneSets: [laneSet] });
  }

  /** A process without a pool gets one around everything drawn. */
  #addPool(step: DrawnElement): DrawnElement {
    const root = planeOf(step);
    const process = root.businessObject;
    const drawn = (root.children ?? []).filter((child) => child.waypoints === undefined);
    const left = Math.min(...drawn.map(({ x }) => x)) - AIR - BAND * 2;
    const top = Math.min(...drawn.map(({ y }) => y)) - AIR;
    const width = Math.max(...drawn.map((child) => child.x + child.width)) + AIR - left;
    const height = Math.max(...drawn.map((child) => child.y + child.height)) + AIR - top;
    const shape = this.#factory.createParticipantShape({ type: 'bpmn:Participant' });
    const pool = this.#modeling.createShape(shape, { x: left, y: top, width, height }, this.#canvas.getRootElement(), {
      autoResize: false,
    });
    const name = process.get<string | undefined>('name');
    if (name) this.#modeling.updateLabel(pool, name);
    return pool;
  }

  #moveInto(step: DrawnElement, lane: DrawnElement): void {
    const box = () => ({ x: step.x, y: step.y, width: step.width, height: step.height });
    let top = this.#room.freeTop(step, lane, box());
    if (top === null) {
      const bottom = lane.y + lane.height;
      this.#room.growLane(lane, step.height + 24);
      top = this.#room.freeTop(step, lane, box()) ?? bottom;
    }
    this.#modeling.moveElements([step], { x: 0, y: Math.round(top) - step.y }, undefined, { autoResize: false });
  }
}

const nameOf = (element: ModdleElement | undefined): string => element?.get<string | undefined>('name') ?? '';
const isLane = (element: DrawnElement): boolean => isA(element.businessObject, 'bpmn:Lane') && !element.labelTarget;

function poolOf(element: DrawnElement): DrawnElement | null {
  for (let place: DrawnElement | null | undefined = element; place; place = place.parent)
    if (isA(place.businessObject, 'bpmn:Participant')) return place;
  return null;
}

/** A step inside a sub-process has the lane of the sub-process. */
function isInSubProcess(step: DrawnElement): boolean {
  return isA(step.parent?.businessObject, 'bpmn:SubProcess');
}
