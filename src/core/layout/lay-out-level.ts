import { assignCoordinates, noRoom, type Coordinates, type LineGaps } from './assign-coordinates.ts';
import { assignTracks, type Tracks } from './assign-tracks.ts';
import { cutRuns, type Runs } from './cut-runs.ts';
import { drawEdges, waypointsOf, type Stretch } from './draw-edges.ts';
import type { Point } from './geometry.ts';
import { makeGrid, type Grid } from './grid.ts';
import type { Level } from './level.ts';
import { LINE_GAP } from './measures.ts';
import { placeLabels, type Labels } from './place-labels.ts';
import { placeNodes, type Placement } from './place-nodes.ts';
import { routeEdges } from './route-edges.ts';
import { untangle } from './untangle.ts';
import { priceWays } from './way-price.ts';

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
  let best: LevelDrawing | null = null;
  let least = Infinity;
  for (const routed of routeBestFirst(level)) {
    let inMiddle: Routed | null = null;
    for (const setting of level.typed === null ? SETTINGS : SETTINGS.slice(0, 1)) {
      if (setting.onlyMiddle) inMiddle ??= route(level, routed.placement, true);
      const { drawing, faults } = draw(level, inMiddle ?? routed, setting);
      if (faults < least) {
        least = faults;
        best = drawing;
      }
      if (faults === 0) return drawing;
    }
  }
  return best!;
}

/** A placement with its ways, before anything is stretched for texts. */
interface Routed {
  readonly placement: Placement;
  readonly grid: Grid;
  readonly runs: Runs;
  readonly tracks: Tracks;
}

/** Where ways cross, the rows are tried in another order; the other drawing is taken where the better one has a fault. */
function routeBestFirst(level: Level): readonly Routed[] {
  const first = route(level, placeNodes(level), false);
  if (level.typed !== null) return [first];
  const price = priceWays(bareWays(level, first));
  if (price.crossings === 0) return [first];
  const placement = untangle(level, first.placement);
  if (placement === first.placement) return [first];
  const second = route(level, placement, false);
  return priceWays(bareWays(level, second)).total < price.total ? [second, first] : [first, second];
}

function route(level: Level, placement: Placement, onlyMiddle: boolean): Routed {
  const grid = makeGrid(level, placement);
  const runs = cutRuns(level, grid, routeEdges(level, placement, grid, onlyMiddle));
  return { placement, grid, runs, tracks: assignTracks(grid, runs) };
}

function bareWays(level: Level, { placement, grid, runs, tracks }: Routed): readonly (readonly Point[])[] {
  const at = assignCoordinates(level, placement, grid, tracks, noRoom(), SETTINGS[0]!.gaps);
  return drawEdges(level, placement, grid, runs, tracks, at).map(waypointsOf);
}

function draw(level: Level, { placement, grid, runs, tracks }: Routed, { gaps }: Setting) {
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
