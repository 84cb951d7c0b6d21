import type { Obstacle } from '#core/picture/place-badge.ts';
import type { DrawnElement } from '../../bpmn-js.ts';

/** Clear space on both sides of a docking flow, px: half an arrow head and some air (assumption). */
const CLEARANCE = 6;
/** How far from the edge an end still counts as docking there, px: tools round differently. */
const TOLERANCE = 3;

/** What stands on the upper edge of a step. */
export function obstaclesOnTop(step: DrawnElement): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  const docks = [
    ...(step.outgoing ?? []).map((flow) => flow.waypoints?.[0]),
    ...(step.incoming ?? []).map((flow) => flow.waypoints?.at(-1)),
  ];
  for (const dock of docks) {
    if (dock && Math.abs(dock.y - step.y) <= TOLERANCE) obstacles.push({ from: dock.x - CLEARANCE, to: dock.x + CLEARANCE });
  }
  for (const event of step.attachers ?? []) {
    if (event.y < step.y) obstacles.push({ from: event.x - CLEARANCE, to: event.x + event.width + CLEARANCE });
  }
  return obstacles;
}
