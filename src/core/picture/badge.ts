import type { Tag } from '../annotation/annotation.ts';
import { textWidth } from '../layout/text-size.ts';
import { TAG_COLOURS } from './palette.ts';
import { element, group, svgText } from './svg-markup.ts';
import { BADGE_HEIGHT, BADGE_ROOM, badgeIconPlace, pointedOutline, TAG_ICONS } from './tag-shape.ts';
import { WIDER } from './text-weight.ts';

export interface Badge {
  readonly markup: string;
  readonly width: number;
}

/** Silhouette + sign + word with the upper left corner at 0/0: colour never carries meaning alone. */
export function drawBadge(tag: Tag, word: string): Badge {
  const { text } = TAG_COLOURS[tag];
  const { word: start, end } = BADGE_ROOM[tag];
  const width = Math.ceil(start + textWidth(word, 11) * WIDER[600] + end);
  return {
    markup:
      drawSilhouette(tag, width) +
      group({ transform: badgeIconPlace(tag) }, drawIcon(tag, text)) +
      svgText(word, { x: start, y: 14, fill: text, 'font-size': 11, 'font-weight': 600 }),
    width,
  };
}

function drawSilhouette(tag: Tag, width: number): string {
  const { fill, stroke } = TAG_COLOURS[tag];
  const paint = { fill, stroke, 'stroke-width': tag === 'humanOnly' ? 1.5 : tag === 'open' ? 1.25 : 1 };
  const inset = paint['stroke-width'] / 2;
  const box = { x: inset, y: inset, width: width - 2 * inset, height: BADGE_HEIGHT - 2 * inset, ...paint };
  switch (tag) {
    case 'automatable':
      return element('rect', { ...box, rx: 3 });
    case 'aiSupported':
      return element('path', { d: pointedOutline(width, BADGE_HEIGHT, inset), ...paint });
    case 'humanOnly':
      return element('rect', { ...box, rx: BADGE_HEIGHT / 2 - inset });
    case 'open':
      // dashed: not decided by a person
      return element('rect', { ...box, rx: 3, 'stroke-dasharray': '4 3' });
  }
}

function drawIcon(tag: Tag, ink: string): string {
  const { path: d, line } = TAG_ICONS[tag];
  return element(
    'path',
    line === null ? { d, fill: ink } : { d, fill: 'none', stroke: ink, 'stroke-width': line, 'stroke-linecap': 'round' },
  );
}
