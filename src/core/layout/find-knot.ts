import type { Grid } from './grid.ts';
import type { Route, Traffic } from './traffic.ts';

/**
 * Edges that part to opposite sides of a channel at the same fixed line must run in one order: the one that goes left (or up)
 * first. Edges that swap places ask for the opposite order at another line, and no order suits both. Returns a vertex to avoid,
 * or null.
 */
export function findKnot(grid: Grid, traffic: Traffic, route: Route, edge: number): number | null {
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
        .filter((passage) => passage.into !== passage.out && passage.edge !== edge)
        .map((passage) => [passage.edge, fixedSide(passage.into, passage.out, isUpright)] as const);
      const mine = turns.filter((turn) => turn.vertex === vertex).map((turn) => [edge, turn.side] as const);
      order([...turning, ...mine]);
    });
    if (!isBehindItself(behind, edge)) continue;
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
