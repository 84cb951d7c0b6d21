import { MARK_HEIGHT } from '#core/picture/lens/mark-size.ts';
import type { ShareLabel } from '#core/picture/lens/share-labels.ts';
import { FONT, colour } from '../../look/colour.ts';
import { measureText, svg } from '../../look/svg.ts';

const PADDING = 7;

export interface Share {
  readonly picture: SVGGElement;
  readonly width: number;
}

/** A share with its upper left corner at 0/0: bold in a solid frame where somebody said it, dashed where it was filled in or is open. */
export function drawShare({ text, kind }: ShareLabel): Share {
  const isEntered = kind === 'entered';
  const weight = isEntered ? 700 : 400;
  const width = Math.ceil(measureText(text, `${weight} 12px ${FONT}`)) + 2 * PADDING;
  const frame = isEntered ? { stroke: colour('line-strong') } : { stroke: colour('tag-open-stroke'), 'stroke-dasharray': '3 3' };
  const box = svg('rect', { width, height: MARK_HEIGHT, rx: MARK_HEIGHT / 2, fill: colour('raised'), 'stroke-width': 1, ...frame });
  const word = svg(
    'text',
    {
      x: width / 2,
      y: 13,
      'text-anchor': 'middle',
      fill: isEntered ? colour('ink') : colour('ink-2'),
      'font-family': FONT,
      'font-size': 12,
      'font-weight': weight,
    },
    [text],
  );
  return { picture: svg('g', {}, [box, word]), width };
}
