import { docksOf } from './docks.ts';
import { findKnot } from './find-knot.ts';
import { findRoute, type Quest } from './find-route.ts';
import type { Grid } from './grid.ts';
import { junctions } from './junctions.ts';
import { nodeOf, type Level, type LevelEdge, type Terminal } from './level.ts';
import type { Placement } from './place-nodes.ts';
import { Traffic, type Route } from './traffic.ts';

/** Rounds of taking every edge out and finding it a better way around the others; more rounds changed nothing on the samples. */
const ROUNDS = 2;
/** Knots avoided for one edge before it may run over others. */
const KNOTS = 40;
/** An edge without any way, when two orders of routing are compared. */
const NO_WAY = 1e6;

/**
 * A way for every edge, in the order of `level.edges`. `onlyMiddle`: upright lines dock in the middle of a step only, which
 * leaves more room for their texts and makes longer ways.
 */
export function routeEdges(level: Level, placement: Placement, grid: Grid, onlyMiddle: boolean): readonly (Route | undefined)[] {
  const traffic = new Traffic(grid);
  const routes: (Route | undefined)[] = level.edges.map(() => undefined);
  const order = routingOrder(level, placement);
  const takeOut = (index: number) => {
    const old = routes[index];
    if (old !== undefined) traffic.remove(index, old);
    routes[index] = undefined;
    return old;
  };
  const putIn = (index: number, route: Route | undefined) => {
    routes[index] = route;
    if (route !== undefined) traffic.add(index, route);
  };
  /** Finds new ways for these edges, in this order, and returns what they cost together. */
  const routeAgain = (edges: readonly number[]): number => {
    const old = edges.map(takeOut);
    let sum = 0;
    edges.forEach((index, position) => {
      const found = routeEdge(level, placement, grid, traffic, routes, index, onlyMiddle);
      sum += found?.cost ?? NO_WAY;
      putIn(index, found?.route ?? old[position]);
    });
    return sum;
  };

  for (const index of order) routeAgain([index]);
  // later lines must not change the way of earlier ones
  if (level.typed !== null) return routes;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of order) {
      const route = routes[index];
      if (route !== undefined && !isStraight(traffic, route)) routeAgain([index]);
    }
    for (const group of rivals(level, order)) {
      const usual = routeAgain(group);
      const reversed = group.toReversed();
      if (routeAgain(reversed) >= usual) routeAgain(group);
    }
  }
  return routes;
}

/** Flows out of one gateway compete for its corners: the one routed first gets the better one. */
function rivals(level: Level, order: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const index of order) {
    const { kind, source } = level.edges[index]!;
    if (kind !== 'sequence' || source.kind !== 'node' || source.exit !== null) continue;
    groups.set(source.node, [...(groups.get(source.node) ?? []), index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const isStraight = (traffic: Traffic, route: Route): boolean => traffic.directionsOf(route).every(([into, out]) => into === out);

/** The later of its ends: the line it was typed in. */
const born = ({ source, target }: LevelEdge): number => Math.max(nodeOf(source), nodeOf(target));

/** Short forward flows first, then loops, then messages and links: what comes first gets the straight way. */
function routingOrder(level: Level, placement: Placement): number[] {
  const all = level.edges.map((_, index) => index);
  if (level.typed !== null) {
    return all.toSorted((a, b) => born(level.edges[a]!) - born(level.edges[b]!) || a - b);
  }
  const weight = (edge: LevelEdge): number => {
    const [from, to] = [nodeOf(edge.source), nodeOf(edge.target)];
    const kind = edge.kind === 'sequence' ? (placement.order.loops.has(edge.id) ? 1 : 0) : edge.kind === 'message' ? 2 : 3;
    if (from < 0 || to < 0) return kind * 1e6;
    // a message straight down to its receiver needs the middle of both
    if (edge.kind === 'message' && placement.columnOf[from] === placement.columnOf[to]) return -1;
    const columns = Math.abs(placement.columnOf[from]! - placement.columnOf[to]!);
    const rows = Math.abs(placement.rowOf[from]! - placement.rowOf[to]!);
    return kind * 1e6 + columns * 10 + rows * 9;
  };
  return all.toSorted((a, b) => weight(level.edges[a]!) - weight(level.edges[b]!) || a - b);
}

function routeEdge(
  level: Level,
  placement: Placement,
  grid: Grid,
  traffic: Traffic,
  routes: readonly (Route | undefined)[],
  index: number,
  onlyMiddle: boolean,
): { readonly route: Route; readonly cost: number } | null {
  const edge = level.edges[index]!;
  const isLoop = placement.order.loops.has(edge.id);
  const docks = (terminal: Terminal, role: 'source' | 'target') =>
    docksOf(level, placement, grid, traffic, terminal, role, isLoop, edge.kind, onlyMiddle);
  const forbidden = new Set<number>();
  const quest: Quest = {
    edge: index,
    kind: edge.kind,
    starts: docks(edge.source, 'source'),
    goals: docks(edge.target, 'target'),
    branches: junctions(level, grid, traffic, routes, index, 'source'),
    joins: junctions(level, grid, traffic, routes, index, 'target'),
    lines: allowedLines(level, grid, edge),
    home: [edge.source, edge.target].flatMap((end) => (end.kind === 'node' ? [grid.bandLines(level.nodes[end.node]!.band)] : [])),
    forbidden,
    mayOverlap: false,
  };
  for (let attempt = 0; attempt < KNOTS; attempt += 1) {
    const found = findRoute(grid, traffic, quest);
    if (found === null) break;
    const knot = findKnot(grid, traffic, found.route, index);
    if (knot === null) return found;
    forbidden.add(knot);
  }
  // every docking place is taken: better a line over a line than no line
  return findRoute(grid, traffic, { ...quest, forbidden: new Set(), mayOverlap: true });
}

/** Sequence flows stay inside their pool; everything else may use the whole drawing. */
function allowedLines(level: Level, grid: Grid, edge: LevelEdge): readonly [number, number] {
  const pools = [edge.source, edge.target].map((end) => (end.kind === 'node' ? level.bands[level.nodes[end.node]!.band]!.pool : null));
  const everything = [0, grid.level.length - 1] as const;
  const [from, to] = pools;
  return edge.kind === 'sequence' && from !== null && from !== undefined && from === to ? grid.poolLines(from) : everything;
}
