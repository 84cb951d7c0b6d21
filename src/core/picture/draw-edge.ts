import type { Point } from '../layout/geometry.ts';
import { INK_2, WHITE } from './palette.ts';
import { element } from './svg-markup.ts';

export type EdgeLook = 'sequence' | 'message' | 'association';

export interface EdgeSigns {
  /** Slash near the source: default flow. */
  readonly isDefault?: boolean;
  /** Small diamond at the source: conditional flow out of an activity. */
  readonly isConditional?: boolean;
  /** Open arrow head: data. */
  readonly pointsToEnd?: boolean;
}

/** Corner radius, px (look.md). */
const RADIUS = 8;

/** A line with its head drawn as shapes: no marker, so no reference that a reader could lose. */
export function drawEdge(points: readonly Point[], look: EdgeLook, { isDefault, isConditional, pointsToEnd }: EdgeSigns = {}): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return '';
  const end = direction(points.at(-2)!, last);
  const start = direction(first, points[1]!);
  const line = { fill: 'none', stroke: INK_2, 'stroke-width': 1.25, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const dash = look === 'message' ? '9 6' : look === 'association' ? '1.5 4.5' : undefined;
  return [
    element('path', { d: roundedPath(points), ...line, 'stroke-dasharray': dash }),
    ...(look === 'sequence' ? [element('path', { d: head(last, end, 9, 4), fill: INK_2, stroke: 'none' })] : []),
    ...(look === 'message'
      ? [
          element('path', { d: head(last, end, 10, 4.5), fill: WHITE, stroke: INK_2, 'stroke-width': 1.1, 'stroke-linejoin': 'round' }),
          element('circle', {
            cx: first.x + 4 * start.x,
            cy: first.y + 4 * start.y,
            r: 3.5,
            fill: WHITE,
            stroke: INK_2,
            'stroke-width': 1.1,
          }),
        ]
      : []),
    ...(look === 'association' && pointsToEnd === true ? [element('path', { d: openHead(last, end), ...line })] : []),
    ...(isDefault === true ? [element('path', { d: slash(first, start), ...line })] : []),
    ...(isConditional === true ? [element('path', { d: diamond(first, start), fill: WHITE, stroke: INK_2, 'stroke-width': 1.1 })] : []),
  ].join('');
}

/** Unit vector; a line without length points to the right. */
function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const at = (origin: Point, way: Point, along: number, across: number): string =>
  `${hundredths(origin.x + way.x * along - way.y * across)} ${hundredths(origin.y + way.y * along + way.x * across)}`;

const head = (tip: Point, way: Point, length: number, half: number): string =>
  `M${at(tip, way, 0, 0)}L${at(tip, way, -length, half)}L${at(tip, way, -length, -half)}Z`;
const openHead = (tip: Point, way: Point): string => `M${at(tip, way, -8, 4.5)}L${at(tip, way, 0, 0)}L${at(tip, way, -8, -4.5)}`;
const slash = (from: Point, way: Point): string => `M${at(from, way, 7, 5)}L${at(from, way, 12, -5)}`;
const diamond = (from: Point, way: Point): string =>
  `M${at(from, way, 0, 0)}L${at(from, way, 7, 4)}L${at(from, way, 14, 0)}L${at(from, way, 7, -4)}Z`;

function roundedPath(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1)!;
  let path = `M${at(first!, NOWHERE, 0, 0)}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const corner = points[index]!;
    path += `L${cornerEnd(corner, points[index - 1]!)}Q${at(corner, NOWHERE, 0, 0)} ${cornerEnd(corner, points[index + 1]!)}`;
  }
  return `${path}L${at(last, NOWHERE, 0, 0)}`;
}

const NOWHERE: Point = { x: 0, y: 0 };

/** Where the curve of a corner begins towards a neighbour: less than the radius where the piece is too short for it. */
function cornerEnd(corner: Point, towards: Point): string {
  const length = Math.hypot(towards.x - corner.x, towards.y - corner.y);
  return at(corner, length === 0 ? NOWHERE : direction(corner, towards), Math.min(RADIUS, length / 2), 0);
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
