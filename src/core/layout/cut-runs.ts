import type { Grid } from './grid.ts';
import type { Level, LevelEdge, Terminal } from './level.ts';
import { isUpright, Traffic, type Direction, type Route } from './traffic.ts';

/** A straight stretch of one edge. */
export interface Run {
  readonly edge: number;
  readonly isUpright: boolean;
  /** Index of the grid line it runs on, among the upright or the level lines. */
  readonly line: number;
  /** Index of the grid line across at its start and end; half a step outside where it docks. */
  readonly from: number;
  readonly to: number;
}

/** The runs of every edge, and for each run the bundle it belongs to: runs of one bundle are drawn as one line. */
export interface Runs {
  readonly ofEdge: readonly (readonly Run[])[];
  readonly bundleOf: ReadonlyMap<Run, number>;
  readonly bundles: number;
}

export function cutRuns(level: Level, grid: Grid, routes: readonly (Route | undefined)[]): Runs {
  const traffic = new Traffic(grid);
  const firstRunOfUnit: number[][] = [];
  const ofEdge = routes.map((route, edge) => {
    const cut = route === undefined ? { runs: [], runOfUnit: [] } : cutRoute(traffic, route, edge);
    firstRunOfUnit[edge] = cut.runOfUnit;
    return cut.runs;
  });
  const parent = new Map<Run, Run>();
  const root = (run: Run): Run => {
    const up = parent.get(run);
    return up === undefined ? run : root(up);
  };
  const unite = (a: Run, b: Run) => {
    const [first, second] = [root(a), root(b)];
    if (first !== second) parent.set(second, first);
  };
  const groups = new Map<string, number[]>();
  level.edges.forEach((edge, index) => {
    if (routes[index] === undefined || edge.kind !== 'sequence') return;
    for (const key of bundleKeys(edge)) groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  for (const [key, members] of groups) {
    for (let a = 0; a < members.length; a += 1) {
      for (let b = a + 1; b < members.length; b += 1) uniteShared(key[0] === 's', members[a]!, members[b]!);
    }
  }
  function uniteShared(isStart: boolean, a: number, b: number) {
    const units = [traffic.unitsOf(routes[a]!), traffic.unitsOf(routes[b]!)] as const;
    const at = (list: readonly number[], index: number) => (isStart ? list[index] : list[list.length - 1 - index]);
    for (let index = 0; at(units[0], index) !== undefined && at(units[0], index) === at(units[1], index); index += 1) {
      unite(ofEdge[a]![at(firstRunOfUnit[a]!, index)!]!, ofEdge[b]![at(firstRunOfUnit[b]!, index)!]!);
    }
  }
  const numbers = new Map<Run, number>();
  const bundleOf = new Map<Run, number>();
  for (const run of ofEdge.flat()) {
    const top = root(run);
    if (!numbers.has(top)) numbers.set(top, numbers.size);
    bundleOf.set(run, numbers.get(top)!);
  }
  return { ofEdge, bundleOf, bundles: numbers.size };
}

const endKey = ({ node, exit }: Terminal & { kind: 'node' }): string => `${node} ${exit === null ? '' : exit.offset}`;

function bundleKeys(edge: LevelEdge): string[] {
  const keys: string[] = [];
  if (edge.source.kind === 'node') keys.push(`s${endKey(edge.source)}`);
  if (edge.target.kind === 'node') keys.push(`t${endKey(edge.target)}`);
  return keys;
}

const sign = (direction: Direction): number => (direction === 0 || direction === 1 ? 0.5 : -0.5);

function cutRoute(traffic: Traffic, route: Route, edge: number) {
  const runs: Run[] = [];
  const runOfUnit: number[] = [0];
  const along = (vertex: number, upright: boolean) => (upright ? traffic.levelOf(vertex) : traffic.uprightOf(vertex));
  const lineOf = (vertex: number, upright: boolean) => (upright ? traffic.uprightOf(vertex) : traffic.levelOf(vertex));
  const start = route.vertices[0]!;
  let from = along(start, isUpright(route.leave)) - sign(route.leave);
  traffic.directionsOf(route).forEach(([into, out], index) => {
    const vertex = route.vertices[index]!;
    if (into !== out) {
      const upright = isUpright(into);
      runs.push({ edge, isUpright: upright, line: lineOf(vertex, upright), from, to: along(vertex, upright) });
      from = along(vertex, !upright);
    }
    runOfUnit.push(runs.length);
  });
  const end = route.vertices.at(-1)!;
  const upright = isUpright(route.enter);
  runs.push({ edge, isUpright: upright, line: lineOf(end, upright), from, to: along(end, upright) + sign(route.enter) });
  return { runs, runOfUnit };
}
