import { SHARED, type Junction } from './find-route.ts';
import type { Grid } from './grid.ts';
import type { Level, LevelEdge } from './level.ts';
import type { Route, Traffic } from './traffic.ts';

/** Branching off another edge in the open, or where both carry a text, costs a little: separate lines say more. */
const BRANCH_AT_STEP = 60;
const BRANCH_WITH_TEXT = 260;
const JOIN = 100;
const JOIN_AT_STEP = 110;

/** Where the edge may leave an edge of the same source, or run into one of the same target. */
export function junctions(
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
