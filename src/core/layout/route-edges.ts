import { docksOf } from './docks.ts';
import { findRoute, SHARED, type Junction, type Quest } from './find-route.ts';
import type { Grid } from './grid.ts';
import { nodeOf, type Level, type LevelEdge, type Terminal } from './level.ts';
import type { Placement } from './place-nodes.ts';
import { Traffic, type Route } from './traffic.ts';

/** Rounds of taking every edge out and finding it a better way around the others; more rounds changed nothing on the samples. */
const ROUNDS = 2;
/** Branching off another edge in the open, or where both carry a text, costs a little: separate lines say more. */
const BRANCH_AT_STEP = 60;
const BRANCH_WITH_TEXT = 260;
const JOIN = 100;
const JOIN_AT_STEP = 110;
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

/** Short forward flows first, then loops, then messages and links: what comes first gets the straight way. */
function routingOrder(level: Level, placement: Placement): number[] {
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
  return level.edges.map((_, index) => index).toSorted((a, b) => weight(level.edges[a]!) - weight(level.edges[b]!) || a - b);
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
    const knot = findKnot(grid, traffic, found.route, quest);
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

/** Where the edge may leave an edge of the same source, or run into one of the same target. */
function junctions(
  level: Level,
  grid: Grid,
  traffic: Traffic,
  routes: readonly (Route | undefined)[],
  index: number,
  end: 'source' | 'target',
): Junction[] {
  const edge = level.edges[index]!;
  const terminal = edge[end];
  if (edge.kind !== 'sequence' || terminal.kind !== 'node') return [];
  const isMate = (other: LevelEdge): boolean => {
    const there = other[end];
    return other.kind === 'sequence' && there.kind === 'node' && there.exit === terminal.exit && there.node === terminal.node;
  };
  const found: Junction[] = [];
  const length = (from: number, to: number): number =>
    Math.abs(grid.upright[traffic.uprightOf(from)]!.at - grid.upright[traffic.uprightOf(to)]!.at) +
    Math.abs(grid.level[traffic.levelOf(from)]!.at - grid.level[traffic.levelOf(to)]!.at);
  level.edges.forEach((other, otherIndex) => {
    const route = routes[otherIndex];
    if (otherIndex === index || route === undefined || !isMate(other)) return;
    const units = traffic.unitsOf(route);
    const directions = traffic.directionsOf(route);
    const bothSay = edge.label !== null && other.label !== null;
    const atStep = level.nodes[terminal.node]!.docking === 'side';
    const isOurs = (unit: number) => traffic.users(unit).every((user) => isMate(level.edges[user]!));
    if (end === 'source') {
      let cost = (atStep ? BRANCH_AT_STEP : 0) + (bothSay ? BRANCH_WITH_TEXT : 0);
      for (let step = 0; step < route.vertices.length && isOurs(units[step]!); step += 1) {
        const [into, out] = directions[step]!;
        if (step > 0) cost += SHARED * length(route.vertices[step - 1]!, route.vertices[step]!);
        found.push({ vertex: route.vertices[step]!, direction: into, taken: out, cost, route, index: step });
      }
    } else {
      let cost = atStep ? JOIN_AT_STEP : JOIN;
      for (let step = route.vertices.length - 1; step >= 0 && isOurs(units[step + 1]!); step -= 1) {
        const [into, out] = directions[step]!;
        found.push({ vertex: route.vertices[step]!, direction: out, taken: into, cost, route, index: step });
        if (step > 0) cost += SHARED * length(route.vertices[step - 1]!, route.vertices[step]!);
      }
    }
  });
  return found;
}

/**
 * Edges that part to opposite sides of a channel at the same fixed line must run in one order: the one that goes left (or up)
 * first. Edges that swap places ask for the opposite order at another line, and no order suits both. Returns a vertex to avoid,
 * or null.
 */
function findKnot(grid: Grid, traffic: Traffic, route: Route, quest: Quest): number | null {
  const own = new Map<string, { readonly vertex: number; readonly side: number }[]>();
  traffic.directionsOf(route).forEach(([into, out], index) => {
    const vertex = route.vertices[index]!;
    const channel = into === out ? null : channelAt(grid, traffic, vertex);
    if (channel === null) return;
    const key = `${channel.isUpright} ${channel.line}`;
    own.set(key, [...(own.get(key) ?? []), { vertex, side: fixedSide(into, out, channel.isUpright) }]);
  });
  for (const turns of own.values()) {
    const { isUpright, line } = channelAt(grid, traffic, turns[0]!.vertex)!;
    const behind = new Map<number, number[]>();
    const order = (turning: readonly (readonly [edge: number, side: number])[]) => {
      for (const [first, left] of turning) {
        for (const [second, right] of turning) if (left === -1 && right === 1) behind.set(first, [...(behind.get(first) ?? []), second]);
      }
    };
    const across = isUpright ? grid.level : grid.upright;
    across.forEach((fixed, index) => {
      if (fixed.kind !== 'lane') return;
      const vertex = isUpright ? traffic.vertex(line, index) : traffic.vertex(index, line);
      const turning = traffic
        .passages(vertex)
        .filter((passage) => passage.into !== passage.out && passage.edge !== quest.edge)
        .map((passage) => [passage.edge, fixedSide(passage.into, passage.out, isUpright)] as const);
      const mine = turns.filter((turn) => turn.vertex === vertex).map((turn) => [quest.edge, turn.side] as const);
      order([...turning, ...mine]);
    });
    if (!isBehindItself(behind, quest.edge)) continue;
    const knotted = turns.find(({ vertex, side }) =>
      traffic.passages(vertex).some((passage) => passage.into !== passage.out && fixedSide(passage.into, passage.out, isUpright) === -side),
    );
    if (knotted !== undefined) return knotted.vertex;
  }
  return null;
}

/** The channel a turn at this vertex belongs to, where the other line is a fixed one. */
function channelAt(grid: Grid, traffic: Traffic, vertex: number): { readonly isUpright: boolean; readonly line: number } | null {
  const [upright, level] = [traffic.uprightOf(vertex), traffic.levelOf(vertex)];
  const isFixedColumn = grid.upright[upright]!.kind === 'lane';
  const isFixedRow = grid.level[level]!.kind === 'lane';
  if (isFixedColumn === isFixedRow) return null;
  return isFixedRow ? { isUpright: true, line: upright } : { isUpright: false, line: level };
}

function isBehindItself(behind: ReadonlyMap<number, readonly number[]>, edge: number): boolean {
  const seen = new Set<number>();
  const open = [...(behind.get(edge) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === edge) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(behind.get(next) ?? []));
  }
  return false;
}

function fixedSide(into: number, out: number, isFixedRow: boolean): number {
  const plus = isFixedRow ? 0 : 1;
  return into === plus || out === plus ? (into === plus ? -1 : 1) : into === (plus + 2) % 4 ? 1 : -1;
}
