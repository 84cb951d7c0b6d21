import type { Tag } from '../annotation/annotation.ts';
import { textWidth } from '../layout/text-size.ts';
import { TAG_COLOURS } from './palette.ts';
import { element, group, svgText } from './svg-markup.ts';

/** Height of a badge with its word (look.md, tag badge). */
export const BADGE_HEIGHT = 20;

export interface Badge {
  readonly markup: string;
  readonly width: number;
}

/** Where the word begins and the room behind it, so that it stands optically centred in each silhouette. */
const WORD_ROOM: Readonly<Record<Tag, readonly [number, number]>> = {
  automatable: [22, 6],
  aiSupported: [24, 10],
  humanOnly: [22, 9],
  open: [22, 8],
};
/** Semibold is set wider than the regular metrics measured. Assumption: 6 %. */
const SEMIBOLD = 1.06;

/** Silhouette + sign + word with the upper left corner at 0/0: colour never carries meaning alone. */
export function drawBadge(tag: Tag, word: string): Badge {
  const { text } = TAG_COLOURS[tag];
  const [start, end] = WORD_ROOM[tag];
  const width = Math.ceil(start + textWidth(word, 11) * SEMIBOLD + end);
  return {
    markup:
      drawSilhouette(tag, width) +
      group({ transform: `translate(${start - 16} 4) scale(.75)` }, drawSign(tag, text)) +
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
    case 'aiSupported': {
      const [left, right, top, bottom] = [inset, width - inset, inset, BADGE_HEIGHT - inset];
      return element('path', { d: `M7.5 ${top}H${width - 7.5}L${right} 10L${width - 7.5} ${bottom}H7.5L${left} 10Z`, ...paint });
    }
    case 'humanOnly':
      return element('rect', { ...box, rx: BADGE_HEIGHT / 2 - inset });
    case 'open':
      // dashed: not decided by a person
      return element('rect', { ...box, rx: 3, 'stroke-dasharray': '4 3' });
  }
}

/** Gear, spark, person, question mark on a 16 x 16 grid. */
function drawSign(tag: Tag, ink: string): string {
  const outline = { fill: 'none', stroke: ink, 'stroke-linecap': 'round' };
  switch (tag) {
    case 'automatable': {
      const teeth = Array.from({ length: 8 }, (_, at) => {
        const angle = (at * Math.PI) / 4 + Math.PI / 8;
        const point = (radius: number) => `${hundredths(8 + radius * Math.cos(angle))} ${hundredths(8 + radius * Math.sin(angle))}`;
        return `M${point(4.4)}L${point(7)}`;
      }).join('');
      return group({ ...outline, 'stroke-width': 2.2 }, element('circle', { cx: 8, cy: 8, r: 3.7 }), element('path', { d: teeth }));
    }
    case 'aiSupported':
      return element('path', {
        d: 'M8 1.5c.8 4.3 2.2 5.7 6.5 6.5-4.3.8-5.7 2.2-6.5 6.5-.8-4.3-2.2-5.7-6.5-6.5 4.3-.8 5.7-2.2 6.5-6.5z',
        fill: ink,
      });
    case 'humanOnly':
      return group(
        { ...outline, 'stroke-width': 1.7 },
        element('circle', { cx: 8, cy: 5.2, r: 2.9 }),
        element('path', { d: 'M2.6 14c.5-3.2 2.6-4.6 5.4-4.6s4.9 1.4 5.4 4.6' }),
      );
    case 'open':
      return group(
        { ...outline, 'stroke-width': 1.7 },
        element('path', { d: 'M5.6 6c0-1.5 1-2.5 2.5-2.5s2.5.9 2.5 2.2c0 1.7-2.5 1.9-2.5 3.7M8.1 12.4v.1' }),
      );
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
