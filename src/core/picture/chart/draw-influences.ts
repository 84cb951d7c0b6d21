import type { Influence } from '../../ranking/ranking.ts';
import { formatNumber } from '../../annotation/number-format.ts';
import type { Language } from '../../language.ts';
import { INPUT_TEXTS } from '../../ranking/input-text.ts';
import { ACCENT, ACCENT_SOFT, INK_2, LINE_STRONG } from '../palette.ts';
import { element, type Svg, svgText } from '../svg-markup.ts';
import { type ChartLook, frameChart } from './chart-frame.ts';
import { nameOf } from './draw-certainty.ts';

/** More bars than these move nothing worth showing. */
const MOST = 8;
const ROW = 34;
const BAR = { x: 300, width: 380 };

const TEXTS = {
  de: {
    title: (name: string) => `Was „${name}“ noch bewegt`,
    note: 'Priorität an den Enden jeder Schätzung, die anderen in der Mitte; gestrichelt: noch unbekannt.',
    now: (priority: string) => `jetzt ${priority}`,
  },
  en: {
    title: (name: string) => `What still moves “${name}”`,
    note: 'Priority at the ends of each estimate, the others in the middle; dashed: still unknown.',
    now: (priority: string) => `now ${priority}`,
  },
} as const;

/** A tornado: how far each estimate alone moves the priority of a use case, the strongest first. */
export function drawInfluences(name: string, priority: number, influences: readonly Influence[], language: Language, look: ChartLook): Svg {
  const bars = influences.slice(0, MOST);
  const ends = bars.flatMap(({ low, high }) => [low, high, priority]);
  const [least, most] = [Math.floor(Math.min(...ends, priority)), Math.ceil(Math.max(...ends, priority))];
  const x = (value: number): number => BAR.x + ((value - least) / Math.max(1, most - least)) * BAR.width;
  const bottom = bars.length * ROW;
  const number = (value: number): string => formatNumber(value, language, 0);
  const t = TEXTS[language];
  const label = (value: number, text: string, anchor: string): string =>
    svgText(text, { x: x(value), y: bottom + 14, fill: INK_2, 'font-size': 11, 'text-anchor': anchor });
  const markup = [
    ...bars.map(({ input, low, high, known }, at) => {
      const [left, right] = [x(Math.min(low, high)), x(Math.max(low, high))];
      const paint = known ? { fill: ACCENT } : { fill: ACCENT_SOFT, stroke: ACCENT, 'stroke-dasharray': '4 3' };
      return (
        nameOf(capital(INPUT_TEXTS[input].name[language]), at * ROW) +
        element('rect', { x: left, y: at * ROW + 5, width: Math.max(2, right - left), height: 16, rx: 2, ...paint })
      );
    }),
    element('path', { d: `M${x(priority)} 0V${bottom}`, stroke: LINE_STRONG, 'stroke-width': 1.5, fill: 'none' }),
    label(least, number(least), 'start'),
    label(most, number(most), 'end'),
    // beside one of the ends it would cover it
    ...(Math.min(x(priority) - BAR.x, BAR.x + BAR.width - x(priority)) > 50 ? [label(priority, t.now(number(priority)), 'middle')] : []),
  ];
  return frameChart(
    { width: BAR.x + BAR.width, height: bottom + 18, markup: markup.join('') },
    { title: t.title(name), note: t.note },
    look,
  );
}

/** "der Anteil der Fälle" stands by itself here. */
const capital = (text: string): string => {
  const bare = text.replace(/^(?:der|die|das|the) /u, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};
