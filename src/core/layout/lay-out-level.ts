import { assignCoordinates, noRoom, type Coordinates } from './assign-coordinates.ts';
import { assignTracks } from './assign-tracks.ts';
import { cutRuns } from './cut-runs.ts';
import { drawEdges, waypointsOf, type Stretch } from './draw-edges.ts';
import type { Point } from './geometry.ts';
import { makeGrid, type Grid } from './grid.ts';
import type { Level } from './level.ts';
import { placeLabels, type Labels } from './place-labels.ts';
import { placeNodes, type Placement } from './place-nodes.ts';
import { routeEdges } from './route-edges.ts';

export interface LevelDrawing {
  readonly placement: Placement;
  readonly at: Coordinates;
  readonly stretches: readonly (readonly Stretch[])[];
  readonly waypoints: readonly (readonly Point[])[];
  readonly labels: Labels;
}

/** Texts that found no place ask for room; this often the drawing is stretched before the least bad place is taken. */
const LABEL_ROUNDS = 8;

export function layOutLevel(level: Level): LevelDrawing {
  const placement = placeNodes(level);
  const grid = makeGrid(level, placement);
  const usual = draw(level, placement, grid, false);
  if (usual.labels.homeless === 0) return usual;
  const roomier = draw(level, placement, grid, true);
  return roomier.labels.homeless < usual.labels.homeless ? roomier : usual;
}

function draw(level: Level, placement: Placement, grid: Grid, onlyMiddle: boolean): LevelDrawing {
  const routes = routeEdges(level, placement, grid, onlyMiddle);
  const runs = cutRuns(level, grid, routes);
  const tracks = assignTracks(grid, runs);
  const room = noRoom();
  for (let round = 1; ; round += 1) {
    const at = assignCoordinates(level, placement, grid, tracks, room);
    const stretches = drawEdges(level, placement, grid, runs, tracks, at);
    const labels = placeLabels(level, placement, grid, at, stretches, room);
    if (labels.homeless === 0 || round === LABEL_ROUNDS) {
      return { placement, at, stretches, waypoints: stretches.map(waypointsOf), labels };
    }
  }
}
