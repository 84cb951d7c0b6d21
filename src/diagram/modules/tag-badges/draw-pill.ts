import type { HeatPill } from '../../process-diagram.ts';
import { FONT, colour } from '../../look/colour.ts';
import { measureText, svg } from '../../look/svg.ts';

export const PILL_HEIGHT = 18;
const PADDING = 8;
const STROKE = 2;

export interface Pill {
  readonly picture: SVGGElement;
  readonly width: number;
}

/** A pill of a heat lens with its upper left corner at 0/0: one hue in three steps, dashed where the value is unknown. */
export function drawPill({ text, step }: HeatPill): Pill {
  const weight = step === 0 ? 400 : 600;
  const width = Math.max(24, Math.ceil(measureText(text, `${weight} 11px ${FONT}`)) + 2 * PADDING);
  const box = { width, height: PILL_HEIGHT, rx: PILL_HEIGHT / 2 };
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
  return { picture: svg('g', {}, [svg('rect', { ...box, ...paint }), word]), width };
}
