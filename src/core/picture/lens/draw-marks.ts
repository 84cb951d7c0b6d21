import { textWidth } from '../../layout/text-size.ts';
import { INK, INK_2, LINE_STRONG, TAG_COLOURS, WHITE } from '../palette.ts';
import { element, svgText } from '../svg-markup.ts';
import type { HeatPill } from './heat-pills.ts';
import type { ShareLabel } from './share-labels.ts';

/** Height of pills and shares, px. */
export const MARK_HEIGHT = 18;

/** One hue in three steps (look.md, tokens). */
const HEAT = {
  1: { fill: '#E3E9E5', text: '#23332F' },
  2: { fill: '#A9CBC4', text: '#10302B' },
  3: { fill: '#0B5F5A', text: '#FFFFFF' },
} as const;
/** Semibold and bold are set wider than the regular metrics measured. Assumption: 6 and 8 %. */
const WIDER = { 400: 1, 600: 1.06, 700: 1.08 } as const;

export interface Mark {
  /** With the upper left corner at 0/0. */
  readonly markup: string;
  readonly width: number;
}

/** A figure of a heat lens: dashed where it is unknown. */
export function drawPill({ text, step }: HeatPill): Mark {
  const look = step === 0 ? { fill: WHITE, stroke: TAG_COLOURS.open.stroke, dash: '3 3' } : { fill: HEAT[step].fill, stroke: WHITE };
  const word = { text, size: 11, weight: step === 0 ? 400 : 600, fill: step === 0 ? INK_2 : HEAT[step].text } as const;
  return capsule(word, look, step === 0 ? 1 : 2, 8, 24);
}

/** A share: bold in a solid frame where somebody said it, dashed where it was filled in or is open. */
export function drawShare({ text, kind }: ShareLabel): Mark {
  const isEntered = kind === 'entered';
  const look = isEntered ? { fill: WHITE, stroke: LINE_STRONG } : { fill: WHITE, stroke: TAG_COLOURS.open.stroke, dash: '3 3' };
  const word = { text, size: 12, weight: isEntered ? 700 : 400, fill: isEntered ? INK : INK_2 } as const;
  return capsule(word, look, 1, 7, 0);
}

function capsule(
  { text, size, weight, fill }: { readonly text: string; readonly size: number; readonly weight: 400 | 600 | 700; readonly fill: string },
  look: { readonly fill: string; readonly stroke: string; readonly dash?: string },
  line: number,
  padding: number,
  least: number,
): Mark {
  const width = Math.max(least, Math.ceil(textWidth(text, size) * WIDER[weight]) + 2 * padding);
  const box = { x: 0, y: 0, width, height: MARK_HEIGHT, rx: MARK_HEIGHT / 2, fill: look.fill, stroke: look.stroke };
  return {
    markup:
      element('rect', { ...box, 'stroke-width': line, 'stroke-dasharray': look.dash }) +
      (text === '' ? '' : svgText(text, { x: width / 2, y: 13, fill, 'font-size': size, 'font-weight': weight, 'text-anchor': 'middle' })),
    width,
  };
}
