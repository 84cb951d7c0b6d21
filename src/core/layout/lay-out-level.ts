import { assignCoordinates, noRoom, type Coordinates, type LineGaps } from './assign-coordinates.ts';
import { assignTracks } from './assign-tracks.ts';
import { cutRuns } from './cut-runs.ts';
import { drawEdges, waypointsOf, type Stretch } from './draw-edges.ts';
import type { Point } from './geometry.ts';
import { makeGrid, type Grid } from './grid.ts';
import type { Level } from './level.ts';
import { LINE_GAP } from './measures.ts';
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

/** How lines are set, the usual way first; the others make more room for texts and longer ways. */
const SETTINGS: readonly Setting[] = [
  { onlyMiddle: false, gaps: { upright: LINE_GAP, level: LINE_GAP } },
  { onlyMiddle: true, gaps: { upright: LINE_GAP, level: LINE_GAP } },
  // wide enough for a text between any two lines
  { onlyMiddle: true, gaps: { upright: 100, level: 44 } },
];

interface Setting {
  readonly onlyMiddle: boolean;
  readonly gaps: LineGaps;
}

export function layOutLevel(level: Level): LevelDrawing {
  const placement = placeNodes(level);
  const grid = makeGrid(level, placement);
  let best: LevelDrawing | null = null;
  let least = Infinity;
  for (const setting of level.typed === null ? SETTINGS : SETTINGS.slice(0, 1)) {
    const { drawing, faults } = draw(level, placement, grid, setting);
    if (faults < least) {
      least = faults;
      best = drawing;
    }
    if (faults === 0) break;
  }
  return best!;
}

function draw(level: Level, placement: Placement, grid: Grid, { onlyMiddle, gaps }: Setting) {
  const routes = routeEdges(level, placement, grid, onlyMiddle);
  const runs = cutRuns(level, grid, routes);
  const tracks = assignTracks(grid, runs);
  const room = noRoom();
  for (let round = 1; ; round += 1) {
    const at = assignCoordinates(level, placement, grid, tracks, room, gaps);
    const stretches = drawEdges(level, placement, grid, runs, tracks, at);
    const labels = placeLabels(level, placement, grid, at, stretches, room);
    if (labels.homeless === 0 || round === LABEL_ROUNDS) {
      const drawing: LevelDrawing = { placement, at, stretches, waypoints: stretches.map(waypointsOf), labels };
      return { drawing, faults: labels.homeless + tracks.overlaps };
    }
  }
}
