import { formatNumber } from '../../annotation/number-format.ts';
import type { Language } from '../../language.ts';
import { ACCENT, INK, INK_2, SUNKEN, WHITE } from '../palette.ts';
import { element, type Svg, svgText } from '../svg-markup.ts';
import { textLines, wrapText } from '../wrapped-text.ts';
import { type ChartLook, frameChart } from './chart-frame.ts';

/** A ranked use case with how often it had which rank, first rank first, 0-1 each. */
export interface CertaintyRow {
  readonly rank: number;
  readonly title: string;
  readonly shares: readonly number[];
}

const ROW = 34;
const NAME = { width: 280, size: 13, line: 15 };
const BAR = { x: 300, width: 380, height: 18 };
/** A part narrower than its number has none, px. */
const NUMBERED = 26;

const TEXTS = {
  de: {
    title: 'Welchen Platz hat welcher Use Case wie oft?',
    note: 'Dunkel ist Platz 1; je heller, desto weiter hinten. Anteile aus allen Ziehungen.',
  },
  en: {
    title: 'Which rank does which use case have how often?',
    note: 'Dark is rank 1; the lighter, the further back. Shares of all draws.',
  },
} as const;

/** Rank acceptability: for every use case a bar from first to last rank. */
export function drawCertainty(rows: readonly CertaintyRow[], language: Language, look: ChartLook): Svg {
  const markup = rows.map(({ rank, title, shares }, at) => {
    const y = at * ROW;
    let from = 0;
    const parts = shares.map((share, index) => {
      const [x, width] = [BAR.x + from * BAR.width, share * BAR.width];
      from += share;
      if (share <= 0) return '';
      const depth = 1 - 0.88 * Math.sqrt(index / Math.max(1, rows.length - 1));
      const number =
        width < NUMBERED
          ? ''
          : svgText(formatNumber(share * 100, language, 0), {
              x: x + width / 2,
              y: y + 17,
              fill: depth > 0.5 ? WHITE : INK,
              'font-size': 11,
              'text-anchor': 'middle',
            });
      return (
        element('rect', { x, y: y + 4, width, height: BAR.height, fill: mix(ACCENT, SUNKEN, depth), stroke: WHITE, 'stroke-width': 0.5 }) +
        number
      );
    });
    return nameOf(`${rank}. ${title}`, y) + parts.join('');
  });
  const axis = ['0 %', '100 %'].map((text, end) =>
    svgText(text, {
      x: BAR.x + end * BAR.width,
      y: rows.length * ROW + 12,
      fill: INK_2,
      'font-size': 11,
      'text-anchor': end === 0 ? 'start' : 'end',
    }),
  );
  const size = { width: BAR.x + BAR.width, height: rows.length * ROW + 16 };
  return frameChart({ ...size, markup: markup.join('') + axis.join('') }, TEXTS[language], look);
}

/** One or two lines, cut with an ellipsis only where even two are too few. */
export function nameOf(text: string, y: number): string {
  const lines = wrapText(text, NAME.width, NAME.size);
  const shown = lines.length <= 2 ? lines : [lines[0]!, `${lines[1]!.slice(0, -1)}…`];
  const first = y + (shown.length === 1 ? 17 : 10);
  return textLines(shown, 0, first, NAME.line, { fill: INK, 'font-size': NAME.size });
}

/** A colour between two, both #rrggbb; 1 = all of the first. */
function mix(first: string, second: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => Math.round(share * channel(first, at) + (1 - share) * channel(second, at)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
