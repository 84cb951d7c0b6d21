import type { Bounds, Point } from '../../layout/geometry.ts';
import type { ProcessDrawing } from '../process-drawing.ts';
import { group } from '../svg-markup.ts';
import { drawGuardRail, drawPill, drawShare, type Mark } from './draw-marks.ts';
import { MARK_HEIGHT } from './mark-size.ts';
import type { DrawnLens } from './lens.ts';
import { placePill } from './place-pill.ts';
import { placeAtEvent, placeOnFlow } from './place-share.ts';

export interface PlacedMark extends Bounds {
  readonly markup: string;
}

/** What a lens adds to a drawing. `solid` = what a share must not cover: steps, events, gateways, names. */
export function drawLens(lens: DrawnLens, { geometry }: ProcessDrawing, solid: readonly Bounds[]): readonly PlacedMark[] {
  switch (lens.kind) {
    case 'none':
    case 'tags':
      return [];
    case 'heat':
      return atSteps(
        [...lens.pills].map(([id, pill]) => [id, drawPill(pill)]),
        geometry,
      );
    case 'guardRails':
      return atSteps(
        [...lens.marks].map(([id, mark]) => [id, drawGuardRail(mark)]),
        geometry,
      );
    case 'shares': {
      const obstacles = [...solid];
      return [...lens.labels].flatMap(([id, label]) => {
        const { markup, width } = drawShare(label);
        const size = { width, height: MARK_HEIGHT };
        const waypoints = geometry.edges.get(id)?.waypoints;
        const event = geometry.shapes.get(id);
        const place = waypoints !== undefined ? placeOnFlow(waypoints, size, obstacles) : event !== undefined ? placeAtEvent(event) : null;
        if (place === null) return [];
        obstacles.push({ ...place, ...size });
        return [placed(markup, place, width)];
      });
    }
  }
}

const atSteps = (marks: readonly (readonly [string, Mark])[], { shapes }: ProcessDrawing['geometry']): readonly PlacedMark[] =>
  marks.flatMap(([id, { markup, width }]) => {
    const shape = shapes.get(id);
    return shape === undefined ? [] : [placed(markup, placePill(shape, width), width)];
  });

function placed(markup: string, { x, y }: Point, width: number): PlacedMark {
  const place = { x: Math.round(x), y: Math.round(y) };
  return { ...place, width, height: MARK_HEIGHT, markup: group({ transform: `translate(${place.x} ${place.y})` }, markup) };
}
