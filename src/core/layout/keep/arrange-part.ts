import type { FlowNode, ProcessModel } from '../../process/process-model.ts';
import { byId } from '../../process/queries.ts';
import { annotationLinkKey } from '../geometry.ts';
import type { Bounds, DiagramGeometry, EdgeGeometry, Point, ShapeGeometry } from '../geometry.ts';
import { distanceTo, nearestOn } from './nearest-on.ts';
import { sideLines, type Ends } from './side-lines.ts';
import { COLUMN_GAP, EVENT, sizeOf } from '../measures.ts';
import { findPlace } from './find-place.ts';
import { growContainers } from './grow-containers.ts';
import { labelsFor } from './label-part.ts';
import { boxOf, meets, middleOf, wire } from './wire.ts';

/** What an arrangement changes, on top of the drawing it began with. */
export interface Arrangement {
  /** The whole drawing afterwards. */
  readonly geometry: DiagramGeometry;
  /** Keys of the shapes and edges that are new or stand elsewhere. */
  readonly changed: ReadonlySet<string>;
}

/** Flow nodes that have no shape in the drawing though their surroundings have one. */
export function undrawnNodes(model: ProcessModel, { shapes }: DiagramGeometry): readonly string[] {
  const nodes = byId(model.flowNodes);
  const isShown = (node: FlowNode): boolean => {
    const around = nodes.get(node.scope);
    return around === undefined || (shapes.get(around.id)?.isExpanded === true && isShown(around));
  };
  return model.flowNodes.filter((node) => !shapes.has(node.id) && isShown(node)).map(({ id }) => id);
}

/**
 * Places the chosen flow nodes again, in the order of the flow, each beside what leads to it, and draws their lines anew.
 * Everything else keeps its place; only lanes and pools grow to the right where something new stands at their end.
 */
export function arrangePart(model: ProcessModel, drawing: DiagramGeometry, chosen: ReadonlySet<string>): Arrangement {
  const work = new PartInWork(model, drawing, chosen);
  work.placeNodes();
  work.drawLines();
  return work.result();
}

class PartInWork {
  readonly #model: ProcessModel;
  readonly #nodes: ReadonlyMap<string, FlowNode>;
  readonly #shapes: Map<string, ShapeGeometry>;
  readonly #edges: Map<string, EdgeGeometry>;
  readonly #old: DiagramGeometry;
  /** Lines that stay as they are: nothing is placed on them. */
  readonly #standing: readonly Bounds[];
  /** In the order they are placed. */
  readonly #queue: readonly FlowNode[];
  readonly #changed = new Set<string>();

  constructor(model: ProcessModel, drawing: DiagramGeometry, chosen: ReadonlySet<string>) {
    this.#model = model;
    this.#old = drawing;
    this.#nodes = byId(model.flowNodes);
    this.#shapes = new Map(drawing.shapes);
    this.#edges = new Map(drawing.edges);
    this.#queue = inFlowOrder(model, chosen);
    this.#standing = standingLines(model, drawing, this.#withBelongings(this.#queue.map(({ id }) => id)));
    // what moves makes room first, or it would be in its own way
    for (const node of this.#queue) if (this.#hostOf(node) === null) this.#shapes.delete(node.id);
  }

  placeNodes(): void {
    for (const node of this.#queue) {
      if (this.#hostOf(node) === null) this.#place(node);
      else if (!this.#shapes.has(node.id)) this.#attach(node);
    }
    for (const id of growContainers(this.#model, this.#shapes)) this.#changed.add(id);
  }

  drawLines(): void {
    const flows = [...this.#model.sequenceFlows, ...this.#model.messageFlows];
    const hasMoved = ({ source, target }: Ends) => this.#changed.has(source) || this.#changed.has(target);
    const again = flows.filter((flow) => !this.#edges.has(flow.id) || hasMoved(flow));
    // data and notes are drawn where they are; only their lines follow
    const lines = [...again, ...sideLines(this.#model).filter(hasMoved)].filter(
      ({ source, target }) => this.#shapes.has(source) && this.#shapes.has(target),
    );
    for (const { id } of lines) this.#edges.delete(id);
    for (const line of lines) this.#draw(line);
    for (const { id, about } of this.#model.textAnnotations)
      for (const end of about) if (this.#changed.has(end)) this.#pullLink(annotationLinkKey(id, end), end);
  }

  #draw({ id, source, target }: Ends): void {
    const [from, to] = [this.#shapes.get(source)!, this.#shapes.get(target)!];
    const start = this.#nodes.get(source);
    const waypoints = wire({
      source: from,
      target: to,
      obstacles: this.#obstaclesBetween(source, target),
      lines: [...this.#edges.values()].map((edge) => edge.waypoints),
      leaves: start?.type === 'BoundaryEvent' ? [1] : [0, 1, 2, 3],
      enters: [0, 1, 2, 3],
    });
    this.#edges.set(id, { waypoints });
    this.#changed.add(id);
  }

  /** A note about a flow stays linked to it where the flow was drawn again. */
  #pullLink(link: string, flow: string): void {
    const [edge, points] = [this.#edges.get(link), this.#edges.get(flow)?.waypoints];
    const [first, last] = [edge?.waypoints[0], edge?.waypoints.at(-1)];
    if (edge === undefined || first === undefined || last === undefined || points === undefined) return;
    // which end is the note's is not said: it is the one that did not lie on the flow
    const old = this.#old.edges.get(flow)?.waypoints ?? [];
    const isReversed = distanceTo(old, first) < distanceTo(old, last);
    const kept = isReversed ? edge.waypoints.slice(1) : edge.waypoints.slice(0, -1);
    const end = nearestOn(points, isReversed ? kept[0]! : kept.at(-1)!);
    this.#edges.set(link, { ...edge, waypoints: isReversed ? [end, ...kept] : [...kept, end] });
    this.#changed.add(link);
  }

  result(): Arrangement {
    const labels = labelsFor(this.#model, { shapes: this.#shapes, edges: this.#edges }, this.#changed);
    for (const [id, label] of labels) {
      const [shape, edge] = [this.#shapes.get(id), this.#edges.get(id)];
      if (shape !== undefined) this.#shapes.set(id, { ...shape, label });
      if (edge !== undefined) this.#edges.set(id, { ...edge, label });
    }
    return { geometry: { shapes: this.#shapes, edges: this.#edges }, changed: this.#changed };
  }

  /** The drawn step a boundary event sits on. */
  #hostOf(node: FlowNode): string | null {
    return node.kind === 'event' && node.attachedTo !== null && this.#nodes.has(node.attachedTo) ? node.attachedTo : null;
  }

  #place(node: FlowNode): void {
    const old = this.#old.shapes.get(node.id);
    const size = old ?? sizeOf(node);
    const container = this.#containerOf(node);
    const taken = [...this.#inTheWayOf(node), ...this.#standing];
    const { width, height } = size;
    const place = findPlace({ width, height }, this.#wished(node, old, container), taken, container);
    this.#put(node.id, { ...(old?.isExpanded === undefined ? {} : { isExpanded: old.isExpanded }), ...place });
    if (old !== undefined) this.#moveWith(node.id, { x: place.x - old.x, y: place.y - old.y });
  }

  #put(id: string, shape: ShapeGeometry): void {
    this.#shapes.set(id, shape);
    this.#changed.add(id);
  }

  /** Right of what leads here, on its row within the lane; else left of what follows; else where it stood; else at the lane's end. */
  #wished(node: FlowNode, old: Bounds | undefined, container: Bounds | null): Point {
    const half = (old?.width ?? sizeOf(node).width) / 2;
    const shapesOf = (ids: readonly string[]) => ids.flatMap((id) => this.#shapes.get(id) ?? []);
    const before = shapesOf(this.#model.sequenceFlows.flatMap(({ source, target }) => (target === node.id ? [source] : [])));
    const after = shapesOf(this.#model.sequenceFlows.flatMap(({ source, target }) => (source === node.id ? [target] : [])));
    const isInside = (y: number) => container === null || (y > container.y && y < container.y + container.height);
    const inMiddle = container === null ? null : container.y + container.height / 2;
    const rows = [...before, ...after].map((box) => middleOf(box).y).filter(isInside);
    const lane = this.#laneMates(node).map((box) => middleOf(box).y);
    const y = rows[0] ?? (old !== undefined && isInside(middleOf(old).y) ? middleOf(old).y : null) ?? lane[0] ?? inMiddle ?? 120;
    if (before.length > 0) return { x: Math.max(...before.map((box) => box.x + box.width)) + COLUMN_GAP + half, y };
    if (old !== undefined) return { x: middleOf(old).x, y };
    if (after.length > 0) return { x: Math.min(...after.map((box) => box.x)) - COLUMN_GAP - half, y };
    return { x: (container?.x ?? 120) + 60 + half, y };
  }

  #laneMates(node: FlowNode): readonly Bounds[] {
    return this.#model.flowNodes
      .filter((other) => other.id !== node.id && other.lane === node.lane && other.scope === node.scope && other.kind === 'activity')
      .flatMap((other) => this.#shapes.get(other.id) ?? []);
  }

  /** Sub-process, lane or pool the node is drawn in. */
  #containerOf(node: FlowNode): Bounds | null {
    const inside = this.#nodes.has(node.scope) ? this.#shapes.get(node.scope) : undefined;
    const lane = node.lane === null ? undefined : this.#shapes.get(node.lane);
    const pool = this.#model.participants.find(({ process }) => process === node.process);
    return inside ?? lane ?? (pool && this.#shapes.get(pool.id)) ?? null;
  }

  /** Shapes of the same surroundings, and texts beside them. */
  #inTheWayOf(node: FlowNode): readonly Bounds[] {
    const containers = new Set([...this.#model.participants, ...this.#model.lanes].map(({ id }) => id));
    const around = this.#ancestorsOf(node.id);
    return [...this.#shapes].flatMap(([id, shape]) =>
      containers.has(id) || around.has(id) || id === node.id ? [] : shape.label === undefined ? [shape] : [shape, shape.label],
    );
  }

  #ancestorsOf(id: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (let at = this.#nodes.get(id)?.scope; at !== undefined && !found.has(at); at = this.#nodes.get(at)?.scope) found.add(at);
    return found;
  }

  /** The nodes with their boundary events and everything inside of them. */
  #withBelongings(ids: readonly string[]): ReadonlySet<string> {
    const found = new Set(ids);
    for (const id of found) {
      for (const node of this.#model.flowNodes) if (node.scope === id || this.#hostOf(node) === id) found.add(node.id);
    }
    return found;
  }

  #attach(node: FlowNode): void {
    const host = this.#shapes.get(this.#hostOf(node)!);
    if (host === undefined) return;
    const y = host.y + host.height - EVENT.height / 2;
    const free = [0.75, 0.25, 0.5].map((part) => ({ x: host.x + host.width * part - EVENT.width / 2, y, ...EVENT }));
    const taken = this.#inTheWayOf(node).filter((box) => box !== host);
    this.#put(node.id, free.find((box) => !taken.some((other) => meets(box, other, 2))) ?? free[0]!);
  }

  /** Boundary events and the inside of a sub-process go where their step goes. */
  #moveWith(id: string, by: Point): void {
    if (by.x === 0 && by.y === 0) return;
    for (const node of this.#model.flowNodes) {
      const shape = this.#shapes.get(node.id);
      if (shape === undefined || (this.#hostOf(node) !== id && node.scope !== id) || this.#changed.has(node.id)) continue;
      this.#put(node.id, {
        ...shape,
        x: shape.x + by.x,
        y: shape.y + by.y,
        ...(shape.label && { label: { ...shape.label, x: shape.label.x + by.x, y: shape.label.y + by.y } }),
      });
      this.#moveWith(node.id, by);
    }
  }

  /** Everything but what the two ends stand in. */
  #obstaclesBetween(source: string, target: string): readonly Bounds[] {
    const open = new Set([...this.#model.participants, ...this.#model.lanes].map(({ id }) => id));
    const hosts = [source, target].flatMap((id) => {
      const node = this.#nodes.get(id);
      return node === undefined ? [] : (this.#hostOf(node) ?? []);
    });
    const around = new Set([...this.#ancestorsOf(source), ...this.#ancestorsOf(target)]);
    const inner = (id: string) => [...this.#ancestorsOf(id)].some((outer) => outer === source || outer === target);
    return [...this.#shapes].flatMap(([id, shape]) =>
      open.has(id) || around.has(id) || inner(id) || (hosts.includes(id) && id !== source && id !== target) ? [] : [shape],
    );
  }
}

function standingLines(model: ProcessModel, { edges }: DiagramGeometry, moving: ReadonlySet<string>): readonly Bounds[] {
  const flows = byId([...model.sequenceFlows, ...model.messageFlows]);
  return [...edges].flatMap(([id, { waypoints }]) => {
    const flow = flows.get(id);
    if (flow !== undefined && (moving.has(flow.source) || moving.has(flow.target))) return [];
    return waypoints.slice(1).map((point, index) => boxOf(waypoints[index]!, point));
  });
}

/** The chosen nodes so that what leads to a node comes before it; circles are cut where the file names them first. */
function inFlowOrder(model: ProcessModel, chosen: ReadonlySet<string>): readonly FlowNode[] {
  const waiting = model.flowNodes.filter(({ id }) => chosen.has(id));
  const order: FlowNode[] = [];
  const placed = new Set<string>();
  while (waiting.length > 0) {
    const isReady = (node: FlowNode) =>
      model.sequenceFlows.every(
        ({ source, target }) => target !== node.id || source === target || !chosen.has(source) || placed.has(source),
      );
    const next = waiting.splice(Math.max(0, waiting.findIndex(isReady)), 1)[0]!;
    order.push(next);
    placed.add(next.id);
  }
  return order;
}
