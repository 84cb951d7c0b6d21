import type { Tag } from '../annotation/annotation.ts';
import { textWidth } from '../layout/text-size.ts';
import type { Bounds, ShapeGeometry } from '../layout/geometry.ts';
import type { Activity } from '../process/process-model.ts';
import { drawBadge } from './badge.ts';
import { INK, INK_2, PAPER, WHITE } from './palette.ts';
import { isRoomy, type Obstacle, placeAbove, placeInside } from './place-badge.ts';
import { drawMarkers, drawTypeSign, hasMarkers } from './step-signs.ts';
import { element, group } from './svg-markup.ts';
import { BADGE_HEIGHT } from './tag-shape.ts';
import { textLines, wrapText } from './wrapped-text.ts';

/** Below the badge, px from the upper edge. */
const FIRST_BASELINE = 46;

/** A step with its name, markers and sign. `isOpen` = its own steps are drawn inside. */
export function drawStep(step: Activity, shape: ShapeGeometry, isOpen: boolean, isCollapsed: boolean): string {
  const { x, y, width, height } = shape;
  const isCall = step.type === 'CallActivity';
  const box = element('rect', {
    x,
    y,
    width,
    height,
    rx: 8,
    fill: isOpen ? PAPER : WHITE,
    stroke: isOpen ? INK_2 : INK,
    'stroke-width': isCall ? 3 : 1.25,
    'stroke-dasharray': step.triggeredByEvent ? '1.5 4' : undefined,
  });
  const border =
    step.type === 'Transaction'
      ? element('rect', {
          x: x + 3,
          y: y + 3,
          width: width - 6,
          height: height - 6,
          rx: 6,
          fill: 'none',
          stroke: INK,
          'stroke-width': 1.25,
        })
      : '';
  const name = (step.name ?? '').replaceAll(/\s+/gu, ' ').trim();
  if (isOpen)
    return (
      box + border + textLines(wrapText(name, width - 24, 12), x + 12, y + 19, 14.4, { fill: INK, 'font-size': 12, 'font-weight': 600 })
    );
  const markers = drawMarkers(step, shape, isCollapsed);
  return box + border + drawName(name, shape, hasMarkers(step, isCollapsed)) + drawTypeSign(step, shape) + markers;
}

/** Below the badge in a roomy step, in the middle of a small one; set smaller until every line stands inside: names are never cut. */
function drawName(name: string, shape: ShapeGeometry, hasMarker: boolean): string {
  const roomy = isRoomy(shape);
  const room = shape.height - (roomy ? FIRST_BASELINE - 12 : 8) - (hasMarker ? 20 : 6);
  const sizes = [12, 11, 10, 9, 8];
  const fitting = sizes
    .map((size) => ({ size, lines: wrapText(name, shape.width - 16, size) }))
    .find(({ size, lines }) => lines.length * size * 1.17 <= room && lines.every((line) => textWidth(line, size) <= shape.width - 8));
  const { size, lines } = fitting ?? { size: 8, lines: wrapText(name, shape.width - 10, 8) };
  const lineHeight = size * 1.17;
  if (roomy) return textLines(lines, shape.x + 9, shape.y + FIRST_BASELINE, lineHeight, { fill: INK, 'font-size': size });
  const top = shape.y + (shape.height - (hasMarker ? 16 : 0) - lines.length * lineHeight) / 2 + size * 0.88;
  return textLines(lines, shape.x + shape.width / 2, Math.max(top, shape.y + size + 3), lineHeight, {
    fill: INK,
    'font-size': size,
    'text-anchor': 'middle',
  });
}

export interface PlacedBadge extends Bounds {
  readonly markup: string;
}

/** The badge of a step: inside where there is room, else above its upper left corner, moved sideways where a flow docks. */
export function placeBadge(tag: Tag, word: string, shape: ShapeGeometry, obstacles: readonly Obstacle[]): PlacedBadge {
  const { markup, width } = drawBadge(tag, word);
  const size = { width, height: BADGE_HEIGHT };
  const place = isRoomy(shape) ? placeInside(shape, false) : placeAbove(shape, size, obstacles);
  return {
    ...place,
    ...size,
    markup: group({ transform: `translate(${hundredths(place.x)} ${hundredths(place.y)})` }, markup),
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
