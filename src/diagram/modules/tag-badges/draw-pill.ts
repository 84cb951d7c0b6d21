import type { HeatPill } from '#core/picture/lens/heat-pills.ts';
import { MARK_HEIGHT, RING, ringAround } from '#core/picture/lens/mark-size.ts';
import { FONT, colour } from '../../look/colour.ts';
import { measureText, svg } from '../../look/svg.ts';

const PADDING = 8;
const STROKE = 2;

export interface Pill {
  readonly picture: SVGGElement;
  readonly width: number;
}

/** A pill of a heat lens with its upper left corner at 0/0: one hue in three steps, dashed where the value is unknown, ringed where it is chosen. */
export function drawPill({ text, step, isChosen = false }: HeatPill): Pill {
  const weight = step === 0 ? 400 : 600;
  const width = Math.max(24, Math.ceil(measureText(text, `${weight} 11px ${FONT}`)) + 2 * PADDING);
  const box = { width, height: MARK_HEIGHT, rx: MARK_HEIGHT / 2 };
  const paint =
    step === 0
      ? { fill: colour('raised'), stroke: colour('tag-open-stroke'), 'stroke-width': 1, 'stroke-dasharray': '3 3' }
      : { fill: colour(`heat-${step}`), stroke: colour('raised'), 'stroke-width': STROKE };
  const word = svg(
    'text',
    {
      x: width / 2,
      y: 13,
      'text-anchor': 'middle',
      fill: step === 0 ? colour('ink-2') : colour(`heat-${step}-ink`),
      'font-family': FONT,
      'font-size': 11,
      'font-weight': weight,
    },
    [text],
  );
  const ring = { ...ringAround(width), fill: colour('raised'), stroke: colour('ink'), 'stroke-width': RING.line };
  const parts = [...(isChosen ? [svg('rect', ring)] : []), svg('rect', { ...box, ...paint }), word];
  return { picture: svg('g', {}, parts), width };
}
