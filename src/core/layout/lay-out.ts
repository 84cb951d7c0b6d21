import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { buildLevel } from './build-level.ts';
import { FEW_EVENTS } from './companions.ts';
import type { Inside, LevelPlan } from './level-plan.ts';
import { cornersOf } from './draw-edges.ts';
import type { Bounds, DiagramGeometry, EdgeGeometry, Point, ShapeGeometry } from './geometry.ts';
import { layOutLevel, type LevelDrawing } from './lay-out-level.ts';
import type { Exit, Level } from './level.ts';
import { HEADER, SUB_PROCESS_PADDING, SUB_PROCESS_TITLE } from './measures.ts';
import { orderPools, type LaneBand } from './order-pools.ts';
import { textWidth } from './text-size.ts';
import type { TypedOrder } from './typed-order.ts';

/** Upper left corner of every drawing, px; bpmn-js files usually begin about here. */
const ORIGIN = { x: 120, y: 80 };

export interface LayoutOptions {
  /** For a process that grows while somebody types; default: null, the order of the lines is chosen for reading. */
  readonly typed?: TypedOrder | null;
}

/**
 * Gives every element of a process a place: pools and lanes as bands, steps from left to right, lines that pass through
 * nothing and texts that cover nothing. Same model, same drawing. Flows whose ends are missing or stand in different
 * sub-processes cannot be drawn and get no geometry.
 */
export function layOut(model: ProcessModel, { typed = null }: LayoutOptions = {}): DiagramGeometry {
  const pools = orderPools(model, typed !== null);
  const scopeOf = scopes(model);
  const sideOf = messageSides(
    model,
    pools.map((pool) => pool.id),
    scopeOf,
  );
  const insides = new Map<string, Inside>();
  const plan: LevelPlan = { model, scope: null, pools, insides, scopeOf, sideOf, typed };
  for (const scope of innermostFirst(model, scopeOf)) insides.set(scope, layOutInside({ ...plan, scope }));
  const { level, laneBands } = buildLevel(plan);
  const drawing = layOutLevel(level);
  const depth = Math.max(0, ...laneBands.map((band) => band.path.length));
  const header = HEADER * ((pools.length > 0 ? 1 : 0) + depth);
  const shapes = new Map<string, ShapeGeometry>();
  const edges = new Map<string, EdgeGeometry>();
  // room for the names of a pool and its lanes from the beginning: steps stay where they are when the first role is typed
  const origin = typed === null ? ORIGIN : { x: ORIGIN.x + Math.max(0, 2 * HEADER - header), y: ORIGIN.y };
  addPoolsAndLanes(level, laneBands, drawing, origin, header, shapes);
  addContent(level, drawing, { x: origin.x + header, y: origin.y }, shapes, edges);
  return { shapes, edges };
}

/** The sub-process a node is drawn in, null = none: also for nodes whose scope is not in the file. */
function scopes(model: ProcessModel): ReadonlyMap<string, string | null> {
  const nodes = new Map(model.flowNodes.map((node) => [node.id, node]));
  const scopeOf = (node: FlowNode): string | null => {
    const seen = new Set([node.id]);
    for (let outer = nodes.get(node.scope); outer !== undefined; outer = nodes.get(outer.scope)) {
      if (seen.has(outer.id)) return null;
      seen.add(outer.id);
    }
    const around = nodes.get(node.scope);
    return around?.kind === 'activity' ? around.id : null;
  };
  return new Map(model.flowNodes.map((node) => [node.id, scopeOf(node)]));
}

function innermostFirst(model: ProcessModel, scopeOf: ReadonlyMap<string, string | null>): string[] {
  const depth = (id: string): number => {
    const outer = scopeOf.get(id);
    return outer === undefined || outer === null ? 0 : 1 + depth(outer);
  };
  const used = new Set([...scopeOf.values()].filter((scope) => scope !== null));
  return model.flowNodes
    .map((node) => node.id)
    .filter((id) => used.has(id))
    .toSorted((a, b) => depth(b) - depth(a));
}

/** A message leaves a sub-process towards the pool it goes to; at the top where many boundary events hold the lower border. */
function messageSides(model: ProcessModel, order: readonly string[], scopeOf: ReadonlyMap<string, string | null>): LevelPlan['sideOf'] {
  const hosts = model.flowNodes.flatMap((node) => (node.kind === 'event' && node.attachedTo !== null ? [node.attachedTo] : []));
  const isCrowded = (id: string) => hosts.filter((host) => host === id).length > FEW_EVENTS;
  const isHeld = (id: string): boolean => {
    const outer = scopeOf.get(id);
    return outer !== undefined && outer !== null && (isCrowded(outer) || isHeld(outer));
  };
  const processOf = new Map(model.flowNodes.map((node) => [node.id, node.process]));
  const rank = (id: string): number => {
    const pool = order.indexOf(id);
    if (pool >= 0) return pool;
    return order.findIndex((participant) => model.participants.find(({ id: own }) => own === participant)?.process === processOf.get(id));
  };
  const flows = new Map(model.messageFlows.map((flow) => [flow.id, flow]));
  return (flow, end) => {
    const { source, target } = flows.get(flow)!;
    const other = end === source ? target : source;
    return rank(other) < rank(end) || isHeld(end) ? 'up' : 'down';
  };
}

function layOutInside(plan: LevelPlan): Inside {
  const { level } = buildLevel(plan);
  const drawing = layOutLevel(level);
  const name = plan.model.flowNodes.find((node) => node.id === plan.scope)?.name ?? '';
  const width = Math.max(drawing.at.width + 2 * SUB_PROCESS_PADDING, Math.min(textWidth(name) + 40, 400));
  const height = drawing.at.height + SUB_PROCESS_TITLE + SUB_PROCESS_PADDING;
  const offset = { x: Math.round((width - drawing.at.width) / 2), y: SUB_PROCESS_TITLE };
  const shapes = new Map<string, ShapeGeometry>();
  const edges = new Map<string, EdgeGeometry>();
  addContent(level, drawing, offset, shapes, edges);
  const exits = new Map<string, Exit>();
  for (const { id, source, target } of level.edges) {
    const frame = source.kind === 'frame' ? source : target.kind === 'frame' ? target : null;
    const points = edges.get(id)?.waypoints;
    if (frame === null || points === undefined) continue;
    const end = { x: (source.kind === 'frame' ? points[0]! : points.at(-1)!).x, y: frame.side === 'up' ? 0 : height };
    edges.set(id, { waypoints: source.kind === 'frame' ? [end, ...points.slice(1)] : [...points.slice(0, -1), end] });
    exits.set(id, { side: frame.side, offset: end.x - width / 2, reach: 0 });
  }
  return { width, height, geometry: { shapes, edges }, exits };
}

function addPoolsAndLanes(
  level: Level,
  laneBands: readonly LaneBand[],
  drawing: LevelDrawing,
  origin: Point,
  header: number,
  shapes: Map<string, ShapeGeometry>,
) {
  const { bandSpan } = drawing.at;
  const right = origin.x + header + drawing.at.width;
  const span = (bands: readonly number[], x: number): ShapeGeometry => {
    const top = bandSpan[bands[0]!]![0];
    return { x, y: origin.y + top, width: right - x, height: bandSpan[bands.at(-1)!]![1] - top, isHorizontal: true };
  };
  const bandsOf = (matches: (band: number) => boolean) => level.bands.flatMap((_, band) => (matches(band) ? [band] : []));
  level.pools.forEach((pool, index) =>
    shapes.set(
      pool.id,
      span(
        bandsOf((band) => level.bands[band]!.pool === index),
        origin.x,
      ),
    ),
  );
  const start = origin.x + (level.pools.length > 0 ? HEADER : 0);
  for (const { path } of laneBands) {
    path.forEach((lane, depth) => {
      if (!shapes.has(lane.id))
        shapes.set(
          lane.id,
          span(
            bandsOf((band) => laneBands[band]!.path.includes(lane)),
            start + depth * HEADER,
          ),
        );
    });
  }
}

/** Nodes with everything drawn with them, the insides of sub-processes, and all lines. */
function addContent(
  level: Level,
  { placement, at, waypoints, labels }: LevelDrawing,
  origin: Point,
  shapes: Map<string, ShapeGeometry>,
  edges: Map<string, EdgeGeometry>,
) {
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x + origin.x, y: point.y + origin.y });
  const labelled = (label: Bounds | null | undefined) => (label ? { label: move(label) } : {});
  const parts = new Map<string, (readonly Point[])[]>();
  level.nodes.forEach((node, index) => {
    const middle = { x: at.columnAt[placement.columnOf[index]!]!, y: at.rowAt[placement.rowOf[index]!]! };
    const corner = move({ x: middle.x - node.width / 2, y: middle.y - node.height / 2 });
    const expanded = node.inside === null ? {} : { isExpanded: true };
    shapes.set(node.id, { ...corner, width: node.width, height: node.height, ...expanded, ...labelled(labels.ofNode.get(index)) });
    const beside = <T extends Point>(point: T): T => move({ ...point, x: point.x + middle.x, y: point.y + middle.y });
    for (const { id, bounds, label, link } of node.companions) {
      const text = label === null ? labelled(labels.ofCompanion.get(id)) : { label: beside(label) };
      shapes.set(id, { ...beside(bounds), ...text });
      if (link !== null) edges.set(link.key, { waypoints: link.waypoints.map(beside) });
    }
    for (const [id, shape] of node.inside?.shapes ?? []) {
      const inner = { ...shape, x: shape.x + corner.x, y: shape.y + corner.y };
      shapes.set(
        id,
        shape.label ? { ...inner, label: { ...shape.label, x: shape.label.x + corner.x, y: shape.label.y + corner.y } } : inner,
      );
    }
    for (const [id, edge] of node.inside?.edges ?? []) {
      const moved = moveEdge(edge, corner);
      edges.set(id, moved);
      parts.set(id, [...(parts.get(id) ?? []), moved.waypoints]);
    }
  });
  level.edges.forEach((edge, index) => {
    const outer = waypoints[index]!.map(move);
    if (outer.length === 0) return;
    // a message out of or into a sub-process: the part inside is there already
    const inside = parts.get(edge.id) ?? [];
    const before = inside.find((part) => isSame(part.at(-1)!, outer[0]!)) ?? [];
    const after = inside.find((part) => isSame(part[0]!, outer.at(-1)!)) ?? [];
    const points = [...before.slice(0, -1), ...outer, ...after.slice(1)];
    edges.set(edge.id, { waypoints: cornersOf(points), ...labelled(labels.ofEdge.get(index)) });
  });
}

const isSame = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

const moveEdge = (edge: EdgeGeometry, by: Point): EdgeGeometry => ({
  waypoints: edge.waypoints.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
  ...(edge.label ? { label: { ...edge.label, x: edge.label.x + by.x, y: edge.label.y + by.y } } : {}),
});
