import { textWidth } from '../../layout/text-size.ts';
import { DANGER, HEAT_COLOURS, INK, INK_2, LINE_STRONG, TAG_COLOURS, WARN, WHITE } from '../palette.ts';
import { element, group, svgText } from '../svg-markup.ts';
import { WIDER } from '../text-weight.ts';
import type { GuardRailMark, GuardRailState } from './guard-rail-marks.ts';
import { GUARD_RAIL_ROOM, GUARD_RAIL_SIGNS, guardRailOutline } from './guard-rail-shape.ts';
import { MARK_HEIGHT, RING, ringAround } from './mark-size.ts';
import type { HeatPill } from './heat-pills.ts';
import type { ShareLabel } from './share-labels.ts';

export interface Mark {
  /** With the upper left corner at 0/0. */
  readonly markup: string;
  readonly width: number;
}

/** A figure of a heat lens: dashed where it is unknown, with a ring of its own where it is chosen. */
export function drawPill({ text, step, isChosen = false }: HeatPill): Mark {
  const look =
    step === 0 ? { fill: WHITE, stroke: TAG_COLOURS.open.stroke, dash: '3 3' } : { fill: HEAT_COLOURS[step].fill, stroke: WHITE };
  const word = { text, size: 11, weight: step === 0 ? 400 : 600, fill: step === 0 ? INK_2 : HEAT_COLOURS[step].text } as const;
  const { markup, width } = capsule(word, look, step === 0 ? 1 : 2, 8, 24);
  if (!isChosen) return { markup, width };
  const ring = { ...ringAround(width), fill: WHITE, stroke: INK, 'stroke-width': RING.line };
  return { markup: element('rect', ring) + markup, width };
}

/** A share: bold in a solid frame where somebody said it, dashed where it was filled in or is open. */
export function drawShare({ text, kind }: ShareLabel): Mark {
  const isEntered = kind === 'entered';
  const look = isEntered ? { fill: WHITE, stroke: LINE_STRONG } : { fill: WHITE, stroke: TAG_COLOURS.open.stroke, dash: '3 3' };
  const word = { text, size: 12, weight: isEntered ? 700 : 400, fill: isEntered ? INK : INK_2 } as const;
  return capsule(word, look, 1, 7, 0);
}

const GUARD_RAIL_LOOKS: Readonly<
  Record<GuardRailState, { readonly fill: string; readonly stroke: string; readonly ink: string; readonly dash?: string }>
> = {
  excluded: { fill: DANGER, stroke: WHITE, ink: WHITE },
  conflict: { fill: WARN, stroke: WHITE, ink: WHITE },
  open: { fill: WHITE, stroke: TAG_COLOURS.open.stroke, ink: INK_2, dash: '3 3' },
  settled: { fill: WHITE, stroke: LINE_STRONG, ink: INK_2 },
};

/** How a step stands to the guard rails: what stops it is filled and has a sign, what is open is dashed. */
export function drawGuardRail({ text, state }: GuardRailMark): Mark {
  const { ink, dash, ...look } = GUARD_RAIL_LOOKS[state];
  const { sign: signAt, word, end } = GUARD_RAIL_ROOM[state];
  const sign = GUARD_RAIL_SIGNS[state];
  const isStop = sign !== null;
  const weight = isStop ? 600 : 400;
  const width = Math.ceil(word + textWidth(text, 11) * WIDER[weight] + end);
  return {
    markup:
      element('path', {
        d: guardRailOutline(state, width),
        ...look,
        'stroke-width': isStop ? 2 : 1,
        'stroke-dasharray': dash,
      }) +
      (sign === null
        ? ''
        : group(
            { transform: `translate(${signAt} 3)` },
            element('path', {
              d: sign,
              fill: 'none',
              stroke: ink,
              'stroke-width': 1.3,
              'stroke-linecap': 'round',
              'stroke-linejoin': 'round',
            }),
          )) +
      svgText(text, { x: word, y: 13, fill: ink, 'font-size': 11, 'font-weight': weight }),
    width,
  };
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
