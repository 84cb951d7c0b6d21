import { INK, INK_2 } from '../palette.ts';
import { group, picture, type Svg } from '../svg-markup.ts';
import { WIDER } from '../text-weight.ts';
import { textLines, wrapText } from '../wrapped-text.ts';

/** Air around a chart, px. */
const MARGIN = 24;
const TITLE = { size: 16, line: 21, gap: 12 };
const NOTE = { size: 12, line: 16, gap: 12 };

export interface ChartLook {
  readonly title: boolean;
  readonly legend: boolean;
  readonly isTransparent: boolean;
}

/** A chart with its title above and its reading aid below; `body` begins at 0/0. */
export function frameChart(
  { width, height, markup }: Svg,
  { title, note }: { readonly title: string; readonly note: string },
  look: ChartLook,
): Svg {
  const above = look.title ? wrapText(title, width, TITLE.size * WIDER[600]) : [];
  const below = look.legend ? wrapText(note, width, NOTE.size) : [];
  const top = above.length === 0 ? 0 : above.length * TITLE.line + TITLE.gap;
  const bottom = below.length === 0 ? 0 : below.length * NOTE.line + NOTE.gap;
  return picture(
    {
      x: -MARGIN,
      y: -MARGIN - top,
      width: width + 2 * MARGIN,
      height: top + height + bottom + 2 * MARGIN,
      isTransparent: look.isTransparent,
    },
    textLines(above, 0, TITLE.size - top, TITLE.line, { fill: INK, 'font-size': TITLE.size, 'font-weight': 600 }),
    group({}, markup),
    textLines(below, 0, height + NOTE.gap + NOTE.size, NOTE.line, { fill: INK_2, 'font-size': NOTE.size }),
  );
}
