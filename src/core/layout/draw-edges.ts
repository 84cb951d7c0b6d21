import type { Coordinates } from './assign-coordinates.ts';
import type { Tracks } from './assign-tracks.ts';
import type { Run, Runs } from './cut-runs.ts';
import type { Point } from './geometry.ts';
import type { Level, Terminal } from './level.ts';
import type { Placement } from './place-nodes.ts';
import type { Grid } from './grid.ts';

/** A stretch of one edge in pixels. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly bundle: number;
  readonly run: Run;
}

/** Waypoints of every edge, stretch by stretch; empty where the edge has no route. */
export function drawEdges(
  level: Level,
  placement: Placement,
  grid: Grid,
  runs: Runs,
  tracks: Tracks,
  at: Coordinates,
): readonly (readonly Stretch[])[] {
  const position = (run: Run): number => {
    const lines = run.isUpright ? grid.upright : grid.level;
    const track = lines[run.line]!.kind === 'lane' ? 0 : tracks.trackOf[runs.bundleOf.get(run)!]!;
    return run.isUpright ? at.x(run.line, track) : at.y(run.line, track);
  };
  return level.edges.map((edge, index) => {
    const list = runs.ofEdge[index]!;
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) return [];
    const points: Point[] = [dock(edge.source, first, position(first), first.from < first.to ? 1 : -1)];
    for (let run = 0; run + 1 < list.length; run += 1) {
      const [a, b] = [list[run]!, list[run + 1]!];
      points.push(a.isUpright ? { x: position(a), y: position(b) } : { x: position(b), y: position(a) });
    }
    points.push(dock(edge.target, last, position(last), last.from < last.to ? -1 : 1));
    return list.map((run, step) => ({ from: points[step]!, to: points[step + 1]!, bundle: runs.bundleOf.get(run)!, run }));
  });

  /** Where the line meets the border; `side` tells on which side of the shape the line lies (1 = right or below). */
  function dock(terminal: Terminal, run: Run, along: number, side: 1 | -1): Point {
    if (terminal.kind === 'node') {
      const node = level.nodes[terminal.node]!;
      const [x, y] = [at.columnAt[placement.columnOf[terminal.node]!]!, at.rowAt[placement.rowOf[terminal.node]!]!];
      const reach = terminal.exit?.reach ?? 0;
      return run.isUpright ? { x: along, y: y + side * (node.height / 2 + reach) } : { x: x + side * (node.width / 2), y: along };
    }
    if (terminal.kind === 'frame') return { x: along, y: terminal.side === 'up' ? 0 : at.height };
    const bands = level.bands.flatMap((band, index) => (band.pool === terminal.pool ? [at.bandSpan[index]!] : []));
    return { x: along, y: side === 1 ? bands.at(-1)![1] : bands[0]![0] };
  }
}

export const waypointsOf = (stretches: readonly Stretch[]): Point[] =>
  stretches.length === 0 ? [] : cornersOf([stretches[0]!.from, ...stretches.map((stretch) => stretch.to)]);

/** The points without those in the middle of a straight line. */
export function cornersOf(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
